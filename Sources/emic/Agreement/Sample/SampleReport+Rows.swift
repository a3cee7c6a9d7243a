import Agreement
import Exchange

extension SampleReport {
    static let table = Table<Entry>(
        "sample_size", "A row is a coefficient and how many units an interval as narrow as wanted takes.",
        [
            Column("code", .string, "The code's path; empty for all codes together and for ratings.") {
                Field($0.subject?.code)
            },
            Column("coefficient", .string, "The coefficient's id.") { .text($0.coefficient.id) },
            Column("value", .number, "The coefficient found or anticipated.") { Field($0.value) },
            Column("of", .string, "What is counted: units or documents.") { .text($0.noun + "s") },
            Column("pilot", .integer, "How many there are now.") { $0.pilot.map { .integer($0.count) } ?? .null },
            Column("standard_error", .number, "The standard error now.") { Field($0.pilot?.standardError) },
            Column("width", .number, "The interval's width now.") { Field($0.pilot?.width) },
            Column("needed", .integer, "How many it takes in all.") { $0.size.map { .integer($0.units) } ?? .null },
            Column("reached", .number, "The width that they give.") { Field($0.size.map { 2 * $0.margin }) },
            Column("reason", .string, "Why there is no number.") { Field($0.reason) },
        ])

    /// The report as one JSON object, with full precision.
    var json: JSON {
        .object([
            ("format", .text("emic-agreement-sample-size")), ("version", .integer(1)),
            ("wanted_width", .number(width)), ("level", .number(level)),
            ("assumptions", .array(assumptions.map(JSON.text))), ("results", .array(entries.map(\.json))),
            ("summary", .array(sentences.map(JSON.text))),
        ])
    }
}

extension SampleReport.Entry {
    fileprivate var json: JSON {
        var pairs: [(String, JSON)] = [
            ("code", JSON(subject?.code)), ("coefficient", .text(coefficient.id)), ("value", JSON(value)),
            ("of", .text(noun + "s")),
        ]
        if let pilot {
            pairs.append(
                (
                    "pilot",
                    .object([
                        ("count", .integer(pilot.count)), ("standard_error", .number(pilot.standardError)),
                        ("width", .number(pilot.width)),
                    ])
                ))
        }
        pairs += [("needed", size.map { .integer($0.units) } ?? .null), ("reached", JSON(size.map { 2 * $0.margin }))]
        if let reason { pairs.append(("reason", .text(reason))) }
        return .object(pairs)
    }
}
