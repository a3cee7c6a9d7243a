/// What a text's alignment comes to: the sums that gamma, gamma-cat and gamma-k are made of.
struct Disorder: Sendable {
    /// The disorders of all unitary alignments; what they are divided by is the mean number of units a coder.
    private(set) var units: Weighted
    /// Over aligned pairs: how different their codes are, weighed by how close the two units are and by how many others
    /// are aligned with them.
    private(set) var codes = Weighted()
    /// The same for pairs of which at least one unit has a code.
    private(set) var byCode: [Weighted]

    /// A sum and what it is divided by.
    struct Weighted: Sendable {
        var sum = 0.0
        var weight = 0.0

        /// `nil` where there is nothing to divide by.
        var mean: Double? { weight > 0 ? sum / weight : nil }

        static func += (total: inout Weighted, other: Weighted) {
            total.sum += other.sum
            total.weight += other.weight
        }
    }

    /// - Parameter codes: how many there are.
    init(of alignment: BestAlignment, _ dissimilarity: UnitDissimilarity, codes count: Int) {
        let text = alignment.units
        let pairs = Double(text.coders * (text.coders - 1) / 2)
        units = Weighted(weight: text.meanUnits)
        byCode = [Weighted](repeating: Weighted(), count: count)
        for members in alignment.unitaryAlignments {
            let aligned = members.map { text.units[$0] }
            var saved = 0.0
            for (place, first) in aligned.enumerated() {
                for second in aligned.dropFirst(place + 1) {
                    saved += 1 - dissimilarity(first, second)
                    let confidence = max(0, 1 - UnitDissimilarity.positional(first, second))
                    let weight = confidence / Double(aligned.count - 1)
                    let pair = Weighted(sum: weight * dissimilarity.categorical(first, second), weight: weight)
                    codes += pair
                    byCode[first.code] += pair
                    if second.code != first.code { byCode[second.code] += pair }
                }
            }
            units.sum += 1 - saved / pairs
        }
    }
}

extension [Disorder] {
    /// Several texts as one: the sums of all, divided.
    func pooled(_ part: KeyPath<Disorder, Disorder.Weighted>) -> Double? {
        var total = Disorder.Weighted()
        for disorder in self { total += disorder[keyPath: part] }
        return total.mean
    }
}
