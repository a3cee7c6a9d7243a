/// One document as coders who finished it see it: a line from 0 to ``length``, and each coder's spans in order.
struct Continuum: Hashable, Sendable {
    let name: String
    /// In Unicode scalars.
    let length: Int
    /// As given with the document; `nil` where there are none.
    let segments: [Range<Int>]?
    /// Who finished it, by position in ``Continua/coders``, ascending; two at least.
    let coders: [Int]
    /// For each of ``coders`` the spans by start, then end, then code. They may overlap, and one may come twice.
    let spans: [[CodedSpan]]
}

/// The documents that two coders at least have finished: what measures of spans look at.
struct Continua: Sendable {
    /// Who finished one of them.
    let coders: [String]
    /// What a span may carry, in the order of the code book.
    let codes: [Category]
    let documents: [Continuum]
    /// What was left out, a sentence each.
    let assumptions: [String]

    init(coders: [String], codes: [Category], documents: [Continuum], assumptions: [String]) {
        (self.coders, self.codes, self.documents) = (coders, codes, documents)
        self.assumptions = assumptions
    }

    /// - Throws: ``AgreementError/noCommonDocument(coders:)``, or ``AgreementError/tooFewCoders(found:)`` with one coder.
    init(_ data: SpanData) throws(AgreementError) {
        guard data.coders.count > 1 else { throw .tooFewCoders(found: data.coders.count) }
        let texts = data.documents.flatMap(\.cutIntoParts)
        let finished = texts.map { Set($0.coders ?? Array(data.coders.indices)) }
        let compared = finished.filter { $0.count > 1 }.reduce(into: Set()) { $0.formUnion($1) }.sorted()
        guard !compared.isEmpty else { throw .noCommonDocument(coders: data.coders) }
        var places = [Int](repeating: -1, count: data.coders.count)
        for (place, coder) in compared.enumerated() { places[coder] = place }

        coders = compared.map { data.coders[$0] }
        codes = data.codes.map { Category($0) }
        documents = zip(texts, finished).compactMap { document, finished in
            finished.count > 1 ? Continuum(document, coders: finished.map { places[$0] }.sorted(), places) : nil
        }
        let alone = data.coders.indices.filter { places[$0] < 0 }.map { data.coders[$0] }
        let dropped = zip(texts, finished).compactMap { $1.count > 1 ? nil : $0.name }
        assumptions =
            (alone.isEmpty ? [] : ["left out, without a document that another coder finished: \(quoted(alone))"])
            + (dropped.isEmpty ? [] : ["left out, finished by fewer than two coders: \(quoted(dropped))"])
    }

    /// The length of all documents.
    var length: Int { documents.reduce(0) { $0 + $1.length } }

    /// How many spans there are, of one code if it is given.
    func spanCount(code: Int? = nil) -> Int {
        documents.reduce(0) { sum, document in
            document.spans.reduce(sum) { $0 + $1.count { code == nil || $0.code == code } }
        }
    }

    /// The same documents with the spans of those codes only, by position in ``codes``.
    func selecting(codes chosen: [Int]) -> Continua {
        var places = [Int](repeating: -1, count: codes.count)
        for (place, code) in chosen.enumerated() { places[code] = place }
        let selected = documents.map { document in
            document.replacing(
                spans: document.spans.map { spans in
                    spans.compactMap { span in
                        places[span.code] < 0
                            ? nil : CodedSpan(coder: span.coder, code: places[span.code], range: span.range)
                    }.inOrder()
                })
        }
        return Continua(coders: coders, codes: chosen.map { codes[$0] }, documents: selected, assumptions: assumptions)
    }
}

extension Continuum {
    /// The document with other spans, each coder's in order.
    func replacing(spans: [[CodedSpan]]) -> Continuum {
        Continuum(name: name, length: length, segments: segments, coders: coders, spans: spans)
    }

    /// A document of which each coder has a new place.
    fileprivate init(_ document: CodedDocument, coders: [Int], _ places: [Int]) {
        (name, length, segments) = (document.name, document.length, document.segments)
        self.coders = coders
        var lanes = [Int](repeating: -1, count: places.count)
        for (lane, coder) in coders.enumerated() { lanes[coder] = lane }
        var spans = [[CodedSpan]](repeating: [], count: coders.count)
        for span in document.spans where places[span.coder] >= 0 {
            let place = places[span.coder]
            guard lanes[place] >= 0 else { continue }
            spans[lanes[place]].append(CodedSpan(coder: place, code: span.code, range: span.range))
        }
        self.spans = spans.map { $0.inOrder() }
    }
}

extension [CodedSpan] {
    /// By start, then end, then code.
    func inOrder() -> [CodedSpan] {
        func isInOrder(_ left: CodedSpan, _ right: CodedSpan) -> Bool {
            if left.range.lowerBound != right.range.lowerBound {
                return left.range.lowerBound < right.range.lowerBound
            }
            if left.range.upperBound != right.range.upperBound {
                return left.range.upperBound < right.range.upperBound
            }
            return left.code <= right.code
        }
        return indices.dropLast().allSatisfy { isInOrder(self[$0], self[$0 + 1]) }
            ? self : sorted { !isInOrder($1, $0) }
    }
}
