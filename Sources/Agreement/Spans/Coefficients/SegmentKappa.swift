extension SpanCoefficient {
    /// Kappa of segments as MAXQDA has it (RK): ``segmentAgreement`` beyond one in as many codes as there are.
    ///
    /// 1 is full agreement, 0 what choosing among the codes at random would give, if the passages were given. Undefined
    /// with one code, and where nobody coded.
    ///
    /// - Source: Brennan & Prediger, "Coefficient kappa: some uses, misuses, and alternatives", 1981, for chance; MAXQDA's
    ///   manual, "Intercoder agreement: segments", 2022.
    /// - Complexity: As ``segmentAgreement``.
    public static let segmentKappa = SpanCoefficient(
        id: "segment-kappa", name: "Kappa of segments (RK)",
        summary: "agreement on segments beyond one in as many codes as there are",
        source: "Brennan & Prediger, Coefficient kappa: some uses, misuses, and alternatives, 1981",
        comparesCodes: true
    ) { continua, options in
        PairMeans(
            continua, SegmentCounting(overlap: options.overlap), .beyondChance(1 / Double(max(1, continua.codes.count)))
        )
    }
}
