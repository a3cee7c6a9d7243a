extension SpanCoefficient {
    /// WindowDiff: how often a window half a segment wide holds more boundaries of one coder than of the other. An error.
    ///
    /// 0 is full agreement, 1 none; the mean over pairs of coders and both orders, since one of two is the reference.
    ///
    /// - Source: Pevzner & Hearst, "A critique and improvement of an evaluation metric for text segmentation", 2002.
    /// - Complexity: O(spans × log(spans) × coders), however long the text.
    public static let windowDiff = SpanCoefficient(
        id: "window-diff", name: "WindowDiff",
        summary: "an error, 0 at best: how often a window half a segment wide holds more boundaries of one coder",
        source: "Pevzner & Hearst, A critique and improvement of an evaluation metric for text segmentation, 2002",
        isError: true
    ) { continua, _ in
        PairMeans(continua, WindowCounting(index: .windowDiff), .error)
    }
}
