import Agreement
import CodingModel
import Exchange
import Store

extension Agree {
    /// Compares passages as coders found them, of a table or of the study.
    func runOnPassages() throws {
        let choice = SpanChoice(self)
        let passages = try comparedPassages(needsTokens: choice.needsTokens)
        if let diagnose {
            try writeDiagnosis(of: passages, to: diagnose)
            if diagnose == "-" { return }
        }
        let results = try choice.results(
            of: passages.data, domains: passages.domains, namesSingleCode: passages.areOfStudy || explainedCode != nil)
        let report = SpanReport(
            passages, results: results, leftOut: choice.leftOut(of: passages.data), isOfOneCoder: sameCoder)
        if let plot {
            let picture = try Plot(report, of: passages.data)
            try Destination(plot, force: force).writeFile { $0.append(picture.svg()) }
        }
        guard reports.explain == nil else {
            return try Printer(.table).print(SpanExplanation(report: report).page(), asMarkdown: format == .markdown)
        }
        try print(report.page, report.json, SpanReport.table, report.results)
    }

    /// The passages that are compared, of a table or of the study.
    func comparedPassages(needsTokens: Bool = false) throws -> ComparedPassages {
        if let path = passages.spans { return try comparedPassages(of: path) }
        return try study.open().snapshot { try comparedPassages(in: $0, needsTokens: needsTokens) }
    }

    /// The only code that is to be explained.
    var explainedCode: String? { reports.explain.flatMap { $0 == "all" ? nil : $0 } }

    private func comparedPassages(of path: String) throws -> ComparedPassages {
        let data = try spanData(of: path)
        return ComparedPassages(
            data: data, domains: try domains(among: data.codes, of: RatingsInput.name(of: path)), areOfStudy: false,
            facts: facts(of: data, in: path), assumptions: assumptions(on: data, in: path))
    }

    private func comparedPassages(in store: StudyStore, needsTokens: Bool) throws -> ComparedPassages {
        let domains = try domains(in: store)
        let study = try compared(
            in: store, unit: needsTokens ? .token : .character, only: domains.isEmpty ? nil : domains.flatMap(\.codes))
        let data = try study.spanData()
        let compared = (name: "compared", text: facts(of: study)[0].text + ", passages as they found them")
        return ComparedPassages(
            data: data, domains: domains.map(\.domain), areOfStudy: true,
            facts: [compared] + data.facts + study.factsOnDocumentsLeftOut,
            assumptions: (sameCoder ? [Passes.meaning] : []) + study.assumptionsOnCodings + [SpanData.offsets])
    }
}

/// Passages that are compared as coders found them, and what is to be said of them.
struct ComparedPassages {
    let data: SpanData
    /// Codes that exclude one another; empty if none were named.
    let domains: [SpanDomain]
    /// Whether they are of a study, not of a table.
    let areOfStudy: Bool
    /// What is compared, for people: a name and a text each.
    let facts: [(name: String, text: String)]
    /// What the numbers rest on, a sentence each.
    let assumptions: [String]
}

extension SpanReport {
    /// - Parameter leftOut: why coefficients were left out, a sentence each.
    fileprivate init(_ passages: ComparedPassages, results: [SpanResult], leftOut: [String], isOfOneCoder: Bool) {
        self.init(
            coders: passages.data.coders, documents: passages.data.documents.map(\.name), facts: passages.facts,
            assumptions: (leftOut + passages.assumptions + results.assumptions).uniqued(),
            results: results,
            findings: SpanFindings(results, passages.data, isOfOneCoder: isOfOneCoder).sentences,
            clashes: results.clashes, isOfOneCoder: isOfOneCoder)
    }
}

extension [SpanResult] {
    /// What the numbers rest on; of what is not said of all of a coefficient's numbers, which one it is said of.
    fileprivate var assumptions: [String] {
        let alike = Dictionary(grouping: self, by: \.id)
        return flatMap { result in
            result.estimate.assumptions.map { sentence in
                let isOfAll = alike[result.id, default: []].allSatisfy { $0.estimate.assumptions.contains(sentence) }
                return isOfAll ? sentence : "\(result.subjectName), \(result.id): \(sentence)"
            }
        }
    }
}

extension SpanData {
    /// What offsets are.
    static let offsets = "offsets count characters from 0, the end excluded"

    /// How much text there is, and how many passages each coder found.
    var facts: [(name: String, text: String)] {
        var counts = [Int](repeating: 0, count: coders.count)
        for span in documents.lazy.flatMap(\.spans) { counts[span.coder] += 1 }
        let found = zip(coders, counts).map { "\($0) \($1)" }
        let names = documents.prefix(5).map { "'\($0.name)'" }
        let rest = documents.count > 5 ? " and \(counted(documents.count - 5, "other"))" : ""
        return [
            (
                name: "texts",
                text: "\(documents.count): \(names.joined(separator: ", "))\(rest); "
                    + counted(documents.reduce(0) { $0 + $1.length }, "character")
            ),
            (name: "passages", text: "\(found.joined(separator: ", ")); \(counted(codes.count, "code"))"),
        ]
    }

    /// Coders without a passage in a table, if there are any.
    func silence(in table: String) -> [String] {
        let spoken = Set(documents.lazy.flatMap(\.spans).map(\.coder))
        let silent = coders.indices.filter { !spoken.contains($0) }.map { "'\(coders[$0])'" }
        return silent.isEmpty
            ? [] : ["without a passage in \(table), and so taken to have found nothing: \(Figures.list(silent))"]
    }
}
