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
        let continua = try Continua(self).selecting(codes: positions[0].codes)
        var clashes: [DomainClash] = []
        continua.forEachClash { clashes.append(DomainClash($0, $1, $2, continua)) }
        return clashes
    }
}

extension DomainClash {
    fileprivate init(_ document: Continuum, _ first: CodedSpan, _ second: CodedSpan, _ continua: Continua) {
        self.document = document.name
        range = second.range.clamped(to: first.range)
        coder = continua.coders[first.coder]
        self.first = continua.codes[first.code].name
        self.second = continua.codes[second.code].name
    }
}

extension Continua {
    /// Calls `body` with every two overlapping spans of one coder that carry different codes, in the order of the text.
    fileprivate func forEachClash(_ body: (Continuum, _ first: CodedSpan, _ second: CodedSpan) -> Void) {
        for document in documents {
            for spans in document.spans {
                var open: [CodedSpan] = []
                for span in spans {
                    open.removeAll { $0.range.upperBound <= span.range.lowerBound }
                    for earlier in open where earlier.code != span.code { body(document, earlier, span) }
                    open.append(span)
                }
            }
        }
    }

    /// Why codes that exclude one another can't be compared, in a sentence with the first places; `nil` where coders
    /// kept to it.
    var clash: String? {
        var (first, count): ([DomainClash], Int) = ([], 0)
        forEachClash { document, earlier, later in
            if count < 3 { first.append(DomainClash(document, earlier, later, self)) }
            count += 1
        }
        guard count > 0 else { return nil }
        let places = first.map { clash in
            "'\(clash.coder)' gave '\(clash.first)' and '\(clash.second)' to overlapping passages of "
                + "'\(clash.document)' at \(clash.range.lowerBound)–\(clash.range.upperBound)"
        }
        let more = count > first.count ? ", and so on in \(count) places" : ""
        return places.joined(separator: ", ") + more + ": codes compared together must exclude one another, so compare "
            + "each code for itself, or domains of codes that do"
    }
}
