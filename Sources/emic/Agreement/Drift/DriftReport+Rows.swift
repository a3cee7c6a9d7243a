import Agreement
import Exchange

extension DriftReport {
    /// One coefficient in one window.
    struct Row {
        let window: Window
        let result: AgreementResult
    }

    var rows: [Row] {
        series.flatMap { one in zip(windows, one.results).map { Row(window: $0, result: $1) } }
    }

    /// The windows as rows for programs.
    static let table = Table<Row>(
        "drift", "A row is a coefficient of one code, or of all codes together, in one window of time.",
        [
            Column("code", .string, "The code's path; empty for all codes together and for ratings.") {
                Field($0.result.code)
            },
            Column("coefficient", .string, "The coefficient's id.") { .text($0.result.coefficient.id) },
            Column("window", .integer, "The window's number, from 1.") { .integer($0.window.number) },
            Column("from", .string, "The first moment or unit in it.") { .text($0.window.from) },
            Column("to", .string, "The last moment or unit in it.") { .text($0.window.to) },
            Column("documents", .integer, "Documents in it; 0 for ratings.") { .integer($0.window.documents.count) },
            Column("units", .integer, "Units that entered.") { .integer($0.result.estimate.units) },
            Column("value", .number, "The coefficient; empty where it is undefined.") {
                Field($0.result.estimate.value)
            },
            Column("undefined", .string, "Why there is no value.") { Field($0.result.estimate.undefined) },
            Column("observed", .number, "Observed agreement, 0 to 1.") { Field($0.result.estimate.observed) },
            Column("expected", .number, "Agreement by chance alone, 0 to 1.") { Field($0.result.estimate.expected) },
            Column("standard_error", .number, "The interval's standard error.") {
                Field($0.result.interval?.standardError)
            },
            Column("low", .number, "The interval's lower limit.") { Field($0.result.interval?.low) },
            Column("high", .number, "The interval's upper limit.") { Field($0.result.interval?.high) },
            Column("method", .string, "How the interval was made.") { Field($0.result.interval?.method) },
        ])

    /// The report as one JSON object, with full precision.
    var json: JSON {
        .object([
            ("format", .text("emic-agreement-drift")), ("version", .integer(1)), ("unit", .text(unit)),
            ("coders", .array(coders.map(JSON.text))), ("assumptions", .array(assumptions.map(JSON.text))),
            ("windows", .array(windows.map(\.json))), ("results", .array(series.map { $0.json(windows) })),
        ])
    }
}

extension DriftReport.Window {
    fileprivate var json: JSON {
        .object([
            ("window", .integer(number)), ("from", .text(from)), ("to", .text(to)),
            ("documents", .array(documents.map(JSON.text))),
        ])
    }
}

extension DriftReport.Series {
    fileprivate func json(_ windows: [DriftReport.Window]) -> JSON {
        var pairs: [(String, JSON)] = [
            ("code", JSON(code)), ("coefficient", .text(coefficient.id)), ("value", JSON(whole.estimate.value)),
            ("windows", .array(zip(windows, results).map { $1.json(window: $0.number) })),
        ]
        if let change = drift.change {
            let level = results.lazy.compactMap(\.interval?.level).first ?? 0.95
            let reach = change.interval(level: level)
            pairs.append(
                (
                    "change",
                    .object([
                        ("difference", .number(change.difference)), ("standard_error", .number(change.standardError)),
                        ("p_value", .number(change.pValue)), ("level", .number(level)), ("low", .number(reach.low)),
                        ("high", .number(reach.high)), ("ignores_documents", .boolean(ignoresDocuments)),
                    ])
                ))
        }
        return .object(pairs + [("remarks", .array(sentences.map(JSON.text)))])
    }
}

extension AgreementResult {
    fileprivate func json(window: Int) -> JSON {
        var pairs: [(String, JSON)] = [("window", .integer(window)), ("value", JSON(estimate.value))]
        if let reason = estimate.undefined { pairs.append(("undefined", .text(reason))) }
        pairs += [
            ("observed", JSON(estimate.observed)), ("expected", JSON(estimate.expected)),
            ("units", .integer(estimate.units)),
        ]
        if let interval { pairs.append(("interval", interval.json(remarks: remarks))) }
        if let noInterval { pairs.append(("no_interval", .text(noInterval))) }
        return .object(pairs)
    }
}
