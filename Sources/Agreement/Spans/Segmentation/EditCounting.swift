/// Boundaries that two coders have in common, and what separates them.
struct EditCounting: PairCounting {
    /// What the boundaries come to.
    enum Index: Sendable {
        case boundarySimilarity, segmentationSimilarity
    }

    let index: Index
    /// How far a boundary may be moved, as in ``BoundaryEdits/reach``.
    let reach: Int

    let width = 5
    var nothing: String { "no coder has a boundary within a text: there is nothing to compare" }

    var assumptions: [String] {
        let near =
            reach > 1
            ? "boundaries less than \(reach) characters apart are near misses, which count in part"
            : "boundaries that don't meet are missed, however near"
        return [Segmentation.assumption, near]
    }

    func side(_ spans: [CodedSpan], of document: Continuum) -> Segmentation { document.segmentation(spans) }

    func counts(_ first: Segmentation, _ second: Segmentation) -> [Int] {
        BoundaryEdits(first, second, reach: reach).counts
    }

    func formula(_ counts: [Int]) -> String {
        let edits = BoundaryEdits(counts: counts, reach: reach)
        let all = index == .boundarySimilarity ? edits.matches + edits.nearMisses + edits.fullMisses : edits.places
        let near = edits.nearMissPlaces > 0 ? " − \(edits.nearMissPlaces) ÷ \(reach)" : ""
        return "(\(all) − \(edits.fullMisses)\(near)) ÷ \(all)"
    }

    func value(_ counts: [Int]) -> Double? {
        let edits = BoundaryEdits(counts: counts, reach: reach)
        return switch index {
        case .boundarySimilarity: edits.boundarySimilarity
        case .segmentationSimilarity: edits.segmentationSimilarity
        }
    }
}

extension Segmentation {
    /// How a study's passages are taken for a segmentation.
    static let assumption =
        "a text is cut where a coder's passages start and end, whatever their codes; places are characters"
}

extension Continuum {
    /// The text as cut by the passages of one coder.
    func segmentation(_ spans: [CodedSpan]) -> Segmentation {
        Segmentation(length: length, passages: spans.lazy.map(\.range))
    }
}
