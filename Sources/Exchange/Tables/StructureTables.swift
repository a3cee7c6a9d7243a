import CodingModel

extension DatasetTable {
    static let speakers = DatasetTable(
        Table<(speaker: Speaker, document: String, name: String?)>(
            "speakers", "A row is somebody who speaks in a document.", primaryKey: ["speaker_id"],
            [
                Column("speaker_id", .uuid, "The speaker's identity.", required: true, unique: true) {
                    .id($0.speaker.id)
                },
                Column(
                    "speaker", .string, "The name, as the text gives it; unique within the document.", required: true
                ) {
                    .text($0.speaker.name)
                },
                Column("document", .string, "The document's name.", required: true) { .text($0.document) },
                Column(
                    "document_id", .uuid, "The document's identity.", required: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.speaker.documentID) },
                Column("case", .string, "The name of the case that this person is; empty if nobody said.") {
                    Field($0.name)
                },
                Column(
                    "case_id", .uuid, "The case's identity; empty if nobody said.",
                    references: Reference("cases", "case_id")
                ) { Field($0.speaker.caseID) },
            ])
    ) { dataset, _, body in
        var cases: [ObjectID: String] = [:]
        try dataset.forEachCase { cases[$0.id] = $0.name }
        try dataset.forEachDocument { document in
            for speaker in try dataset.speakers(of: document.id) {
                try body((speaker, document.name, speaker.caseID.flatMap { cases[$0] }))
            }
        }
    }

    static let segments = DatasetTable(
        Table<(document: ObjectID, segment: Segment)>(
            "segments",
            "A row is a part of a text: by document and start, of two that start together the longer first.",
            primaryKey: ["document_id", "kind", "start_offset"],
            [
                Column(
                    "document_id", .uuid, "The document's identity.", required: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.document) },
                Column(
                    "kind", .string,
                    "What it is: heading, paragraph, sentence, turn (all that one person says until another speaks) or "
                        + "pull-quote (a sentence printed once more). Those of one kind are disjoint.", required: true
                ) { .text($0.segment.kind.rawValue) },
                Column("start_offset", .integer, "The first scalar of the segment.", required: true) {
                    .integer($0.segment.range.lowerBound)
                },
                Column("end_offset", .integer, "The first scalar after it.", required: true) {
                    .integer($0.segment.range.upperBound)
                },
                Column("speaker", .string, "Who speaks in a turn; empty if that is not known, and in other kinds.") {
                    Field($0.segment.speaker)
                },
            ])
    ) { dataset, _, body in
        try dataset.forEachDocument { document in
            for segment in try dataset.structure(of: document.id).segments { try body((document.id, segment)) }
        }
    }

    static let sourceLines = DatasetTable(
        Table<(document: ObjectID, number: Int, line: SourceLine)>(
            "source_lines",
            "A row is a stretch of a text and the line of the original that it came from. A text without any has the "
                + "original's lines.", primaryKey: ["document_id", "number"],
            [
                Column(
                    "document_id", .uuid, "The document's identity.", required: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.document) },
                Column(
                    "number", .integer, "Counts the lines of a document from 1, in the order of the text.",
                    required: true
                ) {
                    .integer($0.number)
                },
                Column("start_offset", .integer, "The first scalar of the stretch.", required: true) {
                    .integer($0.line.range.lowerBound)
                },
                Column("end_offset", .integer, "The first scalar after it.", required: true) {
                    .integer($0.line.range.upperBound)
                },
                Column("page", .integer, "The page of the original, from 1; empty if it has none.") {
                    $0.line.page.map(Field.integer) ?? .null
                },
                Column(
                    "line", .integer, "The line on that page, or in the file where there are no pages, from 1.",
                    required: true
                ) { .integer($0.line.line) },
                Column("left", .number, "Where the line begins, in points of 1/72 inch from the page's left border.") {
                    Field($0.line.box?.left)
                },
                Column("top", .number, "Its upper border, in points from the page's.") { Field($0.line.box?.top) },
                Column("right", .number, "Where it ends, in points from the page's left border.") {
                    Field($0.line.box?.right)
                },
                Column("bottom", .number, "Its lower border, in points from the page's upper one.") {
                    Field($0.line.box?.bottom)
                },
            ])
    ) { dataset, _, body in
        try dataset.forEachDocument { document in
            for (position, line) in try dataset.structure(of: document.id).sourceLines.enumerated() {
                try body((document.id, position + 1, line))
            }
        }
    }
}
