import ArgumentParser
import CodingModel
import Store

extension Memos {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List memos, private ones too.",
            discussion: """
                --document is about a document, its passages and the codings in it; --code about a code, those below \
                it, and codings with them. Several filters hold together.

                Examples:
                  emic memos list --document interview-3
                  emic memos list --code wellbeing --coder anna --format csv
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions
        @OptionGroup(title: "Which memos") var chosen: CodeFilterOptions

        @Option(
            name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
            help: ArgumentHelp("Only on these documents and what is in them, several by comma.", valueName: "name"))
        var documents: [String] = []

        @Option(
            name: [.customLong("case"), .customLong("cases")], parsing: .unconditionalSingleValue,
            help: ArgumentHelp("Only on these cases, several by comma.", valueName: "name"))
        var cases: [String] = []

        @Flag(name: .customLong("on-study"), help: "Only on the study as a whole.")
        var onStudy = false

        @Flag(name: .customLong("private"), help: "Only private ones.")
        var isPrivate = false

        func run() throws {
            let store = try study.open(view)
            let query = try chosen.query(in: store)
            let documents = self.documents.isEmpty ? nil : Set(try store.documents(named: self.documents).map(\.id))
            let cases = self.cases.isEmpty ? nil : Set(try store.cases(named: self.cases).map(\.id))
            var entries: [MemoEntry] = []
            try store.forEachMemoEntry { entry in
                guard cases?.contains(entry.memo.subjectID) ?? true, !isPrivate || entry.memo.isPrivate,
                    !onStudy || entry.memo.subject == .study,
                    query.coders.map({ coders in entry.memo.coderID.map(coders.contains) ?? false }) ?? true
                else { return }
                entries.append(entry)
            }
            let rows = try MemoSubjects.rows(entries, in: store).filter { row in
                (documents.map { documents in row.document.map { documents.contains($0.id) } ?? false } ?? true)
                    && (query.codes.map { codes in row.codeID.map(codes.contains) ?? false } ?? true)
            }
            try MemoRow.print(rows, output)
        }
    }
}
