import Agreement

extension Plot {
    /// The picture of a report on units.
    ///
    /// The table of pairs is of the coefficient that is read first, over all codes together where they are compared.
    ///
    /// - Throws: ``AgreementError``.
    init(_ report: AgreementReport) throws(AgreementError) {
        self.init(report.results, coders: report.coders, facts: report.facts)
        // All codes together come last.
        guard let main = report.subjects.last.flatMap(report.main), report.coders.count > 2 else { return }
        let pairs = try main.coefficient.estimatesByPair(main.subject.data, main.options)
        self.pairs = Pairs(
            main, of: main.code, coders: report.coders,
            pairs.map { (coders: $0.estimate.coders, value: $0.estimate.value) })
    }

    /// The picture of a report on passages; the table of pairs is of the coefficient that is read first.
    ///
    /// - Throws: ``AgreementError``.
    init(_ report: SpanReport, of data: SpanData) throws(AgreementError) {
        self.init(report.results, coders: report.coders, facts: report.facts)
        guard let main = report.results.first, report.coders.count > 2 else { return }
        pairs = Pairs(
            main, of: main.isOfAllCodes ? nil : main.subjectName, coders: report.coders,
            try main.estimatesByPair(data).map { (coders: $0.coders, value: $0.value) })
    }

    /// A row a code for each coefficient, all codes together at the end, or a row a coefficient where there is one
    /// subject.
    private init(_ results: [some ReportedResult], coders: [String], facts: [(name: String, text: String)]) {
        title =
            coders.count > 4 ? "Agreement of \(coders.count) coders" : "Agreement of \(Figures.list(coders))"
        notes =
            facts.map { "\($0.name): \($0.text)" }
            + results.compactMap(\.interval).map { "intervals: \(Figures.percent($0.level)), \($0.method)" }
            .uniqued().prefix(2)
        let subjects = results.map(\.subjectName).uniqued()
        if subjects.count == 1 {
            panels = [
                Panel(
                    title: subjects[0], rows: results.map { Row($0, label: $0.coefficientName, isTotal: false) },
                    hasLimits: results.contains(where: \.hasCutOffs))
            ]
            return
        }
        panels = results.map(\.id).uniqued().compactMap { id in
            let own = results.filter { $0.id == id }
            return own.first.map { first in
                Panel(
                    title: first.coefficientName,
                    rows: (own.filter { !$0.isOfAllCodes } + own.filter(\.isOfAllCodes)).map {
                        Row($0, label: $0.subjectName, isTotal: $0.isOfAllCodes)
                    },
                    hasLimits: first.hasCutOffs)
            }
        }
    }
}

extension Plot.Row {
    fileprivate init(_ result: some ReportedResult, label: String, isTotal: Bool) {
        self.init(
            label: label, value: result.value, interval: result.interval.map { $0.low...max($0.low, $0.high) },
            undefined: result.undefined, isTotal: isTotal)
    }
}

extension Plot.Pairs {
    /// A coefficient of each two of the coders, those without a value among them.
    ///
    /// - Parameter subject: the code, or the codes, where it is not of all.
    fileprivate init(
        _ result: some ReportedResult, of subject: String?, coders: [String],
        _ pairs: [(coders: [String], value: Double?)]
    ) {
        let positions = Dictionary(uniqueKeysWithValues: zip(coders, 0...))
        var values: [[Int]: Double?] = [:]
        for pair in pairs {
            let key = pair.coders.compactMap { positions[$0] }.sorted()
            if key.count == 2 { values[key] = pair.value }
        }
        self.init(
            coefficient: result.coefficientName + (subject.map { ", \($0)" } ?? ""), coders: coders,
            values: values)
    }
}
