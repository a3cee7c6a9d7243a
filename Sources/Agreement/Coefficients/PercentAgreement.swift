extension Coefficient {
    /// The share of pairs of coders who agree on a unit, averaged over units.
    ///
    /// 0 to 1; no allowance is made for chance. A unit counts where at least two coders gave it a value, and units weigh
    /// alike however many values they have; with weights, coming close counts in part. Undefined where there is no such unit.
    ///
    /// - Source: Gwet, "Handbook of Inter-Rater Reliability", 4th ed., 2014, chapter 2.
    /// - Complexity: O(patterns × coders).
    public static let percentAgreement = Coefficient(
        id: "percent-agreement", name: "Percent agreement",
        summary: "the share of pairs of coders who agree on a unit, without allowance for chance",
        source: "Gwet, Handbook of Inter-Rater Reliability, 4th ed., 2014, chapter 2",
        compares: .twoOrMore
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.weighing(data)
        return PercentAgreement(PatternProfiles(data), difference, assumptions)
    }
}

private struct PercentAgreement: Measure {
    let profiles: PatternProfiles
    let scores: [Int128]
    let one: Double
    let assumptions: [String]

    init(_ profiles: PatternProfiles, _ difference: any DifferenceFunction, _ assumptions: [String]) {
        self.profiles = profiles
        scores = difference.scores(profiles)
        one = difference.one
        self.assumptions = assumptions
    }

    func agreement(_ weights: [Int]) -> Agreement {
        let units = profiles.unitsBySize(weights)
        let compared = units.dropFirst(2).reduce(0, +)
        guard compared > 0 else { return .none }
        let scores = profiles.sumsBySize(scores, weights)
        var sum = 0.0
        for m in 2..<units.count { sum += Double(units[m]) - Double(scores[m]) / one / Double(m * (m - 1)) }
        let share = sum / Double(compared)
        return Agreement(observed: share, expected: nil, outcome: .value(share), units: compared)
    }

    func linearised(_ weights: [Int], _ agreement: Agreement) -> Linearised? {
        guard let share = agreement.value else { return nil }
        let values: [Double?] = scores.indices.map { index in
            let m = profiles.sizes[index]
            return m > 1 ? 1 - Double(scores[index]) / one / Double(m * (m - 1)) : nil
        }
        let n = Double(agreement.units)
        return Linearised(centre: share, values: values, units: agreement.units, divisor: n * (n - 1))
    }
}
