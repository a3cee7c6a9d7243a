import Agreement
import Exchange

/// What `emic agree` tells of passages: the numbers, and what they rest on.
struct SpanReport {
    let coders: [String]
    let documents: [String]
    /// What was compared, for people: a name and a text each.
    let facts: [(name: String, text: String)]
    /// What the numbers rest on, a sentence each.
    let assumptions: [String]
    let results: [SpanResult]
    /// What the numbers say, a sentence each.
    let findings: [String]
    /// Where a coder gave overlapping passages two codes that exclude one another.
    let clashes: [DomainClash]
    /// Whether the coders are passes of one and the same person.
    let isOfOneCoder: Bool

    var json: JSON {
        var pairs: [(String, JSON)] = [
            ("format", .text("emic-agreement")), ("version", .integer(1)), ("unit", .text("passage")),
            ("coders", .array(coders.map(JSON.text))), ("documents", .array(documents.map(JSON.text))),
            ("assumptions", .array(assumptions.map(JSON.text))), ("results", .array(results.map(\.json))),
        ]
        if isOfOneCoder { pairs.insert(("comparison", .text("intra-coder")), at: 2) }
        if !clashes.isEmpty { pairs.append(("violations", .array(clashes.map(\.json)))) }
        return .object(pairs)
    }

    /// The results as rows for programs.
    static let table = Table<SpanResult>(
        "agreement", "A row is a coefficient of the passages of one code, of a domain, or of all codes together.",
        SpanResult.columns + [
            Column("domain", .string, "The code below which are those compared; empty if not grouped so.") {
                Field($0.estimate.domain)
            },
            Column("coverage", .number, "The share of what could be compared that the value rests on, 0 to 1.") {
                Field($0.estimate.coverage)
            },
            Column(
                "violations", .integer,
                "How often a coder gave overlapping passages two codes of the domain; empty if not grouped so."
            ) { $0.clashes.map { .integer($0.count) } ?? .null },
        ])

    var page: Page {
        var blocks: [Page.Block] = [.facts(facts)]
        let whole = results.filter { $0.code == nil || $0.estimate.domain != nil }
        if !whole.isEmpty { blocks.append(listing(whole)) }
        blocks += tablesOfCodes(results.filter { $0.code != nil && $0.estimate.domain == nil })
        blocks += clashes.blocks
        if !findings.isEmpty { blocks.append(.list(findings)) }
        let told = facts.map(\.text)
        blocks.append(
            .list(clashes.more + results.notes + assumptions.filter { note in !told.contains { $0.contains(note) } }))
        return Page(blocks: blocks)
    }

    /// A row a coefficient, for each domain where there are some.
    private func listing(_ results: [SpanResult], namesCode: Bool = true) -> Page.Block {
        let columns: [TextTable.Column] = [
            .init("codes of"), .init("code"), .init("coefficient"), .init("value", alignment: .right), intervalColumn,
            .init("observed", alignment: .right), .init("by chance", alignment: .right),
            .init("coverage", alignment: .right), .init("violations", alignment: .right), .init(""),
        ]
        let rows = results.map { result in
            [
                result.estimate.domain ?? "", namesCode ? result.code ?? "" : "", result.id, Self.value(result),
                Self.interval(result),
                result.observed.map(Figures.rounded) ?? "", result.expected.map(Figures.rounded) ?? "",
                result.estimate.coverage.map(Figures.percent) ?? "",
                result.clashes.map { $0.isEmpty ? "" : String($0.count) } ?? "",
                result.coefficient.isError ? "" : Figures.bar(result.value),
            ]
        }
        return .tableWithoutEmpty(columns, rows)
    }

    /// A row a code and a column a coefficient, the first with its interval; a table a code where there are too many.
    private func tablesOfCodes(_ results: [SpanResult]) -> [Page.Block] {
        let codes = results.compactMap(\.code).uniqued()
        // Of a single code the u-alphas that look at all text are one and the same.
        let isTold = results.contains { $0.id == SpanCoefficient.krippendorffAlphaU.id }
        let coefficients = results.map(\.id).uniqued().filter {
            !isTold || $0 != SpanCoefficient.krippendorffAlphaUBinary.id
        }
        guard coefficients.count <= 4 else {
            return codes.flatMap { code in
                [.heading(code), listing(results.filter { $0.code == code }, namesCode: false)]
            }
        }
        guard let main = coefficients.first else { return [] }
        let columns =
            [TextTable.Column("code")]
            + coefficients.flatMap { id in
                [TextTable.Column(id, alignment: .right)] + (id == main ? [intervalColumn] : [])
            }
        let rows = codes.map { code in
            [code]
                + coefficients.flatMap { id in
                    let result = results.first { $0.code == code && $0.id == id }
                    return [result.map(Self.value) ?? ""] + (id == main ? [result.map(Self.interval) ?? ""] : [])
                }
        }
        return [.heading("Each code for itself"), .tableWithoutEmpty(columns, rows)]
    }

    private var intervalColumn: TextTable.Column {
        .init("\(Figures.percent(results.lazy.compactMap(\.interval?.level).first ?? 0.95)) interval")
    }

    private static func value(_ result: SpanResult) -> String { result.value.map(Figures.rounded) ?? "–" }

    private static func interval(_ result: SpanResult) -> String {
        result.interval.map { Figures.limits($0.low, $0.high) } ?? ""
    }
}

extension SpanResult {
    fileprivate var json: JSON {
        var pairs = mainJSON
        if let domain = estimate.domain { pairs.insert(("domain", .text(domain)), at: 1) }
        if let coverage = estimate.coverage { pairs.append(("coverage", .number(coverage))) }
        if let clashes { pairs.append(("violations", .integer(clashes.count))) }
        return .object(pairs + [("length", .integer(estimate.length))] + failuresJSON)
    }
}
