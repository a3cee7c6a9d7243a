extension SpanCoefficient {
    /// Boundary similarity (B): the share of boundaries that two coders have in common, near misses in part.
    ///
    /// 0 to 1, the mean over pairs of coders. Boundaries are where a coder's passages start and end. Undefined where no
    /// coder has one, which segeval takes for 1.
    ///
    /// - Source: Fournier, "Evaluating text segmentation using boundary edit distance", ACL 2013.
    /// - Complexity: O(spans × (log(spans) + reach) × coders), however long the text.
    public static let boundarySimilarity = SpanCoefficient(
        id: "boundary-similarity", name: "Boundary similarity",
        summary: "starts and ends of passages that both coders have, near misses in part, as a share of all",
        source: "Fournier, Evaluating text segmentation using boundary edit distance, 2013"
    ) { continua, options in
        PairMeans(continua, EditCounting(index: .boundarySimilarity, reach: options.reach))
    }
}
