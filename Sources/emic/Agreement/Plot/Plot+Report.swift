import Agreement

extension Plot {
    /// The picture of a report: a row a code for each coefficient, or a row a coefficient where there is one subject.
    ///
    /// The table of pairs is of the coefficient that is read first, over all codes together where they are compared.
    ///
    /// - Throws: ``AgreementError``.
    init(_ report: AgreementReport) throws(AgreementError) {
        let subjects = report.subjects
        let (coders, single) = (report.coders, subjects.count == 1)
        title =
            coders.count > 4 ? "Agreement of \(coders.count) coders" : "Agreement of \(Figures.list(coders))"
        notes =
            report.facts.map { "\($0.name): \($0.text)" }
            + report.results.compactMap(\.interval).map { "intervals: \(Figures.percent($0.level)), \($0.method)" }
            .uniqued().prefix(2)
        if single {
            panels = [
                Panel(
                    title: subjects[0].name, rows: report.results.map { Row($0, label: $0.coefficient.name) },
                    hasLimits: report.results.contains(where: \.coefficient.isChanceCorrected))
            ]
        } else {
            panels = report.results.map(\.coefficient).uniqued().map { coefficient in
                Panel(
                    title: coefficient.name,
                    rows: report.results.filter { $0.coefficient.id == coefficient.id }.map {
                        Row($0, label: $0.subject.name)
                    },
                    hasLimits: coefficient.isChanceCorrected)
            }
        }
        // All codes together come last.
        guard let main = subjects.last.flatMap(report.main), coders.count > 2 else { return }
        pairs = try Pairs(main, coders: coders)
    }
}

extension Plot.Row {
    fileprivate init(_ result: AgreementResult, label: String) {
        let (value, interval) = (result.estimate.value, result.interval)
        self.init(
            label: label, value: value, interval: interval.map { $0.low...max($0.low, $0.high) },
            undefined: result.estimate.undefined,
            isTotal: result.subject.values == .sets && label == result.subject.name)
    }
}

extension Plot.Pairs {
    /// A coefficient of each two of the coders, those without a value among them.
    fileprivate init(_ result: AgreementResult, coders: [String]) throws(AgreementError) {
        let positions = Dictionary(uniqueKeysWithValues: zip(coders, 0...))
        var values: [[Int]: Double?] = [:]
        for pair in try result.coefficient.estimatesByPair(result.subject.data, result.options) {
            let key = pair.estimate.coders.compactMap { positions[$0] }.sorted()
            if key.count == 2 { values[key] = pair.estimate.value }
        }
        self.init(
            coefficient: result.coefficient.name + (result.subject.code.map { ", \($0)" } ?? ""), coders: coders,
            values: values)
    }
}
