import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

extension Documents {
    struct Revisions: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the texts that a document has had.",
            discussion: """
                Example:
                  emic documents revisions interview-3
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var document: String

        private static let table = Table<Revision>(
            "revisions", "A row is a text of the document.",
            [
                Column("revision", .integer, "Counts the texts from 1; the last is read.") { .integer($0.number) },
                Column("created_at", .datetime, "Since when it is there, UTC.") { .time($0.createdAt) },
                Column("reason", .string, "Why it is there.") { .text($0.reason) },
                Column("length", .integer, "Unicode scalars in it.") { .integer($0.length) },
                Column("language", .string, "As ISO 639-1 has it.") { Field($0.language) },
                Column("file_name", .string, "The file it came from; empty if that of the text before.") {
                    Field($0.source?.fileName)
                },
                Column("sha256", .string, "SHA-256 of that file's bytes.") { Field($0.source?.sha256) },
            ])

        func run() throws {
            let store = try study.open()
            let document = try store.document(named: document)
            try Printer(output.format).print(
                Self.table, columns: ["revision", "created_at", "reason", "length", "file_name"],
                store.revisions(of: document.id))
        }
    }

    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare two texts of a document, word by word.",
            discussion: """
                The last two, unless it is said which. Words that went are marked [-so-], words that came {+so+}; what \
                was moved is both. White space between words and kinds of quotes and dashes do not count.

                Examples:
                  emic documents diff interview-3
                  emic documents diff interview-3 --from 1 --to 3 --context 0
                """)

        @OptionGroup var study: StudyOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var document: String

        @Option(help: ArgumentHelp("The older text; the one before --to if not given.", valueName: "number"))
        var from: Int?

        @Option(help: ArgumentHelp("The newer text; the last if not given.", valueName: "number"))
        var to: Int?

        @Option(help: ArgumentHelp("Lines shown before and behind what differs.", valueName: "number"))
        var context = TextDiff.usualContext

        func validate() throws {
            guard context >= 0 else { throw ValidationError("the number of lines is 0 or more") }
        }

        func run() throws {
            let store = try study.open()
            let document = try store.document(named: document)
            let last = to ?? document.revision
            let first = from ?? last - 1
            guard from != nil || first > 0 else {
                throw CommandError.refused(
                    "'\(document.name)' has no text before its first: there is nothing to compare")
            }
            let (old, oldStructure) = try store.text(of: document.id, revision: first)
            let (new, newStructure) = try store.text(of: document.id, revision: last)
            let alignment = TextAlignment(
                old: StoredText(old, structure: oldStructure), new: StoredText(new, structure: newStructure))
            Printer.message("'\(document.name)': text \(first) → text \(last)")
            try TextDiff(alignment, context: context).print()
        }
    }
}
