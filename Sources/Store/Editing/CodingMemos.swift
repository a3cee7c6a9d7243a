public import CodingModel
import GRDB

extension StudyEdit {
    /// Lets the note that a coding's own coder has on it say `text`, as a new version of it; an empty text takes the
    /// note away. Notes of others stay. Says whether that changed anything.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` where there is no such coding in force.
    @discardableResult
    public func setMemo(ofCoding id: ObjectID, to text: String) throws -> Bool {
        guard let coding = try CodingRow.inForce(id, in: db) else {
            throw StoreError.invalid("there is no coding with the id \(id) in \(store.path)")
        }
        let sql = """
            SELECT memos.uuid, number, text
            FROM memos JOIN memo_versions ON memo_versions.id = (
                SELECT id FROM memo_versions
                WHERE memo_id = memos.id AND removed_by IS NULL ORDER BY number DESC LIMIT 1)
            WHERE subject_uuid = ? AND coder_id = ? AND memos.removed_by IS NULL ORDER BY memos.id
            """
        let present = try Row.fetchAll(db, sql: sql, arguments: [id.data, coding.coder.rowID])
        guard present.map({ $0[2] as String }) != [text].filter({ !$0.isEmpty }) else { return false }
        for row in text.isEmpty ? present[...] : present.dropFirst() { try remove(.memo, row.id(0)) }
        if text.isEmpty { return true }
        guard let first = present.first else {
            try addMemo(
                Memo(
                    id: newID(), subject: .coding, subjectID: id, coderID: coding.coder.id, text: text, createdAt: at))
            return true
        }
        guard first[2] != text else { return true }
        try insert(
            .memoVersion, newID(),
            [
                "memo": .init(try first.id(0)), "number": .integer(first[1] as Int64 + 1), "created_at": .init(at),
            ], words: text)
        return true
    }
}
