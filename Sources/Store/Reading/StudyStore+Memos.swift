public import CodingModel
import GRDB

/// A memo with what has become of it.
public struct MemoEntry: Hashable, Sendable, Identifiable {
    public var memo: Memo
    /// How often its text was written, from 1.
    public var version: Int
    /// When that was last.
    public var editedAt: Timestamp
    /// Whether the passage or coding it is about has no place in the current text of its document.
    public var isLost: Bool

    public var id: ObjectID { memo.id }
}

/// What a memo said at a time.
public struct MemoVersion: Hashable, Sendable {
    /// Counts from 1.
    public var version: Int
    public var text: String
    public var createdAt: Timestamp
}

extension StudyStore {
    /// Gives each memo to `body`, but for those on passages and codings that have no place in the current text.
    public func forEachMemo(_ body: (Memo) throws -> Void) throws {
        try forEachMemoEntry { if !$0.isLost { try body($0.memo) } }
    }

    /// Gives each memo to `body`, in the order in which they came into the study.
    public func forEachMemoEntry(_ body: (MemoEntry) throws -> Void) throws {
        try stream { db in
            let lost = try lostSubjects(in: db)
            let blindness = try Blindness(db, viewer: viewer)
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT memos.uuid, memos.subject, memos.subject_uuid, coders.uuid, memos.created_at,
                        memos.private IS NOT NULL, version.text, version.number, version.created_at
                    FROM memos LEFT JOIN coders ON coders.id = memos.coder_id AND coders.removed_by IS NULL
                    JOIN memo_versions AS version ON version.id = (
                        SELECT id FROM memo_versions
                        WHERE memo_id = memos.id AND removed_by IS NULL ORDER BY number DESC LIMIT 1)
                    WHERE memos.removed_by IS NULL\(blindness.exceptMemos)
                    ORDER BY memos.id
                    """)
            while let row = try rows.next() {
                let memo = Memo(
                    id: try row.id(0), subject: MemoSubject(rawValue: row[1]) ?? .study, subjectID: try row.id(2),
                    coderID: row.optionalID(3), text: row[6], createdAt: row.time(4), isPrivate: row[5])
                try body(
                    MemoEntry(
                        memo: memo, version: row[7], editedAt: row.time(8),
                        isLost: lost.contains(memo.subjectID)))
            }
        }
    }

    /// What a memo said, the first version first.
    public func versions(ofMemo memo: ObjectID) throws -> [MemoVersion] {
        try read { db in
            let sql = """
                SELECT number, text, created_at FROM memo_versions
                WHERE memo_id = (SELECT id FROM memos WHERE uuid = ?) AND removed_by IS NULL ORDER BY number
                """
            return try Row.fetchAll(db, sql: sql, arguments: [memo.data]).map { row in
                MemoVersion(version: row[0], text: row[1], createdAt: row.time(2))
            }
        }
    }

    /// The codings and passages that have no place in the current text of their document.
    private func lostSubjects(in db: Database) throws -> Set<ObjectID> {
        let codings = "SELECT coding FROM reviews WHERE outcome = 'lost' AND removed_by IS NULL"
        let passages = try anchors().filter(\.isLost).map(\.id)
        return Set(try ObjectID.fetchAll(db, codings) + passages)
    }
}
