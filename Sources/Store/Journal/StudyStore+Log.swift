public import CodingModel
import GRDB

extension StudyStore {
    /// The names of all coders there ever were, for the log.
    public func allCoderNames() throws -> [(ObjectID, String)] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT uuid, name FROM coders").map { (try $0.id(0), $0[1]) }
        }
    }

    /// Gives the journal's entries to `body`, latest first.
    ///
    /// - Parameter limit: how many at most; `nil` gives all.
    public func forEachEntry(limit: Int? = nil, _ body: (JournalEntry) throws -> Void) throws {
        try stream { db in
            let sql = "SELECT \(StoredEntry.columns) FROM journal ORDER BY id DESC LIMIT ?"
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [limit ?? -1])
            while let row = try rows.next() {
                try body(StoredEntry(row: row).entry)
            }
        }
    }
}
