/// The number of one pair of coders, of those that a measure is the mean of, and how it comes about.
public struct PairNumber: Hashable, Sendable {
    public let first: String
    public let second: String
    /// The counts of the pair put into the measure's formula, as `2 × 3 ÷ (5 + 6)`.
    public let formula: String
    /// `nil` where the pair has nothing to compare, and so does not enter the mean.
    public let value: Double?
}

/// A measure that is the mean of the numbers of all pairs of coders.
protocol MeanOfPairs: SpanMeasure {
    /// The numbers of the pairs of these coders.
    func numbers(_ documents: [Continuum], of coders: [String]) -> [PairNumber]
}

extension SpanMeasurement {
    /// The numbers that each estimate is the mean of, in the order of ``estimates``; none for a coefficient that is not a
    /// mean over pairs of coders.
    public var pairNumbers: [[PairNumber]] {
        parts.flatMap { part in
            let continua = part.group.continua
            let numbers = (part.measure as? any MeanOfPairs)?.numbers(continua.documents, of: continua.coders)
            return part.measure.subjects.map { _ in numbers ?? [] }
        }
    }
}

extension PairMeans: MeanOfPairs {
    func numbers(_ documents: [Continuum], of coders: [String]) -> [PairNumber] {
        let sums = SpanContributions(documents, self).total
        return pairs(below: coders.count).map { first, second in
            let counts = counts(sums, first, second)
            return PairNumber(
                first: coders[first], second: coders[second], formula: counting.formula(counts),
                value: counting.value(counts))
        }
    }
}
