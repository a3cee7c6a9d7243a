public import CodingModel
import GRDB

extension StudyEdit {
    /// Makes one coding of two: `id` goes, and what hangs on it is on `other` from now on, its weight too where the
    /// other has none.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` if the two are one.
    public func joinCoding(_ id: ObjectID, with other: ObjectID) throws {
        guard id != other else { throw StoreError.invalid("coding \(id) can't be joined with itself") }
        guard let old = try CodingRow.inForce(id, in: db) else { return }
        _ = try removeRow(of: id)
        try removeReview(of: id)
        _ = try moveMemos(on: id, to: other)
        if old.weight != nil, let kept = try CodingRow.inForce(other, in: db), kept.weight == nil {
            let row = try newRow(other, kept, code: (kept.codeRowID, kept.codeVersion), weight: old.weight)
            _ = try removeRow(of: other)
            _ = try codings.insert(row)
        }
    }

    /// The row with which a coding goes on where it lies, with that code and weight.
    func newRow(
        _ id: ObjectID, _ old: CodingRow, code: (rowID: Int64, version: (rowID: Int64, id: ObjectID)), weight: Double?
    ) throws -> CodingTable.NewRow {
        let revisions = try ObjectID.fetchAll(db, "SELECT uuid FROM revisions WHERE id = ?", [old.revision])
        guard let revision = revisions.first else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return CodingTable.NewRow(
            id: newID(), revision: (old.revision, revision), passage: old.passage, codeRowID: code.rowID,
            codeVersion: code.version, coder: old.coder, weight: weight, createdAt: old.createdAt, origin: old.origin,
            continues: id)
    }

    /// Lets the memos on one thing be on another of its kind, and says how many.
    func moveMemos(on subject: ObjectID, to other: ObjectID) throws -> Int {
        let memos = "SELECT uuid FROM memos WHERE subject_uuid = ? AND removed_by IS NULL"
        let ids = try ObjectID.fetchAll(db, memos, [subject.data])
        for memo in ids { try update(.memo, memo, ["subject_uuid": .init(other)]) }
        return ids.count
    }
}
