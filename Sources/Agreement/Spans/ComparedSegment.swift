import CodingModel

/// A stretch of a text as one coder has it where passages are compared: a unit, or a gap between units.
public struct ComparedSegment: Hashable, Sendable {
    /// The only code of the group of codes that is compared; `nil` where there are several.
    public let code: String?
    /// The domain's name, where the group is one.
    public let domain: String?
    public let document: String
    public let coder: String
    /// Unicode scalars of the document.
    public let range: Range<Int>
    /// The unit's code; `nil` for a gap.
    public let value: String?
}

extension SpanData {
    /// Calls `body` with all that coefficients of passages look at: by group of codes, document, coder and place.
    ///
    /// Units are those of the documents that two coders at least have finished, and end where the part to be coded does.
    /// Gaps are what none of a coder's units covers.
    ///
    /// - Throws: ``AgreementError`` if domains name codes that there are not, or one twice; and what `body` throws.
    public func forEachSegment(
        _ grouping: SpanOptions.Grouping, _ body: (ComparedSegment) throws -> Void
    ) throws {
        for group in try groups(grouping) {
            for document in documents {
                let finished = Set(document.coders ?? Array(coders.indices)).sorted()
                guard finished.count > 1 else { continue }
                let spans = Dictionary(
                    grouping: document.spans.filter { group.codes.contains($0.code) }, by: \.coder)
                for part in document.parts ?? [0..<document.length] {
                    for coder in finished {
                        for (range, code) in spans[coder, default: []].segments(of: part) {
                            try body(
                                ComparedSegment(
                                    code: group.code, domain: group.domain, document: document.name,
                                    coder: coders[coder], range: range, value: code.map { codes[$0] }))
                        }
                    }
                }
            }
        }
    }

    private func groups(
        _ grouping: SpanOptions.Grouping
    ) throws(AgreementError) -> [(code: String?, domain: String?, codes: Set<Int>)] {
        switch grouping {
        case .allCodes: [(nil, nil, Set(codes.indices))]
        case .eachCode: codes.indices.map { (codes[$0], nil, [$0]) }
        case .domains(let domains): try domains.positions(in: codes).map { (nil, $0.name, Set($1)) }
        }
    }
}

extension [CodedSpan] {
    /// The spans within `part`, with the code of each, and the gaps between them, by place.
    fileprivate func segments(of part: Range<Int>) -> [(range: Range<Int>, code: Int?)] {
        let units = filter { $0.range.overlaps(part) }.map { (range: $0.range.clamped(to: part), code: Int?($0.code)) }
        var (gaps, end) = ([(range: Range<Int>, code: Int?)](), part.lowerBound)
        for covered in units.map(\.range).merged + [part.upperBound..<part.upperBound] {
            if covered.lowerBound > end { gaps.append((end..<covered.lowerBound, nil)) }
            end = covered.upperBound
        }
        return (units + gaps).sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }
}
