import CodingModel

/// A memo with what a table tells of it by name.
struct MemoRow {
    var memo: Memo
    var coder: String?
    /// The passage it is about, if it is about one, and its document's name.
    var place: (passage: AnchoredPassage, document: String)?
}

extension DatasetTable {
    static let memos = DatasetTable(
        Table<MemoRow>(
            "memos", "A row is a researcher's note on something in the study.", primaryKey: ["memo_id"],
            [
                Column("memo_id", .uuid, "The memo's identity.", required: true, unique: true) { .id($0.memo.id) },
                Column(
                    "subject", .string, "What it is about: study, document, code, passage, coding or case.",
                    required: true
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
                Column(
                    "private", .boolean,
                    "Whether it is for the researchers only; such memos are exported only if that was asked for.",
                    required: true
                ) { .boolean($0.memo.isPrivate) },
                Column("document", .string, "The name of a passage's document; empty if it is about no passage.") {
                    Field($0.place?.document)
                },
                Column(
                    "document_id", .uuid, "That document's identity.", references: Reference("documents", "document_id")
                ) { Field($0.place?.passage.documentID) },
                Column(
                    "start_offset", .integer, "Where the passage begins: Unicode scalars of the text, from 0."
                ) { $0.place.map { .integer($0.passage.passage.range.lowerBound) } ?? .null },
                Column("end_offset", .integer, "Where it ends, in the same count; the end is excluded.") {
                    $0.place.map { .integer($0.passage.passage.range.upperBound) } ?? .null
                },
                Column("quotation", .string, "The text between the two offsets, unchanged.") {
                    Field($0.place?.passage.passage.quotation)
                },
            ])
    ) { dataset, query, body in
        let (coders, documents) = (try dataset.coderNames(), try dataset.documentNames())
        let (codings, anchors) = (try dataset.codingsWithMemos(matching: query), try dataset.anchors())
        try dataset.forEachMemo { memo in
            if let codings, memo.subject == .coding, !codings.contains(memo.subjectID) { return }
            let anchor = memo.subject == .passage ? anchors[memo.subjectID] : nil
            try body(
                MemoRow(
                    memo: memo, coder: memo.coderID.flatMap { coders[$0] },
                    place: anchor.map { ($0, documents[$0.documentID] ?? "") }))
        }
    }
}

extension CodedDataset {
    /// The passages that cases and memos hang on, by what they are known by.
    func anchors() throws -> [ObjectID: AnchoredPassage] {
        var anchors: [ObjectID: AnchoredPassage] = [:]
        try forEachAnchor { anchors[$0.id] = $0 }
        return anchors
    }

    /// The codings with memos that `query` asks for; `nil` if it asks for all, so that nothing needs to be looked for.
    fileprivate func codingsWithMemos(matching query: CodingQuery) throws -> Set<ObjectID>? {
        guard query != .all else { return nil }
        var wanted: Set<ObjectID> = []
        try forEachMemo { if $0.subject == .coding { wanted.insert($0.subjectID) } }
        return try codings(among: wanted, matching: query)
    }
}
