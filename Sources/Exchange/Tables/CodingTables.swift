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
                Column("memo", .string, "The coder's note on this coding.") { Field($0.memo) },
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

    static let memos = DatasetTable(
        Table<(memo: Memo, coder: String?)>(
            "memos", "A row is a researcher's note on something in the study.", primaryKey: ["memo_id"],
            [
                Column("memo_id", .uuid, "The memo's identity.", required: true, unique: true) { .id($0.memo.id) },
                Column(
                    "subject", .string, "What it is about: study, document, code, coding or case.", required: true
                ) { .text($0.memo.subject.rawValue) },
                Column("subject_id", .uuid, "The identity of that thing.", required: true) {
                    .id($0.memo.subjectID)
                },
                Column("coder", .string, "Who wrote it; empty if not known.") { Field($0.coder) },
                Column(
                    "coder_id", .uuid, "Their identity; empty if not known.",
                    references: Reference("coders", "coder_id")
                ) { Field($0.memo.coderID) },
                Column("memo", .string, "The note.", required: true) { .text($0.memo.text) },
                Column("created_at", .datetime, "When it was written, UTC.", required: true) {
                    .time($0.memo.createdAt)
                },
            ])
    ) { dataset, query, body in
        let coders = try dataset.coderNames()
        let codings = try dataset.codingsWithMemos(matching: query)
        try dataset.forEachMemo { memo in
            if let codings, memo.subject == .coding, !codings.contains(memo.subjectID) { return }
            try body((memo, memo.coderID.flatMap { coders[$0] }))
        }
    }

    static let assignments = DatasetTable(
        Table<(assignment: Assignment, document: String, coder: String)>(
            "assignments", "A row says that a coder was to code a document, and whether they have finished it.",
            primaryKey: ["document_id", "coder_id"],
            [
                Column("document", .string, "The document's name.", required: true) { .text($0.document) },
                Column(
                    "document_id", .uuid, "The document's identity.", required: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.assignment.documentID) },
                Column("coder", .string, "The coder's name.", required: true) { .text($0.coder) },
                Column(
                    "coder_id", .uuid, "The coder's identity.", required: true,
                    references: Reference("coders", "coder_id")
                ) { .id($0.assignment.coderID) },
                Column("assigned_at", .datetime, "Since when, UTC.", required: true) {
                    .time($0.assignment.assignedAt)
                },
                Column(
                    "finished_at", .datetime,
                    "When the coder was done, UTC; while it is empty, the absence of a code means nothing."
                ) { Field($0.assignment.finishedAt) },
            ])
    ) { dataset, _, body in
        let coders = try dataset.coderNames()
        let documents = try dataset.documentNames()
        try dataset.forEachAssignment { assignment in
            try body(
                (assignment, documents[assignment.documentID] ?? "", coders[assignment.coderID] ?? ""))
        }
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
}

extension CodedDataset {
    /// The codings with memos that `query` asks for; `nil` if it asks for all, so that nothing needs to be looked for.
    fileprivate func codingsWithMemos(matching query: CodingQuery) throws -> Set<ObjectID>? {
        guard query != .all else { return nil }
        var wanted: Set<ObjectID> = []
        try forEachMemo { if $0.subject == .coding { wanted.insert($0.subjectID) } }
        return try codings(among: wanted, matching: query)
    }

    /// Those of `wanted` that `query` asks for.
    func codings(among wanted: Set<ObjectID>, matching query: CodingQuery) throws -> Set<ObjectID> {
        var found: Set<ObjectID> = []
        guard !wanted.isEmpty else { return found }
        try forEachCoding(matching: query) { if wanted.contains($0.id) { found.insert($0.id) } }
        return found
    }
}
