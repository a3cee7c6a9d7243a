import Agreement
import Exchange

extension AgreementReport {
    /// The results as rows for programs.
    static let table = Table<AgreementResult>(
        "agreement", "A row is a coefficient of one code, or of all codes together.",
        [
            Column("code", .string, "The code's path; empty for all codes together.") { Field($0.code) },
            Column("coefficient", .string, "The coefficient's id.") { .text($0.estimate.coefficient) },
            Column("value", .number, "The coefficient; empty where it is undefined.") { Field($0.estimate.value) },
            Column("undefined", .string, "Why there is no value.") { Field($0.estimate.undefined) },
            Column("observed", .number, "Observed agreement, 0 to 1.") { Field($0.estimate.observed) },
            Column("expected", .number, "Agreement by chance alone, 0 to 1.") { Field($0.estimate.expected) },
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
                Field($0.subject.prevalence)
            },
            Column("units", .integer, "Units that entered.") { .integer($0.estimate.units) },
            Column("coders", .string, "Whom it compares, separated by |.") {
                .text($0.estimate.coders.joined(separator: "|"))
            },
        ])
}
