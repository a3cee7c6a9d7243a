import ArgumentParser
import CodingModel
import Store

extension Cases {
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rename a case.",
            discussion: """
                Example:
                  emic cases edit "School 12" --name "Nørre Skole"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The case.", valueName: "case"))
        var name: String

        @Option(name: .customLong("name"), parsing: .unconditional, help: "Its new name.")
        var newName: String

        func run() throws {
            let store = try study.open()
            let subject = try store.case(named: name)
            let summary = "renamed '\(subject.name)' to '\(newName)'"
            try store.edit("cases edit", by: coder.find(in: store)?.id) { edit in
                edit.subject = subject.id
                edit.summary = summary
                try edit.renameCase(subject.id, to: Name(newName))
            }
            try Printer().line(summary)
        }
    }
}
