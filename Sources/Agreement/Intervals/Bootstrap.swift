import Dispatch

/// What a coefficient becomes when the units, or the documents, are drawn anew many times.
///
/// Seeded: the same data, options and seed give the same replicates on every machine and with any number of threads.
public struct Bootstrap: Sendable {
    /// The estimate of the data as they are.
    public let value: Double
    /// The replicates that have a value, in ascending order.
    public let replicates: [Double]
    /// How replicates were drawn.
    public let resampling: Interval.Resampling
    /// Whether units of several documents were taken as independent of one another.
    let ignoresDocuments: Bool
    /// How skewed the coefficient is, for BCa: what the jackknife makes of it, which may cost more than all replicates.
    let acceleration: @Sendable () -> Double

    /// How the limits are read off the replicates.
    public enum Limits: String, Hashable, Sendable, CaseIterable {
        /// The quantiles themselves.
        case percentile
        /// Quantiles corrected for bias and skewness (Efron 1987).
        case bca
    }

    /// The interval between two quantiles of the replicates.
    public func interval(level: Double = 0.95, _ limits: Limits = .percentile) -> Interval {
        let tail = (1 - level) / 2
        let (low, high) =
            switch limits {
            case .percentile: (tail, 1 - tail)
            case .bca: (corrected(tail), corrected(1 - tail))
            }
        return Interval(
            level: level, low: quantile(low), high: quantile(high),
            method: "bootstrap of \(resampling.of.phrase), \(limits == .bca ? "BCa" : "percentile")",
            standardError: standardError, pValue: nil, resampling: resampling,
            ignoresDocuments: ignoresDocuments)
    }

    /// The share of replicates below `minimum`: how likely the coefficient is lower than what is asked for.
    public func probability(below minimum: Double) -> Double {
        Double(replicates.count { $0 < minimum }) / Double(replicates.count)
    }

    /// Krippendorff's q for the usual minima: .9, .8, .7, .667, .6 and .5.
    public var failures: [(minimum: Double, probability: Double)] {
        [0.9, 0.8, 0.7, 0.667, 0.6, 0.5].map { ($0, probability(below: $0)) }
    }

    /// Two-sided: how likely an estimate this far from 0 would be if it were 0 in truth, as the share of replicates on
    /// the other side of 0 tells; never below 2 ÷ (replicates + 1). It is meant for a difference.
    public var pValue: Double {
        let beyond = min(replicates.count { $0 <= 0 }, replicates.count { $0 >= 0 })
        return min(1, 2 * Double(beyond + 1) / Double(replicates.count + 1))
    }

    /// The standard deviation of the replicates.
    public var standardError: Double {
        let count = Double(replicates.count)
        let mean = replicates.reduce(0, +) / count
        return (sortedSum(replicates.map { ($0 - mean) * ($0 - mean) }) / max(1, count - 1)).squareRoot()
    }

    /// The replicate below which lies the share `p`, between two of them in proportion.
    private func quantile(_ p: Double) -> Double {
        let place = p * Double(replicates.count - 1)
        let index = min(Int(place), replicates.count - 1)
        let next = min(index + 1, replicates.count - 1)
        return replicates[index] + (place - Double(index)) * (replicates[next] - replicates[index])
    }

    /// The share at which BCa reads the limit for `p`.
    private func corrected(_ p: Double) -> Double {
        let below = Double(replicates.count { $0 < value }) + Double(replicates.count { $0 == value }) / 2
        let share = min(max(below, 0.5), Double(replicates.count) - 0.5) / Double(replicates.count)
        let bias = Normal.quantile(share)
        let shifted = bias + Normal.quantile(p)
        return Normal.cumulative(bias + shifted / (1 - acceleration() * shifted))
    }
}

extension Coefficient {
    /// The coefficient of data drawn anew `replicates` times.
    ///
    /// - Parameters:
    ///   - resampled: Documents where units lie in more than one, else units, if not said. Pairs are for
    ///     Krippendorff's alpha only.
    ///   - seed: Which random numbers.
    /// - Throws: ``AgreementError/noInterval(coefficient:reason:)`` where the coefficient has no value, there are fewer
    ///   than two things to draw from, or hardly any replicate has a value.
    /// - Complexity: O(replicates × patterns), whatever the number of units.
    public func bootstrap(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions(), of resampled: Resampled? = nil,
        replicates: Int = 1000, seed: UInt64 = 1
    ) throws(AgreementError) -> Bootstrap {
        let prepared = try prepare(data, options)
        let agreement = prepared.agreement
        guard let value = agreement.value else { throw .noInterval(coefficient: id, reason: "it has no value") }
        let resampled = resampled ?? data.resampled
        guard !resampled.isForSpans else { throw .noInterval(coefficient: id, reason: Resampled.spansOnly) }
        let things = resampled == .documents ? data.clusters.count : agreement.units
        guard things > 1 else {
            throw .noInterval(coefficient: id, reason: "it takes two \(resampled.rawValue) at least to draw from")
        }
        let drawn: [Double?]
        if resampled == .pairs {
            guard let pairs = prepared.measure as? any PairResampled else {
                throw .noInterval(coefficient: id, reason: "only krippendorff-alpha has a bootstrap of pairs")
            }
            drawn = pairs.replicates(prepared.data.weights, count: replicates, seed: seed)
        } else {
            let resampler = Resampler(prepared.data, resampled)
            drawn = inParallel(replicates) { number in
                var random = RandomStream(seed: seed, number: number)
                return prepared.measure.agreement(resampler.draw(&random)).value
            }
        }
        return try Bootstrap(
            id, value: value, drawn: drawn, of: resampled, seed: seed,
            ignoresDocuments: data.resampled == .documents && resampled != .documents,
            acceleration: { prepared.acceleration(resampled) })
    }
}

extension Bootstrap {
    /// What came of replicates of the coefficient `id`, those without a value left out and counted.
    ///
    /// - Throws: ``AgreementError/noInterval(coefficient:reason:)`` where hardly any of them has a value.
    init(
        _ id: String, value: Double, drawn: [Double?], of resampled: Resampled, seed: UInt64, ignoresDocuments: Bool,
        acceleration: @escaping @Sendable () -> Double
    ) throws(AgreementError) {
        let values = drawn.compactMap(\.self).sorted()
        guard values.count >= max(2, drawn.count / 10) else {
            throw .noInterval(
                coefficient: id, reason: "only \(values.count) of \(drawn.count) replicates have a value")
        }
        self.init(
            value: value, replicates: values,
            resampling: .init(
                of: resampled, replicates: drawn.count, undefined: drawn.count - values.count, seed: seed),
            ignoresDocuments: ignoresDocuments, acceleration: acceleration)
    }

    /// A sixth of the skewness of `influences`, each of which comes so many times.
    static func acceleration(_ influences: [(value: Double, count: Int)]) -> Double {
        let squares = sortedSum(influences.map { Double($0.count) * $0.value * $0.value })
        let cubes = sortedSum(influences.map { Double($0.count) * $0.value * $0.value * $0.value })
        return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
    }

    /// The same from the jackknife: what the coefficient is without each thing, each of which comes so many times.
    static func acceleration(leftOut: [(value: Double, count: Int)]) -> Double {
        let count = Double(leftOut.reduce(0) { $0 + $1.count })
        let mean = sortedSum(leftOut.map { Double($0.count) * $0.value }) / max(1, count)
        return acceleration(leftOut.map { (mean - $0.value, $0.count) })
    }
}

extension Prepared {
    /// A sixth of the skewness of what single units, or documents, do to the coefficient.
    fileprivate func acceleration(_ resampled: Resampled) -> Double {
        if resampled != .documents, let linearised = measure.linearised(data.weights, agreement) {
            return Bootstrap.acceleration(
                zip(linearised.values, data.weights).compactMap { value, count in
                    value.map { ($0 - linearised.centre, count) }
                })
        }
        return Bootstrap.acceleration(
            leftOut: leavingOneOut(resampled).compactMap { one in one.value.map { ($0, one.count) } })
    }
}

/// A measure of which pairs of values can be drawn one by one.
protocol PairResampled: Measure {
    /// The coefficient, with `count` sets of pairs drawn from those observed.
    func replicates(_ weights: [Int], count: Int, seed: UInt64) -> [Double?]
}

extension Array where Element: Sendable {
    /// Changes the elements at some positions, each of which comes once, on all processors.
    ///
    /// - Parameter change: Is given a place in `positions`, and the element to change.
    mutating func changeInParallel(_ positions: [Int], _ change: @Sendable (Int, inout Element) -> Void) {
        withUnsafeMutableBufferPointer { buffer in
            // Each element is changed by one thread only.
            nonisolated(unsafe) let elements = buffer
            DispatchQueue.concurrentPerform(iterations: positions.count) { place in
                change(place, &elements[positions[place]])
            }
        }
    }
}

/// What `body` gives for 0 to `count` − 1, computed on all processors, `chunk` numbers at a time.
func inParallel<Value: Sendable>(_ count: Int, chunk: Int = 32, _ body: @Sendable (Int) -> Value?) -> [Value?] {
    let count = max(0, count)
    var values = [Value?](repeating: nil, count: count)
    values.withUnsafeMutableBufferPointer { buffer in
        // Each number is written by one thread only.
        nonisolated(unsafe) let places = buffer
        DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { part in
            for number in part * chunk..<min(count, (part + 1) * chunk) { places[number] = body(number) }
        }
    }
    return values
}
