/// Two codes of one domain that one coder gave to overlapping passages.
public struct DomainClash: Hashable, Sendable {
    public let document: String
    /// Where both codes are, in Unicode scalars.
    public let range: Range<Int>
    public let coder: String
    /// The code whose passage begins first.
    public let first: String
    public let second: String
}

extension SpanData {
    /// Every two passages of one coder that overlap and carry different codes of `domain`, document by document, coder
    /// by coder, in the order of the text.
    ///
    /// - Throws: ``AgreementError/unknownCode(_:domain:)``, or what ``SpanCoefficient/estimate(_:_:)`` throws where no
    ///   document is shared.
    /// - Complexity: O(spans + clashes) once spans are in order.
    public func clashes(in domain: SpanDomain) throws(AgreementError) -> [DomainClash] {
        let positions = try [domain].positions(in: codes)
        return try Continua(self).selecting(codes: positions[0].codes).clashes
    }
}

extension Continua {
    /// Every two overlapping spans of one coder that carry different codes.
    var clashes: [DomainClash] {
        var clashes: [DomainClash] = []
        for document in documents {
            for (lane, spans) in document.spans.enumerated() {
                var open: [CodedSpan] = []
                for span in spans {
                    open.removeAll { $0.range.upperBound <= span.range.lowerBound }
                    for earlier in open where earlier.code != span.code {
                        clashes.append(
                            DomainClash(
                                document: document.name, range: span.range.clamped(to: earlier.range),
                                coder: coders[document.coders[lane]], first: codes[earlier.code].name,
                                second: codes[span.code].name))
                    }
                    open.append(span)
                }
            }
        }
        return clashes
    }

    /// Why codes that exclude one another can't be compared, in a sentence; `nil` where coders kept to it.
    var clash: String? {
        let clashes = clashes
        guard let first = clashes.first else { return nil }
        let more = clashes.count == 1 ? "" : ", the first of \(clashes.count) such places"
        return "'\(first.coder)' gave '\(first.first)' and '\(first.second)' to overlapping passages of "
            + "'\(first.document)' at \(first.range.lowerBound)–\(first.range.upperBound)\(more): codes compared together "
            + "must exclude one another, so compare each code for itself, or domains of codes that do"
    }
}
