import ArgumentParser
import CodingModel
import Exchange
import Store

struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what was changed, when and by whom, latest first.",
        discussion: """
            The journal holds every change since the study was created; nothing is ever taken out of it.

            Example:
              emic log --limit 5
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var coder: CoderOptions
    @OptionGroup var view: ViewOptions
    @OptionGroup var output: FormatOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("How many changes at most.", valueName: "number"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is 1 or more") }
    }

    func run() throws {
        let store = try study.open(as: coder.coder, view)
        let coders = Dictionary(uniqueKeysWithValues: try store.allCoderNames())
        try Printer(output.format).print(Self.table(coders), columns: ["number", "at", "coder", "change", "summary"]) {
            try store.forEachEntry(limit: limit, $0)
        }
    }

    /// The journal's entries; `coders` gives names to identities.
    static func table(_ coders: [ObjectID: String]) -> Table<JournalEntry> {
        Table(
            "log", "A row is a change.",
            [
                Column("number", .integer, "The place in this file's journal, from 1.") { .integer($0.number) },
                Column("at", .datetime, "When, by the clock of the device, UTC.") { .time($0.at) },
                Column("coder", .string, "Who, if somebody was named.") { Field($0.coder.flatMap { coders[$0] }) },
                Column("change", .string, "The command.") { .text($0.kind) },
                Column("summary", .string, "What it did.") { .text($0.summary) },
                Column("codings_made", .integer, "Codings it made.") { .integer($0.codingsMade) },
                Column("codings_removed", .integer, "Codings it took away.") { .integer($0.codingsRemoved) },
                Column("entry_id", .uuid, "The change's identity.") { .id($0.id) },
                Column("subject_id", .uuid, "What it is about, if it is one thing.") { Field($0.subject) },
                Column("reverses_id", .uuid, "The change it took back or did again.") { Field($0.reverses) },
                Column("device_id", .uuid, "The device it was made on.") { .id($0.device) },
            ])
    }
}
