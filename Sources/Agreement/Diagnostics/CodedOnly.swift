/// Agreement over what somebody coded: what remains of it when the units that nobody coded, which are most, are left out.
///
/// Each code has its own number, all codes have one of their counts together ("pooled", to which frequent codes give
/// most) and one as the plain mean over codes ("macro"). With more than two coders each of these is the mean over pairs.
public struct CodedOnly: Hashable, Sendable {
    /// Each code's indices, in the order of the codes.
    public let codes: [Indices]
    /// The indices of the counts of all codes together.
    public let pooled: Indices
    /// The mean over the codes that have an index.
    public let macro: Indices

    /// Two indices that say the same on different scales; `nil` where nobody coded anything.
    public struct Indices: Hashable, Sendable {
        /// Jaccard's: both ÷ (both + only one), 0 to 1.
        public let jaccard: Double?
        /// F1, which is Dice's: 2 × both ÷ (2 × both + only one), 0 to 1.
        public let f1: Double?

        init(jaccard: Double?, f1: Double?) {
            (self.jaccard, self.f1) = (jaccard, f1)
        }

        /// The mean over pairs of coders.
        init(pairs: [TwoByTwo]) {
            self.init(jaccard: mean(pairs.map(\.codedAgreement)), f1: mean(pairs.map(\.positiveAgreement)))
        }
    }

    /// - Parameter codes: what each pair of coders did with each code; pairs in the same order for all.
    public init(_ codes: [[TwoByTwo]]) {
        self.codes = codes.map(Indices.init(pairs:))
        let pairs = codes.map(\.count).min() ?? 0
        pooled = Indices(
            pairs: (0..<pairs).map { pair in
                codes.reduce(into: TwoByTwo(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0)) { $0 += $1[pair] }
            })
        macro = Indices(jaccard: mean(self.codes.map(\.jaccard)), f1: mean(self.codes.map(\.f1)))
    }
}

extension Unitizing {
    /// Agreement over what somebody coded, on units of the size chosen.
    ///
    /// - Throws: ``AgreementError/noCommonDocument(coders:)``.
    public func codedOnly() throws(AgreementError) -> CodedOnly {
        var counts: [[TwoByTwo]] = []
        for code in codes.indices { counts.append(try data(code: code).twoByTwos(category: 1)) }
        return CodedOnly(counts)
    }
}

extension ReliabilityData {
    /// The four counts of each two coders for one category against all others.
    ///
    /// - Parameter category: A position in ``categories``; for a code cut into units 1 is "coded".
    public func twoByTwos(category: Int) -> [TwoByTwo] {
        pairs(below: coders.count).map { twoByTwo($0, $1, category: category) }
    }
}

/// The pairs of numbers from 0 to `count` − 1, the smaller first.
func pairs(below count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { first in (first + 1..<max(first + 1, count)).map { (first, $0) } }
}

/// The mean of the numbers that are there; `nil` without any.
func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap(\.self)
    return known.isEmpty ? nil : sortedSum(known) / Double(known.count)
}
