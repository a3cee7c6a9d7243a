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

        @OptionGroup var removal: RemovalOptions

        func run() throws {
            let store = try study.open(as: coder.coder)
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            try removal.remove(
                code.id, named: codebook.path(of: code.id) ?? code.name, kind: "codes remove", from: store,
                by: coder.find(in: store)?.id
            ) { edit, withCodings in try edit.removeCode(code, withCodings: withCodings) }
        }
    }
}
