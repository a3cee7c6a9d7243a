public import CodingModel
import GRDB

extension StudyStore {
    /// Takes back the last changes that were not taken back yet, latest first, in one transaction.
    ///
    /// - Parameter count: how many changes.
    /// - Returns: the changes that were taken back.
    /// - Throws: ``StoreError/nothingToUndo`` if there are not so many; nothing is taken back then.
    public func undo(_ count: Int = 1, by coder: ObjectID? = nil) throws -> [JournalEntry] {
        try reverse(count, kind: "undo", by: coder, none: .nothingToUndo) { $0.undoable.last }
    }

    /// The change that ``undo(_:by:)`` takes back; `nil` if there is none.
    public func nextUndo() throws -> JournalEntry? {
        try read { db in
            try UndoHistory(db).undoable.last.flatMap { try StoredEntry.numbered($0.base, in: db)?.entry }
        }
    }

    /// Takes back one change, the last one that was not taken back yet.
    ///
    /// - Throws: ``StoreError/changedSince(path:)`` if it is not the last one; nothing is taken back then.
    public func undo(_ entry: JournalEntry, by coder: ObjectID? = nil) throws {
        _ = try reverse(1, kind: "undo", by: coder, none: .changedSince(path: path)) { history in
            history.undoable.last.flatMap { $0.base == Int64(entry.number) ? $0 : nil }
        }
    }

    /// Does again what was just taken back, in one transaction.
    ///
    /// - Returns: the changes that were done again.
    /// - Throws: ``StoreError/nothingToRedo`` if not so many changes were taken back since the last change of its own.
    public func redo(_ count: Int = 1, by coder: ObjectID? = nil) throws -> [JournalEntry] {
        try reverse(count, kind: "redo", by: coder, none: .nothingToRedo) { $0.redoable.last }
    }

    private func reverse(
        _ count: Int, kind: String, by coder: ObjectID?, none: StoreError,
        next: @escaping (UndoHistory) -> UndoHistory.Step?
    ) throws -> [JournalEntry] {
        guard !isReadOnly else { throw StoreError.readOnly(path: path) }
        return try transaction { db in
            var reversed: [JournalEntry] = []
            var history = try UndoHistory(db)
            for _ in 0..<count {
                guard let step = next(history), let base = try StoredEntry.numbered(step.base, in: db) else {
                    throw none
                }
                let edit = try StudyEdit(db, store: whole, kind: kind, coder: coder)
                edit.subject = base.entry.subject
                edit.summary = (kind == "undo" ? "took back: " : "did again: ") + base.entry.summary
                try edit.reverse(base, undo: kind == "undo", undoneBy: step.undoneBy)
                _ = try edit.finish()
                history.note(number: edit.number, base: step.base, direction: kind == "undo" ? -1 : 1)
                var told = base.entry
                if try HiddenEntries(db, viewer: viewer).contains(base) {
                    told.summary = "others' codings, in a document that is coded blind"
                }
                reversed.append(told)
            }
            return (reversed, .commit)
        }
    }
}

extension StudyEdit {
    /// Does the opposite of what an entry did, or what it did once more.
    fileprivate func reverse(_ base: StoredEntry, undo: Bool, undoneBy: Int64?) throws {
        reverses = (base.entry.id, undo ? -1 : 1)
        try enter()
        let edits = try JournalJSON.decode(base.changes)
        for edit in undo ? edits.reversed().map(\.inverse) : edits {
            try apply(edit)
        }
        // What goes away goes first: a coding may have been replaced by one of the same passage, code and coder.
        if undo {
            try reverseMaking(of: base, undoneBy: nil)
            try reverseRemoval(of: base, undo: true)
        } else {
            try reverseRemoval(of: base, undo: false)
            try reverseMaking(of: base, undoneBy: undoneBy)
        }
    }

    /// Takes away the codings that an entry made, or brings back those that `undoneBy` took away.
    private func reverseMaking(of base: StoredEntry, undoneBy: Int64?) throws {
        guard let first = base.firstCodingID else { return }
        let last = first + Int64(base.entry.codingsMade) - 1
        try db.execute(
            sql: "UPDATE codings SET removed_by = ? WHERE id BETWEEN ? AND ? AND removed_by IS ?",
            arguments: [undoneBy == nil ? number : nil, first, last, undoneBy])
    }

    /// Brings back the codings that an entry took away, or takes them away again; one that the entry itself had made
    /// stays away either way.
    private func reverseRemoval(of base: StoredEntry, undo: Bool) throws {
        let statement = try db.cachedStatement(
            sql: "UPDATE codings SET removed_by = CASE WHEN ?1 AND made_by <> ?2 THEN NULL ELSE ?3 END WHERE uuid = ?4")
        for start in stride(from: 0, to: base.removedCodings.count, by: 16) {
            let id = Array(base.removedCodings[start..<(start + 16)])
            try statement.execute(arguments: [undo, base.entry.number, number, id.data])
        }
    }
}

/// Which changes can be taken back or done again, as the journal tells.
struct UndoHistory {
    struct Step {
        /// The number of the change.
        let base: Int64
        /// The number of the entry that took it back, if one did.
        let undoneBy: Int64?
    }

    private(set) var undoable: [Step] = []
    private(set) var redoable: [Step] = []

    init(_ db: Database) throws {
        var numbers: [ObjectID: Int64] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT id, uuid, reverses, direction FROM journal WHERE kind NOT IN ('init', 'unblind') ORDER BY id"
        )
        while let row = try rows.next() {
            let number: Int64 = row[0]
            numbers[try row.id(1)] = number
            let base = row.optionalID(2).flatMap { numbers[$0] } ?? number
            note(number: number, base: base, direction: row[3])
        }
    }

    /// Takes note of an entry that follows.
    mutating func note(number: Int64, base: Int64, direction: Int) {
        switch direction {
        case -1:
            undoable.removeAll { $0.base == base }
            redoable.append(Step(base: base, undoneBy: number))
        case 1:
            redoable.removeAll { $0.base == base }
            undoable.append(Step(base: base, undoneBy: nil))
        default:
            undoable.append(Step(base: number, undoneBy: nil))
            redoable = []
        }
    }
}
