extension SpanCoefficient {
    /// Gamma-k: how far units have a code where units that are aligned with them have it; one estimate a code.
    ///
    /// It is gamma-cat of the pairs of which at least one unit has the code. Undefined where no aligned pair has it.
    ///
    /// - Source: Mathet, "The agreement measure γcat, a complement to γ focused on categorization of a continuum",
    ///   Computational Linguistics 43(3), 2017.
    public static let gammaK = SpanCoefficient(
        id: "gamma-k", name: "Gamma-k",
        summary: "agreement beyond chance on one code against the others, of units that gamma aligns",
        source: gammaCatSource, comparesCodes: true, aligning: .eachCode)
}
