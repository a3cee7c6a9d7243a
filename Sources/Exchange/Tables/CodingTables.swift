public import CodingModel

extension Table where Row == Coding {
    /// The codings. Scripts rely on the first thirteen columns and their order.
    public static var codings: Table<Coding> {
        Table(
            "codings", "A row is one coder giving one code to one passage.", primaryKey: ["coding_id"],
            [
                Column("coding_id", .uuid, "The coding's identity.", required: true, unique: true) { .id($0.id) },
                Column("document", .string, "The document's name.", required: true) { .text($0.document) },
                Column(
                    "document_id", .uuid, "The document's identity.", required: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.documentID) },
                Column(
                    "start_offset", .integer, "Where the passage begins: Unicode scalars of the text, from 0.",
                    required: true
                ) { .integer($0.passage.range.lowerBound) },
                Column(
                    "end_offset", .integer, "Where the passage ends, in the same count; the end is excluded.",
                    required: true
                ) { .integer($0.passage.range.upperBound) },
                Column("quotation", .string, "The text between the two offsets, unchanged.", required: true) {
                    .text($0.passage.quotation)
                },
                Column("code", .string, "The code's path: names from the top down, separated by /.", required: true) {
                    .text($0.code)
                },
                Column(
                    "code_id", .uuid, "The code's identity.", required: true,
                    references: Reference("codes", "code_id")
                ) { .id($0.codeID) },
                Column("coder", .string, "The coder's name.", required: true) { .text($0.coder) },
                Column("weight", .number, "How much or how sure, on the study's own scale; empty if not said.") {
                    Field($0.weight)
                },
                Column("memo", .string, "The notes on this coding, but for private ones.") { Field($0.memo) },
                Column("created_at", .datetime, "When the coding was made, UTC.", required: true) {
                    .time($0.createdAt)
                },
                Column(
                    "origin", .string,
                    "How it came about: manual, pattern, imported, merged or adjudicated.", required: true
                ) { .text($0.origin.rawValue) },
                Column(
                    "coder_id", .uuid, "The coder's identity.", required: true,
                    references: Reference("coders", "coder_id")
                ) { .id($0.coderID) },
                Column(
                    "code_version", .integer, "The version of the code's definition that was in force, from 1.",
                    required: true
                ) { .integer($0.codeVersion) },
            ])
    }
}

extension DatasetTable {
    static let codings = DatasetTable(Table.codings) { dataset, query, body in
        try dataset.forEachCoding(matching: query, body)
    }
}

extension CodedDataset {
    func coderNames() throws -> [ObjectID: String] {
        Dictionary(try coders().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func documentNames() throws -> [ObjectID: String] {
        var names: [ObjectID: String] = [:]
        try forEachDocument { names[$0.id] = $0.name }
        return names
    }

    /// Those of `wanted` that `query` asks for.
    func codings(among wanted: Set<ObjectID>, matching query: CodingQuery) throws -> Set<ObjectID> {
        var found: Set<ObjectID> = []
        guard !wanted.isEmpty else { return found }
        try forEachCoding(matching: query) { if wanted.contains($0.id) { found.insert($0.id) } }
        return found
    }
}
