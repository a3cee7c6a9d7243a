import ArgumentParser
import CodingModel
import Store

extension Memos {
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a memo anew, or make it private or public.",
            discussion: """
                Without --text or --from the editor that EDITOR names is opened with what the memo says. What it said \
                before is kept: 'emic memos show' lists it.

                Examples:
                  emic memos edit 6f2b9d11 --text "Begin anew"
                  emic memos edit 6f2b9d11 --private
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("Its id, as 'emic memos' lists it, or the last digits of that.", valueName: "id"))
        var id: String

        @OptionGroup(title: "What it says") var words: MemoTextOptions

        @Flag(name: .customLong("private"), help: "Keep it out of exports.")
        var becomesPrivate = false

        @Flag(name: .customLong("public"), help: "Let exports have it.")
        var becomesPublic = false

        func validate() throws {
            if becomesPrivate, becomesPublic { throw ValidationError("take --private or --public, not both") }
        }

        func run() throws {
            let store = try study.open(as: coder.coder)
            let entry = try store.memo(id)
            let isMarking = becomesPrivate || becomesPublic
            let text = words.isGiven || !isMarking ? try words.words(editing: entry.memo.text) : nil
            let edited = try store.edit("memos edit", by: coder.find(in: store)?.id) { edit in
                var changes: [String] = []
                if let text, try edit.editMemo(entry.memo, text: text) {
                    changes.append("version \(entry.version + 1) of a memo on a \(entry.memo.subject.rawValue)")
                }
                if isMarking, try edit.setPrivate(becomesPrivate, memo: entry.id) {
                    changes.append("the memo is \(becomesPrivate ? "private" : "public") now")
                }
                edit.subject = entry.id
                edit.summary = changes.joined(separator: ", ")
                return edit.summary
            }
            try Printer().line(edited.entry == nil ? "the memo is like that already" : edited.value)
        }
    }
}
