import Agreement

/// The report on agreement for people: what was compared, a row a code, all codes together, what it says, what it
/// rests on.
struct AgreementPage {
    let report: AgreementReport

    var page: Page {
        var blocks: [Page.Block] = [.facts(report.facts)]
        let codes = report.subjects.filter { $0.values == .code }
        if !codes.isEmpty { blocks += tables(of: codes) }
        for subject in report.subjects where subject.values != .code {
            if !codes.isEmpty { blocks.append(.heading("All codes together, a unit's value being its set of codes")) }
            blocks.append(listing(of: subject))
            if let categories = categories(of: subject) { blocks.append(categories) }
        }
        let means = report.means.filter { $0.coefficient.id != Coefficient.percentAgreement.id }
        if !means.isEmpty { blocks.append(.list(means.map(sentence))) }
        let findings = Findings(report: report).sentences
        if !findings.isEmpty { blocks.append(.list(findings)) }
        blocks.append(.list(notes))
        return Page(blocks: blocks)
    }

    /// A row a code and a column a coefficient, the first that allows for chance with its interval; a table a code where
    /// there are too many.
    private func tables(of codes: [Subject]) -> [Page.Block] {
        let coefficients = codes.flatMap { report.results(of: $0).map(\.coefficient) }.uniqued()
        guard coefficients.count <= 3 else {
            return codes.flatMap { [.heading($0.name), listing(of: $0)] }
        }
        let main = report.main(of: codes[0])?.coefficient.id
        let columns =
            [TextTable.Column("code")]
            + coefficients.flatMap { coefficient in
                [TextTable.Column(coefficient.shortName, alignment: .right)]
                    + (coefficient.id == main ? [intervalColumn] : [])
            } + [.init("coded", alignment: .right), .init("")]
        let rows = codes.map { code in
            let shown = report.main(of: code)
            let cells = coefficients.flatMap { coefficient in
                let result = report.results(of: code).first { $0.coefficient.id == coefficient.id }
                return [result.map(Self.value) ?? ""] + (coefficient.id == main ? [Self.interval(result)] : [])
            }
            return [code.name] + cells
                + [code.prevalence.map(Figures.percent) ?? "", Figures.bar(shown?.estimate.value)]
        }
        return [.tableWithoutEmpty(columns, rows)]
    }

    /// A row a coefficient.
    private func listing(of subject: Subject) -> Page.Block {
        let columns: [TextTable.Column] = [
            .init("coefficient"), .init("value", alignment: .right), intervalColumn,
            .init("observed", alignment: .right), .init("by chance", alignment: .right), .init(""),
        ]
        let rows = report.results(of: subject).map { result in
            [
                result.coefficient.id, Self.value(result), Self.interval(result),
                result.estimate.observed.map(Figures.rounded) ?? "",
                result.estimate.expected.map(Figures.rounded) ?? "",
                result.coefficient.isChanceCorrected ? Figures.bar(result.estimate.value) : "",
            ]
        }
        return .tableWithoutEmpty(columns, rows)
    }

    /// A row a category: how often it was given, and agreement on it against all others.
    private func categories(of subject: Subject) -> Page.Block? {
        guard
            let (result, estimates) = report.results(of: subject).reversed().lazy
                .compactMap({ result in result.estimatesByCategory.map { (result, $0) } }).first,
            estimates.count <= 20
        else { return nil }
        let columns: [TextTable.Column] = [
            .init("value against the others", alignment: .left), .init("share", alignment: .right),
            .init(result.coefficient.shortName, alignment: .right), .init(""),
        ]
        let rows = zip(estimates, subject.data.shares).map { entry, share in
            [
                entry.category, Figures.percent(share), entry.estimate.value.map(Figures.rounded) ?? "–",
                Figures.bar(entry.estimate.value),
            ]
        }
        return .table(columns, rows)
    }

    private var intervalColumn: TextTable.Column {
        let level = report.results.lazy.compactMap(\.interval?.level).first ?? 0.95
        return .init("\(Figures.percent(level)) interval")
    }

    private static func value(_ result: AgreementResult) -> String {
        result.estimate.value.map(Figures.rounded) ?? "–"
    }

    private static func interval(_ result: AgreementResult?) -> String {
        result?.interval.map { Figures.limits($0.low, $0.high) } ?? ""
    }

    private func sentence(_ coefficient: Coefficient, _ means: CodeMeans) -> String {
        guard let macro = means.macro else { return "\(coefficient.id) is defined for no code, and so are its means" }
        let undefined =
            means.undefined == 0 ? "" : ", without \(counted(means.undefined, "code")) where it is undefined"
        let weighted = means.weighted.map { "; weighted by how often each code is given: \(Figures.rounded($0))" } ?? ""
        return "\(coefficient.id), mean over codes: \(Figures.rounded(macro))\(weighted)\(undefined)"
    }

    /// What the numbers rest on, and why some are missing.
    private var notes: [String] {
        let told = report.facts.map(\.text) + ["difference: nominal"]
        let conventions = Conventions(report.results)
        return report.results.notes
            + report.assumptions.filter { note in
                !told.contains { $0.contains(note) } && conventions.isWorthSaying(note)
            }
    }
}

extension Interval {
    /// How the interval was made.
    var sentence: String {
        let drawn = resampling.map { ", \(counted($0.replicates, "replicate")), seed \($0.seed)" } ?? ""
        // Numbers of units differ from code to code.
        let name = method.replacing(#/, t with \d+ degrees of freedom/#, with: ", t")
            .replacing(#/jackknife of \d+/#, with: "jackknife of")
        return "intervals: \(name)\(drawn)"
    }
}
