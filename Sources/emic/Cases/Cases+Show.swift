import ArgumentParser
import CodingModel
import Store

extension Cases {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a case: its values, documents, speakers, passages and memos.",
            discussion: """
                Example:
                  emic cases show "School 12"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The case.", valueName: "case"))
        var name: String

        func run() throws {
            let store = try study.open(view).codedByPeople()
            let subject = try store.case(named: name)
            let (attributes, printer) = (try store.attributes(), Printer(output.format))
            let rows = try CaseRow.rows([subject], in: store)
            guard output.format == .table else {
                return try printer.print(CaseRow.table(attributes, for: output.format), rows)
            }
            try printer.line(subject.name)
            try printer.line("  id \(subject.id)")
            for attribute in attributes {
                guard let value = subject.values[attribute.name] else { continue }
                try printer.sentence("  \(attribute.name): \(attribute.shown(value))", hanging: 4)
            }
            try showTexts(of: subject, in: store, with: printer)
            for row in rows {
                if row.lostPassages > 0 {
                    try printer.sentence(
                        "  \(counted(row.lostPassages, "passage")) whose words are no longer in the text", hanging: 4)
                }
                try printer.line("  \(counted(row.codings, "coding"))")
            }
            try store.forEachMemoEntry { entry in
                guard entry.memo.subjectID == subject.id else { return }
                let note = entry.memo.isPrivate ? "private memo" : "memo"
                try printer.sentence(
                    "  \(note): " + entry.memo.text.split(whereSeparator: \.isNewline).joined(separator: " "),
                    hanging: 4)
            }
        }

        private func showTexts(of subject: Case, in store: StudyStore, with printer: Printer) throws {
            var names: [ObjectID: String] = [:]
            try store.forEachDocument { document in
                names[document.id] = document.name
                if subject.documentIDs.contains(document.id) { try printer.line("  document '\(document.name)'") }
                for speaker in try store.speakers(of: document.id) where speaker.caseID == subject.id {
                    try printer.line("  speaker '\(speaker.name)' of '\(document.name)'")
                }
            }
            let own = Swift.Set(subject.passageIDs)
            for anchor in try store.anchors() where own.contains(anchor.id) {
                let (range, name) = (anchor.passage.range, names[anchor.documentID] ?? "")
                let words = anchor.passage.quotation.split(whereSeparator: \.isNewline).joined(separator: " ")
                try printer.sentence("  passage \(name) \(range.lowerBound)..\(range.upperBound): \(words)", hanging: 4)
            }
        }
    }
}
