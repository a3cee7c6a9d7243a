import ArgumentParser
import CodingModel
import Store

extension Codes {
    struct Retire: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a code out of use: its codings stay, but it is given to no more passages.",
            discussion: """
                'emic codes edit --status active' brings it back into use.

                Example:
                  emic codes retire "sick leave"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        func run() throws {
            let store = try study.open(as: coder.coder)
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let path = codebook.path(of: code.id) ?? code.name
            let counts = try store.withoutAgreedVersions().codingCounts()
            let count = counts.filter { $0.code == code.id }.reduce(0) { $0 + $1.number }
            let edited = try store.edit("codes retire", by: coder.find(in: store)?.id) { edit in
                edit.subject = code.id
                try edit.retire(code)
                edit.summary = "retired '\(path)'"
            }
            try Printer().line(
                edited.entry == nil
                    ? "'\(path)' is like that already" : "retired '\(path)' with \(counted(count, "coding"))")
        }
    }
}
