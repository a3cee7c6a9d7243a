extension SpanCoefficient {
    /// The estimates of each pair of coders, first by first, in the order of ``estimate(_:_:)``; none for a pair that
    /// has finished no document in common.
    ///
    /// - Throws: ``AgreementError`` as ``estimate(_:_:)`` does.
    public func estimatesByPair(
        _ data: SpanData, _ options: SpanOptions = SpanOptions()
    ) throws(AgreementError) -> [(first: Int, second: Int, estimates: [SpanEstimate])] {
        var found: [(first: Int, second: Int, estimates: [SpanEstimate])] = []
        for (first, second) in pairs(below: data.coders.count) {
            let own = data.selecting(coders: [first, second])
            do {
                found.append((first, second, try estimate(own, options)))
            } catch .noCommonDocument {
                found.append((first, second, []))
            }
        }
        return found
    }
}

extension SpanMeasurement {
    /// The values without each document in turn, in the order of the documents; those of one document in the order of
    /// ``estimates``.
    ///
    /// - Complexity: O(documents × sums); no document is looked at twice.
    public func valuesLeavingOutDocuments() -> [(document: String, values: [Double?])] {
        var (names, values): ([String], [String: [Double?]]) = ([], [:])
        func add(_ own: [Double?], to name: String) {
            if values[name] == nil { names.append(name) }
            values[name, default: []] += own
        }
        for part in parts {
            let (documents, measure) = (part.group.continua.documents, part.measure)
            let contributions = SpanContributions(documents, measure)
            let total = contributions.total
            // Parts of a document that are compared for themselves are left out together.
            let pieces = Dictionary(grouping: documents.indices) { documents[$0].name }
            for (name, own) in pieces.sorted(by: { $0.value[0] < $1.value[0] }) {
                let rest = own.reduce(total) { contributions.total($0, without: $1) }
                add(measure.agreements(rest).map(\.value), to: name)
            }
        }
        return names.map { ($0, values[$0, default: []]) }
    }
}
