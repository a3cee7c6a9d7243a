import ArgumentParser
import CodingModel
import Exchange
import Store

struct Documents: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, rename and remove documents.",
        discussion: """
            Examples:
              emic documents
              emic documents show interview-3 --text
              emic documents edit interview-3 --name "Interview with a headmaster"
            """,
        subcommands: [List.self, Show.self, Edit.self, Remove.self], defaultSubcommand: List.self)

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
        @OptionGroup var output: FormatOptions

        func run() throws {
            let store = try study.open()
            let counts = try store.codingCountsByDocument()
            let table = Table<Document>.documents.adding(
                Column("codings", .integer, "Codings in the document.") { .integer(counts[$0.id] ?? 0) })
            try Printer(output.format).print(table, columns: Self.columns + ["codings"]) {
                try store.forEachDocument($0)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what is known of a document, or its text.",
            discussion: """
                Example:
                  emic documents show interview-3 --text > interview-3.txt
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var name: String

        @Flag(help: "Print the stored text and nothing else.")
        var text = false

        @Flag(help: "Print the bytes of the file that was imported and nothing else.")
        var original = false

        func validate() throws {
            if text, original { throw ValidationError("take --text or --original, not both") }
        }

        func run() throws {
            let store = try study.open()
            let document = try store.document(named: name)
            if text {
                try Printer.raw(Array(store.text(of: document.id).utf8))
            } else if original {
                try Printer.raw(store.original(of: document.id))
            } else {
                try Printer(output.format).printRecord(.documents, document)
            }
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rename a document.",
            discussion: """
                Example:
                  emic documents edit interview-3 --name "Interview with a headmaster"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var document: String

        @Option(parsing: .unconditional, help: "Its new name.")
        var name: String

        func run() throws {
            let store = try study.open()
            let document = try store.document(named: document)
            try store.edit("documents edit", by: coder.find(in: store)?.id) { edit in
                edit.subject = document.id
                edit.summary = "renamed '\(document.name)' to '\(name)'"
                try edit.renameDocument(document.id, to: Name(name))
            }
            try Printer().line("renamed '\(document.name)' to '\(name)'")
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

        @Flag(help: "Remove its codings, too.")
        var withCodings = false

        @Flag(help: "Say what would be removed, and leave the study as it is.")
        var dryRun = false

        func run() throws {
            let store = try study.open()
            let document = try store.document(named: name)
            let coder = try coder.find(in: store)?.id
            let summary = try store.edit("documents remove", by: coder, dryRun: dryRun) { edit in
                edit.subject = document.id
                try edit.removeDocument(document, withCodings: withCodings)
                edit.summary = "removed '\(document.name)'" + edit.removedCodings
                return edit.summary
            }.value
            try Printer().line((dryRun ? "would have " : "") + summary)
        }
    }
}

extension StudyEdit {
    /// What to say of the codings that went, too.
    var removedCodings: String {
        removedCodingCount == 0 ? "" : " with \(counted(removedCodingCount, "coding"))"
    }
}
