import ArgumentParser
import CodingModel
import Exchange
import Store

struct Documents: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, mend, compare, rename and remove documents.",
        discussion: """
            Examples:
              emic documents
              emic documents show interview-3 --text
              emic documents edit interview-3
              emic documents replace interview-3 better-scan.pdf --dry-run
              emic documents diff interview-3
            """,
        subcommands: [
            List.self, Show.self, Edit.self, Replace.self, Revisions.self, Diff.self, Speakers.self, Remove.self,
        ], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all documents with their length and codings.",
            discussion: """
                Example:
                  emic documents list --format csv
                """)

        /// What people see of a document.
        static let columns = ["document", "length", "revision", "created_at", "file_name"]

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        func run() throws {
            let store = try study.open(as: coder.coder, view).codedByPeople()
            let counts = try store.codingCountsByDocument()
            let waiting = try store.reviewCountsByDocument()
            let table = Table<Document>.documents.adding(
                Column("codings", .integer, "Codings in the document.") { .integer(counts[$0.id] ?? 0) }
            ).adding(
                Column("waiting", .integer, "Codings that wait in 'emic review'.") { .integer(waiting[$0.id] ?? 0) })
            try Printer(output.format).print(
                table, columns: Self.columns + ["codings"] + (waiting.isEmpty ? [] : ["waiting"])
            ) {
                try store.forEachDocument($0)
            }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a document.",
            discussion: """
                Refused while it is coded, unless --with-codings says so. 'emic undo' brings it back.

                Example:
                  emic documents remove interview-3 --with-codings
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var name: String

        @OptionGroup var removal: RemovalOptions

        func run() throws {
            let store = try study.open(as: coder.coder)
            let document = try store.document(named: name)
            try removal.remove(
                document.id, named: document.name, kind: "documents remove", from: store, by: coder.find(in: store)?.id
            ) { edit, withCodings in try edit.removeDocument(document, withCodings: withCodings) }
        }
    }
}
