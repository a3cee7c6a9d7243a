import ArgumentParser
import CodingModel
import Exchange
import Store

extension Codes {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all codes as a tree, with their codings.",
            discussion: """
                Example:
                  emic codes list --format csv
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        func run() throws {
            let store = try study.open(as: coder.coder, view).codedByPeople()
            let counts = try store.codingCounts().reduce(into: [ObjectID: Int]()) {
                $0[$1.code, default: 0] += $1.number
            }
            let codebook = try store.codebook()
            let table = Table<CodeRow>.codes.adding(
                Column("codings", .integer, "Codings with this code itself.") { .integer(counts[$0.code.id] ?? 0) })
            let printer = Printer(output.format)
            guard output.format == .table else { return try printer.print(table, CodeRow.rows(of: codebook)) }
            let tree = Table<Code>(
                "codes", "A row is a code.",
                [
                    Column("code", .string, "Its name, below its parent.") { code in
                        .text(
                            String(repeating: "  ", count: codebook.depth(of: code.id)) + code.name
                                + (code.page.status == .active ? "" : " (\(code.page.status.rawValue))"))
                    },
                    Column("codings", .integer, "Codings with this code itself.") { .integer(counts[$0.id] ?? 0) },
                    Column("definition", .string, "What it means.") { .text($0.definition) },
                ])
            try printer.print(tree, codebook.codes)
        }
    }
}
