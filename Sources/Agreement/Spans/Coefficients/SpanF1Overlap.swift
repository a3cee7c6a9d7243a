extension SpanCoefficient {
    /// Span F1 where a character in common makes a match: which passages of either coder the other noticed at all.
    ///
    /// The harmonic mean of precision and recall, the shares of the two coders' passages that one of the other's with the
    /// same code overlaps, 0 to 1; the mean over pairs of coders. Undefined where nobody coded.
    ///
    /// - Source: Hripcsak & Rothschild, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12,
    ///   2005.
    /// - Complexity: O(spans × log(spans) × coders).
    public static let spanF1Overlap = SpanCoefficient(
        f1: .overlap, id: "span-f1-overlap", name: "Span F1, overlapping",
        summary: "passages that one of the other coder's with the same code overlaps, as a share of all they have")
}
