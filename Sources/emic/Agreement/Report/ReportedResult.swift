import Agreement
import Exchange

/// A number in a report on agreement with what stands beside it, be it of units or of passages.
protocol ReportedResult: SendableMetatype {
    /// The code's path; `nil` for all codes together and for ratings.
    var code: String? { get }
    /// What people call the code, or all of them together.
    var subjectName: String { get }
    /// Whether it is of all codes together.
    var isOfAllCodes: Bool { get }
    /// The coefficient's id.
    var id: String { get }
    /// What people call the coefficient.
    var coefficientName: String { get }
    /// What they call it where there is little room.
    var shortName: String { get }
    /// Whether Krippendorff's cut-offs say something of such a coefficient: not without allowance for chance.
    var hasCutOffs: Bool { get }
    var value: Double? { get }
    /// Why there is no value.
    var undefined: String? { get }
    var observed: Double? { get }
    var expected: Double? { get }
    var interval: Interval? { get }
    /// The replicates behind the interval, where it is a bootstrap.
    var bootstrap: Bootstrap? { get }
    /// Why there is no interval though one was wanted and there is a value.
    var noInterval: String? { get }
    var standardError: Double? { get }
    var standardErrorMethod: String { get }
    /// The share of values that carry the code, 0 to 1; `nil` where there is no such share.
    var prevalence: Double? { get }
    /// How many units, or passages, entered.
    var units: Int { get }
    var coders: [String] { get }
    /// How many documents entered.
    var documents: Int { get }
    /// What is worth saying of the interval: why it is narrower or wider than it seems.
    var remarks: [String] { get }
}

extension ReportedResult {
    /// Whether the interval draws documents.
    var drawsDocuments: Bool { interval?.resampling?.of == .documents }

    /// Whether the interval draws documents of which there are only a few.
    var drawsFewDocuments: Bool { drawsDocuments && documents < 6 }

    /// What the interval says of itself, and what follows from how few documents it draws.
    var remarksOnResampling: [String] {
        guard let interval else { return [] }
        guard drawsFewDocuments else { return interval.remarks }
        return interval.remarks + [
            "drawn from \(counted(documents, "document")) only: an interval from so few is a rough hint, "
                + "and most likely too narrow"
        ]
    }

    /// How often the truth is at least `minimum`, as far as replicates tell, 0 to 1; `nil` where they are drawn from too
    /// few documents to tell.
    func probability(atLeast minimum: Double) -> Double? {
        drawsFewDocuments ? nil : bootstrap.map { 1 - $0.probability(below: minimum) }
    }

    /// How likely it is that the truth is below the usual minima, as far as replicates tell.
    var failuresJSON: [(String, JSON)] {
        guard let bootstrap else { return [] }
        let failures = bootstrap.failures.map {
            JSON.object([("minimum", .number($0.minimum)), ("probability", .number($0.probability))])
        }
        return [("q", .array(failures))]
    }

    /// The keys that scripts rely on, in their order.
    var mainJSON: [(String, JSON)] {
        var pairs: [(String, JSON)] = [("code", JSON(code)), ("coefficient", .text(id)), ("value", JSON(value))]
        if let undefined { pairs.append(("undefined", .text(undefined))) }
        pairs += [
            ("observed", JSON(observed)), ("expected", JSON(expected)), ("standard_error", JSON(standardError)),
        ]
        if standardError != nil { pairs.append(("standard_error_method", .text(standardErrorMethod))) }
        if let interval { pairs.append(("interval", interval.json(remarks: remarks))) }
        if let noInterval { pairs.append(("no_interval", .text(noInterval))) }
        return pairs + [
            ("units", .integer(units)), ("coders", .array(coders.map(JSON.text))), ("documents", .integer(documents)),
        ]
    }

    /// The columns that scripts rely on, in their order.
    static var columns: [Column<Self>] {
        [
            Column("code", .string, "The code's path; empty for all codes together.") { Field($0.code) },
            Column("coefficient", .string, "The coefficient's id.") { .text($0.id) },
            Column("value", .number, "The coefficient; empty where it is undefined.") { Field($0.value) },
            Column("undefined", .string, "Why there is no value.") { Field($0.undefined) },
            Column("observed", .number, "Observed agreement, 0 to 1.") { Field($0.observed) },
            Column("expected", .number, "Agreement by chance alone, 0 to 1.") { Field($0.expected) },
            Column("standard_error", .number, "The standard error.") { Field($0.standardError) },
            Column("level", .number, "How much of repeated studies the interval is to cover, 0 to 1.") {
                Field($0.interval?.level)
            },
            Column("low", .number, "The interval's lower limit.") { Field($0.interval?.low) },
            Column("high", .number, "The interval's upper limit.") { Field($0.interval?.high) },
            Column("method", .string, "How the interval was made.") { Field($0.interval?.method) },
            Column("replicates", .integer, "Replicates drawn, where the interval is a bootstrap.") {
                $0.interval?.resampling.map { .integer($0.replicates) } ?? .null
            },
            Column("undefined_replicates", .integer, "Replicates without a value, which were left out.") {
                $0.interval?.resampling.map { .integer($0.undefined) } ?? .null
            },
            Column("seed", .integer, "Which random numbers.") {
                $0.interval?.resampling.map { .integer(Int(clamping: $0.seed)) } ?? .null
            },
            Column("prevalence", .number, "The share of values that carry the code, 0 to 1.") {
                Field($0.prevalence)
            },
            Column("units", .integer, "Units, or passages, that entered.") { .integer($0.units) },
            Column("coders", .string, "Whom it compares, separated by |.") { .text($0.coders.joined(separator: "|")) },
        ]
    }
}

extension Sequence where Element: ReportedResult {
    /// Why values are missing, how intervals were made, and why some of them are missing, a sentence each.
    var notes: [String] {
        var notes = undefinedNotes
        let intervals = compactMap(\.interval)
        notes += intervals.map(\.sentence).uniqued()
        notes += flatMap { $0.remarks.filter { !$0.hasSuffix("were left out") } }.uniqued()
        let lost = intervals.compactMap(\.resampling?.undefined).max() ?? 0
        if lost > 0 { notes.append("up to \(counted(lost, "replicate")) had no coefficient and were left out") }
        for reason in compactMap(\.noInterval).uniqued() {
            let own = filter { $0.noInterval == reason }
            let names = own.map { "\($0.subjectName), \($0.id)" }
            let isOfAll = allSatisfy { $0.noInterval == reason }
            notes.append("no interval\(isOfAll ? "" : " for \(names.joined(separator: "; "))"): \(reason)")
        }
        return notes.uniqued()
    }

    /// Why values are missing: of one subject a sentence a reason, with all coefficients that it holds for.
    private var undefinedNotes: [String] {
        let missing = compactMap { result in
            result.undefined.map { reason in
                let observed = result.observed.map { ", raw agreement \(Figures.rounded($0))" } ?? ""
                return (subject: result.subjectName, id: result.id, reason: reason + observed)
            }
        }
        return missing.map { one in
            let alike = missing.filter { $0.subject == one.subject && $0.reason == one.reason }
            return "undefined: \(one.subject), \(Figures.list(alike.map(\.id))): \(one.reason)"
        }.uniqued()
    }
}
