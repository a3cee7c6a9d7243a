public import CodingModel
import GRDB

extension StudyEdit {
    /// Says that a coder is to code a document; an assignment that was made before stays as it is. Says whether it was
    /// new.
    ///
    /// - Parameters:
    ///   - isBlind: whether the coder is not to see what others code there; ``Viewer`` says for how long.
    ///   - passages: the parts that are to be coded; all of the document if empty.
    /// - Throws: ``StoreError/beyond(range:document:length:)`` for a part beyond the text.
    @discardableResult
    public func assign(
        document: ObjectID, to coder: ObjectID, isBlind: Bool = false, passages: [Passage] = []
    ) throws -> Bool {
        guard try assignmentID(document: document, coder: coder) == nil else { return false }
        let anchored = try passages.map {
            AnchoredPassage(id: try addAnchor($0, in: document), documentID: document, passage: $0)
        }
        try addAssignment(
            Assignment(
                documentID: document, coderID: coder, assignedAt: at, finishedAt: nil, isBlind: isBlind,
                passages: anchored))
        return true
    }

    /// Adds an assignment as it stood in another study, but for parts whose words were lost there; one that would have
    /// no part left is not added.
    func addAssignment(_ assignment: Assignment) throws {
        guard assignment.parts != [] else { return }
        let id = newID()
        try insert(
            .assignment, id,
            [
                "document": .init(assignment.documentID), "coder": .init(assignment.coderID),
                "assigned_at": .init(assignment.assignedAt), "finished_at": .init(assignment.finishedAt),
                "blind": assignment.isBlind ? .integer(1) : .null,
            ])
        var anchors: Set<ObjectID> = []
        for part in assignment.passages where !part.isLost {
            let anchor = try addAnchor(part.passage, in: assignment.documentID, id: part.id)
            guard anchors.insert(anchor).inserted else { continue }
            try insert(.assignmentPassage, newID(), ["assignment": .init(id), "anchor": .init(anchor)])
        }
    }

    /// Says that a coder has finished a document, and so was assigned it; or with `false`, that there is still work to
    /// do on what they were assigned. Says whether that was new.
    @discardableResult
    public func setFinished(_ isFinished: Bool, document: ObjectID, coder: ObjectID) throws -> Bool {
        guard let id = try assignmentID(document: document, coder: coder) else {
            guard isFinished else { return false }
            try addAssignment(Assignment(documentID: document, coderID: coder, assignedAt: at, finishedAt: at))
            return true
        }
        let row = try ObjectTable(kind: .assignment, db: db).row(id)
        guard (row?.record["finished_at"] != .null) != isFinished else { return false }
        return try update(.assignment, id, ["finished_at": .init(isFinished ? at : nil)])
    }

    /// Takes an assignment back, with its parts; says whether there was one.
    @discardableResult
    public func unassign(document: ObjectID, from coder: ObjectID) throws -> Bool {
        guard let id = try assignmentID(document: document, coder: coder) else { return false }
        try removeAssignment(id)
        return true
    }

    /// Takes away the assignments whose column holds the integer key, with their parts.
    func removeAssignments(where column: String, is rowID: Int64) throws {
        let sql = "SELECT uuid FROM assignments WHERE \(column) = ? AND removed_by IS NULL"
        for id in try ObjectID.fetchAll(db, sql, [rowID]) { try removeAssignment(id) }
    }

    private func removeAssignment(_ id: ObjectID) throws {
        let rowID = try rowID(of: id, in: "assignments")
        let parts = "SELECT anchor FROM assignment_passages WHERE assignment_id = ? AND removed_by IS NULL"
        let anchors = try ObjectID.fetchAll(db, parts, [rowID])
        try remove(.assignmentPassage, where: "assignment_id", is: rowID)
        try remove(.assignment, id)
        for anchor in anchors { try removeUnusedAnchor(anchor) }
    }

    private func assignmentID(document: ObjectID, coder: ObjectID) throws -> ObjectID? {
        let sql = """
            SELECT assignments.uuid FROM assignments
            WHERE document_id = (SELECT id FROM documents WHERE uuid = ?)
                AND coder_id = (SELECT id FROM coders WHERE uuid = ?) AND removed_by IS NULL
            """
        return try ObjectID.fetchOne(db, sql, [document.data, coder.data])
    }
}
