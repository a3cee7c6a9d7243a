import CodingModel

extension DatasetTable {
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
                Column(
                    "blind", .boolean,
                    "Whether the coder is not shown others' codings there before all who code it blind have finished.",
                    required: true
                ) { .boolean($0.assignment.isBlind) },
            ])
    ) { dataset, _, body in
        try dataset.forEachPlacedAssignment { try body(($0, $1, $2)) }
    }

    static let assignmentPassages = DatasetTable(
        Table<(assignment: Assignment, passage: AnchoredPassage, document: String, coder: String)>(
            "assignment_passages",
            "A row is a part of a document that a coder was to code; an assignment without any is of the whole document.",
            primaryKey: ["document_id", "coder_id", "passage_id"],
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
                Column("passage_id", .uuid, "What the part is known by, whoever codes it.", required: true) {
                    .id($0.passage.id)
                },
                Column("start_offset", .integer, "The first scalar of the part.", required: true) {
                    .integer($0.passage.passage.range.lowerBound)
                },
                Column("end_offset", .integer, "The first scalar after it.", required: true) {
                    .integer($0.passage.passage.range.upperBound)
                },
                Column("quotation", .string, "The text between the two offsets, unchanged.", required: true) {
                    .text($0.passage.passage.quotation)
                },
            ])
    ) { dataset, _, body in
        try dataset.forEachPlacedAssignment { assignment, document, coder in
            for passage in assignment.passages where !passage.isLost {
                try body((assignment, passage, document, coder))
            }
        }
    }
}

extension CodedDataset {
    /// Gives each assignment with the names of its document and coder to `body`, but for those of parts that were all
    /// lost in the current text: without them they would be of the whole document.
    fileprivate func forEachPlacedAssignment(_ body: (Assignment, String, String) throws -> Void) throws {
        let (documents, coders) = (try documentNames(), try coderNames())
        try forEachAssignment { assignment in
            guard assignment.parts != [] else { return }
            try body(assignment, documents[assignment.documentID] ?? "", coders[assignment.coderID] ?? "")
        }
    }
}
