extension Coefficient {
    /// Light's kappa: the mean of Cohen's kappas of all pairs of coders.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give. Each pair is compared on the units that both coded.
    /// Undefined where the kappa of any pair is: leaving that pair out would flatter the others. Observed agreement is
    /// the mean over pairs too; there is no single expected agreement.
    ///
    /// - Source: Light, "Measures of response agreement for qualitative data", Psychological Bulletin 76, 1971.
    /// - Complexity: O(patterns × coders²).
    public static let lightKappa = Coefficient(
        id: "light-kappa", name: "Light's kappa",
        summary: "the mean of Cohen's kappas of all pairs of coders",
        source: "Light, Measures of response agreement for qualitative data, 1971",
        compares: .twoOrMore, distinguishesCoders: true
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.weighing(data)
        return LightKappa(data, difference, assumptions)
    }
}

private struct LightKappa: Measure {
    /// Pairs of coders, by position, with their kappa and each pattern's number in the pair's own data.
    private let pairs: [(first: Int, second: Int, kappa: CohenKappa, positions: [Int], patterns: Int)]
    let assumptions: [String]

    init(_ data: ReliabilityData, _ difference: any DifferenceFunction, _ assumptions: [String]) {
        var pairs: [(first: Int, second: Int, kappa: CohenKappa, positions: [Int], patterns: Int)] = []
        for first in data.coders.indices {
            for second in data.coders.indices.dropFirst(first + 1) {
                let (own, positions) = data.mapping(coders: [data.coders[first], data.coders[second]]) {
                    [$0[first], $0[second]]
                }
                pairs.append((first, second, CohenKappa(own, difference), positions, own.weights.count))
            }
        }
        self.pairs = pairs
        self.assumptions = assumptions
    }

    private func own(_ weights: [Int], _ positions: [Int], _ patterns: Int) -> [Int] {
        var own = [Int](repeating: 0, count: patterns)
        for (index, position) in positions.enumerated() { own[position] += weights[index] }
        return own
    }

    func agreement(_ weights: [Int]) -> Agreement {
        let agreements = pairs.map { $0.kappa.agreement(own(weights, $0.positions, $0.patterns)) }
        let observed = agreements.compactMap(\.observed)
        guard !observed.isEmpty else { return .none }
        let kappas = agreements.compactMap(\.value)
        let missing = agreements.firstIndex { $0.value == nil }.map { pairs[$0] }
        return Agreement(
            observed: sortedSum(observed) / Double(observed.count), expected: nil,
            outcome: missing.map { .undefined(.pair($0.first, $0.second)) }
                ?? .value(sortedSum(kappas) / Double(kappas.count)),
            units: agreements.map(\.units).max() ?? 0)
    }
}
