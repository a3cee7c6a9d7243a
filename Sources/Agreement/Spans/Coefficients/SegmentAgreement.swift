extension SpanCoefficient {
    /// Agreement on segments as MAXQDA counts it: passages of either coder that one of the other's, with the same code,
    /// covers well enough, as a share of all.
    ///
    /// 0 to 1; the mean over pairs of coders. Each passage of each coder is judged once. What two passages have in common
    /// must be ``SpanOptions/overlap`` of the longer one; MAXQDA does not say what its per cent are of. Undefined where
    /// nobody coded.
    ///
    /// - Source: MAXQDA's manual, "Intercoder agreement: segments", 2022.
    /// - Complexity: O(spans × log(spans) × coders), and as many comparisons as passages of one code overlap.
    public static let segmentAgreement = SpanCoefficient(
        id: "segment-agreement", name: "Agreement on segments",
        summary: "passages that one of the other coder's with the same code matches for the most part",
        source: "MAXQDA's manual, intercoder agreement on segments, 2022"
    ) { continua, options in
        PairMeans(continua, SegmentCounting(overlap: options.overlap))
    }
}
