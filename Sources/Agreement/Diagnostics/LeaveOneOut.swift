/// What a coefficient becomes without one document, coder or code: whoever raises it most by being left out carries
/// most of the disagreement.
public struct LeftOut: Sendable {
    /// What was left out.
    public let name: String
    /// The coefficient of the rest; without a value if there is none.
    public let estimate: Estimate
}

extension Coefficient {
    /// The coefficient without each document in turn, in the order of the documents.
    ///
    /// - Throws: ``AgreementError`` as ``estimate(_:_:)`` does.
    public func leavingOutDocuments(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> [LeftOut] {
        try listed(data.clusters.indices) { cluster throws(AgreementError) in
            let others = data.selecting(clusters: data.clusters.indices.filter { $0 != cluster })
            return LeftOut(name: data.clusters[cluster], estimate: try estimate(part: others, of: data, options))
        }
    }

    /// The coefficient without each coder in turn; none with two coders, of whom one alone is nothing to compare.
    ///
    /// - Throws: ``AgreementError`` as ``estimate(_:_:)`` does.
    public func leavingOutCoders(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> [LeftOut] {
        guard data.coders.count > 2 else { return [] }
        return try listed(data.coders.indices) { coder throws(AgreementError) in
            LeftOut(
                name: data.coders[coder],
                estimate: try estimate(data.selecting(coders: data.coders.indices.filter { $0 != coder }), options))
        }
    }

    /// The coefficient without each code in turn: the code is taken out of every set, and where values are single, the
    /// values that are the code are taken as missing.
    ///
    /// - Throws: ``AgreementError`` as ``estimate(_:_:)`` does.
    public func leavingOutCodes(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> [LeftOut] {
        try listed(data.codes) { code throws(AgreementError) in
            LeftOut(name: code, estimate: try estimate(data.leavingOut(code: code), options))
        }
    }

    /// The coefficient of each pair of coders, first by first: the cells of a coder × coder table above its diagonal.
    ///
    /// - Throws: ``AgreementError`` as ``estimate(_:_:)`` does. A pair without a common unit has no value.
    public func estimatesByPair(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> [(first: Int, second: Int, estimate: Estimate)] {
        let spoken = data.droppingSilentCoders()
        let pairs = spoken.coders.indices.flatMap { first in
            spoken.coders.indices.dropFirst(first + 1).map { (first, $0) }
        }
        return try listed(pairs) { pair throws(AgreementError) in
            let own = spoken.selecting(coders: [pair.0, pair.1])
            return (pair.0, pair.1, try estimate(own, options))
        }
    }

    /// The coefficient of each document alone, or of each time window where clusters are windows.
    ///
    /// - Throws: ``AgreementError`` as ``estimate(_:_:)`` does.
    public func estimatesByCluster(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> [(cluster: String, estimate: Estimate)] {
        try listed(data.clusters.indices) { cluster throws(AgreementError) in
            (data.clusters[cluster], try estimate(part: data.selecting(clusters: [cluster]), of: data, options))
        }
    }

    private func listed<Elements: Sequence, Result>(
        _ elements: Elements, _ make: (Elements.Element) throws(AgreementError) -> Result
    ) throws(AgreementError) -> [Result] {
        var results: [Result] = []
        for element in elements { results.append(try make(element)) }
        return results
    }
}

extension ReliabilityData {
    /// The codes that values are made of: the members of sets, or the categories themselves.
    public var codes: [String] { Set(categories.map(\.set).joined()).sorted() }

    /// Where each coder gave `code` and where not, for values that are sets: 1 is "coded".
    public func binary(code: String) -> ReliabilityData {
        let holds: [Int32] = categories.map { $0.set.contains(code) ? 1 : 0 }
        return replacing(categories: Self.codedOrNot) { holds[Int($0)] }
    }

    /// The same units without saying which document or group they come from.
    public var withoutClusters: ReliabilityData {
        ReliabilityData(
            coders: coders, categories: categories, categoriesAreGiven: categoriesAreGiven, clusters: [],
            patterns: patterns, occurrences: PatternTable(width: 2))
    }

    /// Those clusters only, by position in ``clusters``, in ascending order.
    public func selecting(clusters chosen: [Int]) -> ReliabilityData {
        var places = [Int32](repeating: -1, count: clusters.count)
        for (place, cluster) in chosen.enumerated() { places[cluster] = Int32(place) }
        var kept = PatternTable(width: coders.count)
        var occurring = PatternTable(width: 2)
        for entry in 0..<occurrences.count {
            let place = places[Int(occurrences.cells[2 * entry])]
            let (pattern, weight) = occurrence(entry)
            guard place >= 0 else { continue }
            occurring.add([place, Int32(kept.add(patterns[pattern], weight: weight))], weight: weight)
        }
        return ReliabilityData(
            coders: coders, categories: categories, categoriesAreGiven: categoriesAreGiven,
            clusters: chosen.map { clusters[$0] }, patterns: kept, occurrences: occurring)
    }

    /// The data without `code`: out of every set, or with the values that are the code missing.
    fileprivate func leavingOut(code: String) -> ReliabilityData {
        let isOfSets = categories.contains { $0.codes != nil }
        var kept: [Category] = []
        var places: [Category: Int32] = [:]
        let numbers: [Int32] = categories.map { category in
            if !isOfSets, category.name == code { return Self.missing }
            let rest = isOfSets ? Category(codes: category.set.filter { $0 != code }) : category
            if let place = places[rest] { return place }
            places[rest] = Int32(kept.count)
            kept.append(rest)
            return Int32(kept.count - 1)
        }
        return replacing(categories: kept) { numbers[Int($0)] }
    }
}
