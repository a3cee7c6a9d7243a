/// A codebook as a table: lists stand in one cell, aliases one a line, examples with an empty line in between.
enum CodebookTable {
    static let table = Table<CodebookEntry>(
        "codebook", "A row is a code.", primaryKey: ["code"],
        [
            Column("code", .string, "The code's path.", required: true) { .text($0.code) },
            Column("status", .string, "draft or retired; empty if in use.") { Field($0.status) },
            Column("definition", .string, "What it means.") { Field($0.definition) },
            Column("inclusion", .string, "When to use it.") { Field($0.inclusion) },
            Column("exclusion", .string, "When not to use it.") { Field($0.exclusion) },
            Column("examples", .string, "An empty line in between.") { joined($0.examples, "\n\n") },
            Column("counter_examples", .string, "An empty line in between.") { joined($0.counterExamples, "\n\n") },
            Column("aliases", .string, "One a line.") { joined($0.aliases, "\n") },
            Column("color", .string, "#rrggbb.") { Field($0.color) },
        ])

    /// The rows of a table that has at least a column `code`.
    static func entries(_ input: Input) throws -> [CodebookEntry] {
        let reader = try CSVReader(input)
        guard reader.header.contains("code") else {
            let known = table.columns.map(\.description.name)
            throw ExchangeError.header(input.name, .missingColumn("code", known: known, found: reader.header))
        }
        var entries: [CodebookEntry] = []
        while let row = try reader.next() {
            let row = try row.get()
            func cell(_ column: String) -> String? {
                reader.header.firstIndex(of: column).map { row.cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
            }
            guard let code = cell("code") else {
                throw ExchangeError.row(input.name, line: row.line, .emptyCell(column: "code"))
            }
            entries.append(
                CodebookEntry(
                    code: code, status: cell("status"), definition: cell("definition"), inclusion: cell("inclusion"),
                    exclusion: cell("exclusion"), examples: cell("examples").map { $0.split(at: "\n\n") },
                    counterExamples: cell("counter_examples").map { $0.split(at: "\n\n") },
                    aliases: cell("aliases").map { $0.split(at: "\n") }, color: cell("color")))
        }
        return entries
    }

    private static func joined(_ texts: [String]?, _ separator: String) -> Field {
        Field(texts.map { $0.joined(separator: separator) })
    }
}

extension String {
    fileprivate func split(at separator: String) -> [String] { split(separator: separator).map(String.init) }
}
