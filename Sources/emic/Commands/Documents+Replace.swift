import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

extension Documents {
    struct Replace: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a document the text of another file.",
            discussion: """
                For a better extraction or a corrected transcript of the same interview. The file is read as \
                'emic import' reads it and kept with its text; the text before is kept, too. Codings go along: those \
                whose words are all there silently, the others wait in 'emic review'. 'emic undo' takes it all back.

                Examples:
                  emic documents replace interview-3 better-scan.pdf --dry-run
                  emic documents replace interview-3 raw.txt --no-repair
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var document: String

        @Argument(help: ArgumentHelp("The file with its new text; - is standard input.", valueName: "file"))
        var file: String

        @OptionGroup var revision: RevisionOptions
        @OptionGroup(title: "How texts are read") var reading: ReadingOptions

        func run() throws {
            let store = try study.open(as: coder.coder)
            let document = try store.document(named: document)
            let imported = try text(of: Input(path: file))
            let read = try TextReading(reading)(imported, in: store)
            Printer.message("\(imported.fileName): " + read.report.sentence)
            for note in imported.notes { Printer.message("\(imported.fileName): \(note)") }
            let new = NewText(imported, read, options: reading.description(with: imported.importerOptions))
            let reason = revision.reason ?? "replaced by \(imported.fileName)"
            let revising = try Revising(document, store.storedText(of: document.id), by: new, reason: reason)
            try revising.run(
                in: store, kind: "documents replace", by: coder.find(in: store)?.id, dryRun: revision.dryRun,
                output: output)
        }

        private func text(of input: Input) throws -> ImportedText {
            guard case .texts(let texts) = try reading.read(input), texts.count == 1 else {
                throw CommandError.refused("\(input.name) is not one text: a document is replaced by one")
            }
            return texts[0]
        }
    }
}
