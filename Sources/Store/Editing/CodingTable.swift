import CodingModel
import GRDB

/// Writes passages and codings through SQLite's own interface: the rows there are millions of.
final class CodingTable {
    /// What is known of the codings made so far: how many, the first one's integer key, and the hash over all.
    struct Made {
        var count: Int
        var first: Int64?
        var hash: [UInt8]?
    }

    /// A coding's row, in integer keys.
    struct NewRow {
        var id: ObjectID
        var revision: (rowID: Int64, id: ObjectID)
        var passage: Passage
        var codeRowID: Int64
        var codeVersion: (rowID: Int64, id: ObjectID)
        var coder: (rowID: Int64, id: ObjectID)
        var weight: Double?
        var createdAt: Timestamp
        var origin: CodingOrigin
        /// The identity of the coding whose place this row takes; `nil` for a coding of its own.
        var continues: ObjectID?
    }

    private let db: Database
    private let entry: Int64
    private let findPassage: SQLiteStatement
    private let insertPassage: SQLiteStatement
    private let insertCoding: SQLiteStatement
    private let findCoding: SQLiteStatement
    private let findRow: SQLiteStatement
    private let setRemoved: SQLiteStatement
    private var digest = CodingDigest()
    private var count = 0
    private var first: Int64?

    init(db: Database, entry: Int64) throws {
        self.db = db
        self.entry = entry
        findPassage = try SQLiteStatement(
            db, "SELECT id FROM passages WHERE revision_id = ?1 AND start_offset = ?2 AND end_offset = ?3")
        insertPassage = try SQLiteStatement(
            db, "INSERT INTO passages (revision_id, start_offset, end_offset, quotation) VALUES (?1, ?2, ?3, ?4)")
        insertCoding = try SQLiteStatement(
            db,
            """
            INSERT INTO codings
                (uuid, passage_id, code_id, code_version_id, coder_id, weight, created_at, origin_id, made_by, continues)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (passage_id, code_id, coder_id) WHERE removed_by IS NULL DO NOTHING
            """)
        findCoding = try SQLiteStatement(
            db,
            """
            SELECT ifnull(continues, uuid) FROM codings
            WHERE passage_id = ?1 AND code_id = ?2 AND coder_id = ?3 AND removed_by IS NULL
            """)
        findRow = try SQLiteStatement(db, "SELECT id, uuid FROM codings WHERE id = \(Self.rowInForce)")
        setRemoved = try SQLiteStatement(db, "UPDATE codings SET removed_by = ?1 WHERE id = ?2")
    }

    /// What was made so far.
    var made: Made { Made(count: count, first: first, hash: count == 0 ? nil : digest.finished()) }

    /// Makes the coding; gives the identity of the same coding instead if there is one already.
    func insert(_ row: NewRow) throws -> ObjectID? {
        let passageID = try passageID(row)
        insertCoding.bind(row.id, at: 0)
        insertCoding.bind(passageID, at: 1)
        insertCoding.bind(row.codeRowID, at: 2)
        insertCoding.bind(row.codeVersion.rowID, at: 3)
        insertCoding.bind(row.coder.rowID, at: 4)
        insertCoding.bind(row.weight, at: 5)
        insertCoding.bind(row.createdAt.milliseconds, at: 6)
        insertCoding.bind(row.origin.rowID, at: 7)
        insertCoding.bind(entry, at: 8)
        insertCoding.bind(row.continues, at: 9)
        try insertCoding.run()
        guard db.changesCount == 1 else {
            guard let present = try holder(of: row, passage: passageID) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return present
        }
        if first == nil { first = db.lastInsertedRowID }
        count += 1
        digest.add(
            id: row.id, revision: row.revision.id, range: row.passage.range, codeVersion: row.codeVersion.id,
            coder: row.coder.id, weight: row.weight, createdAt: row.createdAt, origin: row.origin.rowID,
            continues: row.continues)
        return nil
    }

    /// The identity of the coding in force with the same place, code and coder, if there is one.
    func holder(of row: NewRow) throws -> ObjectID? {
        try foundPassageID(row).flatMap { try holder(of: row, passage: $0) }
    }

    private func holder(of row: NewRow, passage: Int64) throws -> ObjectID? {
        findCoding.bind(passage, at: 0)
        findCoding.bind(row.codeRowID, at: 1)
        findCoding.bind(row.coder.rowID, at: 2)
        defer { findCoding.reset() }
        return try findCoding.step() ? try findCoding.id(at: 0) : nil
    }

    /// The integer key of the row in force of the coding that is known by ?1.
    static let rowInForce = """
        ifnull(
            (SELECT id FROM codings WHERE uuid = ?1 AND continues IS NULL AND removed_by IS NULL),
            (SELECT id FROM codings WHERE continues = ?1 AND removed_by IS NULL))
        """

    /// Takes the coding away and gives the uuid of its row; `nil` if it is not there or is away already.
    func remove(_ id: ObjectID, by entry: Int64) throws -> ObjectID? {
        findRow.bind(id, at: 0)
        defer { findRow.reset() }
        guard try findRow.step() else { return nil }
        try remove(row: findRow.integer(at: 0), by: entry)
        return try findRow.id(at: 1)
    }

    /// Takes the row with that integer key away.
    func remove(row: Int64, by entry: Int64) throws {
        setRemoved.bind(entry, at: 0)
        setRemoved.bind(row, at: 1)
        try setRemoved.run()
    }

    private func foundPassageID(_ row: NewRow) throws -> Int64? {
        findPassage.bind(row.revision.rowID, at: 0)
        findPassage.bind(row.passage.range.lowerBound, at: 1)
        findPassage.bind(row.passage.range.upperBound, at: 2)
        defer { findPassage.reset() }
        return try findPassage.step() ? findPassage.integer(at: 0) : nil
    }

    private func passageID(_ row: NewRow) throws -> Int64 {
        if let found = try foundPassageID(row) { return found }
        let range = row.passage.range
        insertPassage.bind(row.revision.rowID, at: 0)
        insertPassage.bind(range.lowerBound, at: 1)
        insertPassage.bind(range.upperBound, at: 2)
        insertPassage.bind(row.passage.quotation, at: 3)
        try insertPassage.run()
        return db.lastInsertedRowID
    }
}

/// The hash over the codings that one entry made, in their order: what they are, without a participant's words.
struct CodingDigest {
    private var digest = RunningDigest()

    mutating func add(
        id: ObjectID, revision: ObjectID, range: Range<Int>, codeVersion: ObjectID, coder: ObjectID, weight: Double?,
        createdAt: Timestamp, origin: Int64, continues: ObjectID?
    ) {
        digest.add(id)
        digest.add(revision)
        digest.add(range.lowerBound)
        digest.add(range.upperBound)
        digest.add(codeVersion)
        digest.add(coder)
        digest.add(weight?.bitPattern ?? UInt64.max)
        digest.add(createdAt.milliseconds)
        // So that it shows where the row ends.
        digest.add(continues == nil ? origin : origin + 256)
        if let continues { digest.add(continues) }
    }

    /// The hash over what was added so far.
    func finished() -> [UInt8] {
        var copy = digest
        return copy.finish()
    }
}

extension CodingOrigin {
    /// The integer key in the table of origins.
    var rowID: Int64 {
        switch self {
        case .manual: 1
        case .pattern: 2
        case .imported: 3
        case .merged: 4
        case .adjudicated: 5
        }
    }

    /// The origin with that key.
    init?(rowID: Int64) {
        guard let origin = Self.allCases.first(where: { $0.rowID == rowID }) else { return nil }
        self = origin
    }
}
