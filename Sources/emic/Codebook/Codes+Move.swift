import ArgumentParser
import CodingModel
import Store

extension Codes {
    struct Move: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a code below another one, or at the top.",
            discussion: """
                Examples:
                  emic codes move "sick leave" --below wellbeing
                  emic codes move "sick leave" --top
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Option(parsing: .unconditional, help: ArgumentHelp("The code that will be above.", valueName: "path"))
        var below: String?

        @Flag(help: "Put it at the top of the codebook.")
        var top = false

        func validate() throws {
            guard (below == nil) == top else { throw ValidationError("say where to: --below PATH, or --top") }
        }

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let parent = try below.map { try store.code(at: $0, in: codebook) }
            let from = codebook.path(of: code.id) ?? code.name
            let place = parent.map { "below '\(codebook.path(of: $0.id) ?? $0.name)'" } ?? "to the top"
            try store.edit("codes move", by: coder.find(in: store)?.id) { edit in
                edit.subject = code.id
                edit.summary = "moved '\(from)' \(place)"
                try edit.moveCode(code, below: parent?.id)
            }
            try Printer().line("moved '\(from)' \(place)")
        }
    }
}
