extension SpanCoefficient {
    /// Segmentation similarity (S): the share of places at which two coders cut a text alike, or both don't.
    ///
    /// 0 to 1, the mean over pairs of coders. Places are between characters, nearly all of which nobody cuts: in texts of
    /// some length it is close to 1 whatever coders do, and boundary similarity says more.
    ///
    /// - Source: Fournier & Inkpen, "Segmentation similarity and agreement", NAACL 2012.
    /// - Complexity: As ``boundarySimilarity``.
    public static let segmentationSimilarity = SpanCoefficient(
        id: "segmentation-similarity", name: "Segmentation similarity",
        summary: "places in the text that both coders cut or both don't, near misses in part",
        source: "Fournier & Inkpen, Segmentation similarity and agreement, 2012"
    ) { continua, options in
        PairMeans(continua, EditCounting(index: .segmentationSimilarity, reach: options.reach))
    }
}
