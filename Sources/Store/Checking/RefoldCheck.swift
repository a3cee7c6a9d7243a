import CodingModel
import GRDB

/// Whether folding the journal's entries in order gives the tables.
struct RefoldCheck {
    let db: Database

    func findings() throws -> [Finding] {
        var fold = Fold()
        let rows = try Row.fetchCursor(db, sql: "SELECT \(StoredEntry.columns) FROM journal ORDER BY id")
        while let row = try rows.next() {
            let stored = try StoredEntry(row: row)
            do {
                try fold.add(stored)
            } catch is JournalFormatError {
                let message = "entry \(stored.entry.number) of the journal can't be folded"
                return [Finding(check: "refold", message: message)]
            }
        }
        return try objects(fold) + codings(fold)
    }

    private func objects(_ fold: Fold) throws -> [Finding] {
        var findings: [Finding] = []
        for kind in ObjectKind.all {
            var expected = fold.objects[kind.name] ?? [:]
            try ObjectTable(kind: kind, db: db).forEach { id, row in
                let told = expected.removeValue(forKey: id)
                if told != (row.removedBy.map { .removed(by: $0) } ?? .present(row.record)) {
                    findings.append(
                        Finding(check: "refold", message: "\(kind.name) \(id) is not as the journal tells it"))
                }
            }
            if !expected.isEmpty {
                findings.append(
                    Finding(
                        check: "refold", message: "\(expected.count) rows of '\(kind.table)' are told of but missing"))
            }
        }
        return findings
    }

    private func codings(_ fold: Fold) throws -> [Finding] {
        var wrong = 0
        try db.forEachRow("SELECT uuid, made_by, removed_by FROM codings ORDER BY id") { row in
            let removedBy = row.isNull(at: 2) ? nil : row.integer(at: 2)
            let expected = fold.removed[try row.id(at: 0)] ?? fold.takenBack[row.integer(at: 1)]
            if removedBy != expected { wrong += 1 }
        }
        guard wrong > 0 else { return [] }
        return [Finding(check: "refold", message: "\(wrong) codings are there or away against what the journal tells")]
    }

    private enum ObjectState: Equatable {
        case present(Record)
        case removed(by: Int64)
    }

    /// What the entries so far amount to.
    private struct Fold {
        /// By kind and identity.
        var objects: [String: [String: ObjectState]] = [:]
        /// Codings that an entry named to take away, with that entry's number.
        var removed: [ObjectID: Int64] = [:]
        /// Entries whose codings were all taken back, with the number of the entry that did.
        var takenBack: [Int64: Int64] = [:]
        private var numbers: [ObjectID: (number: Int64, removed: [UInt8])] = [:]

        mutating func add(_ stored: StoredEntry) throws {
            let number = Int64(stored.entry.number)
            for edit in try JournalJSON.decode(stored.changes) {
                guard let kind = ObjectKind.byName[edit.object] else { throw JournalFormatError() }
                objects[edit.object, default: [:]][edit.id] =
                    edit.after.map { .present(kind.completed($0)) } ?? .removed(by: number)
            }
            if let base = stored.entry.reverses.flatMap({ numbers[$0] }) {
                let isUndo = stored.entry.direction < 0
                takenBack[base.number] = isUndo ? number : nil
                setRemoved(base.removed, by: isUndo ? nil : number)
            } else {
                numbers[stored.entry.id] = (number, stored.removedCodings)
                setRemoved(stored.removedCodings, by: number)
            }
        }

        private mutating func setRemoved(_ ids: [UInt8], by entry: Int64?) {
            for start in stride(from: 0, to: ids.count, by: 16) {
                if let id = ObjectID(bytes: ids[start..<(start + 16)]) { removed[id] = entry }
            }
        }
    }
}
