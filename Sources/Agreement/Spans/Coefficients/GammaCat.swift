extension SpanCoefficient {
    /// Gamma-cat: how far aligned units have the same code.
    ///
    /// Each aligned pair weighs max(0, 1 − its positional dissimilarity) ÷ (units aligned with each other − 1). The
    /// alignment is gamma's; of several that are equally good the one that aligns the fewest units is taken, of these
    /// the one whose pairs agree most in their codes.
    ///
    /// - Source: Mathet, "The agreement measure γcat, a complement to γ focused on categorization of a continuum",
    ///   Computational Linguistics 43(3), 2017.
    public static let gammaCat = SpanCoefficient(
        id: "gamma-cat", name: "Gamma-cat",
        summary: "agreement beyond chance on the codes of units that gamma aligns", source: gammaCatSource,
        comparesCodes: true, aligning: .codes)

    static let gammaCatSource = "Mathet, Computational Linguistics 43(3), 2017"
}
