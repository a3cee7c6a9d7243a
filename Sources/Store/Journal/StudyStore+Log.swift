public import CodingModel
import GRDB

extension StudyStore {
    /// The names of all coders there ever were, for the log.
    public func allCoderNames() throws -> [(ObjectID, String)] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT uuid, name FROM coders").map { (try $0.id(0), $0[1]) }
        }
    }

    /// Gives the journal's entries to `body`, latest first, but for those that tell of codings that the viewer is not to
    /// see.
    ///
    /// - Parameter limit: how many at most; `nil` gives all.
    public func forEachEntry(limit: Int? = nil, _ body: (JournalEntry) throws -> Void) throws {
        try stream { db in
            let hidden = try HiddenEntries(db, viewer: viewer)
            let rows = try Row.fetchCursor(db, sql: "SELECT \(StoredEntry.columns) FROM journal ORDER BY id DESC")
            var left = limit ?? .max
            while left > 0, let row = try rows.next() {
                let stored = try StoredEntry(row: row)
                guard try !hidden.contains(stored) else { continue }
                try body(stored.entry)
                left -= 1
            }
        }
    }
}
