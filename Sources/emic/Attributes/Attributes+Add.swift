import ArgumentParser
import CodingModel
import Store

extension Attributes {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an attribute.",
            discussion: """
                Examples:
                  emic attributes add age --kind number
                  emic attributes add district --kind choice --choices North,South,East
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
        var name: String

        @Option(help: "What values it takes; text if nothing is said, choice if there are choices.")
        var kind: AttributeKind?

        @Option(
            parsing: .unconditionalSingleValue,
            help: ArgumentHelp("The values of a choice, by comma or by repeating it.", valueName: "values"))
        var choices: [String] = []

        func run() throws {
            let store = try study.open()
            let choices = choices.splitAtCommas
            let new = try store.edit("attributes add", by: coder.find(in: store)?.id) { edit in
                let new = Attribute(
                    id: edit.newID(), name: try Name(name).text, kind: kind ?? (choices.isEmpty ? .text : .choice),
                    choices: choices)
                try edit.addAttribute(new)
                edit.subject = new.id
                edit.summary = "added the attribute '\(new.name)' of kind \(new.kind.rawValue)"
                return new
            }.value
            try Attributes.print([new], in: store, output)
        }
    }
}
