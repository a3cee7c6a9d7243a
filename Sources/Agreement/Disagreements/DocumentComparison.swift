/// What coders agree on and what they differ on in one document, by code and place.
///
/// - Complexity: O(spans × (log(spans) + codes in one place)).
public struct DocumentComparison: Sendable {
    /// Places on which nobody differs, code by code in order of place. Their passages may still be cut differently: two
    /// that abut are as good as one.
    public let agreed: [CodedPlace]
    /// What coders differ on, in order of place.
    public let disagreements: [Disagreement]

    /// Compares the coders who finished the document; with fewer than two there is nothing to compare.
    ///
    /// - Parameters:
    ///   - unit: What they are compared on.
    ///   - coders: How many coders there are, finished or not.
    /// - Throws: ``AgreementError`` if a span or a segment does not lie within the document.
    public init(_ document: CodedDocument, unit: AgreementUnit, coders: Int) throws(AgreementError) {
        let placed = try SpansInUnits(document, unit: unit, coders: coders)
        guard placed.finished > 1 else {
            (agreed, disagreements) = ([], [])
            return
        }
        var (agreed, disputed): ([CodedPlace], [CodedPlace]) = ([], [])
        for place in Self.places(document, placed) {
            if place.units == 0 { agreed.append(place) } else { disputed.append(place) }
        }
        self.agreed = agreed
        disagreements = Confusions(disputed).disagreements(finished: placed.finished)
    }

    /// All places of all codes.
    private static func places(_ document: CodedDocument, _ placed: SpansInUnits) -> [CodedPlace] {
        let spans = placed.spans.sorted {
            ($0.code, $0.units.lowerBound, $0.index) < ($1.code, $1.units.lowerBound, $1.index)
        }
        var places: [CodedPlace] = []
        var start = 0
        while start < spans.count {
            var (next, end) = (start + 1, spans[start].units.upperBound)
            while next < spans.count, spans[next].code == spans[start].code, spans[next].units.lowerBound < end {
                end = max(end, spans[next].units.upperBound)
                next += 1
            }
            places.append(CodedPlace(spans[start..<next], code: spans[start].code, document: document, in: placed))
            start = next
        }
        return places
    }
}
