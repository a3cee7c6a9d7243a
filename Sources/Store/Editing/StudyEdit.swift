public import CodingModel
import GRDB

/// A change in the making: what ``StudyStore/edit(_:by:dryRun:_:)`` hands to its body.
///
/// It lives within one transaction. What is done through it lands in the tables at once and is read back by the store's
/// own methods; the journal's entry is written at the end.
public final class StudyEdit {
    /// When the change is made.
    public let at: Timestamp
    /// One line for the log: what was changed, in names and numbers, without a participant's words.
    public var summary = ""
    /// What the change is about, if it is about one thing.
    public var subject: ObjectID?
    /// Whether the journal gets an entry even if nothing is changed.
    public var isRecordedAnyway = false

    let db: Database
    /// The entry's number in this file, known before the entry is written.
    let number: Int64
    let coder: ObjectID?
    let kind: String
    let store: StudyStore
    var reverses: (entry: ObjectID, direction: Int)?

    private let source: EditSource
    private let id: ObjectID
    private let previous: StoredEntry?
    private var isEntered = false
    private var edits: [Edit] = []
    private var removedCodings: [UInt8] = []
    let codings: CodingTable
    let targets: CodingTargets
    let structures: StructureTable
    let searchIndex: SearchIndex

    init(_ db: Database, store: StudyStore, kind: String, coder: ObjectID?) throws {
        self.db = db
        self.store = store
        source = store.source
        self.kind = kind
        self.coder = coder
        at = source.now()
        id = source.newID(at: at)
        previous = try StoredEntry.last(in: db)
        number = Int64(previous?.entry.number ?? 0) + 1
        codings = try CodingTable(db: db, entry: number)
        targets = CodingTargets(db: db)
        structures = try StructureTable(db: db)
        searchIndex = try SearchIndex(db: db)
    }

    /// A new identity.
    public func newID() -> ObjectID { source.newID(at: at) }

    /// Puts an empty entry into the journal before the first row refers to it.
    ///
    /// Were the entry only written at the end, SQLite would look through all codings for a missing reference each time
    /// that a passage is added.
    func enter() throws {
        guard !isEntered else { return }
        isEntered = true
        try entry().insert(into: db)
    }

    /// Makes an object and gives its integer key, the next one if none is given. `words` stand beside a commitment, not
    /// in the journal.
    @discardableResult
    func insert(
        _ kind: ObjectKind, _ id: ObjectID, _ record: Record, words: String? = nil, rowID: Int64? = nil
    ) throws -> Int64 {
        try require(record, of: kind)
        var record = record
        var salt: [UInt8] = []
        if let words {
            try requireNoNUL(words, "the words of a \(kind.name)")
            salt = source.salt()
            record["commitment"] = .text(Digest.commitment(salt: salt, words: words))
        }
        try enter()
        edits.append(Edit(object: kind.name, id: id.description, before: nil, after: record))
        return try ObjectTable(kind: kind, db: db).insert(id, record, words: words, salt: salt, rowID: rowID)
    }

    /// Sets fields of an object in force; says whether that changed anything.
    @discardableResult
    func update(_ kind: ObjectKind, _ id: ObjectID, _ fields: Record) throws -> Bool {
        let table = ObjectTable(kind: kind, db: db)
        guard let row = try table.row(id), !row.isRemoved else { return false }
        try require(fields, of: kind)
        let record = row.record.merging(fields) { $1 }
        guard record != row.record else { return false }
        try enter()
        edits.append(Edit(object: kind.name, id: id.description, before: row.record, after: record))
        try table.update(id, record, removedBy: nil)
        return true
    }

    /// Takes an object away.
    func remove(_ kind: ObjectKind, _ id: ObjectID) throws {
        let table = ObjectTable(kind: kind, db: db)
        guard let row = try table.row(id), !row.isRemoved else { return }
        try enter()
        edits.append(Edit(object: kind.name, id: id.description, before: row.record, after: nil))
        try table.update(id, row.record, removedBy: number)
        targets.forget()
    }

    /// Refuses fields that refer to something that is not there, or that SQLite would not store to the end.
    private func require(_ fields: Record, of kind: ObjectKind) throws {
        for field in kind.fields {
            guard case .text(let text) = fields[field.name] else { continue }
            try requireNoNUL(text, "the \(field.name) of a \(kind.name)")
            guard case .reference(let table) = field.storage else { continue }
            let statement = try db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE uuid = ? AND removed_by IS NULL)")
            guard try Bool.fetchOne(statement, arguments: [ObjectID(text)?.data]) == true else {
                throw StoreError.invalid("there is no \(field.name) with the id \(text) in \(store.path)")
            }
        }
    }

    private func requireNoNUL(_ text: String, _ what: String) throws {
        guard !text.utf8.contains(0) else { throw StoreError.invalid("\(what) can't hold a NUL character") }
    }

    /// Takes away the objects of that kind whose column holds the integer key.
    func remove(_ kind: ObjectKind, where column: String, is rowID: Int64) throws {
        let sql = "SELECT uuid FROM \(kind.table) WHERE \(column) = ? AND removed_by IS NULL"
        for id in try ObjectID.fetchAll(db, sql, [rowID]) {
            try remove(kind, id)
        }
    }

    /// Takes codings away, and the memos on them.
    public func removeCodings(_ ids: some Sequence<ObjectID>) throws {
        try enter()
        for id in ids {
            guard try removeRow(of: id) else { continue }
            try removeMemos(on: id)
            try removeReview(of: id)
        }
    }

    /// Takes away the row of a coding in force, and nothing that hangs on the coding; says whether there was one.
    func removeRow(of coding: ObjectID) throws -> Bool {
        try enter()
        guard let row = try codings.remove(coding, by: number) else { return false }
        removedCodings += row.bytes
        return true
    }

    /// Takes away the row of a coding with that integer key and uuid, and nothing that hangs on the coding.
    func removeRow(_ rowID: Int64, uuid: ObjectID) throws {
        try codings.remove(row: rowID, by: number)
        removedCodings += uuid.bytes
    }

    /// Takes away the memos on something that goes.
    func removeMemos(on subject: ObjectID) throws {
        let memos = "SELECT uuid FROM memos WHERE subject_uuid = ? AND removed_by IS NULL"
        for memo in try ObjectID.fetchAll(db, memos, [subject.data]) {
            try remove(.memo, memo)
        }
    }

    /// How many codings this change has taken away so far.
    public var removedCodingCount: Int { removedCodings.count / 16 }

    /// Does what an edit of the journal says, in the direction it says it.
    func apply(_ edit: Edit) throws {
        try enter()
        guard let kind = ObjectKind.byName[edit.object], let id = ObjectID(edit.id) else { throw JournalFormatError() }
        let table = ObjectTable(kind: kind, db: db)
        if let record = edit.after ?? edit.before {
            try table.update(id, record, removedBy: edit.after == nil ? number : nil)
        }
        edits.append(edit)
    }

    /// Completes the entry and gives it; `nil` if nothing was changed, and then the transaction is to be rolled back.
    func finish() throws -> JournalEntry? {
        let made = codings.made
        guard !edits.isEmpty || made.count > 0 || !removedCodings.isEmpty || reverses != nil || isRecordedAnyway
        else { return nil }
        try enter()
        var stored = entry()
        stored.changes = JournalJSON.encode(edits)
        stored.firstCodingID = made.first
        stored.codingsHash = made.hash
        stored.contentHash = stored.computedContentHash()
        stored.chainHash = stored.computedChainHash(after: previous?.chainHash ?? [])
        try stored.complete(in: db)
        return stored.entry
    }

    private func entry() -> StoredEntry {
        StoredEntry(
            entry: JournalEntry(
                id: id, number: Int(number), lamport: (previous?.entry.lamport ?? 0) + 1, device: source.device,
                coder: coder, at: at, kind: kind, summary: summary, subject: subject, reverses: reverses?.entry,
                direction: reverses?.direction ?? 0, codingsMade: codings.made.count,
                codingsRemoved: removedCodings.count / 16),
            removedCodings: removedCodings)
    }
}
