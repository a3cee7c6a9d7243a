import ArgumentParser
import CodingModel
import Exchange
import Store

extension Codes {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take over a codebook from yaml, json, csv or markdown: add and change.",
            discussion: """
                Codes are told apart by their paths. What the file does not name stays as it is; nothing is removed. \
                Each line of the answer begins with + for a code that is added, ~ for one that is changed. Markdown is \
                read as 'emic codes export' writes it: a heading a code, below it what it means, lines that begin with \
                **Use it** and **Don't use it**, and examples as quotations.

                Examples:
                  emic codes import codebook.yaml --dry-run
                  emic codes import codebook.csv
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
        var file: String

        @Option(help: "The form; without it, that of the file's name, or yaml.")
        var format: CodebookFormat?

        @Flag(help: "Say what would be changed, and leave the study as it is.")
        var dryRun = false

        func run() throws {
            let store = try study.open()
            let input = try Input(path: file)
            let entries = try CodebookFile.entries(input, as: format ?? CodebookFormat(path: file) ?? .yaml)
            let changes = try store.edit("codes import", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
                let changes = try CodebookChanges(entries, file: input.name, into: edit, of: store)
                edit.summary = "took over a codebook: " + changes.summary
                return changes
            }.value
            let printer = Printer()
            for line in changes.lines { try printer.line(line) }
            Printer.message(changes.summary + (dryRun ? "; nothing was changed: this was a dry run" : ""))
        }
    }
}
