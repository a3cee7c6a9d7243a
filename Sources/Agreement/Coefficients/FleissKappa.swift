extension Coefficient {
    /// Fleiss' kappa: agreement of any coders beyond what the categories' shares would give by chance, all pooled.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give; below 0, coders disagree systematically. Values may be
    /// missing: agreement is observed on units with two values or more, and the shares are taken over all units with a
    /// value, each unit weighing alike (Gwet's generalisation). Undefined where all used one category throughout.
    ///
    /// - Source: Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76, 1971; with
    ///   missing values and weights: Gwet, "Handbook of Inter-Rater Reliability", 4th ed., 2014, sections 2.4 and 3.5.
    /// - Complexity: O(patterns × coders + categories); with weights, + categories².
    public static let fleissKappa = Coefficient(
        id: "fleiss-kappa", name: "Fleiss' kappa",
        summary:
            "agreement of any number of coders beyond what the pooled shares of the categories would give by chance",
        source: "Fleiss, Measuring nominal scale agreement among many raters, 1971",
        compares: .twoOrMore
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.weighing(data)
        let profiles = PatternProfiles(data)
        return Kappa(
            profiles, difference, PooledShares(profiles: profiles),
            assumptions: assumptions + profiles.convention)
    }

    /// The coefficient of each category against all the others, in the order of the categories.
    ///
    /// For Fleiss' kappa of complete data these are the category kappas of Fleiss (1971).
    ///
    /// - Throws: ``AgreementError`` as ``estimate(_:_:)`` does.
    public func estimatesByCategory(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> [(category: String, estimate: Estimate)] {
        var estimates: [(category: String, estimate: Estimate)] = []
        for (index, category) in data.categories.enumerated() {
            estimates.append((category.name, try estimate(data.binary(category: index), options)))
        }
        return estimates
    }
}

/// Chance that draws from the shares of the categories, all coders pooled, each unit weighing alike.
struct PooledShares: Chance {
    let profiles: PatternProfiles
    let countsSingleValues = true

    func disagreement(_ weights: [Int], _ difference: any DifferenceFunction) -> (mean: Double, used: [Double]) {
        let shares = profiles.meanShares(weights)
        return (difference.mean(shares, shares), shares)
    }

    func terms(_ weights: [Int], _ difference: any DifferenceFunction) -> [Double] {
        profiles.means(of: difference.means(profiles.meanShares(weights)))
    }
}

extension PatternProfiles {
    /// Which convention was followed for missing values, if any are.
    var convention: [String] {
        sizes.contains { $0 > 0 && $0 < largest }
            ? [
                "missing values as Gwet (2014) has them: shares over all units with a value, "
                    + "agreement over units with two or more"
            ] : []
    }
}
