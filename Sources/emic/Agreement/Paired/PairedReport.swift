import Agreement

/// Two coefficients over the same units, and whether they differ by more than chance.
struct PairedReport {
    let unit: String
    let documents: [String]
    let facts: [(name: String, text: String)]
    /// What the numbers rest on, a sentence each.
    let assumptions: [String]
    let entries: [Entry]

    /// One of the two coefficients.
    struct Side {
        let coefficient: Coefficient
        let coders: [String]
        /// What the coders are called together: their names, or their table's.
        let group: String
        let estimate: Estimate

        /// What tells it from the other: the coefficient, or the coders.
        func label(beside other: Side) -> String {
            coefficient.id == other.coefficient.id
                ? "\(coefficient.id) of \(group)" : coefficient.id
        }
    }

    /// The two of one code, of all codes together, or of the ratings.
    struct Entry {
        let subject: Subject
        let first: Side
        let second: Side
        let tests: [Test]
        /// Why a test is missing, a sentence each.
        let missing: [String]

        /// First less second; `nil` where one of them has no value.
        var difference: Double? {
            guard let one = first.estimate.value, let other = second.estimate.value else { return nil }
            return one - other
        }
    }

    /// One way to tell a difference from chance.
    struct Test {
        /// `linearised` or `bootstrap`.
        let id: String
        /// In words, with its source.
        let method: String
        let standardError: Double
        let interval: (level: Double, low: Double, high: Double)
        /// The difference in standard errors; `nil` for a bootstrap.
        let t: (value: Double, degreesOfFreedom: Int)?
        /// Two-sided.
        let pValue: Double
        let resampling: Interval.Resampling?
        /// Whether units of several documents were taken as independent of one another.
        let ignoresDocuments: Bool
    }
}

extension PairedReport.Entry {
    /// Compares them.
    ///
    /// - Throws: ``AgreementError`` for data that one of the coefficients does not compare.
    init(
        _ first: Compared, _ second: Compared, of subject: Subject, groups: (String, String)?,
        _ intervals: IntervalOptions
    ) throws {
        let data = subject.data
        func side(_ compared: Compared, _ group: String?) throws(AgreementError) -> PairedReport.Side {
            let estimate = try compared.coefficient.estimate(data.selecting(coders: compared.coders), compared.options)
            let coders = compared.coders.map { data.coders[$0] }
            return .init(
                coefficient: compared.coefficient, coders: coders, group: group ?? Figures.list(coders),
                estimate: estimate)
        }
        self.subject = subject
        (self.first, self.second) = (try side(first, groups?.0), try side(second, groups?.1))
        let (level, drawn) = (intervals.confidence, intervals.drawnForDifferences(of: data))
        var (tests, missing): ([PairedReport.Test], [String]) = ([], [])
        guard self.first.estimate.value != nil, self.second.estimate.value != nil else {
            (self.tests, self.missing) = (tests, missing)
            return
        }
        func attempt(_ test: () throws(AgreementError) -> PairedReport.Test) throws(AgreementError) {
            switch Result(catching: test) {
            case .success(let test): tests.append(test)
            case .failure(.noInterval(let coefficient, let reason)): missing.append("\(coefficient): \(reason)")
            case .failure(let error): throw error
            }
        }
        try attempt { () throws(AgreementError) in try .linearised(first, second, on: data, level: level) }
        if let drawn {
            try attempt { () throws(AgreementError) in
                let bootstrap = try PairedComparison.bootstrap(
                    first, second, on: data, of: drawn, replicates: intervals.replicates, seed: intervals.seed)
                return .drawn(bootstrap, level: level, intervals.method ?? .percentile)
            }
        }
        (self.tests, self.missing) = (tests, missing)
    }
}

extension PairedReport.Test {
    static func linearised(
        _ first: Compared, _ second: Compared, on data: ReliabilityData, level: Double
    ) throws(AgreementError) -> Self {
        let comparison = try PairedComparison(first, second, on: data)
        let interval = comparison.interval(level: level)
        return Self(
            id: "linearised", method: "Gwet 2016, t with \(comparison.degreesOfFreedom) degrees of freedom",
            standardError: comparison.standardError, interval: (level, interval.low, interval.high),
            t: (comparison.t, comparison.degreesOfFreedom), pValue: comparison.pValue, resampling: nil,
            ignoresDocuments: data.resampled == .documents)
    }

    static func drawn(_ bootstrap: Bootstrap, level: Double, _ limits: Bootstrap.Limits) -> Self {
        let interval = bootstrap.interval(level: level, limits)
        return Self(
            id: "bootstrap", method: interval.method, standardError: interval.standardError,
            interval: (level, interval.low, interval.high), t: nil, pValue: bootstrap.pValue,
            resampling: bootstrap.resampling, ignoresDocuments: interval.ignoresDocuments)
    }
}

extension IntervalOptions {
    /// What a bootstrap of a difference draws; `nil` where formulas alone are wanted.
    fileprivate func drawnForDifferences(of data: ReliabilityData) -> Resampled? {
        switch interval {
        case .analytic: nil
        case .bootstrap: .units
        case .cluster: .documents
        default: data.resampled
        }
    }
}
