import ArgumentParser
import CodingModel
import Store

extension Memos {
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove memos.",
            discussion: """
                'emic undo' brings them back.

                Example:
                  emic memos remove 6f2b9d11
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("Their ids as 'emic memos' lists them, or the last digits.", valueName: "id"))
        var ids: [String]

        @Flag(help: "Say what would be removed, and leave the study as it is.")
        var dryRun = false

        func run() throws {
            let store = try study.open(as: coder.coder)
            let entries = try ids.map { try store.memo($0) }.uniqued()
            let about = try MemoSubjects.rows(entries, in: store).map(\.about)
            let summary = "removed \(counted(entries.count, "memo")): " + about.joined(separator: "; ")
            try store.edit("memos remove", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
                for entry in entries { try edit.removeMemo(entry.memo) }
                edit.subject = entries.count == 1 ? entries[0].id : nil
                edit.summary = summary
            }
            try Printer().line((dryRun ? "would have " : "") + summary)
        }
    }
}
