import Agreement
import Exchange

/// Coefficients of the same codings, cut into units of several sizes.
struct Comparison {
    let coders: [String]
    let documents: [String]
    /// Whether the coders are passes of one and the same person.
    var isOfOneCoder = false
    let entries: [Entry]

    struct Entry {
        let unit: AgreementUnit
        let subject: Subject
        let coefficient: Coefficient
        let estimate: Estimate
    }

    /// The coefficients that are compared if none is named.
    static func usual(_ subject: Subject) -> [Coefficient] {
        let usual: [Coefficient] = [
            .percentAgreement, subject.data.coders.count == 2 ? .cohenKappa : .fleissKappa, .gwetAC1,
            .krippendorffAlpha, .mvAlpha,
        ]
        return usual.filter { !$0.isForSets || subject.values == .sets }
    }

    /// Units in rows and coefficients in columns, a table a code.
    var page: Page {
        var blocks: [Page.Block] = [
            .facts([
                (name: "compared", text: Figures.list(coders) + (isOfOneCoder ? Passes.remark : "")),
                (name: "documents", text: "\(documents.count): \(documents.map { "'\($0)'" }.joined(separator: ", "))"),
            ])
        ]
        for name in entries.map(\.subject.name).uniqued() {
            let own = entries.filter { $0.subject.name == name }
            let coefficients = own.map(\.coefficient).uniqued()
            let columns =
                [TextTable.Column("unit"), .init("units", alignment: .right)]
                + coefficients.map { TextTable.Column($0.shortName, alignment: .right) }
            let rows = own.map(\.unit).uniqued().map { unit in
                let inUnit = own.filter { $0.unit == unit }
                return [unit.rawValue, String(inUnit.map(\.estimate.units).max() ?? 0)]
                    + coefficients.map { coefficient in
                        let entry = inUnit.first { $0.coefficient.id == coefficient.id }
                        return entry.map { $0.estimate.value.map(Figures.rounded) ?? "–" } ?? ""
                    }
            }
            blocks += [.heading(name), .table(columns, rows)]
        }
        blocks.append(
            .list(
                [
                    "the finer the unit, the more of them nobody coded: agreement beyond chance does not mean the same",
                    "decide on a unit before looking at the numbers, and report it with them",
                    "turns are left out, since many texts have none: --unit turn compares them",
                ] + reasons + (isOfOneCoder ? [Passes.meaning] : []) + entries.flatMap(\.estimate.assumptions).uniqued()
            ))
        return Page(blocks: blocks)
    }

    private var reasons: [String] {
        entries.compactMap { entry in
            entry.estimate.undefined.map {
                "undefined: \(entry.subject.name), \(entry.unit.rawValue), \(entry.coefficient.id): \($0)"
            }
        }
    }

    var json: JSON {
        .object([
            ("format", .text("emic-agreement-comparison")), ("version", .integer(1)),
            ("coders", .array(coders.map(JSON.text))), ("documents", .array(documents.map(JSON.text))),
            ("results", .array(entries.map(\.json))),
        ])
    }

    static let table = Table<Entry>(
        "comparison", "A row is a coefficient of one code, or of all together, with one unit.",
        [
            Column("unit", .string, "What coders are compared on.") { .text($0.unit.rawValue) },
            Column("code", .string, "The code's path; empty for all codes together.") { Field($0.subject.code) },
            Column("coefficient", .string, "The coefficient's id.") { .text($0.coefficient.id) },
            Column("value", .number, "The coefficient; empty where it is undefined.") { Field($0.estimate.value) },
            Column("undefined", .string, "Why there is no value.") { Field($0.estimate.undefined) },
            Column("observed", .number, "Observed agreement, 0 to 1.") { Field($0.estimate.observed) },
            Column("expected", .number, "Agreement by chance alone, 0 to 1.") { Field($0.estimate.expected) },
            Column("units", .integer, "Units that entered.") { .integer($0.estimate.units) },
        ])
}

extension Comparison.Entry {
    fileprivate var json: JSON {
        var pairs: [(String, JSON)] = [
            ("unit", .text(unit.rawValue)), ("code", JSON(subject.code)), ("coefficient", .text(coefficient.id)),
            ("value", JSON(estimate.value)),
        ]
        if let reason = estimate.undefined { pairs.append(("undefined", .text(reason))) }
        return .object(
            pairs + [
                ("observed", JSON(estimate.observed)), ("expected", JSON(estimate.expected)),
                ("units", .integer(estimate.units)),
            ])
    }
}
