extension Coefficient {
    /// Gwet's AC1: chance is the share of units that are hard to code, and then one in so many categories.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give. It does not fall when nearly all units belong to one
    /// category, as kappas do. It rests on how many categories are possible: give them all. Missing values as for
    /// ``fleissKappa``. Undefined with a single possible category.
    ///
    /// - Source: Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British
    ///   Journal of Mathematical and Statistical Psychology 61, 2008.
    /// - Complexity: O(patterns × coders + categories).
    public static let gwetAC1 = Coefficient(
        id: "gwet-ac1", name: "Gwet's AC1",
        summary: "agreement beyond chance among hard units only, steady when nearly all units fall in one category",
        source: "Gwet, Computing inter-rater reliability and its variance in the presence of high agreement, 2008",
        compares: .twoOrMore, partialAgreement: .none
    ) { data, _ in
        gwet(data, NominalDifference(categories: data.categories.count), [])
    }

    /// Gwet's AC2: AC1 with credit for coming close, for ordered categories.
    ///
    /// As ``gwetAC1``, with agreement counted by weights; quadratic ones unless others are chosen.
    ///
    /// - Source: Gwet, "Handbook of Inter-Rater Reliability", 4th ed., 2014, section 4.4.
    /// - Complexity: O(patterns × coders + categories²).
    public static let gwetAC2 = Coefficient(
        id: "gwet-ac2", name: "Gwet's AC2",
        summary: "Gwet's AC1 with credit for coming close, for ordered categories",
        source: "Gwet, Handbook of Inter-Rater Reliability, 4th ed., 2014, section 4.4",
        compares: .twoOrMore
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.weighing(data, otherwise: .quadratic)
        return gwet(data, difference, assumptions)
    }

    private static func gwet(
        _ data: ReliabilityData, _ difference: any DifferenceFunction, _ assumptions: [String]
    ) -> Kappa {
        let profiles = PatternProfiles(data)
        return Kappa(
            profiles, difference, HardUnits(profiles: profiles),
            assumptions: assumptions + [data.possibleCategories] + profiles.convention)
    }
}

/// Chance agreement T ÷ (q (q − 1)) × Σ π (1 − π), with T the sum of all weights and π the mean shares.
private struct HardUnits: Chance {
    let profiles: PatternProfiles
    let countsSingleValues = true

    /// T ÷ (q (q − 1)).
    private func scale(_ difference: any DifferenceFunction) -> Double {
        let q = Double(profiles.categories)
        let ones = [Double](repeating: 1, count: profiles.categories)
        return (q * q - difference.mean(ones, ones)) / (q * (q - 1))
    }

    /// The shares of all other categories: 1 − π.
    private func others(_ shares: [Double]) -> [Double] {
        NominalDifference(categories: shares.count).means(shares)
    }

    func disagreement(_ weights: [Int], _ difference: any DifferenceFunction) -> (mean: Double, used: [Double]) {
        let shares = profiles.meanShares(weights)
        guard profiles.categories > 1 else { return (0, shares) }
        return (1 - scale(difference) * dot(shares, others(shares)), shares)
    }

    func terms(_ weights: [Int], _ difference: any DifferenceFunction) -> [Double] {
        let scale = scale(difference)
        return profiles.means(of: others(profiles.meanShares(weights))).map { 1 - scale * $0 }
    }
}
