/// What coders gave to passages of their own choosing: documents as lines on which each coder has laid spans.
///
/// Unlike ``Unitizing`` nothing is cut into units here: where a span begins and ends is part of what is compared.
public struct SpanData: Sendable {
    public let coders: [String]
    public let codes: [String]
    /// Every document that one coder at least has finished; what fewer than two have finished says nothing.
    public let documents: [CodedDocument]

    /// - Throws: ``AgreementError`` if a name stands twice, or a span does not lie within its document.
    /// - Precondition: Spans and documents name coders and codes that there are.
    public init(coders: [String], codes: [String], documents: [CodedDocument]) throws(AgreementError) {
        try coders.checkUnique(among: "coders")
        try codes.checkUnique(among: "codes")
        for document in documents {
            for span in document.spans {
                precondition(coders.indices.contains(span.coder) && codes.indices.contains(span.code))
                try document.check(span)
            }
        }
        self.coders = coders
        self.codes = codes
        self.documents = documents
    }

    /// The same documents with those coders only, in that order, by position in ``coders``.
    public func selecting(coders chosen: [Int]) -> SpanData {
        var places = [Int?](repeating: nil, count: coders.count)
        for (place, coder) in chosen.enumerated() { places[coder] = place }
        let selected = documents.map { document in
            var selected = document
            selected.coders = (document.coders ?? Array(coders.indices)).compactMap { places[$0] }
            selected.spans = document.spans.compactMap { span in
                places[span.coder].map { CodedSpan(coder: $0, code: span.code, range: span.range) }
            }
            return selected
        }
        return SpanData(unchecked: chosen.map { coders[$0] }, codes: codes, documents: selected)
    }

    private init(unchecked coders: [String], codes: [String], documents: [CodedDocument]) {
        (self.coders, self.codes, self.documents) = (coders, codes, documents)
    }
}

extension CodedDocument {
    /// - Throws: ``AgreementError/passageOutside(_:document:length:)``.
    func check(_ span: CodedSpan) throws(AgreementError) {
        guard span.range.lowerBound >= 0, span.range.upperBound <= length, !span.range.isEmpty else {
            throw .passageOutside(span.range, document: name, length: length)
        }
    }
}
