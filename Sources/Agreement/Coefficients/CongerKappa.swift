extension Coefficient {
    /// Conger's kappa: Cohen's for any number of coders, each with habits of their own.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give; below 0, coders disagree systematically. Chance is the
    /// mean over pairs of coders of what their own shares of each category would give; with two coders and no missing
    /// value that is Cohen's. A unit is compared where at least two coders gave it a value. Undefined where all used one
    /// and the same category throughout.
    ///
    /// - Source: Conger, "Integration and generalization of kappas for multiple raters", Psychological Bulletin 88, 1980.
    /// - Complexity: O(patterns × coders + coders² × categories); with weights, + coders × categories².
    public static let congerKappa = Coefficient(
        id: "conger-kappa", name: "Conger's kappa",
        summary: "Cohen's kappa for any number of coders: chance from each coder's own shares of the categories",
        source: "Conger, Integration and generalization of kappas for multiple raters, 1980",
        compares: .twoOrMore, distinguishesCoders: true
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.weighing(data)
        let profiles = PatternProfiles(data)
        return Kappa(
            profiles, difference, OwnShares(data), assumptions: assumptions + profiles.convention)
    }
}

/// Chance that draws for two coders from the shares of each, averaged over pairs of coders.
struct OwnShares: Chance {
    /// The values of each pattern, or nothing where the pattern does not enter.
    private let rows: [[Int32]]
    private let coders: Int
    private let categories: Int
    let countsSingleValues = true

    init(_ data: ReliabilityData, completeOnly: Bool = false) {
        coders = data.coders.count
        categories = data.categories.count
        var rows: [[Int32]] = []
        data.forEachPattern { _, row in
            rows.append(completeOnly && row.contains(ReliabilityData.missing) ? [] : Array(row))
        }
        self.rows = rows
    }

    /// A coder's number of values, and the share of each category among them.
    private typealias Habit = (values: Double, shares: [Double])

    /// The habits of coders who gave a value.
    private func habits(_ weights: [Int]) -> [Habit?] {
        var counts = [[Int]](repeating: Array(repeating: 0, count: categories), count: coders)
        for (index, row) in rows.enumerated() {
            for (coder, value) in row.enumerated() where value != ReliabilityData.missing {
                counts[coder][Int(value)] += weights[index]
            }
        }
        return counts.map { counts in
            let values = Double(counts.reduce(0, +))
            return values > 0 ? (values, counts.map { Double($0) / values }) : nil
        }
    }

    func disagreement(_ weights: [Int], _ difference: any DifferenceFunction) -> (mean: Double, used: [Double]) {
        let shares = habits(weights).compactMap { $0?.shares }
        let means = shares.map { difference.means($0) }
        var pairs: [Double] = []
        for first in shares.indices {
            for second in shares.indices.dropFirst(first + 1) {
                pairs.append((dot(shares[first], means[second]) + dot(shares[second], means[first])) / 2)
            }
        }
        let used = (0..<categories).map { category in sortedSum(shares.map { $0[category] }) }
        return (pairs.isEmpty ? 0 : sortedSum(pairs) / Double(pairs.count), used)
    }

    /// With e(g) the mean over other coders of what coder g's shares disagree with theirs, and b(g, k) what category k
    /// does: a unit on which g said k contributes e(g) + n ÷ n(g) × (b(g, k) − e(g)), summed over g.
    func terms(_ weights: [Int], _ difference: any DifferenceFunction) -> [Double] {
        let habits = habits(weights)
        let n = Double(
            zip(rows, weights).reduce(0) { sum, unit in
                unit.0.contains { $0 != ReliabilityData.missing } ? sum + unit.1 : sum
            })
        let means = habits.map { habit in habit.map { difference.means($0.shares) } }
        let present = Double(habits.count { $0 != nil })
        let others: [[Double]] = habits.indices.map { coder in
            (0..<categories).map { category in
                let terms = means.indices.filter { $0 != coder }.compactMap { means[$0]?[category] }
                return sortedSum(terms)
            }
        }
        let expected = zip(habits, others).map { habit, others in habit.map { dot($0.shares, others) } ?? 0 }
        return rows.map { row in
            let terms = row.indices.map { coder in
                guard row[coder] != ReliabilityData.missing, let habit = habits[coder] else { return expected[coder] }
                return expected[coder] + n / habit.values * (others[coder][Int(row[coder])] - expected[coder])
            }
            return sortedSum(terms) / (present * (present - 1))
        }
    }
}
