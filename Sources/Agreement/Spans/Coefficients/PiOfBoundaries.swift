extension SpanCoefficient {
    /// Fleiss' pi of boundaries: boundary similarity of all pairs of coders, beyond what as many boundaries would give by
    /// chance.
    ///
    /// 1 is full agreement, 0 what chance alone would give. Counts of all pairs are pooled, so that it may differ from the
    /// mean over pairs also where chance gives nothing. Chance is the square of the share of places that coders cut: with
    /// characters for places, of which few are cut, that is next to nothing. Undefined where no coder has a boundary.
    ///
    /// - Source: Fournier & Inkpen, "Segmentation similarity and agreement", NAACL 2012; as `segeval` has it.
    /// - Complexity: As ``boundarySimilarity``.
    public static let boundaryPi = SpanCoefficient(
        id: "boundary-pi", name: "Fleiss' pi of boundaries",
        summary: "boundary similarity beyond what chance would give for as many boundaries",
        source: "Fournier & Inkpen, Segmentation similarity and agreement, 2012"
    ) { _, options in BoundaryPiMeasure(reach: options.reach) }
}

/// The counts of all pairs of coders, then the sum of the shares of places that coders cut, and how many shares these are.
private struct BoundaryPiMeasure: SpanMeasure {
    let reach: Int

    private static let shares = BoundaryEdits(reach: 2).counts.count
    let width = Self.shares + 2

    var assumptions: [String] {
        EditCounting(index: .boundarySimilarity, reach: reach).assumptions
            + ["chance is the square of the share of places that coders cut, the mean over coders and texts"]
    }

    func terms(_ document: Continuum) -> [SpanTerm] {
        let pi = BoundaryPi.Counts([document.spans.map(document.segmentation)], reach: reach)
        return pi.edits.counts.enumerated().map { SpanTerm($0, Double($1)) }
            + [SpanTerm(Self.shares, pi.shares), SpanTerm(Self.shares + 1, Double(pi.cuts))]
    }

    func agreements(_ sums: [Double]) -> [SpanAgreement] {
        let edits = BoundaryEdits(counts: sums.prefix(Self.shares).map { Int($0) }, reach: reach)
        let pi = BoundaryPi(.init(edits: edits, shares: sums[Self.shares], cuts: Int(sums[Self.shares + 1])))
        let outcome =
            pi.value.map { .value($0) }
            ?? SpanAgreement.Outcome.undefined(
                pi.observed == nil
                    ? "no coder has a boundary within a text: there is nothing to compare"
                    : "every place is cut: agreement beyond chance is undefined")
        return [SpanAgreement(observed: pi.observed, expected: pi.expected, outcome)]
    }
}
