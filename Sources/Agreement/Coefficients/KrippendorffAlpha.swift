extension Coefficient {
    /// Krippendorff's alpha for unordered values: 1 − observed ÷ expected disagreement.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give; below 0, coders disagree systematically. A unit counts
    /// where at least two coders gave it a value. Undefined where there is no such unit, or where all values of such
    /// units are one category.
    ///
    /// Observed and expected agreement are given in Gwet's form, in which alpha is a kappa: with n values in all,
    /// observed = 1 − Do (n − 1)/n, and expected the sum of the squared shares of the categories.
    ///
    /// - Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C.
    /// - Complexity: O(patterns × coders) time, O(categories) space.
    public static let krippendorffAlpha = Coefficient(
        id: "krippendorff-alpha", name: "Krippendorff's alpha",
        summary: "1 less the ratio of observed to expected disagreement, for any number of coders and missing values",
        source: "Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011",
        compares: .twoOrMore
    ) { data in
        KrippendorffAlpha(profiles: PatternProfiles(data))
    }
}

private struct KrippendorffAlpha: Measure {
    let profiles: PatternProfiles

    func agreement(_ weights: [Int]) -> Agreement {
        let units = profiles.unitsBySize(weights)
        let agreeing = profiles.sumsBySize(profiles.agreeingPairs, weights)
        let values = profiles.pairableValues(weights)
        let n = values.reduce(0, +)
        guard n > 0 else { return .none }

        // The off-diagonal coincidences: ordered pairs that disagree, over m − 1.
        var disagreeing = 0.0
        for m in 2..<units.count { disagreeing += Double(units[m] * m * (m - 1) - agreeing[m]) / Double(m - 1) }
        let square = Int128(n) * Int128(n)
        let byChance = values.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }

        let observed = 1 - disagreeing / Double(n) * (Double(n - 1) / Double(n))
        let expected = Double(byChance) / Double(square)
        let compared = units.dropFirst(2).reduce(0, +)
        guard byChance < square else {
            let only = values.firstIndex { $0 > 0 } ?? 0
            return Agreement(
                observed: observed, expected: expected, outcome: .undefined(.noVariation(only)), units: compared)
        }
        let alpha = 1 - Double(n - 1) * disagreeing / Double(square - byChance)
        return Agreement(observed: observed, expected: expected, outcome: .value(alpha), units: compared)
    }
}
