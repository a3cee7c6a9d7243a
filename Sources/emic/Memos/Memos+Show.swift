import ArgumentParser
import CodingModel
import Store

extension Memos {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a memo with all that it ever said.",
            discussion: """
                Example:
                  emic memos show 6f2b9d11
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("Its id, as 'emic memos' lists it, or the last digits of that.", valueName: "id"))
        var id: String

        func run() throws {
            let store = try study.open(view)
            let entry = try store.memo(id)
            let rows = try MemoSubjects.rows([entry], in: store)
            guard output.format == .table else { return try MemoRow.print(rows, output) }
            let printer = Printer()
            for row in rows {
                try printer.sentence(row.about + (row.memo.isPrivate ? " (private)" : ""))
                if let passage = row.passage {
                    let words = passage.quotation.split(whereSeparator: \.isNewline).joined(separator: " ")
                    try printer.sentence("  ⟦\(words)⟧", hanging: 2)
                }
                if let coder = row.coder { try printer.line("  by \(coder)") }
            }
            for version in try store.versions(ofMemo: entry.id).reversed() {
                let time = version.createdAt.description.prefix(16).replacing("T", with: " ")
                try printer.line("  version \(version.version), \(time)")
                for line in version.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                    try printer.sentence("    \(line)", hanging: 4)
                }
            }
        }
    }
}
