import ArgumentParser
import CodingModel
import Exchange
import Store

extension Documents {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what is known of a document, or its text.",
            discussion: """
                With the memos on it and on its passages, private ones only to who wrote them; 'emic memos' prints memos \
                for programs.

                Examples:
                  emic documents show interview-3 --text > interview-3.txt
                  emic documents show interview-3 --text --revision 1
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var name: String

        @Flag(help: "Print the stored text and nothing else.")
        var text = false

        @Flag(help: "Print the bytes of the file that was imported and nothing else.")
        var original = false

        @Option(
            help: ArgumentHelp("With --text: which of its texts, from 1; the last if not given.", valueName: "number"))
        var revision: Int?

        func validate() throws {
            if revision != nil, !text { throw ValidationError("--revision goes with --text") }
            if text, original { throw ValidationError("take --text or --original, not both") }
        }

        func run() throws {
            let store = try text || original ? study.open() : study.open(as: coder.coder, view)
            let document = try store.document(named: name)
            if text {
                let words = try revision.map { try store.text(of: document.id, revision: $0).0 }
                try Printer.raw(Array((words ?? store.text(of: document.id)).utf8))
            } else if original {
                try Printer.raw(store.original(of: document.id))
            } else {
                let language = try store.revisions(of: document.id).last?.language
                let waiting = try store.reviewCountsByDocument()[document.id] ?? 0
                let table = Table<Document>.documents.adding(
                    Column("language", .string, "The text's language, as ISO 639-1 has it.") { _ in Field(language) }
                ).adding(
                    Column("waiting", .integer, "Codings that wait in 'emic review'.") { _ in .integer(waiting) })
                let printer = Printer(output.format)
                try printer.printRecord(table, document)
                guard output.format == .table else { return }
                let reader = try coder.find(in: store)?.id
                for sentence in try store.notes(on: document.id, for: reader).map(\.placedSentence) {
                    try printer.sentence(sentence, hanging: 2)
                }
            }
        }
    }
}
