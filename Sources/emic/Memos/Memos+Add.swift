import ArgumentParser
import CodingModel
import Store

extension Memos {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a memo: on the study, or on what is named.",
            discussion: """
                Without --text or --from the editor that EDITOR names is opened. Passages are named as 'emic tag' \
                names them.

                Examples:
                  emic memos add --text "Begin with the school leaders"
                  emic memos add --case "School 12" --private --text "Sister of the caretaker"
                  emic memos add interview-3 --lines 12..14 --from note.md --coder anna
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions
        @OptionGroup(title: "What it is about") var subject: MemoSubjectOptions
        @OptionGroup(title: "What it says") var words: MemoTextOptions

        @Flag(name: .customLong("private"), help: "Keep it out of exports, unless --private-memos is said there.")
        var isPrivate = false

        func run() throws {
            let store = try study.open(as: coder.coder)
            let coder = try coder.find(in: store)
            let subject = try subject.subject(in: store)
            let text = try words.words()
            let id = try store.edit("memos add", by: coder?.id) { edit in
                let (kind, about) = try subject(edit)
                let memo = Memo(
                    id: edit.newID(), subject: kind, subjectID: about, coderID: coder?.id, text: text,
                    createdAt: edit.at, isPrivate: isPrivate)
                try edit.addMemo(memo)
                edit.subject = memo.id
                edit.summary = "wrote a memo on a \(kind.rawValue)"
                return memo.id
            }.value
            try MemoRow.print(MemoSubjects.rows([store.memo(id.description)], in: store), output)
        }
    }
}
