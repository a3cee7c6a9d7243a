import CodingModel

/// An example of what is, or is not, to be coded with a code.
struct CodeExampleRow: Hashable, Sendable {
    var code: CodeRow
    var kind: Kind
    /// Counts the code's examples of that kind from 1.
    var number: Int
    var text: String

    enum Kind: String, CaseIterable {
        case example
        case counterExample = "counter-example"
    }

    /// The examples of `code`.
    static func rows(of code: CodeRow) -> [CodeExampleRow] {
        let page = code.code.page
        return [(Kind.example, page.examples), (.counterExample, page.counterExamples)].flatMap { kind, texts in
            texts.enumerated().map { CodeExampleRow(code: code, kind: kind, number: $0 + 1, text: $1) }
        }
    }
}

extension DatasetTable {
    static let codeExamples = DatasetTable(
        Table<CodeExampleRow>(
            "code_examples", "A row is an example in the codebook.", primaryKey: ["code_id", "kind", "number"],
            [
                Column("code", .string, "The code's path as it is now.", required: true) { .text($0.code.path) },
                Column(
                    "code_id", .uuid, "The code's identity.", required: true,
                    references: Reference("codes", "code_id")
                ) { .id($0.code.code.id) },
                Column(
                    "kind", .string, "example, or counter-example for what looks like one and is none.", required: true
                ) { .text($0.kind.rawValue) },
                Column("number", .integer, "Counts the code's examples of that kind, from 1.", required: true) {
                    .integer($0.number)
                },
                Column("text", .string, "The example.", required: true) { .text($0.text) },
            ])
    ) { dataset, _, body in
        for code in CodeRow.rows(of: try dataset.codebook()) {
            try CodeExampleRow.rows(of: code).forEach(body)
        }
    }
}
