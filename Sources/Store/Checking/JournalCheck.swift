import CodingModel
import GRDB

/// Whether the journal's chain is whole, and its entries made the codings that they say.
struct JournalCheck {
    let db: Database

    func findings() throws -> [Finding] {
        var findings: [Finding] = []
        var chain: [UInt8] = []
        let codings = try CodingHashes(db)
        let rows = try Row.fetchCursor(db, sql: "SELECT \(StoredEntry.columns) FROM journal ORDER BY id")
        while let row = try rows.next() {
            let stored = try StoredEntry(row: row)
            let number = stored.entry.number
            func add(_ what: String) {
                findings.append(Finding(check: "journal", message: "entry \(number) of the journal \(what)"))
            }
            if stored.computedContentHash() != stored.contentHash { add("is not as it was written") }
            if stored.computedChainHash(after: chain) != stored.chainHash { add("does not follow the one before it") }
            chain = stored.chainHash
            let made = try codings.next(of: number)
            if made.count != stored.entry.codingsMade || made.hash != stored.codingsHash
                || made.first != stored.firstCodingID
            {
                add("made other codings than there are now")
            }
        }
        if codings.hasMore {
            findings.append(Finding(check: "journal", message: "there are codings that no entry of the journal made"))
        }
        return findings
    }
}

/// Walks along the codings in the order they were made, entry by entry.
private final class CodingHashes {
    private let statement: SQLiteStatement
    private var hasRow = false

    /// Whether there are codings after those of the entries that were asked for.
    var hasMore: Bool { hasRow }

    init(_ db: Database) throws {
        statement = try SQLiteStatement(
            db,
            """
            SELECT codings.made_by, codings.uuid, revisions.uuid, passages.start_offset, passages.end_offset,
                code_versions.uuid, coders.uuid, codings.weight, codings.created_at, codings.origin_id, codings.id,
                codings.continues
            FROM codings CROSS JOIN passages ON passages.id = codings.passage_id
            CROSS JOIN revisions ON revisions.id = passages.revision_id
            CROSS JOIN code_versions ON code_versions.id = codings.code_version_id
            CROSS JOIN coders ON coders.id = codings.coder_id
            ORDER BY codings.id
            """)
        hasRow = try statement.step()
    }

    /// How many codings the entry made, the first one's integer key, and the hash over them; `nil` if it made none.
    func next(of entry: Int) throws -> CodingTable.Made {
        var (count, digest, first) = (0, CodingDigest(), Int64?.none)
        while hasRow, statement.integer(at: 0) == entry {
            let range = Int(statement.integer(at: 3))..<Int(statement.integer(at: 4))
            digest.add(
                id: try statement.id(at: 1), revision: try statement.id(at: 2), range: range,
                codeVersion: try statement.id(at: 5), coder: try statement.id(at: 6),
                weight: statement.number(at: 7), createdAt: Timestamp(milliseconds: statement.integer(at: 8)),
                origin: statement.integer(at: 9),
                continues: statement.isNull(at: 11) ? nil : try statement.id(at: 11))
            count += 1
            first = first ?? statement.integer(at: 10)
            hasRow = try statement.step()
        }
        return CodingTable.Made(count: count, first: first, hash: count == 0 ? nil : digest.finished())
    }
}
