import ArgumentParser
import CodingModel
import Store

extension Cases {
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a case, with its values, its links and the memos on it.",
            discussion: """
                Documents, speakers and codings stay. 'emic undo' brings all back.

                Example:
                  emic cases remove "School 12"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The case.", valueName: "case"))
        var name: String

        @Flag(help: "Say what would be removed, and leave the study as it is.")
        var dryRun = false

        func run() throws {
            let store = try study.open()
            let subject = try store.case(named: name)
            var memos = 0
            try store.forEachMemo { if $0.subjectID == subject.id { memos += 1 } }
            let with =
                (subject.values.isEmpty ? [] : [counted(subject.values.count, "value")])
                + (memos == 0 ? [] : [counted(memos, "memo")])
            let summary =
                "removed '\(subject.name)'" + (with.isEmpty ? "" : " with " + with.joined(separator: " and "))
            try store.edit("cases remove", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
                edit.subject = subject.id
                edit.summary = summary
                try edit.removeCase(subject.id)
            }
            try Printer().line((dryRun ? "would have " : "") + summary)
        }
    }
}
