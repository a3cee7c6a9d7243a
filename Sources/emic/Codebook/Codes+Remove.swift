import ArgumentParser
import CodingModel
import Store

extension Codes {
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a code.",
            discussion: """
                Refused while passages are coded with it, unless --with-codings says so. 'emic undo' brings all back.

                Example:
                  emic codes remove "sick leave"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Flag(help: "Remove its codings, too.")
        var withCodings = false

        @Flag(help: "Say what would be removed, and leave the study as it is.")
        var dryRun = false

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let summary = try store.edit("codes remove", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
                edit.subject = code.id
                try edit.removeCode(code, withCodings: withCodings)
                edit.summary = "removed '\(codebook.path(of: code.id) ?? code.name)'" + edit.removedCodings
                return edit.summary
            }.value
            try Printer().line((dryRun ? "would have " : "") + summary)
        }
    }
}
