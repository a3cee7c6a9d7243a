public import CodingModel
import GRDB

extension StudyEdit {
    /// Makes a passage of a document's text something that can be referred to, and gives what it is known by. A place
    /// that is referred to already is known by what it was known by before.
    ///
    /// - Parameter id: what it is to be known by if it is new.
    /// - Throws: ``StoreError/beyond(range:document:length:)`` for a place beyond the text.
    public func addAnchor(_ passage: Passage, in document: ObjectID, id: ObjectID? = nil) throws -> ObjectID {
        let target = try targets.document(document)
        try require(passage, in: target)
        let here = """
            SELECT anchor FROM anchors
            WHERE document_id = (SELECT id FROM documents WHERE uuid = ?) AND revision_id = ? AND start_offset = ?
                AND end_offset = ? AND removed_by IS NULL
            """
        let place: StatementArguments = [
            document.data, target.revision.rowID, passage.range.lowerBound, passage.range.upperBound,
        ]
        if let known = try ObjectID.fetchOne(db, here, place) { return known }
        let id = id ?? newID()
        try insertAnchor(id, passage, document: document, revision: target.revision.id)
        return id
    }

    /// Takes a passage away that nothing hangs on any more.
    public func removeUnusedAnchor(_ anchor: ObjectID) throws {
        let uses = """
            SELECT EXISTS (SELECT 1 FROM memos WHERE subject_uuid = ?1 AND removed_by IS NULL)
                OR EXISTS (SELECT 1 FROM case_passages WHERE anchor = ?1 AND removed_by IS NULL)
                OR EXISTS (SELECT 1 FROM assignment_passages WHERE anchor = ?1 AND removed_by IS NULL)
            """
        guard try !(Bool.fetchOne(db, sql: uses, arguments: [anchor.data]) ?? false) else { return }
        let rows = "SELECT uuid FROM anchors WHERE anchor = ? AND removed_by IS NULL"
        for row in try ObjectID.fetchAll(db, rows, [anchor.data]) { try remove(.anchor, row) }
    }

    /// Takes all passages of a document away, with the memos, the cases and the assignments that hang on them.
    func removeAnchors(ofDocument rowID: Int64) throws {
        let sql = "SELECT anchor FROM anchors WHERE document_id = ? AND removed_by IS NULL"
        for anchor in try ObjectID.fetchAll(db, sql, [rowID]) {
            try removeMemos(on: anchor)
            for kind in [ObjectKind.casePassage, .assignmentPassage] {
                let uses = "SELECT uuid FROM \(kind.table) WHERE anchor = ? AND removed_by IS NULL"
                for use in try ObjectID.fetchAll(db, uses, [anchor.data]) { try remove(kind, use) }
            }
            try removeUnusedAnchor(anchor)
        }
    }

    /// Carries the passages that something hangs on from one text to the one that takes its place, and says how many
    /// came to what. Lost ones stay in the old text.
    func carryAnchors(
        of document: (rowID: Int64, id: ObjectID), from old: Int64, to new: ObjectID, text: ScalarOffsets,
        _ placements: [Range<Int>: CarriedPassage]
    ) throws -> [CarryOutcome: Int] {
        let sql = """
            SELECT uuid, anchor, start_offset, end_offset FROM anchors
            WHERE document_id = ? AND revision_id = ? AND removed_by IS NULL
            ORDER BY id
            """
        var outcomes: [CarryOutcome: Int] = [:]
        for row in try Row.fetchAll(db, sql: sql, arguments: [document.rowID, old]) {
            let placement = placements[row[2]..<row[3]]
            let outcome = placement?.outcome ?? .lost
            outcomes[placement?.new == nil ? .lost : outcome, default: 0] += 1
            guard let range = placement?.new else { continue }
            try remove(.anchor, row.id(0))
            try insertAnchor(
                row.id(1), Passage(range: range, quotation: text[range]), document: document.id, revision: new)
        }
        return outcomes
    }

    private func insertAnchor(
        _ anchor: ObjectID, _ passage: Passage, document: ObjectID, revision: ObjectID
    ) throws {
        try insert(
            .anchor, newID(),
            [
                "anchor": .init(anchor), "document": .init(document), "revision": .init(revision),
                "start_offset": .integer(Int64(passage.range.lowerBound)),
                "end_offset": .integer(Int64(passage.range.upperBound)),
            ], words: passage.quotation)
    }
}

extension StudyStore {
    /// The passages that memos, cases and assignments hang on: all, or those of one document.
    public func anchors(of document: ObjectID? = nil) throws -> [AnchoredPassage] {
        try read { db in
            let sql = """
                SELECT \(Self.anchorColumns)
                FROM anchors
                JOIN documents ON documents.id = anchors.document_id
                JOIN revisions ON revisions.id = anchors.revision_id
                WHERE anchors.removed_by IS NULL
                    \(document == nil ? "" : "AND anchors.document_id = (SELECT id FROM documents WHERE uuid = ?)")
                ORDER BY anchors.document_id, anchors.start_offset, anchors.end_offset
                """
            let arguments = StatementArguments([document?.data].compactMap(\.self))
            return try Row.fetchAll(db, sql: sql, arguments: arguments).map(Self.anchoredPassage)
        }
    }

    /// The parts of each assignment of parts, by its integer key, in the order of the text.
    static func assignedPassages(_ db: Database) throws -> [Int64: [AnchoredPassage]] {
        let sql = """
            SELECT \(anchorColumns), assignment_passages.assignment_id
            FROM assignment_passages
            CROSS JOIN anchors ON anchors.anchor = assignment_passages.anchor AND anchors.removed_by IS NULL
            CROSS JOIN documents ON documents.id = anchors.document_id
            CROSS JOIN revisions ON revisions.id = anchors.revision_id
            WHERE assignment_passages.removed_by IS NULL
            ORDER BY anchors.start_offset, anchors.end_offset
            """
        var passages: [Int64: [AnchoredPassage]] = [:]
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() { passages[row[6], default: []].append(try anchoredPassage(row)) }
        return passages
    }

    /// What is known of a passage; it is lost if it lies in a text that is not the last.
    private static let anchorColumns = """
        anchors.anchor, documents.uuid, anchors.start_offset, anchors.end_offset, anchors.text,
        EXISTS (SELECT 1 FROM revisions AS later
            WHERE later.document_id = revisions.document_id AND later.number > revisions.number
                AND later.removed_by IS NULL)
        """

    private static func anchoredPassage(_ row: Row) throws -> AnchoredPassage {
        AnchoredPassage(
            id: try row.id(0), documentID: try row.id(1),
            passage: Passage(range: row[2]..<row[3], quotation: row[4]), isLost: row[5])
    }
}
