/// A document's spans as ranges of units, without those of coders who have not finished and those that touch no unit.
struct SpansInUnits {
    struct Span {
        /// Its position in ``CodedDocument/spans``.
        let index: Int
        let coder: Int
        let code: Int
        let units: Range<Int>
    }

    let axis: UnitAxis
    /// 0 for each coder who finished the document, and else ``ReliabilityData/missing``.
    let blank: [Int32]
    let spans: [Span]

    /// - Throws: ``AgreementError`` if a span or a segment does not lie within the document.
    init(_ document: CodedDocument, unit: AgreementUnit, coders: Int) throws(AgreementError) {
        axis = try UnitAxis(document, unit: unit)
        var blank = [Int32](repeating: document.coders == nil ? 0 : ReliabilityData.missing, count: coders)
        for coder in document.coders ?? [] { blank[coder] = 0 }
        self.blank = blank
        var spans: [Span] = []
        spans.reserveCapacity(document.spans.count)
        for (index, span) in document.spans.enumerated() {
            try document.check(span)
            guard blank[span.coder] == 0 else { continue }
            let units = axis.units(touching: span.range)
            guard !units.isEmpty else { continue }
            spans.append(Span(index: index, coder: span.coder, code: span.code, units: units))
        }
        self.spans = spans
    }

    /// How many coders have finished the document.
    var finished: Int { blank.count { $0 == 0 } }
}

extension [SpansInUnits.Span] {
    /// Where the spans begin and end, in order of place.
    var edges: [SpanEdge] {
        var edges: [SpanEdge] = []
        edges.reserveCapacity(2 * count)
        for span in self {
            edges.append(SpanEdge(position: span.units.lowerBound, coder: span.coder, code: span.code, opens: true))
            edges.append(SpanEdge(position: span.units.upperBound, coder: span.coder, code: span.code, opens: false))
        }
        edges.sortByPosition()
        return edges
    }
}
