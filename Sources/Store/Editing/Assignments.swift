public import CodingModel
import GRDB

extension StudyEdit {
    /// Says that a coder is to code a document; says whether that was new.
    @discardableResult
    public func assign(document: ObjectID, to coder: ObjectID) throws -> Bool {
        guard try assignmentID(document: document, coder: coder) == nil else { return false }
        try addAssignment(Assignment(documentID: document, coderID: coder, assignedAt: at, finishedAt: nil))
        return true
    }

    /// Adds an assignment as it stood in another study.
    func addAssignment(_ assignment: Assignment) throws {
        try insert(
            .assignment, newID(),
            [
                "document": .init(assignment.documentID), "coder": .init(assignment.coderID),
                "assigned_at": .init(assignment.assignedAt), "finished_at": .init(assignment.finishedAt),
            ])
    }

    /// Says that a coder has finished a document, or with `false` that there is still work to do; an assignment that
    /// was not made before is made. Says whether that was new.
    @discardableResult
    public func setFinished(_ isFinished: Bool, document: ObjectID, coder: ObjectID) throws -> Bool {
        guard let id = try assignmentID(document: document, coder: coder) else {
            let finishedAt = isFinished ? at : nil
            try addAssignment(
                Assignment(documentID: document, coderID: coder, assignedAt: at, finishedAt: finishedAt))
            return true
        }
        let row = try ObjectTable(kind: .assignment, db: db).row(id)
        guard (row?.record["finished_at"] != .null) != isFinished else { return false }
        return try update(.assignment, id, ["finished_at": .init(isFinished ? at : nil)])
    }

    /// Takes an assignment back; says whether there was one.
    @discardableResult
    public func unassign(document: ObjectID, from coder: ObjectID) throws -> Bool {
        guard let id = try assignmentID(document: document, coder: coder) else { return false }
        try remove(.assignment, id)
        return true
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
