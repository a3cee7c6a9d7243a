extension Coefficient {
    /// Light's kappa: the mean of Cohen's kappas of all pairs of coders.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give. Each pair is compared on the units that both coded.
    /// Undefined where the kappa of any pair is: leaving that pair out would flatter the others. Observed agreement is
    /// the mean over pairs too; there is no single expected agreement. The units are those of the pair with most.
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
    /// Two coders, by position, their kappa, and where all patterns are among those of the two.
    private struct Pair {
        let first: Int
        let second: Int
        let kappa: CohenKappa
        let regrouping: Regrouping
    }

    private let pairs: [Pair]
    let assumptions: [String]

    init(_ data: ReliabilityData, _ difference: any DifferenceFunction, _ assumptions: [String]) {
        pairs = data.coders.indices.flatMap { first in
            data.coders.indices.dropFirst(first + 1).map { second in
                let (own, regrouping) = data.selection(coders: [first, second])
                return Pair(
                    first: first, second: second, kappa: CohenKappa(own, difference), regrouping: regrouping)
            }
        }
        self.assumptions = assumptions
    }

    func agreement(_ weights: [Int]) -> Agreement {
        let agreements = pairs.map { $0.kappa.agreement($0.regrouping.weights(weights)) }
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
