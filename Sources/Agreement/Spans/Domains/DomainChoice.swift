extension SpanDomain {
    /// Cu-alpha of ATLAS.ti: how far coders agree on which domains a passage belongs to, where units of two of them meet.
    ///
    /// Each stretch on which no coding of a coder begins or ends is a unit, and its value the set of the domains of its
    /// codes; codes in no domain are passed over. Sets that differ disagree, or less so where
    /// ``SpanOptions/difference`` compares sets.
    ///
    /// - Throws: ``AgreementError`` as ``SpanCoefficient/estimate(_:_:)`` does.
    public static func choice(
        among domains: [SpanDomain], _ data: SpanData, _ options: SpanOptions = SpanOptions()
    ) throws(AgreementError) -> SpanEstimate {
        let positions = try domains.positions(in: data.codes)
        var domainOfCode = [Int?](repeating: nil, count: data.codes.count)
        for (domain, (_, codes)) in positions.enumerated() {
            for code in codes { domainOfCode[code] = domain }
        }
        let continua = try Continua(data).collapsed(domains.map(\.name), domainOfCode)
        return try SpanCoefficient.krippendorffAlphaCU.estimate(SpanGroup(continua: continua), options)[0]
    }
}

extension Continua {
    /// The same documents with sets of domains for codes, of which there is one everywhere that a code of a domain is.
    fileprivate func collapsed(_ domains: [String], _ domainOfCode: [Int?]) -> Continua {
        var sets: [[Int]] = []
        var numbers: [[Int]: Int] = [:]
        let documents = documents.map { document in
            document.replacing(
                spans: document.spans.map { spans in
                    spans.stretches(domainOfCode, domains.count) { set in
                        if let number = numbers[set] { return number }
                        numbers[set] = sets.count
                        sets.append(set)
                        return sets.count - 1
                    }
                })
        }
        return Continua(
            coders: coders, codes: sets.map { set in Category(codes: set.map { domains[$0] }) }, documents: documents,
            assumptions: assumptions + ["a value is the set of domains that a stretch has codes of"])
    }
}

extension [CodedSpan] {
    /// One coder's stretches between which a span begins or ends, with the numbers of the sets of domains they have.
    fileprivate func stretches(
        _ domainOfCode: [Int?], _ domains: Int, number: ([Int]) -> Int
    ) -> [CodedSpan] {
        let edges = flatMap { span -> [SpanEdge] in
            guard let domain = domainOfCode[span.code] else { return [] }
            return [
                SpanEdge(position: span.range.lowerBound, coder: span.coder, code: domain, opens: true),
                SpanEdge(position: span.range.upperBound, coder: span.coder, code: domain, opens: false),
            ]
        }.sorted { $0.position < $1.position }
        var depths = [Int](repeating: 0, count: domains)
        var stretches: [CodedSpan] = []
        for (index, edge) in edges.enumerated() {
            depths[edge.code] += edge.opens ? 1 : -1
            guard index + 1 < edges.count, edges[index + 1].position > edge.position else { continue }
            let set = depths.indices.filter { depths[$0] > 0 }
            guard !set.isEmpty else { continue }
            stretches.append(
                CodedSpan(
                    coder: edge.coder, code: number(set), range: edge.position..<edges[index + 1].position))
        }
        return stretches
    }
}
