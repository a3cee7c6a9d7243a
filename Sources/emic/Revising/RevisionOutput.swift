import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

/// What commands that give a document a new text have in common.
struct RevisionOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "Why there is a new text.")
    var reason: String?

    @Flag(help: "Show the changes and what would become of codings, and leave the study as it is.")
    var dryRun = false
}

extension Revising {
    /// Makes the change and prints what it was: for people a sentence, for programs a row for each coding.
    func run(
        in store: StudyStore, kind: String, by coder: ObjectID?, dryRun: Bool, output: FormatOptions
    ) throws {
        let printer = Printer(output.format)
        guard !changesNothing else {
            if output.format != .table { try printer.print(RevisionReport.table, []) }
            return Printer.message("the text of '\(document.name)' is as it was: nothing was changed")
        }
        let report = try self(in: store, kind: kind, by: coder, dryRun: dryRun)
        if output.format == .table {
            if dryRun { try TextDiff(alignment, context: TextDiff.usualContext).print() }
            try printer.sentence(report.sentence)
            if let sentence = report.anchorSentence { try printer.sentence(sentence) }
        } else {
            try printer.print(RevisionReport.table, report.rows)
            report.anchorSentence.map(Printer.message)
        }
        if dryRun { Printer.message("nothing was changed: this was a dry run") }
    }
}
