/// Draws replicates of data: how often each pattern occurs if units, or documents, are drawn anew.
struct Resampler: Sendable {
    private let data: ReliabilityData
    private let multinomial: Multinomial
    private let ranges: [Range<Int>]?

    init(_ data: ReliabilityData, _ resampled: Resampled) {
        self.data = data
        ranges = resampled == .documents ? data.clusterRanges : nil
        let weights = ranges.map { Array(repeating: 1, count: $0.count) } ?? data.weights
        multinomial = Multinomial(weights, draws: weights.reduce(0, +))
    }

    func draw(_ random: inout RandomStream) -> [Int] {
        let times = multinomial.draw(&random)
        guard let ranges else { return times }
        var weights = [Int](repeating: 0, count: data.weights.count)
        for (cluster, range) in ranges.enumerated() where times[cluster] > 0 {
            for entry in range {
                let (pattern, weight) = data.occurrence(entry)
                weights[pattern] += times[cluster] * weight
            }
        }
        return weights
    }
}
