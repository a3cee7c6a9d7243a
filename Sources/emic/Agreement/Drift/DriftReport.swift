import Agreement

/// Agreement in one window of time after the other.
struct DriftReport {
    let unit: String
    let coders: [String]
    let facts: [(name: String, text: String)]
    /// What the numbers rest on, a sentence each.
    let assumptions: [String]
    let windows: [Window]
    let series: [Series]

    /// A stretch of time, or of a table.
    struct Window {
        /// From 1.
        let number: Int
        /// The first and the last moment, or unit, in it.
        let from: String
        let to: String
        /// The names of the documents; empty for a table of ratings.
        let documents: [String]
    }

    /// One coefficient of one subject over all windows.
    struct Series {
        let coefficient: Coefficient
        /// What it is computed of: the code, all codes, the ratings.
        let name: String
        let code: String?
        /// One a window.
        let results: [AgreementResult]
        /// The coefficient of all windows together.
        let whole: AgreementResult

        /// The windows as the library compares them.
        var drift: Drift {
            Drift(
                windows: results.enumerated().map { number, result in
                    .init(
                        name: "window \(number + 1)", estimate: result.estimate,
                        standardError: result.interval?.standardError)
                })
        }

        /// Whether units of one document were taken as independent, so that standard errors are too small.
        var ignoresDocuments: Bool {
            results.contains { result in
                !result.subject.data.clusters.isEmpty && result.interval?.resampling?.of != .documents
            }
        }
    }

    init(
        unit: String, coders: [String], facts: [(name: String, text: String)], assumptions: [String],
        windows: [Window], series: [Series]
    ) {
        self.unit = unit
        self.coders = coders
        self.facts = facts
        self.assumptions = assumptions
        self.windows = windows
        self.series = series
    }
}

extension DriftReport.Series {
    /// The coefficient of `subject`, whose clusters are in the order of time, in windows of them.
    ///
    /// - Parameter keepsClusters: Whether clusters are documents, rather than the windows themselves.
    /// - Throws: ``AgreementError`` for data that the coefficient does not compare.
    init(
        _ coefficient: Coefficient, of subject: Subject, _ options: EstimateOptions, _ intervals: IntervalOptions,
        windows: [[Int]], keepsClusters: Bool
    ) throws {
        self.coefficient = coefficient
        (name, code) = (subject.name, subject.code)
        func result(_ data: ReliabilityData) throws -> AgreementResult {
            let own = Subject(
                code: subject.code, data: keepsClusters ? data : data.withoutClusters, values: subject.values)
            return try AgreementResult(coefficient, of: own, options, intervals)
        }
        whole = try result(subject.data)
        results = try windows.map { try result(subject.data.selecting(clusters: $0)) }
    }
}
