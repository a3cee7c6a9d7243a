import ArgumentParser
import CodingModel
import Store

extension Codes {
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a code another name, definition or colour.",
            discussion: """
                Another definition makes a new version; each coding knows under which version it was made.

                Example:
                  emic codes edit "sick leave" --definition "Absence because of illness"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Option(parsing: .unconditional, help: "Its new name.")
        var name: String?

        @Option(parsing: .unconditional, help: ArgumentHelp("What it means.", valueName: "text"))
        var definition: String?

        @Option(help: ArgumentHelp("A colour, such as #3366cc.", valueName: "colour"))
        var color: String?

        func validate() throws {
            guard name != nil || definition != nil || color != nil else {
                throw ValidationError("say what to change: --name, --definition or --color")
            }
        }

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let path = codebook.path(of: code.id) ?? code.name
            let edited = try store.edit("codes edit", by: coder.find(in: store)?.id) { edit in
                edit.subject = code.id
                var changes: [String] = []
                if let name {
                    try edit.renameCode(code, to: Name(name))
                    changes.append("renamed to '\(name)'")
                }
                if let definition, try edit.define(code, as: definition) {
                    changes.append("defined anew (version \(code.version + 1))")
                }
                if let color {
                    try edit.setColor(of: code, to: color)
                    changes.append("coloured \(color)")
                }
                edit.summary = "'\(path)' " + changes.joined(separator: ", ")
                return edit.summary
            }
            try Printer().line(edited.entry == nil ? "'\(path)' is like that already" : edited.value)
        }
    }
}
