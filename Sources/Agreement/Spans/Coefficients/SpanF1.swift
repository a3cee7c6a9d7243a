extension SpanCoefficient {
    /// Span F1: how much of what either of two coders coded the other coded too, with the same start, end and code.
    ///
    /// 2 × the passages that both have ÷ all passages of both, 0 to 1; the mean over pairs of coders. There is no allowance
    /// for chance, which is next to nothing for a passage that starts and ends anywhere. Undefined where nobody coded.
    ///
    /// - Source: Hripcsak & Rothschild, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12,
    ///   2005.
    /// - Complexity: O(spans × coders).
    public static let spanF1 = SpanCoefficient(
        f1: .exact, id: "span-f1", name: "Span F1, exact",
        summary: "passages that both coders have, with the same start, end and code, as a share of all they have")
}
