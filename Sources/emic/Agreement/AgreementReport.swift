import Agreement
import Exchange

/// What `emic agree` tells: the numbers, and what they rest on.
struct AgreementReport {
    /// One coefficient of one code, or of all together.
    struct Result {
        /// The code's path; `nil` for all codes together.
        let code: String?
        let estimate: Estimate
    }

    let unit: String
    let coders: [String]
    let documents: [String]
    let assumptions: [String]
    let results: [Result]

    /// The report as one JSON object, with full precision.
    var json: JSON {
        .object([
            ("format", .text("emic-agreement")), ("version", .integer(1)), ("unit", .text(unit)),
            ("coders", .array(coders.map(JSON.text))), ("documents", .array(documents.map(JSON.text))),
            ("assumptions", .array(assumptions.map(JSON.text))), ("results", .array(results.map(Self.json))),
        ])
    }

    private static func json(_ result: Result) -> JSON {
        let estimate = result.estimate
        var pairs: [(String, JSON)] = [
            ("code", JSON(result.code)), ("coefficient", .text(estimate.coefficient)), ("value", JSON(estimate.value)),
        ]
        if let reason = estimate.undefined { pairs.append(("undefined", .text(reason))) }
        pairs += [
            ("observed", JSON(estimate.observed)), ("expected", JSON(estimate.expected)), ("standard_error", .null),
            ("units", .integer(estimate.units)), ("coders", .array(estimate.coders.map(JSON.text))),
        ]
        return .object(pairs)
    }

    /// The results as rows for programs.
    static let table = Table<Result>(
        "agreement", "A row is a coefficient of one code, or of all codes together.",
        [
            Column("code", .string, "The code's path; empty for all codes together.") { Field($0.code) },
            Column("coefficient", .string, "The coefficient's id.") { .text($0.estimate.coefficient) },
            Column("value", .number, "The coefficient; empty where it is undefined.") { Field($0.estimate.value) },
            Column("undefined", .string, "Why there is no value.") { Field($0.estimate.undefined) },
            Column("observed", .number, "Observed agreement, 0 to 1.") { Field($0.estimate.observed) },
            Column("expected", .number, "Agreement by chance alone, 0 to 1.") { Field($0.estimate.expected) },
            Column("units", .integer, "Units that entered.") { .integer($0.estimate.units) },
            Column("coders", .string, "Whom it compares, separated by |.") {
                .text($0.estimate.coders.joined(separator: "|"))
            },
        ])
}

extension AgreementReport {
    /// A row a code and a column a coefficient, for people.
    func print(to printer: Printer) throws {
        let coefficients = results.map(\.estimate.coefficient).uniqued()
        let codes = results.map(\.code).uniqued()
        var table: [Column<String?>] = [Column("code", .string, "") { .text($0 ?? "all codes together") }]
        if codes == [nil] { table = [] }
        for coefficient in coefficients {
            let values = Dictionary(
                results.filter { $0.estimate.coefficient == coefficient }.map { ($0.code, $0.estimate) },
                uniquingKeysWith: { first, _ in first })
            table.append(
                Column(coefficient, .string, "") { code in
                    .text(values[code]?.value.map(Self.rounded) ?? "undefined")
                })
        }
        let units = Dictionary(
            results.map { ($0.code, $0.estimate.units) }, uniquingKeysWith: { first, _ in first })
        table.append(Column("units", .integer, "") { .integer(units[$0] ?? 0) })
        try printer.print(Table("agreement", "", table), codes)
        try printer.line()
        try printer.sentence("coders: \(coders.joined(separator: ", "))", hanging: 2)
        if !documents.isEmpty { try printer.sentence("documents: \(documents.joined(separator: ", "))", hanging: 2) }
        for sentence in assumptions { try printer.sentence("- \(sentence)", hanging: 2) }
        for reason in reasons { try printer.sentence("- undefined: \(reason)", hanging: 2) }
    }

    /// Why numbers are missing, each reason once.
    private var reasons: [String] {
        results.compactMap { result in
            result.estimate.undefined.map { reason in
                let observed = result.estimate.observed.map { ", raw agreement \(Self.rounded($0))" } ?? ""
                return "\(result.code ?? "all codes together"): \(reason)\(observed)"
            }
        }.uniqued()
    }

    private static func rounded(_ number: Double) -> String {
        let thousandths = (number * 1000).rounded() / 1000
        // No three nines of agreement are rounded up to perfection.
        let shown = number < 1 && thousandths == 1 ? 0.999 : thousandths
        let text = String(abs(shown) + 0.0001).prefix(5)
        return (shown < 0 ? "-" : "") + text
    }
}

extension Sequence where Element: Hashable {
    /// The elements in their order, each once.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
