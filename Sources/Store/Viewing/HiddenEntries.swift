import CodingModel
import GRDB

/// Which entries of the journal tell of codings that a viewer is not to see.
///
/// Those that made such codings or took them away, whoever did it, those of others that settled what waits for a
/// decision in such a document, and what took these entries back or did them again.
struct HiddenEntries {
    private let db: Database
    private let blindness: Blindness
    private let viewer: Viewer

    init(_ db: Database, viewer: Viewer) throws {
        self.db = db
        self.viewer = viewer
        blindness = try Blindness(db, viewer: viewer)
    }

    func contains(_ stored: StoredEntry) throws -> Bool {
        guard !blindness.isEmpty else { return false }
        if try touchesHiddenCodings(stored) { return true }
        guard let base = stored.entry.reverses else { return false }
        let sql = "SELECT \(StoredEntry.columns) FROM journal WHERE uuid = ?"
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [base.data]) else { return false }
        return try touchesHiddenCodings(StoredEntry(row: row))
    }

    private func touchesHiddenCodings(_ stored: StoredEntry) throws -> Bool {
        if let first = stored.firstCodingID {
            let made = "codings.id BETWEEN ? AND ?"
            if try exists(made, [first, first + Int64(stored.entry.codingsMade) - 1]) { return true }
        }
        for start in stride(from: 0, to: stored.removedCodings.count, by: 16) {
            let id = Array(stored.removedCodings[start..<(start + 16)])
            if try exists("codings.uuid = ?", [id.data]) { return true }
        }
        return settlesReviews(stored)
    }

    private func exists(_ condition: String, _ arguments: StatementArguments) throws -> Bool {
        let sql = """
            SELECT EXISTS (
                SELECT 1 FROM codings CROSS JOIN passages ON passages.id = codings.passage_id
                WHERE \(condition) AND \(blindness.hidden()))
            """
        return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? false
    }

    private func settlesReviews(_ stored: StoredEntry) -> Bool {
        if case .coder(let coder) = viewer, stored.entry.coder == coder { return false }
        let hidden = Set(blindness.documents.map(\.id.description))
        // What can't be read may tell of anything.
        guard let edits = try? JournalJSON.decode(stored.changes) else { return true }
        return edits.contains { edit in
            guard edit.object == ObjectKind.review.name,
                case .text(let document)? = (edit.before ?? edit.after)?["document"]
            else { return false }
            return hidden.contains(document)
        }
    }
}
