/// A kappa: mean pairwise agreement of a unit's values, set against a model of chance.
///
/// With d = 1 − weight the disagreement of two values, observed disagreement is the mean over units with two values or
/// more of the mean d of their pairs of coders; which disagreement chance gives is what kappas differ in.
///
/// - Source: Gwet, "Handbook of Inter-Rater Reliability", 4th ed., 2014, chapters 2, 3 and 5.
struct Kappa: Measure {
    private let profiles: PatternProfiles
    private let difference: any DifferenceFunction
    private let chance: any Chance
    /// For each pattern the disagreement summed over ordered pairs, in units of 1 ÷ `difference.one`.
    private let scores: [Int128]
    let assumptions: [String]

    init(
        _ profiles: PatternProfiles, _ difference: any DifferenceFunction, _ chance: any Chance,
        assumptions: [String] = []
    ) {
        self.profiles = profiles
        self.difference = difference
        self.chance = chance
        scores = difference.scores(profiles)
        self.assumptions = assumptions
    }

    func agreement(_ weights: [Int]) -> Agreement {
        let units = profiles.unitsBySize(weights)
        let compared = units.dropFirst(2).reduce(0, +)
        guard compared > 0 else { return .none }
        let scores = profiles.sumsBySize(scores, weights)
        var sum = 0.0
        for m in 2..<units.count { sum += Double(scores[m]) / Double(m * (m - 1)) }
        let expectation = chance.disagreement(weights, difference)
        return Agreement(
            disagreement: sum / difference.one / Double(compared), expected: expectation.mean,
            units: chance.countsSingleValues ? compared + units[1] : compared, used: expectation.used)
    }

    /// Gwet's linearisation: units are the sample, coders and categories are fixed.
    func linearised(_ weights: [Int], _ agreement: Agreement) -> Linearised? {
        guard let kappa = agreement.value, let expected = agreement.expected else { return nil }
        let units = profiles.unitsBySize(weights)
        let (n, compared) = (units.dropFirst().reduce(0, +), units.dropFirst(2).reduce(0, +))
        let (chance, expectedDisagreement) = (chance.terms(weights, difference), 1 - expected)
        let values: [Double?] = scores.indices.map { index in
            let m = profiles.sizes[index]
            guard m > 0 else { return nil }
            let pairs = Double(max(1, m * (m - 1)))
            let observed = Double(scores[index]) / difference.one / pairs
            let own = m > 1 ? Double(n) / Double(compared) * (1 - observed / expectedDisagreement) : 0
            return own - 2 * (1 - kappa) * (expectedDisagreement - chance[index]) / expectedDisagreement
        }
        return Linearised(centre: kappa, values: values, units: n, divisor: Double(n) * Double(n - 1))
    }
}

/// What a kappa takes chance to be.
protocol Chance: Sendable {
    /// The mean disagreement that chance gives, and how often each category occurs among what that rests on.
    func disagreement(_ weights: [Int], _ difference: any DifferenceFunction) -> (mean: Double, used: [Double])

    /// For each pattern what its units contribute to that mean.
    func terms(_ weights: [Int], _ difference: any DifferenceFunction) -> [Double]

    /// Whether units with a single value enter too.
    var countsSingleValues: Bool { get }
}
