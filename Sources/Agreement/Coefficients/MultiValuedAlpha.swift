extension Coefficient {
    /// The multi-valued alpha of Krippendorff and Craggs: alpha for sets of codes, with chance that makes up sets.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give. Two sets differ by 1 − 2 |A ∩ B| ÷ (|A| + |B|); what
    /// chance gives is the mean difference of sets of the sizes that occur, drawn from the codes as often as these occur,
    /// no code twice in a set. With one code a unit it equals the nominal alpha. A unit counts where at least two coders
    /// gave it a value, which may be the empty set. Sizes that could not be drawn twice add nothing to chance.
    ///
    /// - Source: Krippendorff & Craggs, "The reliability of multi-valued coding of data", Communication Methods and
    ///   Measures 10, 2016.
    /// - Complexity: O(patterns × coders + codes × size³), size being that of the largest set.
    public static let mvAlpha = Coefficient(
        id: "mv-alpha", name: "Multi-valued alpha",
        summary: "Krippendorff's alpha for units that carry several codes at once, with chance that makes up sets",
        source: "Krippendorff & Craggs, The reliability of multi-valued coding of data, 2016",
        compares: .twoOrMore, isForSets: true, partialAgreement: .none
    ) { data, _ in
        MultiValuedAlpha(data)
    }
}

private struct MultiValuedAlpha: Measure {
    private let profiles: PatternProfiles
    private let scores: [Int128]
    private let one: Double
    /// The codes of each category, by number, and how many codes there are.
    private let sets: [[Int]]
    private let codes: Int

    init(_ data: ReliabilityData) {
        profiles = PatternProfiles(data)
        let difference = SetDifference(data.categories, .dice)
        scores = difference.scores(profiles)
        one = difference.one
        var numbers: [String: Int] = [:]
        for code in Set(data.categories.map(\.set).joined()).sorted() { numbers[code] = numbers.count }
        sets = data.categories.map { $0.set.compactMap { numbers[$0] } }
        codes = numbers.count
    }

    let assumptions = ["mv-alpha: sets differ by 1 − 2 shared ÷ (sum of sizes); two empty sets are the same"]

    func agreement(_ weights: [Int]) -> Agreement {
        let values = profiles.pairableValues(weights)
        let n = Double(values.reduce(0, +))
        guard n > 0 else { return .none }
        let scores = profiles.sumsBySize(scores, weights)
        var observed = 0.0
        for m in scores.indices.dropFirst(2) { observed += Double(scores[m]) / Double(m - 1) }
        return Agreement(
            disagreement: observed / one / n, expected: expected(values, n),
            units: profiles.unitsBySize(weights).dropFirst(2).reduce(0, +), used: values.map { Double($0) })
    }

    /// The mean difference of two sets that chance makes up.
    private func expected(_ values: [Int], _ n: Double) -> Double {
        var codeCounts = [Int](repeating: 0, count: codes)
        var sizeCounts = [Int](repeating: 0, count: (sets.map(\.count).max() ?? 0) + 1)
        for (category, count) in values.enumerated() {
            sizeCounts[sets[category].count] += count
            for code in sets[category] { codeCounts[code] += count }
        }
        let largest = sizeCounts.lastIndex { $0 > 0 } ?? 0
        let pairs = SetPairs(codeCounts.filter { $0 > 0 }.sorted(), largest: largest, total: n)
        var sum = 0.0
        for a in 0...largest where sizeCounts[a] > 0 {
            for b in 0...largest where sizeCounts[b] > 0 {
                sum += Double(sizeCounts[a]) * Double(sizeCounts[b]) * pairs.meanDifference(a, b)
            }
        }
        return sum / (n * n)
    }
}

/// All pairs of sets that can be made of the codes, counted by their sizes and by how many codes they share.
///
/// The weight of a pair is the product over its codes of how often each could be drawn: n for a code in one set,
/// n (n − 1) for a code in both. It is the coefficient of xᵃ yᵇ zⁱ in the product over codes of
/// 1 + n x + n y + n (n − 1) x y z.
private struct SetPairs {
    private let side: Int
    private var weights: [Double]

    init(_ counts: [Int], largest: Int, total: Double) {
        side = largest + 1
        weights = [Double](repeating: 0, count: side * side * side)
        weights[0] = 1
        for count in counts {
            // As shares of the total, so that large powers stay numbers; ratios are the same.
            let single = Double(count) / total
            let both = single * Double(count - 1) / total
            for a in (0..<side).reversed() {
                for b in (0..<side).reversed() {
                    for shared in (0...min(a, b)).reversed() {
                        var weight = self[a, b, shared]
                        if a > 0 { weight += single * self[a - 1, b, shared] }
                        if b > 0 { weight += single * self[a, b - 1, shared] }
                        if shared > 0 { weight += both * self[a - 1, b - 1, shared - 1] }
                        weights[(a * side + b) * side + shared] = weight
                    }
                }
            }
        }
    }

    private subscript(a: Int, b: Int, shared: Int) -> Double { weights[(a * side + b) * side + shared] }

    /// The mean difference of sets of sizes a and b; 0 if no two such sets can be made.
    func meanDifference(_ a: Int, _ b: Int) -> Double {
        var (sum, total) = (0.0, 0.0)
        for shared in 0...min(a, b) {
            sum += self[a, b, shared] * SetDifference.difference(.dice, a, b, shared: shared)
            total += self[a, b, shared]
        }
        return total > 0 ? sum / total : 0
    }
}
