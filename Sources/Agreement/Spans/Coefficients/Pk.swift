extension SpanCoefficient {
    /// Pk: how often two places half a segment apart are in one segment by one coder only. An error.
    ///
    /// 0 is full agreement, 1 none; the mean over pairs of coders and both orders, since one of two is the reference.
    ///
    /// - Source: Beeferman, Berger & Lafferty, "Statistical models for text segmentation", 1999.
    /// - Complexity: O(spans × log(spans) × coders), however long the text.
    public static let pk = SpanCoefficient(
        id: "pk", name: "Pk",
        summary: "an error, 0 at best: how often two places half a segment apart are in one segment by one coder only",
        source: "Beeferman, Berger & Lafferty, Statistical models for text segmentation, 1999",
        isError: true
    ) { continua, _ in
        PairMeans(continua, WindowCounting(index: .pk), .error)
    }
}
