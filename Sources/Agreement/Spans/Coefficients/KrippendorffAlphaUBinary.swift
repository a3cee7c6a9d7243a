extension SpanCoefficient {
    /// Krippendorff's |u-alpha: how far coders agree on which text is relevant, whatever code it carries.
    ///
    /// Units keep their borders, also where two of them abut. Codes don't count, so that a coder's overlapping units are
    /// one also where their codes differ, as units of one code are in all u-alphas; by the book, units of a coder don't
    /// overlap. Undefined where there is no gap, or nothing but gap.
    ///
    /// - Source: Krippendorff, Content Analysis, 4th ed., 2019, section 12.6, equation 35.
    public static let krippendorffAlphaUBinary = SpanCoefficient(
        id: "krippendorff-alpha-u-binary", name: "Krippendorff's |u-alpha",
        summary: "agreement beyond chance on what is coded at all, whichever code it carries", source: alphaUSource
    ) { continua, options throws(AgreementError) in try UnitizedAlpha(.relevance, continua, options) }
}
