extension SpanCoefficient {
    /// Krippendorff's (k)u-alpha: how far a code is the one that others chose too, where units of two coders meet; one
    /// estimate a code.
    ///
    /// The coverage is the share of the code's length that meets units of others. Undefined where no unit of the code
    /// does, or where no other code does.
    ///
    /// - Source: Krippendorff, Content Analysis, 4th ed., 2019, section 12.6, equation 38.
    public static let krippendorffAlphaKU = SpanCoefficient(
        id: "krippendorff-alpha-ku", name: "Krippendorff's (k)u-alpha",
        summary: "agreement beyond chance on one code against the others, where units of two coders meet",
        source: alphaUSource, comparesCodes: true
    ) { continua, options throws(AgreementError) in try UnitizedAlpha(.eachCode, continua, options) }
}
