import Agreement
import ArgumentParser

extension Agree {
    /// Computes published cases and says which come out; exit status 1 where one does not.
    func runCases() throws {
        let cases = try reports.cases.map { try CaseFile.read(path: $0) } ?? AgreementCase.published
        let outcomes = cases.map(CaseOutcome.init)
        let printer = Printer(PrintFormat(rawValue: format.rawValue) ?? .table)
        switch format {
        case .json:
            try printer.line(
                JSON.object([
                    ("format", .text("emic-agreement-cases")), ("version", .integer(1)),
                    ("results", .array(outcomes.map(\.json))),
                ]).lines)
        case .csv, .jsonl: try printer.print(CaseOutcome.table, outcomes)
        case .table, .markdown:
            let page = reports.verify ? CasePage.bySource(outcomes) : CasePage.byCase(outcomes)
            try printer.print(page, asMarkdown: format == .markdown)
        }
        if outcomes.contains(where: { $0.verdict == .off }) { throw ExitCode.failure }
    }
}

/// Reports on published cases for people.
enum CasePage {
    /// A line a source with how many of its cases come out.
    static func bySource(_ outcomes: [CaseOutcome]) -> Page {
        let sources = outcomes.map(\.published.source).uniqued()
        let rows = sources.map { source in
            let own = outcomes.filter { $0.published.source == source }
            return ["\(own.count { $0.verdict == .passed }) of \(own.count)", source]
        }
        return Page(
            blocks: [.table([.init("passed", alignment: .right), .init("source", wraps: true)], rows)]
                + closing(outcomes))
    }

    /// A line a case.
    static func byCase(_ outcomes: [CaseOutcome]) -> Page {
        let columns: [TextTable.Column] = [
            .init("id"), .init("value", alignment: .right), .init("reference", alignment: .right),
            .init("difference", alignment: .right), .init("verdict"),
        ]
        let rows = outcomes.map { outcome in
            [
                outcome.published.id, outcome.result?.value.map(Figures.exact) ?? "–",
                outcome.published.expected.map(Figures.exact) ?? (outcome.published.isUndefined ? "undefined" : ""),
                outcome.difference.map(Figures.tiny) ?? "", outcome.verdict.rawValue,
            ]
        }
        let reasons = outcomes.filter { $0.result?.value == nil }.map {
            "\($0.published.id): \($0.undefined ?? "it has no value for these data")"
        }
        return Page(
            blocks: [.table(columns, rows)] + (reasons.isEmpty ? [] : [.list(reasons)]) + closing(outcomes))
    }

    /// What does not come out, and the sums.
    private static func closing(_ outcomes: [CaseOutcome]) -> [Page.Block] {
        let off = outcomes.filter { $0.verdict == .off }.map {
            "\($0.published.id) is off: \($0.deviations.joined(separator: "; "))"
        }
        func number(_ verdict: CaseOutcome.Verdict) -> Int { outcomes.count { $0.verdict == verdict } }
        var sums = ["\(number(.passed)) of \(counted(outcomes.count, "case")) passed"]
        if number(.off) > 0 { sums.append("\(number(.off)) off") }
        if number(.notSupported) > 0 { sums.append("\(number(.notSupported)) not supported yet") }
        if number(.computed) > 0 { sums.append("\(number(.computed)) with nothing to compare with") }
        return (off.isEmpty ? [] : [.list(off)]) + [.paragraph(sums.joined(separator: ", "))]
    }
}
