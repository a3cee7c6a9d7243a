extension SpanCoefficient {
    /// Gamma: 1 − observed ÷ expected disorder of the units' best alignment.
    ///
    /// Units of different coders are aligned so that positions and codes differ least; units may overlap. Chance is
    /// what random continua like the observed one give. 1 is perfect agreement, 0 what chance alone would give. Undefined
    /// where fewer than two coders marked anything.
    ///
    /// - Source: Mathet, Widlöcher & Métivier, "The unified and holistic method gamma (γ) for inter-annotator agreement
    ///   measure and alignment", Computational Linguistics 41(3), 2015.
    public static let gamma = SpanCoefficient(
        id: "gamma", name: "Gamma",
        summary: "agreement beyond chance on where units are and what they are, by aligning them; units may overlap",
        source: "Mathet, Widlöcher & Métivier, Computational Linguistics 41(3), 2015", aligning: .units)
}
