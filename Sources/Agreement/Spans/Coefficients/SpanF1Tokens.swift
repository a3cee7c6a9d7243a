extension SpanCoefficient {
    /// Span F1 by tokens: how many words that either of two coders gave a code the other gave it too.
    ///
    /// 2 × the tokens that both gave a code ÷ those that each gave it, over all codes, 0 to 1; the mean over pairs of
    /// coders. A blank or a mark more at the end of a passage changes little. Undefined where nobody coded.
    ///
    /// - Source: Hripcsak & Rothschild, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12,
    ///   2005.
    /// - Complexity: O(spans × log(tokens) × coders).
    public static let spanF1Tokens = SpanCoefficient(
        f1: .tokens, id: "span-f1-tokens", name: "Span F1, by tokens",
        summary: "tokens that both coders gave a code, as a share of all they gave it")
}
