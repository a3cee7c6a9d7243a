/// What an alignment, or those of several texts together, come to: the sums that gamma and its relatives are made of.
struct Disorder: Sendable {
    /// The sum of the disorders of all unitary alignments.
    private(set) var sum = 0.0
    /// The mean number of units a coder, summed over texts.
    private(set) var units = 0.0
    /// Over aligned pairs: how different their codes are, each pair weighed by how close the two units are.
    private(set) var codes = Weighted()
    /// The same for pairs of which at least one unit has a code.
    private(set) var byCode: [Weighted]

    /// A sum and what it weighs.
    struct Weighted: Sendable {
        var sum = 0.0
        var weight = 0.0

        /// The weighted mean; `nil` where nothing has a weight.
        var mean: Double? { weight > 0 ? sum / weight : nil }

        static func += (total: inout Weighted, other: Weighted) {
            total.sum += other.sum
            total.weight += other.weight
        }
    }

    /// Of nothing.
    init(codes: Int) {
        byCode = [Weighted](repeating: Weighted(), count: codes)
    }

    /// Of the best alignments of some continua.
    init(of continua: [Continuum], _ dissimilarity: UnitDissimilarity, codes: Int) throws(AgreementError) {
        self.init(codes: codes)
        for continuum in continua { add(try BestAlignment(of: continuum, dissimilarity), dissimilarity) }
    }

    /// The sum ÷ the mean number of units a coder; `nil` where there are no units.
    var mean: Double? { units > 0 ? sum / units : nil }

    /// Adds an alignment.
    mutating func add(_ alignment: BestAlignment, _ dissimilarity: UnitDissimilarity) {
        let continuum = alignment.continuum
        let pairs = Double(continuum.coders * (continuum.coders - 1) / 2)
        units += continuum.meanUnits
        for members in alignment.unitaryAlignments {
            let aligned = members.map { continuum.units[$0] }
            var saved = 0.0
            for (place, first) in aligned.enumerated() {
                for second in aligned.dropFirst(place + 1) {
                    saved += 1 - dissimilarity(first, second)
                    let confidence = max(0, 1 - dissimilarity.positional(first, second))
                    let weight = confidence / Double(aligned.count - 1)
                    let pair = Weighted(sum: weight * dissimilarity.categorical(first, second), weight: weight)
                    codes += pair
                    byCode[first.code] += pair
                    if second.code != first.code { byCode[second.code] += pair }
                }
            }
            sum += 1 - saved / pairs
        }
    }
}
