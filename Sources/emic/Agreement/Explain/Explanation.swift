import Agreement

/// The arithmetic behind coefficients, as it would stand in a methods appendix.
struct Explanation {
    let report: AgreementReport
    /// A code's path, or `all`.
    let code: String

    init(report: AgreementReport, of code: String) {
        self.report = report
        self.code = code
    }

    var page: Page {
        let subjects =
            code == "all" || report.subjects.count == 1
            ? report.subjects : report.subjects.filter { $0.values == .code }
        var blocks: [Page.Block] = [.facts(report.facts)]
        for subject in subjects {
            var shown: Arithmetic?
            for result in report.results(of: subject) {
                let arithmetic = Arithmetic(result)
                blocks += Self.blocks(
                    result, arithmetic, showsTable: shown.map { $0.counts != arithmetic.counts } ?? true)
                shown = arithmetic
            }
            if let counts = subject.twoByTwo { blocks += Self.blocks(counts, subject) }
        }
        let told = report.facts.map(\.text)
        let notes = report.assumptions.filter { !told.contains($0) && !Conventions.isOnObserved($0) }
        return Page(blocks: blocks + [.list(notes)])
    }

    /// One coefficient: what it is, its table, its steps.
    private static func blocks(
        _ result: AgreementResult, _ arithmetic: Arithmetic, showsTable: Bool
    ) -> [Page.Block] {
        let title =
            "\(result.subject.name): \(result.coefficient.name) = "
            + (result.estimate.value.map(Figures.rounded) ?? "undefined")
        var blocks: [Page.Block] = [
            .heading(title), .paragraph("\(result.coefficient.source). It is \(result.coefficient.summary)."),
        ]
        if let table = arithmetic.table {
            blocks.append(showsTable ? table : .paragraph("The table is the one above."))
        }
        return blocks + arithmetic.pairBlocks + [.verbatim(arithmetic.steps)]
    }

    /// What the four counts say about a kappa.
    private static func blocks(_ counts: TwoByTwo, _ subject: Subject) -> [Page.Block] {
        func shown(_ number: Double?) -> String { number.map(Figures.exact) ?? "undefined" }
        let largest = (try? Coefficient.largestKappa(subject.data)) ?? nil
        let kappa = (try? Coefficient.cohenKappa(subject.data))?.value
        let coders = (first: subject.data.coders[0], second: subject.data.coders[1])
        let lines = [
            ("prevalence index", "(both − neither) ÷ units", counts.prevalenceIndex),
            ("bias index", "(only first − only second) ÷ units", counts.biasIndex),
            ("PABAK", "2 × observed agreement − 1", counts.pabak),
            ("largest kappa that the totals allow", "", largest),
            ("positive agreement", "2 × both ÷ (2 × both + only one)", counts.positiveAgreement),
            ("negative agreement", "2 × neither ÷ (2 × neither + only one)", counts.negativeAgreement),
            ("agreement where coded", "both ÷ (both + only one)", counts.codedAgreement),
        ]
        return [
            .heading("\(subject.name): what the table says about kappa (Byrt, Bishop & Carlin 1993; Cohen 1960)"),
            .verbatim(
                lines.map { name, formula, value in
                    "\(name)\(formula.isEmpty ? "" : " = \(formula)") = \(shown(value))"
                }),
        ] + [counts.remarks(kappa: kappa, coders: coders)].filter { !$0.isEmpty }.map(Page.Block.list)
    }
}
