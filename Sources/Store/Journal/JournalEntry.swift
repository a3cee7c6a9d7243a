public import CodingModel
import Foundation
import GRDB

/// One change, as the journal tells it.
public struct JournalEntry: Sendable, Identifiable {
    /// The change's identity, the same in every file that it is merged into.
    public var id: ObjectID
    /// The place in this file, from 1.
    public var number: Int
    /// Orders changes across devices: greater than every counter known when the change was made.
    public var lamport: Int64
    /// The device it was made on.
    public var device: ObjectID
    /// Who made it; `nil` if nobody was named.
    public var coder: ObjectID?
    /// When, by the device's clock.
    public var at: Timestamp
    /// The command, such as `codes add`.
    public var kind: String
    /// One line for people, without a participant's words.
    public var summary: String
    /// What the change is about, if it is about one thing.
    public var subject: ObjectID?
    /// The change that this one takes back or repeats.
    public var reverses: ObjectID?
    /// −1 for an undo, 1 for a redo, 0 for a change of its own.
    public var direction: Int
    /// How many codings it made.
    public var codingsMade: Int
    /// How many codings it took away.
    public var codingsRemoved: Int
}

/// All that the journal holds of a change, and how its hashes come about.
struct StoredEntry {
    var entry: JournalEntry
    var changes = "[]"
    var firstCodingID: Int64?
    var codingsHash: [UInt8]?
    var removedCodings: [UInt8]
    var contentHash = [UInt8](repeating: 0, count: 32)
    var chainHash = [UInt8](repeating: 0, count: 32)

    /// SHA-256 of the fields as lines of text; `schema/README.md` lists them.
    func computedContentHash() -> [UInt8] {
        let lines = [
            entry.id.description, String(entry.lamport), entry.device.description, entry.coder?.description ?? "",
            String(entry.at.milliseconds), entry.kind, entry.summary, entry.subject?.description ?? "",
            entry.reverses?.description ?? "", String(entry.direction), String(entry.codingsMade),
            codingsHash.map { Digest.hexadecimal($0) } ?? "",
            removedCodings.isEmpty ? "" : Digest.hexadecimal(Digest.of(removedCodings)), changes,
        ]
        return Digest.of(lines.joined(separator: "\n"))
    }

    /// SHA-256 of the chain's hash so far and of this entry's content.
    func computedChainHash(after previous: [UInt8]) -> [UInt8] { Digest.of(previous + contentHash) }

    static let columns = """
        id, uuid, lamport, device, coder, at, kind, summary, subject, reverses, direction, changes, first_coding_id, \
        codings_made, codings_hash, codings_removed, content_hash, chain_hash
        """

    init(entry: JournalEntry, removedCodings: [UInt8]) {
        self.entry = entry
        self.removedCodings = removedCodings
    }

    init(row: Row) throws {
        removedCodings = Array((row[15] as Data?) ?? Data())
        entry = JournalEntry(
            id: try row.id(1), number: row[0], lamport: row[2], device: try row.id(3), coder: row.optionalID(4),
            at: row.time(5), kind: row[6], summary: row[7], subject: row.optionalID(8), reverses: row.optionalID(9),
            direction: row[10], codingsMade: row[13], codingsRemoved: removedCodings.count / 16)
        changes = row[11]
        firstCodingID = row[12]
        codingsHash = (row[14] as Data?).map { Array($0) }
        contentHash = Array(row[16] as Data)
        chainHash = Array(row[17] as Data)
    }

    func insert(into db: Database) throws {
        let marks = Array(repeating: "?", count: 18).joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO journal (\(Self.columns)) VALUES (\(marks))",
            arguments: [
                entry.number, entry.id.data, entry.lamport, entry.device.data, entry.coder?.data,
                entry.at.milliseconds, entry.kind, entry.summary, entry.subject?.data, entry.reverses?.data,
                entry.direction, changes, firstCodingID, entry.codingsMade, codingsHash?.data, storedRemovals,
                contentHash.data, chainHash.data,
            ])
    }

    /// Gives the entry, inserted before, what only the end of a change knows.
    func complete(in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE journal SET summary = ?, subject = ?, reverses = ?, direction = ?, changes = ?,
                    first_coding_id = ?, codings_made = ?, codings_hash = ?, codings_removed = ?,
                    content_hash = ?, chain_hash = ?
                WHERE id = ?
                """,
            arguments: [
                entry.summary, entry.subject?.data, entry.reverses?.data, entry.direction, changes, firstCodingID,
                entry.codingsMade, codingsHash?.data, storedRemovals, contentHash.data, chainHash.data, entry.number,
            ])
    }

    private var storedRemovals: Data? { removedCodings.isEmpty ? nil : removedCodings.data }

    static func last(in db: Database) throws -> StoredEntry? {
        try Row.fetchOne(db, sql: "SELECT \(columns) FROM journal ORDER BY id DESC LIMIT 1").map(StoredEntry.init)
    }

    static func numbered(_ number: Int64, in db: Database) throws -> StoredEntry? {
        try Row.fetchOne(db, sql: "SELECT \(columns) FROM journal WHERE id = ?", arguments: [number])
            .map(StoredEntry.init)
    }
}
