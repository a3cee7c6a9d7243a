extension SpanCoefficient {
    /// Span F1 by characters: how much text that either of two coders gave a code the other gave it too.
    ///
    /// 2 × the characters that both gave a code ÷ those that each gave it, over all codes, 0 to 1; the mean over pairs of
    /// coders. Long passages weigh more than short ones. Undefined where nobody coded.
    ///
    /// - Source: Hripcsak & Rothschild, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12,
    ///   2005.
    /// - Complexity: O(spans × coders), however long the passages.
    public static let spanF1Characters = SpanCoefficient(
        f1: .characters, id: "span-f1-characters", name: "Span F1, by characters",
        summary: "characters that both coders gave a code, as a share of all they gave it")
}
