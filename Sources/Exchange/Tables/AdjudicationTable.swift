import CodingModel

extension DatasetTable {
    static let adjudications = DatasetTable(
        Table<(adjudication: Adjudication, document: String, coder: String)>(
            "adjudications", "A row says how a disagreement of coders was settled, and why.",
            primaryKey: ["adjudication_id"],
            [
                Column("adjudication_id", .uuid, "The adjudication's identity.", required: true, unique: true) {
                    .id($0.adjudication.id)
                },
                Column("document", .string, "The document's name.", required: true) { .text($0.document) },
                Column(
                    "document_id", .uuid, "The document's identity.", required: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.adjudication.documentID) },
                Column(
                    "coder", .string, "The agreed version: the coder whose codings say what was settled on.",
                    required: true
                ) { .text($0.coder) },
                Column(
                    "coder_id", .uuid, "That coder's identity.", required: true,
                    references: Reference("coders", "coder_id")
                ) { .id($0.adjudication.coderID) },
                Column(
                    "outcome", .string,
                    "What it was settled on: one (version), both, (another) extent, or neither.", required: true
                ) { .text($0.adjudication.outcome.rawValue) },
                Column("codings", .string, "The codings that coders differed on, an identity a line.", required: true) {
                    .text($0.adjudication.codings.lines)
                },
                Column(
                    "results", .string,
                    "The codings of the agreed version that came of it, an identity a line; empty if none."
                ) { $0.adjudication.results.isEmpty ? .null : .text($0.adjudication.results.lines) },
                Column("reason", .string, "Why.", required: true) { .text($0.adjudication.reason) },
                Column("created_at", .datetime, "When it was settled, UTC.", required: true) {
                    .time($0.adjudication.createdAt)
                },
            ])
    ) { dataset, query, body in
        let (coders, documents) = (try dataset.coderNames(), try dataset.documentNames())
        let exported = try dataset.adjudicatedCodings(matching: query)
        try dataset.forEachAdjudication { adjudication in
            let codings = adjudication.codings + adjudication.results
            if let exported, !codings.allSatisfy(exported.contains) { return }
            try body(
                (adjudication, documents[adjudication.documentID] ?? "", coders[adjudication.coderID] ?? ""))
        }
    }
}

extension CodedDataset {
    /// The codings that `query` asks for, of those that something was settled on; `nil` if it asks for all.
    fileprivate func adjudicatedCodings(matching query: CodingQuery) throws -> Set<ObjectID>? {
        guard query != .all else { return nil }
        var wanted: Set<ObjectID> = []
        try forEachAdjudication { wanted.formUnion($0.codings + $0.results) }
        return try codings(among: wanted, matching: query)
    }
}

extension [ObjectID] {
    /// An identity a line.
    fileprivate var lines: String { map(\.description).joined(separator: "\n") }
}
