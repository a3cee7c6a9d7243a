import ArgumentParser
import CodingModel
import Exchange
import Store

extension Codes {
    struct History: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what a code meant and when, and how many codings each version has.",
            discussion: """
                Example:
                  emic codes history "sick leave"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        func run() throws {
            let store = try study.open(as: coder.coder, view).codedByPeople()
            let code = try store.code(at: path, in: try store.codebook())
            var counts: [Int: Int] = [:]
            try store.forEachCoding(matching: CodingQuery(codes: [code.id])) { counts[$0.codeVersion, default: 0] += 1 }
            let numbers = counts
            let table = Table<CodeVersion>(
                "code_history", "A row is what a code meant at a time.",
                [
                    Column("version", .integer, "Counts from 1.") { .integer($0.version) },
                    Column("created_at", .datetime, "Since when.") { .time($0.createdAt) },
                    Column("codings", .integer, "Codings made under it.") { .integer(numbers[$0.version] ?? 0) },
                    Column("definition", .string, "What it meant.") { .text($0.definition) },
                    Column("inclusion", .string, "When to use it.") { .text($0.inclusion) },
                    Column("exclusion", .string, "When not to use it.") { .text($0.exclusion) },
                ])
            try Printer(output.format).print(table, store.codeVersions().filter { $0.codeID == code.id })
        }
    }
}
