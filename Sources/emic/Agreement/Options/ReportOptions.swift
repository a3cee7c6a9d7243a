import Agreement
import ArgumentParser

/// What is told instead of the report.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The arithmetic of one code, number by number, as for a methods appendix; all for every code.",
            valueName: "code"))
    var explain: String?

    @Flag(help: "Units in rows and coefficients in columns, for all codes together or those of --code.")
    var compare = false

    @Option(
        help: ArgumentHelp(
            "Agreement over time: so many windows, or one a \(DriftWindows.Period.allCases.map(\.rawValue).joined(separator: ", a ")). Windows hold whole documents in the order in which they were coded; of --ratings, rows in their order.",
            valueName: "windows"))
    var drift: DriftWindows?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Beside ours, what \(OtherProgram.allCases.map(\.rawValue).joined(separator: ", ")) would show, and why it differs.",
            valueName: "program"))
    var program: OtherProgram?

    @Option(
        help: ArgumentHelp(
            "Data sets with the values that must come out, as JSON: computes each and compares.", valueName: "file"))
    var cases: String?

    @Flag(help: "Computes the published examples that are part of the program, and says which come out.")
    var verify = false

    /// A report takes the place of the usual one, and only one can.
    func checkAlone(besides agree: Agree) throws {
        let chosen = [
            explain.map { _ in "--explain" }, compare ? "--compare" : nil, program.map { _ in "--as" },
            cases.map { _ in "--cases" }, agree.pairs.isWanted ? "--paired" : nil,
            agree.sample.wantedWidth.map { _ in "--wanted-width" }, drift.map { _ in "--drift" },
            verify ? "--verify" : nil,
        ].compactMap(\.self)
        if chosen.count > 1 { throw ValidationError("\(chosen.joined(separator: " and ")): choose one") }
        guard let only = chosen.first else { return }
        if let program, !agree.measure.coefficient.isEmpty {
            throw ValidationError("--as \(program.rawValue) has coefficients of its own: leave --coefficient out")
        }
        if agree.comparesPassages, program != .atlasti, only != "--explain" {
            throw ValidationError("\(only) is not about passages, but about units")
        }
        if agree.cutsPassages, only != "--explain" {
            throw ValidationError("\(only) is not about a table of passages")
        }
        if agree.plot != nil, only != "--explain" {
            throw ValidationError("--plot draws the usual report, not \(only)")
        }
        if agree.diagnose != nil, only != "--explain" {
            throw ValidationError("--diagnose goes with the usual report, not with \(only)")
        }
        if agree.sameCoder, !["--explain", "--compare", "--drift", "--paired", "--wanted-width"].contains(only) {
            throw ValidationError("\(only) is not about one coder's passes: leave --same-coder out")
        }
        if agree.ratings != nil, !["--explain", "--drift", "--paired", "--wanted-width"].contains(only) {
            throw ValidationError("\(only) is not about a table of ratings")
        }
        if agree.ratings != nil, explain.map({ $0 != "all" }) ?? false {
            throw ValidationError("a table of ratings has no codes: --explain all")
        }
        if only == "--explain", ![.table, .markdown].contains(agree.format) {
            throw ValidationError("--explain is for people: --format table or markdown")
        }
        let isOfCases = ["--cases", "--verify"].contains(only)
        if isOfCases, !agree.codes.isEmpty || !agree.documents.isEmpty || !agree.coders.isEmpty || agree.unit != nil {
            throw ValidationError("\(only) needs no study: --code, --document, --coders and --unit choose from one")
        }
        if isOfCases, agree.study.study != nil { throw ValidationError("\(only) needs no study") }
        if program == .atlasti, !agree.codes.isEmpty {
            throw ValidationError("--as atlasti compares the codes of domains: choose with --domain instead of --code")
        }
        if only == "--compare", agree.unit != nil {
            throw ValidationError("--compare shows all units: leave --unit out")
        }
        if only == "--as", agree.unit != nil, agree.unit != .character {
            throw ValidationError("--as counts as that program does: leave --unit out")
        }
    }
}
