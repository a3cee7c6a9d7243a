extension SpanCoefficient {
    /// Krippendorff's cu-alpha: how far coders agree on codes where units of two of them meet.
    ///
    /// The length at which a unit can be paired is the mean over the other coders, which is the reading that gives the
    /// printed example. Codes may differ more or less, by ``SpanOptions/difference``. The coverage is the share of all
    /// text, over all coders, at which units meet. Undefined where they meet nowhere, or only one code does.
    ///
    /// - Source: Krippendorff, Content Analysis, 4th ed., 2019, section 12.6, equations 36 and 37.
    public static let krippendorffAlphaCU = SpanCoefficient(
        id: "krippendorff-alpha-cu", name: "Krippendorff's cu-alpha",
        summary: "agreement beyond chance on codes, where units of two coders meet", source: alphaUSource,
        comparesCodes: true
    ) { continua, options throws(AgreementError) in try UnitizedAlpha(.codes, continua, options) }
}
