import Agreement

/// One coefficient of the passages of one code, of a domain, or of all codes together, with how sure it is.
struct SpanResult: ReportedResult {
    let coefficient: SpanCoefficient
    let estimate: SpanEstimate
    let interval: Interval?
    let noInterval: String?
    /// Where a coder gave overlapping passages two codes of the domain; `nil` where codes are not grouped so.
    var clashes: [DomainClash]?

    var code: String? { estimate.code }
    var subjectName: String {
        [estimate.domain.map { "codes of '\($0)'" }, estimate.code].compactMap(\.self).joined(separator: ", ")
            .nonEmpty ?? "all codes together"
    }
    var id: String { estimate.coefficient }
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

    /// The coefficient of `spans`, one result for each group of codes that are compared together, or for each code.
    ///
    /// - Throws: ``AgreementError`` for data that the coefficient does not compare.
    static func all(
        _ coefficient: SpanCoefficient, of spans: GroupedSpans, _ options: SpanOptions, _ intervals: IntervalOptions
    ) throws(AgreementError) -> [SpanResult] {
        let estimates = try coefficient.estimate(spans, options)
        let found = intervals.compute(coefficient, spans, options, count: estimates.count)
        return zip(estimates, found).map { estimate, found in
            var (interval, reason): (Interval?, String?)
            switch found {
            case .success(let made): interval = made
            case .failure(.noInterval(_, let why)): reason = estimate.value == nil ? nil : why
            case .failure(let error): reason = error.description
            }
            return SpanResult(coefficient: coefficient, estimate: estimate, interval: interval, noInterval: reason)
        }
    }
}

extension IntervalOptions {
    /// The intervals of a coefficient's `count` estimates; `nil` where none was wanted.
    ///
    /// Without `--interval` documents are drawn where there are several, else blocks of the text.
    fileprivate func compute(
        _ coefficient: SpanCoefficient, _ spans: GroupedSpans, _ options: SpanOptions, count: Int
    ) -> [Result<Interval?, AgreementError>] {
        let resampled: Resampled? =
            switch interval {
            case .bootstrap: .blocks
            case .cluster: .documents
            case .pair: .intersections
            case nil, .analytic, .jackknife, .some(.none): nil
            }
        guard interval != .some(.none) else { return Array(repeating: .success(nil), count: count) }
        do throws(AgreementError) {
            return try coefficient.bootstrap(spans, options, of: resampled, replicates: replicates, seed: seed).map {
                $0.map { $0.interval(level: confidence, method ?? .percentile) }
            }
        } catch {
            return Array(repeating: .failure(error), count: count)
        }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
