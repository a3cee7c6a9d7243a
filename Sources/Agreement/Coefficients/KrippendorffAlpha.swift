extension Coefficient {
    /// Krippendorff's alpha: 1 − observed ÷ expected disagreement, at any level of measurement or for sets of codes.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give; below 0, coders disagree systematically. A unit counts
    /// where at least two coders gave it a value. Undefined where there is no such unit, or where all values of such
    /// units are one category.
    ///
    /// How far apart two values are is chosen by ``EstimateOptions/difference``. Observed and expected agreement are
    /// given in Gwet's form, in which alpha is a kappa: with n values, Do and De the disagreements as shares of the
    /// largest difference, observed = 1 − Do (n − 1)/n and expected = 1 − De (n − 1)/n.
    ///
    /// - Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, sections C and D. Standard error:
    ///   Gwet, "On Krippendorff's alpha coefficient", 2015, for differences that don't depend on how often values occur.
    /// - Complexity: O(patterns × coders + categories) for nominal, ordinal and interval; else + categories².
    public static let krippendorffAlpha = Coefficient(
        id: "krippendorff-alpha", name: "Krippendorff's alpha",
        summary: "1 less the ratio of observed to expected disagreement, for any number of coders and missing values",
        source: "Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011",
        compares: .twoOrMore, partialAgreement: .difference
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.differing(data)
        return KrippendorffAlpha(PatternProfiles(data), difference, assumptions)
    }
}

private struct KrippendorffAlpha: Measure {
    let profiles: PatternProfiles
    let difference: any DifferenceFunction
    /// The disagreement of each pattern, where it does not depend on how often values occur.
    let fixedScores: [Int128]?
    let assumptions: [String]

    init(_ profiles: PatternProfiles, _ difference: any DifferenceFunction, _ assumptions: [String]) {
        self.profiles = profiles
        self.difference = difference
        fixedScores = difference.dependsOnValues ? nil : difference.scores(profiles)
        self.assumptions = assumptions
    }

    func agreement(_ weights: [Int]) -> Agreement {
        let values = profiles.pairableValues(weights)
        let n = Double(values.reduce(0, +))
        guard n > 0 else { return .none }
        let units = profiles.unitsBySize(weights)
        let scores = profiles.sumsBySize(fixedScores ?? difference.scores(profiles, values: values), weights)

        // Over all ordered pairs of values, observed ones weighted by 1 ÷ (m − 1).
        var observed = 0.0
        for m in 2..<units.count { observed += Double(scores[m]) / Double(m - 1) }
        observed /= difference.one
        let counts = values.map { Double($0) }
        let expected = difference.mean(within: counts, values: values)

        let unit = max(difference.largest(values), .leastNormalMagnitude)
        var agreement = Agreement(
            disagreement: observed * (n - 1), expected: expected,
            units: units.dropFirst(2).reduce(0, +), used: counts)
        agreement.observed = 1 - observed / unit / n * ((n - 1) / n)
        agreement.expected = 1 - expected / unit / (n * n)
        return agreement
    }

    func linearised(_ weights: [Int], _ agreement: Agreement) -> Linearised? {
        guard let scores = fixedScores, agreement.value != nil, let pa = agreement.observed,
            let pe = agreement.expected
        else { return nil }
        // Gwet's symbols: r̄ values a unit, ε = 1 ÷ n, p'a observed agreement before ε.
        let values = profiles.pairableValues(weights)
        let n = Double(values.reduce(0, +))
        let meanValues = n / Double(agreement.units)
        let epsilon = 1 / n
        let uncorrected = ((pa - epsilon) / (1 - epsilon) - pe) / (1 - pe)
        let unit = difference.largest(values)
        let means = profiles.means(of: difference.means(values.map { Double($0) / n }, values: values))
        let terms: [Double?] = scores.indices.map { index in
            let m = Double(profiles.sizes[index])
            guard m > 1 else { return nil }
            let excess = m / meanValues - 1
            let observed = m / meanValues - Double(scores[index]) / difference.one / unit / (meanValues * (m - 1))
            let expected = m / meanValues * (1 - means[index] / unit)
            return (observed - pa * excess - pe) / (1 - pe)
                - 2 * (1 - uncorrected) * (expected - pe * excess - pe) / (1 - pe)
        }
        let count = Double(agreement.units)
        return Linearised(
            centre: uncorrected, values: terms, units: agreement.units, divisor: count * (count - 1))
    }
}

extension KrippendorffAlpha: PairResampled {
    /// Each replicate draws as many pairs as there are in units of m values, for each m, from all observed pairs, and
    /// takes what they disagree from 1. Expected disagreement stays as it is. Below −1 counts as −1.
    ///
    /// - Source: Krippendorff, "Bootstrapping distributions for alpha", 2006, as the KALPHA macro has it.
    func replicates(_ weights: [Int], count: Int, seed: UInt64) -> [Double?] {
        let values = profiles.pairableValues(weights)
        let n = Double(values.reduce(0, +))
        let counts = values.map { Double($0) }
        let expected = difference.mean(within: counts, values: values) / (n * (n - 1))
        let (differences, pairs) = observedPairs(weights, values)
        let units = profiles.unitsBySize(weights)
        let multinomials = units.indices.dropFirst(2).filter { units[$0] > 0 }.map { m in
            (m: m, pairs: Multinomial(pairs, draws: units[m] * m * (m - 1) / 2))
        }
        return inParallel(count) { number in
            var random = RandomStream(seed: seed, number: number)
            var alpha = 1.0
            for (m, pairs) in multinomials {
                let drawn = pairs.draw(&random).map { Double($0) }
                alpha -= 2 * dot(drawn, differences) / (n * expected * Double(m - 1))
            }
            return max(-1, alpha)
        }
    }

    /// The differences that occur, in ascending order, and how many pairs have each.
    private func observedPairs(_ weights: [Int], _ values: [Int]) -> (differences: [Double], pairs: [Int]) {
        var pairs: [Double: Int] = [:]
        for (index, weight) in weights.enumerated() where profiles.sizes[index] > 1 {
            let entries = profiles[index]
            for (place, first) in entries.enumerated() {
                pairs[0, default: 0] += weight * first.count * (first.count - 1) / 2
                for second in entries.dropFirst(place + 1) {
                    let difference = difference.difference(first.category, second.category, values: values)
                    pairs[difference, default: 0] += weight * first.count * second.count
                }
            }
        }
        let sorted = pairs.sorted { $0.key < $1.key }
        return (sorted.map(\.key), sorted.map(\.value))
    }
}
