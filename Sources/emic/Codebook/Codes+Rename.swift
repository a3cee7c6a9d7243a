import ArgumentParser
import CodingModel
import Store

extension Codes {
    struct Rename: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a code another name.",
            discussion: """
                As 'emic codes edit --name' does.

                Example:
                  emic codes rename "sick leave" absence
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Argument(help: "Its new name.")
        var name: String

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let path = codebook.path(of: code.id) ?? code.name
            let edited = try store.edit("codes rename", by: coder.find(in: store)?.id) { edit in
                edit.subject = code.id
                try edit.renameCode(code, to: Name(name))
                edit.summary = "'\(path)' renamed to '\(name)'"
            }
            try Printer().line(
                edited.entry == nil ? "'\(path)' is like that already" : "'\(path)' renamed to '\(name)'")
        }
    }
}
