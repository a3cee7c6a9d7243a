extension Coefficient {
    /// Jaccard's index: of the units that either of two coders gave a code, the share that both gave it.
    ///
    /// both ÷ (both + only one), 0 to 1; the mean over pairs of coders. Units that neither gave the code are left out, and
    /// no allowance is made for chance. Of sets of codes the counts of all codes are pooled. Undefined where nobody coded.
    ///
    /// - Source: Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11, 1912.
    /// - Complexity: O(patterns × coders²).
    public static let jaccard = Coefficient(
        id: "jaccard", name: "Jaccard's index",
        summary: "of the units that either of two coders gave a code, the share that both gave it",
        source: "Jaccard, The distribution of the flora in the alpine zone, 1912"
    ) { $0.jaccard }

    /// F1: what either of two coders coded and the other coded too, as a share of all that both coded.
    ///
    /// 2 × both ÷ (2 × both + only one), 0 to 1, which is Dice's index and says what ``jaccard`` says on another scale; the
    /// mean over pairs of coders. Of sets of codes the counts of all codes are pooled. Undefined where nobody coded.
    ///
    /// - Source: Hripcsak & Rothschild, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12,
    ///   2005.
    /// - Complexity: O(patterns × coders²).
    public static let f1 = Coefficient(
        id: "f1", name: "F1",
        summary: "units that both coders gave a code, as a share of all they gave it, uncoded ones left out",
        source: "Hripcsak & Rothschild, Agreement, the F-measure, and reliability in information retrieval, 2005"
    ) { $0.f1 }

    /// The coefficients of one code, or of sets of codes, that leave out what nobody coded; other values have no such.
    public static let ofCodes: [Coefficient] = [jaccard, f1]

    private init(
        id: String, name: String, summary: String, source: String,
        index: @escaping @Sendable (CodedCounts) -> Double?
    ) {
        self.init(
            id: id, name: name, summary: summary, source: source, compares: .twoOrMore, distinguishesCoders: true,
            leavesOutUncoded: true, partialAgreement: .none
        ) { data, _ throws(AgreementError) in
            guard let codes = data.codesOfCategories else { throw .codesNeeded(coefficient: id) }
            return CodedShare(index, data, codes)
        }
    }
}

extension ReliabilityData {
    /// What values are where they say whether a unit carries one code.
    static let codedOrNot = [Category("not coded"), Category("coded")]

    /// The codes that each category stands for; `nil` where values are neither one code nor sets of codes.
    var codesOfCategories: [Set<String>]? {
        if categories == Self.codedOrNot { return [[], [categories[1].name]] }
        let sets = categories.compactMap { $0.codes.map(Set.init) }
        return sets.count == categories.count && !sets.isEmpty ? sets : nil
    }

    /// What two coders coded, the counts of all codes pooled; `nil` where values are neither one code nor sets of codes.
    public func codedCounts(_ first: Int, _ second: Int) -> CodedCounts? {
        codesOfCategories.map { codes in
            var sum = CodedCounts()
            for index in weights.indices {
                sum.add(counts(pattern(index), first, second, codes), times: weights[index])
            }
            return sum
        }
    }

    /// What two coders coded in one unit.
    fileprivate func counts(
        _ pattern: ArraySlice<Int32>, _ first: Int, _ second: Int, _ codes: [Set<String>]
    ) -> CodedCounts {
        let (one, other) = (pattern[pattern.startIndex + first], pattern[pattern.startIndex + second])
        guard one != Self.missing, other != Self.missing else { return CodedCounts() }
        let both = codes[Int(one)].intersection(codes[Int(other)]).count
        return CodedCounts(both: both, onlyOne: codes[Int(one)].count + codes[Int(other)].count - 2 * both)
    }
}

/// What two coders coded: units that both gave a code, and units that one of them gave it.
public struct CodedCounts: Hashable, Sendable {
    public private(set) var both = 0
    public private(set) var onlyOne = 0

    /// both ÷ (both + only one), 0 to 1; `nil` where neither coded anything.
    public var jaccard: Double? { share(weight: 1) }

    /// 2 × both ÷ (2 × both + only one), 0 to 1; `nil` where neither coded anything.
    public var f1: Double? { share(weight: 2) }

    private func share(weight: Int) -> Double? {
        let whole = weight * both + onlyOne
        return whole > 0 ? Double(weight * both) / Double(whole) : nil
    }

    fileprivate mutating func add(_ more: CodedCounts, times: Int) {
        both += times * more.both
        onlyOne += times * more.onlyOne
    }
}

/// The mean over pairs of coders of an index of what they coded.
private struct CodedShare: Measure {
    let index: @Sendable (CodedCounts) -> Double?
    /// For each pair of coders what they coded in a unit of each pattern.
    let pairCounts: [[CodedCounts]]
    /// Whether two coders gave a value, pattern by pattern.
    let isCompared: [Bool]
    let assumptions: [String]

    init(_ index: @escaping @Sendable (CodedCounts) -> Double?, _ data: ReliabilityData, _ codes: [Set<String>]) {
        self.index = index
        let patterns = data.weights.indices.map(data.pattern)
        isCompared = patterns.map { pattern in pattern.count { $0 != ReliabilityData.missing } > 1 }
        pairCounts = pairs(below: data.coders.count).map { first, second in
            patterns.map { data.counts($0, first, second, codes) }
        }
        assumptions =
            (codes.contains { $0.count > 1 } ? ["of sets of codes the counts of all codes are pooled"] : [])
            + (data.coders.count > 2 ? ["the mean over all pairs of coders, each alike, that coded something"] : [])
    }

    func agreement(_ weights: [Int]) -> Agreement {
        let units = weights.indices.reduce(0) { $0 + (isCompared[$1] ? weights[$1] : 0) }
        guard units > 0 else { return .none }
        let values = pairCounts.map { counts in
            var sum = CodedCounts()
            for (weight, count) in zip(weights, counts) { sum.add(count, times: weight) }
            return index(sum)
        }
        return Agreement(
            observed: nil, expected: nil, outcome: mean(values).map { .value($0) } ?? .undefined(.nothingCoded),
            units: units)
    }
}
