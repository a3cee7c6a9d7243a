import Agreement

/// One coefficient of the passages of one code, of a domain, or of all codes together, with how sure it is.
struct SpanResult: ReportedResult {
    let measurement: SpanMeasurement
    /// Which one of the measurement's estimates it is.
    let place: Int
    let estimate: SpanEstimate
    let bootstrap: Bootstrap?
    let interval: Interval?
    let noInterval: String?
    /// Where a coder gave overlapping passages two codes of the domain; `nil` where codes are not grouped so.
    var clashes: [DomainClash]?

    var coefficient: SpanCoefficient { measurement.coefficient }
    var code: String? { estimate.code }
    var subjectName: String {
        [estimate.domain.map { "codes of '\($0)'" }, estimate.code].compactMap(\.self).joined(separator: ", ")
            .nonEmpty ?? "all codes together"
    }
    var isOfAllCodes: Bool { code == nil && estimate.domain == nil }
    var id: String { estimate.coefficient }
    var coefficientName: String { coefficient.name }
    var shortName: String { coefficient.shortName }
    var hasCutOffs: Bool { coefficient.isAlpha }
    var value: Double? { estimate.value }
    var undefined: String? { estimate.undefined }
    var observed: Double? { estimate.observed }
    var expected: Double? { estimate.expected }
    var standardError: Double? { interval?.standardError }
    var standardErrorMethod: String { interval?.method ?? "" }
    var prevalence: Double? { nil }
    var units: Int { estimate.units }
    var coders: [String] { estimate.coders }
    var documents: Int { estimate.documents }
    var remarks: [String] { remarksOnResampling }

    /// What a coefficient says of some data, one result for each group of codes that are compared together, or for each
    /// code.
    static func all(_ measurement: SpanMeasurement, _ intervals: IntervalOptions) -> [SpanResult] {
        let estimates = measurement.estimates
        let found = intervals.compute(measurement, count: estimates.count)
        return zip(estimates, found).enumerated().map { place, pair in
            let estimate = pair.0
            var (bootstrap, reason): (Bootstrap?, String?)
            switch pair.1 {
            case .success(let made): bootstrap = made
            case .failure(.noInterval(_, let why)): reason = estimate.value == nil ? nil : why
            case .failure(let error): reason = error.description
            }
            return SpanResult(
                measurement: measurement, place: place, estimate: estimate, bootstrap: bootstrap,
                interval: bootstrap?.interval(level: intervals.confidence, intervals.method ?? .percentile),
                noInterval: reason)
        }
    }

    /// The same of each pair of coders; none for a pair that has finished no document in common.
    ///
    /// - Throws: ``AgreementError`` for data that the coefficient does not compare.
    func estimatesByPair(_ data: SpanData) throws(AgreementError) -> [SpanEstimate] {
        try coefficient.estimatesByPair(data, measurement.options).compactMap { pair in
            pair.estimates.indices.contains(place) ? pair.estimates[place] : nil
        }
    }
}

extension SpanCoefficient {
    /// Whether it is one of Krippendorff's.
    var isAlpha: Bool {
        let alphas: [SpanCoefficient] = [
            .krippendorffAlphaU, .krippendorffAlphaUBinary, .krippendorffAlphaCU, .krippendorffAlphaKU, .alphaU1995,
        ]
        return alphas.contains { $0.id == id }
    }

    /// What it is called where there is little room.
    var shortName: String {
        let names = [
            Self.krippendorffAlphaU.id: "u-alpha", Self.krippendorffAlphaUBinary.id: "|u-alpha",
            Self.krippendorffAlphaCU.id: "cu-alpha", Self.krippendorffAlphaKU.id: "(k)u-alpha",
            Self.alphaU1995.id: "alpha_U",
        ]
        return names[id] ?? id
    }
}

extension IntervalOptions {
    /// The replicates of a coefficient's `count` estimates; `nil` where no interval was wanted.
    ///
    /// Without `--interval` documents are drawn where there are several, else blocks of the text.
    fileprivate func compute(_ measurement: SpanMeasurement, count: Int) -> [Result<Bootstrap?, AgreementError>] {
        let resampled: Resampled? =
            switch interval {
            case .bootstrap: .blocks
            case .cluster: .documents
            case .pair: .intersections
            case nil, .analytic, .jackknife, .some(.none): nil
            }
        guard interval != .some(.none) else { return Array(repeating: .success(nil), count: count) }
        do throws(AgreementError) {
            return try measurement.bootstrap(of: resampled, replicates: replicates, seed: seed).map {
                $0.map { $0 }
            }
        } catch {
            return Array(repeating: .failure(error), count: count)
        }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
