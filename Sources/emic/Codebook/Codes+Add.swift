import ArgumentParser
import CodingModel
import Exchange
import Store

extension Codes {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add codes.",
            discussion: """
                Examples:
                  emic codes add recruitment --definition "How people are found and hired"
                  emic codes add "sick leave" stress --parent wellbeing
                  emic codes add pay --inclusion "Money as such" --exclusion "Envy" --alias wage
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("Their names.", valueName: "name"))
        var names: [String]

        @OptionGroup(title: "What the codebook says") var page: CodePageOptions

        @Option(parsing: .unconditional, help: ArgumentHelp("The code above.", valueName: "path"))
        var parent: String?

        @Option(help: ArgumentHelp("A colour, such as #3366cc.", valueName: "colour"))
        var color: String?

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let parent = try parent.map { try store.code(at: $0, in: codebook) }
            let page = try page.changed(CodePage(), in: store)
            let added = try store.edit("codes add", by: coder.find(in: store)?.id) { edit in
                let codes = try names.map { name in
                    try edit.addCode(Name(name), parent: parent?.id, page: page, color: color)
                }
                edit.subject = codes.count == 1 ? codes[0].id : nil
                let above = parent.flatMap { codebook.path(of: $0.id) }.map { $0 + "/" } ?? ""
                edit.summary = "added " + codes.map { "'\(above)\($0.name)'" }.joined(separator: ", ")
                return Set(codes.map(\.id))
            }.value
            let rows = CodeRow.rows(of: try store.codebook()).filter { added.contains($0.code.id) }
            try Printer(output.format).print(.codes, columns: ["code", "definition", "code_id"], rows)
        }
    }
}
