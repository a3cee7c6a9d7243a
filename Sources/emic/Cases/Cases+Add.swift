import ArgumentParser
import CodingModel
import Store

extension Cases {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a case, with its values and what of the texts it has.",
            discussion: """
                Examples:
                  emic cases add "School 12" --document interview-3 --set district=North
                  emic cases add Maria --speaker focus-group:Maria
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
        var name: String

        @OptionGroup(title: "What of the texts it has") var links: CaseLinkOptions

        @Option(
            name: .customLong("set"), parsing: .unconditionalSingleValue,
            help: ArgumentHelp("A value of an attribute; repeat it for more.", valueName: "name=value"))
        var values: [NamedValue] = []

        func run() throws {
            let store = try study.open()
            let links = try links.links(in: store)
            let values = try values.map { (try store.attribute(named: $0.attribute), $0.value) }
            let id = try store.edit("cases add", by: coder.find(in: store)?.id) { edit in
                let new = Case(id: edit.newID(), name: name, createdAt: edit.at)
                try edit.addCase(new)
                for (attribute, value) in values { try edit.setValue(value, of: attribute, in: new) }
                let linked = try links.link(to: new, in: edit)
                edit.subject = new.id
                edit.summary = (["added '\(name)'"] + linked).joined(separator: ", ")
                return new.id
            }.value
            let rows = try CaseRow.rows(
                store.cases(where: []).filter { $0.id == id }, in: store.withoutAgreedVersions())
            try Printer(output.format).print(CaseRow.table(store.attributes(), for: output.format), rows)
        }
    }
}
