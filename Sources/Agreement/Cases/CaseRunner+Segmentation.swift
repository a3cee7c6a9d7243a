extension AgreementCase {
    /// How far two coders, or several, cut a text into the same segments; the second is the reference.
    func segmented() throws(AgreementError) -> CaseResult {
        let coders = (masses ?? []).map(Segmentation.init(masses:))
        guard let first = coders.first, coders.allSatisfy({ $0.length == first.length }) else {
            throw .segmentsOfDifferentTexts(lengths: coders.map(\.length))
        }
        if coefficient == "segeval_fleiss_pi" { return CaseResult(id, value: BoundaryPi([coders]).value) }
        guard coders.count == 2 else { throw .twoCodersNeeded(coefficient: coefficient, found: coders.count) }
        switch coefficient {
        case "pk": return CaseResult(id, value: BoundaryWindows(first, coders[1]).pk)
        case "window_diff": return CaseResult(id, value: BoundaryWindows(first, coders[1]).windowDiff)
        case "boundary_similarity": return CaseResult(id, value: BoundaryEdits(first, coders[1]).boundarySimilarity)
        case "segmentation_similarity":
            return CaseResult(id, value: BoundaryEdits(first, coders[1]).segmentationSimilarity)
        default: throw .unknownMeasure(coefficient, kind: kind)
        }
    }
}
