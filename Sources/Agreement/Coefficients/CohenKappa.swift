extension Coefficient {
    /// Cohen's kappa: agreement of two coders beyond what their own habits would give by chance.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give; below 0, coders disagree systematically. A unit counts
    /// where both coders gave it a value. Undefined where both used one and the same category throughout; 0 where only
    /// one of them did.
    ///
    /// - Source: Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20,
    ///   1960.
    /// - Complexity: O(patterns + categories).
    public static let cohenKappa = Coefficient(
        id: "cohen-kappa", name: "Cohen's kappa",
        summary: "agreement of two coders beyond what their own shares of each category would give by chance",
        source: "Cohen, A coefficient of agreement for nominal scales, 1960",
        compares: .two
    ) { data in
        CohenKappa(data)
    }
}

private struct CohenKappa: Measure {
    /// The two values of each pattern; `nil` where one is missing.
    let pairs: [(first: Int, second: Int)?]
    let categories: Int

    init(_ data: ReliabilityData) {
        var pairs: [(first: Int, second: Int)?] = []
        data.forEachPattern { _, row in
            pairs.append(row.contains(ReliabilityData.missing) ? nil : (Int(row[0]), Int(row[1])))
        }
        self.pairs = pairs
        categories = data.categories.count
    }

    func agreement(_ weights: [Int]) -> Agreement {
        var (n, agreeing) = (0, 0)
        var rows = [Int](repeating: 0, count: categories)
        var columns = rows
        for (index, pair) in pairs.enumerated() {
            guard let pair else { continue }
            n += weights[index]
            rows[pair.first] += weights[index]
            columns[pair.second] += weights[index]
            if pair.first == pair.second { agreeing += weights[index] }
        }
        guard n > 0 else { return .none }

        // In n² parts, so that po − pe and 1 − pe are whole numbers.
        let square = Int128(n) * Int128(n)
        let byChance = zip(rows, columns).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
        let observed = Double(agreeing) / Double(n)
        let expected = Double(byChance) / Double(square)
        guard byChance < square else {
            let only = rows.firstIndex { $0 > 0 } ?? 0
            return Agreement(
                observed: observed, expected: expected, outcome: .undefined(.noVariation(only)), units: n)
        }
        let kappa = Double(Int128(n) * Int128(agreeing) - byChance) / Double(square - byChance)
        return Agreement(observed: observed, expected: expected, outcome: .value(kappa), units: n)
    }
}
