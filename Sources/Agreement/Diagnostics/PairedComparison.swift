/// Two coefficients over the same units: their difference, and whether it is more than chance.
public struct PairedComparison: Hashable, Sendable {
    public let first: Double
    public let second: Double
    /// The standard error of the difference, which is smaller than two separate samples would give.
    public let standardError: Double
    /// Units, less one.
    public let degreesOfFreedom: Int

    /// First less second.
    public var difference: Double { first - second }

    /// The difference in standard errors.
    public var t: Double { difference / standardError }

    /// Two-sided: how likely a difference this large would be if there were none in truth.
    public var pValue: Double {
        standardError > 0
            ? StudentT.outside(t, degrees: Double(degreesOfFreedom)) : difference == 0 ? 1 : 0
    }

    /// The interval of the difference.
    public func interval(level: Double = 0.95) -> (low: Double, high: Double) {
        let reach = standardError * StudentT.quantile((1 + level) / 2, degrees: Double(degreesOfFreedom))
        return (difference - reach, difference + reach)
    }
}

/// One side of a comparison: a coefficient of some of the coders.
public struct Compared: Sendable {
    public var coefficient: Coefficient
    /// Positions in the data's coders.
    public var coders: [Int]
    public var options: EstimateOptions

    public init(_ coefficient: Coefficient, coders: [Int], options: EstimateOptions = EstimateOptions()) {
        self.coefficient = coefficient
        self.coders = coders
        self.options = options
    }

    /// The coefficient ready for the patterns of `data`.
    fileprivate func prepare(_ data: ReliabilityData) throws(AgreementError) -> Side {
        let (own, chosen) = data.selection(coders: coders)
        let prepared = try coefficient.prepare(own, options)
        return Side(
            id: coefficient.id, measure: prepared.measure, regrouping: chosen.then(prepared.regrouping))
    }
}

/// A measure of some coders, addressed by the patterns of all of them.
private struct Side: Sendable {
    let id: String
    let measure: any Measure
    let regrouping: Regrouping

    func value(_ all: [Int]) -> Double? { measure.agreement(regrouping.weights(all)).value }

    /// What a unit of each pattern does to the coefficient.
    func influences(_ all: [Int]) throws(AgreementError) -> (value: Double, units: Int, influences: [Double?]) {
        let weights = regrouping.weights(all)
        let agreement = measure.agreement(weights)
        guard let value = agreement.value else { throw .noInterval(coefficient: id, reason: "it has no value") }
        guard let linearised = measure.linearised(weights, agreement) else {
            throw .noInterval(coefficient: id, reason: "no formula gives its standard error: use a bootstrap")
        }
        return (
            value, linearised.units,
            regrouping.positions.map { position in
                linearised.values[position].map { $0 - linearised.centre }
            }
        )
    }
}

extension PairedComparison {
    /// Compares two coefficients, or one coefficient of two groups of coders, on the same units.
    ///
    /// - Source: Gwet, "Testing the difference of correlated agreement coefficients for statistical significance", 2016.
    /// - Throws: ``AgreementError`` where one of them has no value or no formula for its standard error.
    public init(_ first: Compared, _ second: Compared, on data: ReliabilityData) throws(AgreementError) {
        let left = try first.prepare(data).influences(data.weights)
        let right = try second.prepare(data).influences(data.weights)
        let entering = data.weights.indices.filter { left.influences[$0] != nil || right.influences[$0] != nil }
        let units = entering.reduce(0) { $0 + data.weights[$1] }
        guard units > 1 else {
            throw .noInterval(coefficient: first.coefficient.id, reason: "it takes two units at least")
        }
        let n = Double(units)
        // A coefficient over fewer units moves more with each of them.
        let (reachLeft, reachRight) = (n / Double(left.units), n / Double(right.units))
        let terms = entering.map { index in
            let gap = reachLeft * (left.influences[index] ?? 0) - reachRight * (right.influences[index] ?? 0)
            return Double(data.weights[index]) * gap * gap
        }
        self.init(
            first: left.value, second: right.value, standardError: (sortedSum(terms) / (n * (n - 1))).squareRoot(),
            degreesOfFreedom: units - 1)
    }

    /// The difference of two coefficients in replicates of units, or of documents, drawn anew for both alike.
    ///
    /// Its BCa limits are corrected for bias only, not for skewness.
    ///
    /// - Throws: ``AgreementError`` where one of them has no value, or hardly any replicate has both.
    public static func bootstrap(
        _ first: Compared, _ second: Compared, on data: ReliabilityData, of resampled: Resampled? = nil,
        replicates: Int = 1000, seed: UInt64 = 1
    ) throws(AgreementError) -> Bootstrap {
        let (left, right) = (try first.prepare(data), try second.prepare(data))
        guard let start = left.value(data.weights), let other = right.value(data.weights) else {
            throw .noInterval(coefficient: first.coefficient.id, reason: "one of the two has no value")
        }
        let resampled = resampled ?? data.resampled
        let resampler = Resampler(data, resampled)
        let drawn: [Double?] = inParallel(replicates) { number in
            var random = RandomStream(seed: seed, number: number)
            let weights = resampler.draw(&random)
            guard let one = left.value(weights), let two = right.value(weights) else { return nil }
            return one - two
        }
        let values = drawn.compactMap(\.self).sorted()
        guard values.count >= max(2, replicates / 10) else {
            throw .noInterval(
                coefficient: first.coefficient.id,
                reason: "only \(values.count) of \(replicates) replicates have both values")
        }
        return Bootstrap(
            value: start - other, replicates: values,
            resampling: .init(of: resampled, replicates: replicates, undefined: replicates - values.count, seed: seed),
            ignoresDocuments: data.resampled == .documents && resampled != .documents, acceleration: { 0 })
    }
}
