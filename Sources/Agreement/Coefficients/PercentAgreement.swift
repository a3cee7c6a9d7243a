extension Coefficient {
    /// The share of pairs of coders who agree on a unit, averaged over units.
    ///
    /// 0 to 1; no allowance is made for chance. A unit counts where at least two coders gave it a value, and units weigh
    /// alike however many values they have. Undefined where there is no such unit.
    ///
    /// - Source: Gwet, "Handbook of Inter-Rater Reliability", 4th ed., 2014, chapter 2.
    /// - Complexity: O(patterns × coders).
    public static let percentAgreement = Coefficient(
        id: "percent-agreement", name: "Percent agreement",
        summary: "the share of pairs of coders who agree on a unit, without allowance for chance",
        source: "Gwet, Handbook of Inter-Rater Reliability, 4th ed., 2014, chapter 2",
        compares: .twoOrMore
    ) { data in
        PercentAgreement(profiles: PatternProfiles(data))
    }
}

private struct PercentAgreement: Measure {
    let profiles: PatternProfiles

    func agreement(_ weights: [Int]) -> Agreement {
        let units = profiles.unitsBySize(weights)
        let agreeing = profiles.sumsBySize(profiles.agreeingPairs, weights)
        let compared = units.dropFirst(2).reduce(0, +)
        guard compared > 0 else { return .none }

        var sum = 0.0
        for m in 2..<units.count { sum += Double(agreeing[m]) / Double(m * (m - 1)) }
        let share = sum / Double(compared)
        return Agreement(observed: share, expected: nil, outcome: .value(share), units: compared)
    }
}
