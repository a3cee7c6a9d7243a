/// Draws how often each of several things comes, all in all as often as they are, with replacement.
///
/// What is frequent is drawn by one binomial number each, what is rare by picking: a million units of a few thousand
/// patterns take a few thousand steps.
struct Multinomial: Sendable {
    /// The frequent ones, most frequent first.
    private var frequent: [(index: Int, weight: Int)] = []
    /// The others, each as often as it occurs.
    private var rare: [Int32] = []
    let total: Int

    /// Up to this many occurrences picking is faster than a binomial number.
    private static let rareLimit = 64

    init(_ weights: [Int]) {
        total = weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            if weight > Self.rareLimit {
                frequent.append((index, weight))
            } else {
                rare += Array(repeating: Int32(index), count: weight)
            }
        }
        frequent.sort { ($1.weight, $0.index) < ($0.weight, $1.index) }
    }

    /// Adds to `counts` how often each comes in `draws` draws.
    func draw(_ draws: Int, _ random: inout RandomStream, into counts: inout [Int]) {
        var (drawsLeft, weightLeft) = (draws, total)
        for (index, weight) in frequent {
            let drawn = Binomial.draw(drawsLeft, Double(weight) / Double(weightLeft), &random)
            counts[index] += drawn
            drawsLeft -= drawn
            weightLeft -= weight
        }
        for _ in 0..<drawsLeft { counts[Int(rare[random.index(below: rare.count)])] += 1 }
    }
}

/// Draws replicates of data: how often each pattern occurs if units, or documents, are drawn anew.
struct Resampler: Sendable {
    private let data: ReliabilityData
    private let multinomial: Multinomial
    private let ranges: [Range<Int>]?

    init(_ data: ReliabilityData, _ resampled: Resampled) {
        self.data = data
        ranges = resampled == .documents ? data.clusterRanges : nil
        multinomial = Multinomial(ranges.map { Array(repeating: 1, count: $0.count) } ?? data.weights)
    }

    func draw(_ random: inout RandomStream) -> [Int] {
        var weights = [Int](repeating: 0, count: data.weights.count)
        guard let ranges else {
            multinomial.draw(multinomial.total, &random, into: &weights)
            return weights
        }
        var times = [Int](repeating: 0, count: ranges.count)
        multinomial.draw(multinomial.total, &random, into: &times)
        for (cluster, range) in ranges.enumerated() where times[cluster] > 0 {
            for entry in range {
                let (pattern, weight) = data.occurrence(entry)
                weights[pattern] += times[cluster] * weight
            }
        }
        return weights
    }
}
