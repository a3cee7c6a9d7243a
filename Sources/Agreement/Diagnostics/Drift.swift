/// How agreement moves over time: the units in the order in which they were coded, cut into windows.
///
/// Windows are the clusters of the data: give each unit the name of its window, made by ``windows(_:count:)``, and ask
/// for ``Coefficient/estimatesByCluster(_:_:)``. The same coder twice is compared as two coders: the first pass and the
/// second.
public struct Drift: Sendable {
    /// A stretch of time and the coefficient of what was coded in it.
    public struct Window: Sendable {
        public let name: String
        public let estimate: Estimate
        /// `nil` where there is none, as with fewer than two units.
        public let standardError: Double?

        public init(name: String, estimate: Estimate, standardError: Double?) {
            self.name = name
            self.estimate = estimate
            self.standardError = standardError
        }
    }

    /// How far the last window lies from the first.
    public struct Change: Hashable, Sendable {
        /// The last less the first.
        public let difference: Double
        public let standardError: Double

        /// Two-sided: how likely a difference this large would be if there were none in truth.
        public var pValue: Double { 2 * Normal.cumulative(-abs(difference / standardError)) }

        /// The interval of the difference, normal.
        public func interval(level: Double = 0.95) -> (low: Double, high: Double) {
            let reach = standardError * Normal.quantile((1 + level) / 2)
            return (difference - reach, difference + reach)
        }
    }

    public let windows: [Window]

    /// The windows in order of time, with standard errors of whatever kind their units ask for.
    public init(windows: [Window]) {
        self.windows = windows
    }

    /// The coefficient in each cluster of `data`, which are windows in order of time.
    ///
    /// - Throws: ``AgreementError`` as ``Coefficient/estimate(_:_:)`` does.
    public init(
        _ coefficient: Coefficient, _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) {
        var windows: [Window] = []
        for (cluster, estimate) in try coefficient.estimatesByCluster(data, options) {
            let own = data.selecting(clusters: [windows.count])
            let error = try? coefficient.interval(own, options).standardError
            windows.append(Window(name: cluster, estimate: estimate, standardError: error))
        }
        self.windows = windows
    }

    /// The last window less the first, with what speaks against chance; `nil` unless both have a value and a standard
    /// error above 0.
    ///
    /// The windows hold different units, so their errors are independent.
    public var change: Change? {
        guard windows.count > 1, let first = windows.first, let last = windows.last,
            let from = first.estimate.value, let to = last.estimate.value,
            let before = first.standardError, let after = last.standardError
        else { return nil }
        guard before > 0, after > 0 else { return nil }
        let error = (before * before + after * after).squareRoot()
        return Change(difference: to - from, standardError: error)
    }

    /// For each of `times`, in any unit, the name of its window: windows of as equal numbers of units as can be, with
    /// equal times in the same one.
    public static func windows(_ times: [Double], count: Int) -> [String] {
        let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
        var names = [String](repeating: "", count: times.count)
        var last: (time: Double, window: Int)?
        for (rank, index) in order.enumerated() {
            var window = rank * max(1, count) / times.count + 1
            if let last, last.time == times[index] { window = last.window }
            last = (times[index], window)
            names[index] = "window \(window)"
        }
        return names
    }
}
