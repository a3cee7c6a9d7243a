public import CodingModel
import GRDB

extension StudyEdit {
    /// Adds a memo with the first version of its text.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` if it is about a passage that is none that something hangs on, see
    ///   ``addAnchor(_:in:)``.
    public func addMemo(_ memo: Memo) throws {
        if memo.subject == .passage { try requireAnchor(memo.subjectID) }
        try insert(
            .memo, memo.id,
            [
                "subject": .text(memo.subject.rawValue), "subject_uuid": .init(memo.subjectID),
                "coder": .init(memo.coderID), "created_at": .init(memo.createdAt),
                "private": Self.stored(isPrivate: memo.isPrivate),
            ])
        try addVersion(1, of: memo.id, text: memo.text, createdAt: memo.createdAt)
    }

    /// Gives a memo another text, as a new version; says whether it differs from the one there was.
    @discardableResult
    public func editMemo(_ memo: Memo, text: String) throws -> Bool {
        guard !text.utf8.elementsEqual(memo.text.utf8) else { return false }
        let sql = """
            SELECT max(number) FROM memo_versions
            WHERE memo_id = (SELECT id FROM memos WHERE uuid = ?) AND removed_by IS NULL
            """
        let last = try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [memo.id.data]) ?? 0
        try addVersion(last + 1, of: memo.id, text: text, createdAt: at)
        return true
    }

    /// Makes a memo private, or public again; says whether that changed anything.
    @discardableResult
    public func setPrivate(_ isPrivate: Bool, memo: ObjectID) throws -> Bool {
        try update(.memo, memo, ["private": Self.stored(isPrivate: isPrivate)])
    }

    /// Takes a memo away.
    public func removeMemo(_ memo: Memo) throws {
        try remove(.memo, memo.id)
        if memo.subject == .passage { try removeUnusedAnchor(memo.subjectID) }
    }

    private func addVersion(_ number: Int, of memo: ObjectID, text: String, createdAt: Timestamp) throws {
        try insert(
            .memoVersion, newID(),
            ["memo": .init(memo), "number": .integer(Int64(number)), "created_at": .init(createdAt)], words: text)
    }

    private static func stored(isPrivate: Bool) -> JournalValue { isPrivate ? .integer(1) : .null }
}
