import Agreement
import Exchange

extension PairedReport {
    /// One test of one difference; a difference that can't be tested is a row too.
    struct Row {
        let entry: Entry
        let test: Test?
    }

    var rows: [Row] {
        entries.flatMap { entry in
            entry.tests.isEmpty
                ? [Row(entry: entry, test: nil)] : entry.tests.map { Row(entry: entry, test: $0) }
        }
    }

    static let table = Table<Row>(
        "paired", "A row is a test of the difference of two coefficients over the same units.",
        [
            Column("code", .string, "The code's path; empty for all codes together and for ratings.") {
                Field($0.entry.subject.code)
            },
            Column("first", .string, "The first coefficient's id.") { .text($0.entry.first.coefficient.id) },
            Column("second", .string, "The second coefficient's id.") { .text($0.entry.second.coefficient.id) },
            Column("first_coders", .string, "Whom the first compares, separated by |.") {
                .text($0.entry.first.coders.joined(separator: "|"))
            },
            Column("second_coders", .string, "Whom the second compares, separated by |.") {
                .text($0.entry.second.coders.joined(separator: "|"))
            },
            Column("first_value", .number, "The first; empty where it is undefined.") {
                Field($0.entry.first.estimate.value)
            },
            Column("second_value", .number, "The second; empty where it is undefined.") {
                Field($0.entry.second.estimate.value)
            },
            Column("difference", .number, "The first less the second.") { Field($0.entry.difference) },
            Column("method", .string, "How the difference was told from chance.") { Field($0.test?.method) },
            Column("standard_error", .number, "The standard error of the difference.") {
                Field($0.test?.standardError)
            },
            Column("low", .number, "The interval's lower limit.") { Field($0.test?.interval.low) },
            Column("high", .number, "The interval's upper limit.") { Field($0.test?.interval.high) },
            Column("t", .number, "The difference in standard errors; empty for a bootstrap.") {
                Field($0.test?.t?.value)
            },
            Column("p_value", .number, "Two-sided.") { Field($0.test?.pValue) },
        ])

    /// The report as one JSON object, with full precision.
    var json: JSON {
        .object([
            ("format", .text("emic-agreement-paired")), ("version", .integer(1)), ("unit", .text(unit)),
            ("documents", .array(documents.map(JSON.text))), ("assumptions", .array(assumptions.map(JSON.text))),
            ("results", .array(entries.map(\.json))),
        ])
    }
}

extension PairedReport.Entry {
    fileprivate var json: JSON {
        var pairs: [(String, JSON)] = [
            ("code", JSON(subject.code)), ("first", first.json), ("second", second.json),
            ("difference", JSON(difference)),
        ]
        pairs += tests.map { ($0.id, $0.json) }
        if !missing.isEmpty { pairs.append(("missing", .array(missing.map(JSON.text)))) }
        return .object(pairs)
    }
}

extension PairedReport.Side {
    fileprivate var json: JSON {
        var pairs: [(String, JSON)] = [
            ("coefficient", .text(coefficient.id)), ("coders", .array(coders.map(JSON.text))),
            ("value", JSON(estimate.value)),
        ]
        if let reason = estimate.undefined { pairs.append(("undefined", .text(reason))) }
        return .object(pairs + [("units", .integer(estimate.units))])
    }
}

extension PairedReport.Test {
    fileprivate var json: JSON {
        var pairs: [(String, JSON)] = [("method", .text(method)), ("standard_error", .number(standardError))]
        if let t { pairs += [("t", .number(t.value)), ("degrees_of_freedom", .integer(t.degreesOfFreedom))] }
        pairs.append(("p_value", .number(pValue)))
        var limits: [(String, JSON)] = [
            ("level", .number(interval.level)), ("low", .number(interval.low)), ("high", .number(interval.high)),
        ]
        if let resampling {
            limits += [
                ("replicates", .integer(resampling.replicates)), ("seed", .integer(Int(clamping: resampling.seed))),
                ("undefined_replicates", .integer(resampling.undefined)),
            ]
        }
        return .object(pairs + [("interval", .object(limits)), ("ignores_documents", .boolean(ignoresDocuments))])
    }
}
