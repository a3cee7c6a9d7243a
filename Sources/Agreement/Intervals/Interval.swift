/// A confidence interval, and how it came about.
public struct Interval: Hashable, Sendable {
    /// How much of repeated studies it is meant to cover, such as 0.95.
    public let level: Double
    public let low: Double
    public let high: Double
    /// In words, such as `linearised standard error, t with 11 degrees of freedom`.
    public let method: String
    /// The standard error on the scale of the coefficient.
    public let standardError: Double
    /// Two-sided: how likely a coefficient this far from 0 would be if it were 0 in truth; `nil` where resampling
    /// gives none.
    public let pValue: Double?
    /// The resampling behind it, if there was one.
    public let resampling: Resampling?
    /// Whether units of several documents were taken as independent of one another.
    public let ignoresDocuments: Bool

    /// How replicates were drawn, and how many had no coefficient.
    public struct Resampling: Hashable, Sendable {
        public var of: Resampled
        public var replicates: Int
        /// Replicates for which the coefficient is undefined; they are left out.
        public var undefined: Int
        public var seed: UInt64
    }

    /// What is worth saying of it: why it is narrower or wider than it seems.
    public var remarks: [String] {
        var remarks: [String] = []
        if standardError == 0 {
            remarks.append("nothing varies between units: the interval is a point and says little")
        }
        if ignoresDocuments {
            remarks.append(
                "units of one document are taken as independent: a bootstrap of documents is wider and safer")
        }
        if let resampling, resampling.undefined > 0 {
            remarks.append(
                "\(resampling.undefined) of \(resampling.replicates) replicates had no coefficient and were left out")
        }
        if let resampling, resampling.of == .pairs {
            remarks.append("pairs are drawn as if independent: it is narrower than one that resamples units")
        }
        if let resampling, resampling.of == .blocks {
            remarks.append("texts are cut in blocks, and spans at their borders: it is approximate")
        }
        if let resampling, resampling.of == .intersections {
            remarks.append("intersections are drawn as if independent: a bootstrap of documents is wider and safer")
        }
        return remarks
    }
}

/// What a resampling draws anew.
public enum Resampled: String, Hashable, Sendable, CaseIterable {
    /// Units, each with all its values.
    case units
    /// Documents, each with all its units, which are more alike than units of different documents.
    case documents
    /// Observed pairs of values, as Krippendorff does for alpha.
    case pairs
    /// Stretches of text of one length, with the spans cut at their borders; for spans within one document.
    case blocks
    /// Stretches in which two coders' units meet, as Krippendorff does for the alphas of spans.
    case intersections

    /// What is drawn, in the name of a method.
    var phrase: String {
        switch self {
        case .units, .documents: rawValue
        case .pairs: "observed pairs (Krippendorff)"
        case .blocks: "blocks of text (approximate)"
        case .intersections: "intersections of units (Krippendorff)"
        }
    }

    /// Whether only a ``SpanCoefficient`` can be resampled so.
    var isForSpans: Bool { self == .blocks || self == .intersections }

    /// Why the others can't.
    static let spansOnly = "blocks and intersections are drawn for coefficients of spans only"
}

extension ReliabilityData {
    /// What an interval should resample: documents where units lie in more than one, else units.
    public var resampled: Resampled { clusters.count > 1 ? .documents : .units }
}

/// How an interval is made from a standard error.
public enum StandardErrorInterval: String, Hashable, Sendable, CaseIterable {
    /// Gwet's: t with one degree of freedom less than there are units, never above 1.
    case studentT
    /// The large-sample one: normal.
    case normal
}

extension Coefficient {
    /// The interval from the linearised standard error: units are the sample, coders are fixed.
    ///
    /// For Cohen's kappas the standard error is that of Fleiss, Cohen & Everitt (1969), for the others Gwet's (2014).
    ///
    /// - Throws: ``AgreementError/noInterval(coefficient:reason:)`` where the coefficient has no value or no formula, or
    ///   with fewer than two units.
    public func interval(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions(), level: Double = 0.95,
        from distribution: StandardErrorInterval = .studentT
    ) throws(AgreementError) -> Interval {
        let prepared = try prepare(data, options)
        let agreement = prepared.agreement
        guard let value = agreement.value else { throw .noInterval(coefficient: id, reason: "it has no value") }
        guard let linearised = prepared.measure.linearised(prepared.data.weights, agreement) else {
            throw .noInterval(coefficient: id, reason: "no formula gives its standard error: use a bootstrap")
        }
        guard let error = linearised.standardError(prepared.data.weights) else {
            throw .noInterval(coefficient: id, reason: "it takes two units at least")
        }
        let degrees = Double(linearised.units - 1)
        let ratio = error > 0 ? value / error : value == 0 ? 0 : .infinity
        switch distribution {
        case .studentT:
            let reach = error * StudentT.quantile((1 + level) / 2, degrees: degrees)
            return Interval(
                level: level, low: value - reach, high: min(1, value + reach),
                method: "linearised standard error, t with \(linearised.units - 1) degrees of freedom",
                standardError: error, pValue: StudentT.outside(ratio, degrees: degrees), resampling: nil,
                ignoresDocuments: data.resampled == .documents)
        case .normal:
            let reach = error * Normal.quantile((1 + level) / 2)
            return Interval(
                level: level, low: value - reach, high: value + reach,
                method: "linearised standard error, normal", standardError: error,
                pValue: 2 * Normal.cumulative(-abs(ratio)), resampling: nil,
                ignoresDocuments: data.resampled == .documents)
        }
    }

    /// The interval of the jackknife: what the coefficient becomes without each unit, or each document, in turn.
    ///
    /// Units or documents without which it would have no value are passed over.
    ///
    /// - Throws: ``AgreementError/noInterval(coefficient:reason:)`` where the coefficient has no value, or with fewer
    ///   than three units or documents that can be left out.
    public func jackknife(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions(), of resampled: Resampled? = nil,
        level: Double = 0.95
    ) throws(AgreementError) -> Interval {
        let prepared = try prepare(data, options)
        guard let value = prepared.agreement.value else {
            throw .noInterval(coefficient: id, reason: "it has no value")
        }
        let resampled = resampled ?? data.resampled
        guard resampled == .units || resampled == .documents else {
            throw .noInterval(
                coefficient: id, reason: "a jackknife leaves out units or documents, not \(resampled.rawValue)")
        }
        let left = prepared.leavingOneOut(resampled)
        let known = left.compactMap { one in one.value.map { (value: $0, count: one.count) } }
        let count = Double(known.reduce(0) { $0 + $1.count })
        guard count > 2 else {
            throw .noInterval(coefficient: id, reason: "a jackknife needs three \(resampled.rawValue) at least")
        }
        let mean = sortedSum(known.map { Double($0.count) * $0.value }) / count
        let spread = sortedSum(known.map { Double($0.count) * ($0.value - mean) * ($0.value - mean) })
        let error = (spread * (count - 1) / count).squareRoot()
        let reach = error * StudentT.quantile((1 + level) / 2, degrees: count - 1)
        return Interval(
            level: level, low: value - reach, high: min(1, value + reach),
            method: "jackknife of \(Int(count)) \(resampled.rawValue), t with \(Int(count) - 1) degrees of freedom",
            standardError: error,
            pValue: StudentT.outside(error > 0 ? value / error : .infinity, degrees: count - 1), resampling: nil,
            ignoresDocuments: resampled != data.resampled)
    }
}

extension Prepared {
    /// The coefficient without each unit or document in turn; units of one pattern are counted together.
    func leavingOneOut(_ resampled: Resampled) -> [(value: Double?, count: Int)] {
        var weights = data.weights
        guard resampled == .documents else {
            return weights.indices.filter { weights[$0] > 0 }.map { pattern in
                weights[pattern] -= 1
                defer { weights[pattern] += 1 }
                return (measure.agreement(weights).value, data.weights[pattern])
            }
        }
        return data.clusterRanges.map { range in
            for entry in range { weights[data.occurrence(entry).pattern] -= data.occurrence(entry).weight }
            defer { for entry in range { weights[data.occurrence(entry).pattern] += data.occurrence(entry).weight } }
            return (measure.agreement(weights).value, 1)
        }
    }
}

extension ReliabilityData {
    /// A pattern and how often it occurs in one cluster.
    @inline(__always)
    func occurrence(_ entry: Int) -> (pattern: Int, weight: Int) {
        (Int(occurrences.cells[2 * entry + 1]), occurrences.weights[entry])
    }

    /// For each cluster where its occurrences lie.
    var clusterRanges: [Range<Int>] {
        var ranges = [Range<Int>](repeating: 0..<0, count: clusters.count)
        for entry in 0..<occurrences.count {
            let cluster = Int(occurrences.cells[2 * entry])
            ranges[cluster] = (ranges[cluster].isEmpty ? entry : ranges[cluster].lowerBound)..<entry + 1
        }
        return ranges
    }
}
