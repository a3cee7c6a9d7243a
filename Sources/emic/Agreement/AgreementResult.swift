import Agreement

/// One coefficient of one subject, with how sure it is.
struct AgreementResult: ReportedResult {
    let subject: Subject
    let coefficient: Coefficient
    let options: EstimateOptions
    let estimate: Estimate
    let interval: Interval?
    let bootstrap: Bootstrap?
    /// Why there is no interval though one was wanted and there is a value.
    let noInterval: String?
    /// The formula's standard error; the interval's where documents are drawn or there is no formula.
    let standardError: Double?

    /// How the standard error was made.
    var standardErrorMethod: String {
        drawsDocuments || !hasFormula ? interval?.method ?? "" : "linearised"
    }

    private let hasFormula: Bool

    var code: String? { subject.code }
    var subjectName: String { subject.name }
    var isOfAllCodes: Bool { subject.values == .sets }
    var id: String { estimate.coefficient }
    var coefficientName: String { coefficient.name }
    var shortName: String { coefficient.shortName }
    var hasCutOffs: Bool { coefficient.isChanceCorrected }
    var value: Double? { estimate.value }
    var undefined: String? { estimate.undefined }
    var observed: Double? { estimate.observed }
    var expected: Double? { estimate.expected }
    var prevalence: Double? { subject.prevalence }
    var units: Int { estimate.units }
    var coders: [String] { estimate.coders }
    var documents: Int { subject.data.clusters.count }

    /// Computes it.
    ///
    /// - Throws: ``AgreementError`` for data that the coefficient does not compare.
    init(
        _ coefficient: Coefficient, of subject: Subject, _ options: EstimateOptions, _ intervals: IntervalOptions
    ) throws(AgreementError) {
        self.subject = subject
        self.coefficient = coefficient
        self.options = options
        estimate = try coefficient.estimate(subject.data, options)
        let formula = try? coefficient.interval(subject.data, options, level: intervals.confidence)
        var found: (interval: Interval, bootstrap: Bootstrap?)?
        var reason: String?
        if estimate.value != nil {
            do {
                found = try intervals.compute(coefficient, subject.data, options)
            } catch .noInterval(_, let why) {
                reason = why
            }
        }
        (interval, bootstrap, noInterval) = (found?.interval, found?.bootstrap, reason)
        let drawsDocuments = found?.interval.resampling?.of == .documents
        hasFormula = formula != nil
        standardError = (drawsDocuments ? nil : formula?.standardError) ?? found?.interval.standardError
    }

    /// The coefficient of each category against the others; `nil` where that says nothing more.
    var estimatesByCategory: [(category: String, estimate: Estimate)]? {
        guard subject.values == .ratings, 3...50 ~= subject.data.categories.count, options.weights == nil,
            coefficient.partialAgreement != .difference || options.difference == .nominal,
            coefficient.id != Coefficient.weightedKappa.id, coefficient.id != Coefficient.gwetAC2.id,
            coefficient.isChanceCorrected
        else { return nil }
        return try? coefficient.estimatesByCategory(subject.data)
    }

    var remarks: [String] {
        guard interval != nil, documents == 1, !drawsDocuments else { return remarksOnResampling }
        return remarksOnResampling + [
            "units of one text are taken as independent, which neighbours are not: the interval is too narrow"
        ]
    }
}

extension Coefficient {
    /// What heads its column where there is little room.
    var shortName: String {
        let names = [
            "percent-agreement": "agree", "cohen-kappa": "kappa", "weighted-kappa": "w-kappa", "scott-pi": "pi",
            "bennett-s": "s", "fleiss-kappa": "fleiss", "light-kappa": "light", "conger-kappa": "conger",
            "gwet-ac1": "ac1", "gwet-ac2": "ac2", "krippendorff-alpha": "alpha", "mv-alpha": "mv-alpha",
        ]
        return names[id] ?? id
    }

    /// Whether chance is allowed for.
    var isChanceCorrected: Bool { id != Coefficient.percentAgreement.id && !leavesOutUncoded }
}
