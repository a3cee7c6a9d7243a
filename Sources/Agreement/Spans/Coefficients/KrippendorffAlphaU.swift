extension SpanCoefficient {
    /// Krippendorff's u-alpha: how far coders agree on where units lie and which codes they carry, gaps included.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give. Abutting units stay separate; a coder's overlapping units
    /// of one code are one. Several documents are one continuum after another. Undefined where all text has one value,
    /// or where a coder gave two of the codes to overlapping passages: such codes are compared each for itself, or in
    /// domains.
    ///
    /// - Source: Krippendorff, Content Analysis, 4th ed., 2019, section 12.6, equations 32 to 34.
    /// - Complexity: O(coders² × spans + spans × log(spans)).
    public static let krippendorffAlphaU = SpanCoefficient(
        id: "krippendorff-alpha-u", name: "Krippendorff's u-alpha",
        summary: "agreement beyond chance on where units lie and which codes they carry, uncoded text included",
        source: alphaUSource
    ) { continua, options throws(AgreementError) in try UnitizedAlpha(.segments, continua, options) }

    /// What defines the u-alphas.
    static let alphaUSource =
        "Krippendorff, Mathet, Bouvry & Widlöcher, On the reliability of unitizing textual continua, "
        + "2016; Krippendorff, Content Analysis, 4th ed., 2019, section 12.6"
}
