extension Coefficient {
    /// Bennett's S, also Brennan–Prediger's kappa and Randolph's free-marginal kappa: chance is one in so many
    /// possible categories.
    ///
    /// 1 is perfect agreement, 0 what coders would reach who draw categories blindly. It rests on how many categories
    /// are possible, not on how many occur: give them all. A unit counts where at least two coders gave it a value.
    /// Undefined with a single possible category.
    ///
    /// - Source: Bennett, Alpert & Goldstein, Public Opinion Quarterly 18, 1954; Brennan & Prediger, Educational and
    ///   Psychological Measurement 41, 1981; Randolph 2005.
    /// - Complexity: O(patterns × coders + categories); with weights, + categories².
    public static let bennettS = Coefficient(
        id: "bennett-s", name: "Bennett's S",
        summary:
            "agreement beyond one in so many possible categories (Brennan–Prediger, Randolph's free-marginal kappa)",
        source: "Bennett, Alpert & Goldstein, Communications through limited-response questioning, 1954",
        compares: .twoOrMore
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.weighing(data)
        return Kappa(
            PatternProfiles(data), difference, UniformShares(categories: data.categories.count),
            assumptions: assumptions + [data.possibleCategories])
    }
}

/// Chance that draws every possible category alike.
private struct UniformShares: Chance {
    let categories: Int
    let countsSingleValues = false

    func disagreement(_ weights: [Int], _ difference: any DifferenceFunction) -> (mean: Double, used: [Double]) {
        let shares = [Double](repeating: 1 / Double(categories), count: categories)
        return (difference.mean(shares, shares), shares)
    }

    func terms(_ weights: [Int], _ difference: any DifferenceFunction) -> [Double] {
        Array(repeating: disagreement(weights, difference).mean, count: weights.count)
    }
}
