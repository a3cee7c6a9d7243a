import ArgumentParser
import CodingModel
import Store

extension Codes {
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say something else of a code: name, definition, status, examples, colour.",
            discussion: """
                Another definition, inclusion or exclusion makes a new version; each coding knows under which \
                version it was made. Examples and aliases take the place of those there were; an empty one takes \
                them away. A passage that is an example comes on top, with where it stands.

                Examples:
                  emic codes edit "sick leave" --definition "Absence because of illness"
                  emic codes edit stress --alias strain --alias pressure --status draft
                  emic codes edit stress --example-from 42fc9c0f
                  emic codes edit stress --memo "is it one code or two?"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Option(parsing: .unconditional, help: "Its new name.")
        var name: String?

        @OptionGroup(title: "What the codebook says") var page: CodePageOptions

        @Option(help: ArgumentHelp("A colour, such as #3366cc.", valueName: "colour"))
        var color: String?

        @Option(
            parsing: .unconditional, help: ArgumentHelp("A note on the code, beside those it has.", valueName: "text"))
        var memo: String?

        func validate() throws {
            guard name != nil || page.isGiven || color != nil || memo != nil else {
                throw ValidationError("say what to change, as with --name, --definition, --status or --color")
            }
            if memo?.allSatisfy(\.isWhitespace) ?? false { throw ValidationError("--memo is empty: say something") }
        }

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let path = codebook.path(of: code.id) ?? code.name
            let coder = try coder.find(in: store)?.id
            let edited = try store.edit("codes edit", by: coder) { edit in
                edit.subject = code.id
                var changes: [String] = []
                if let name {
                    try edit.renameCode(code, to: Name(name))
                    changes.append("renamed to '\(name)'")
                }
                let page = try page.changed(code.page, in: store)
                try edit.describe(code, as: page)
                changes += page.changes(since: code.page, version: code.version + 1)
                if let color {
                    try edit.setColor(of: code, to: color)
                    changes.append("coloured \(color)")
                }
                if let memo {
                    try edit.addMemo(
                        Memo(
                            id: edit.newID(), subject: .code, subjectID: code.id, coderID: coder, text: memo,
                            createdAt: edit.at))
                    changes.append("given a memo")
                }
                edit.summary = "'\(path)' " + changes.joined(separator: ", ")
                return edit.summary
            }
            try Printer().line(edited.entry == nil ? "'\(path)' is like that already" : edited.value)
        }
    }
}
