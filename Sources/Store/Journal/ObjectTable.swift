import CodingModel
import GRDB

/// Reads and writes the objects of one kind by their identities.
struct ObjectTable {
    let kind: ObjectKind
    let db: Database

    /// A row, as the journal would tell it.
    struct Row {
        let rowID: Int64
        let record: Record
        /// The number of the entry that took it away, if one did.
        let removedBy: Int64?

        var isRemoved: Bool { removedBy != nil }
    }

    func row(_ id: ObjectID) throws -> Row? {
        let statement = try db.cachedStatement(sql: "\(selection) WHERE object.uuid = ?")
        guard let row = try GRDB.Row.fetchOne(statement, arguments: [id.data]) else { return nil }
        return decoded(row)
    }

    /// Gives every row there is, removed ones too, to `body`.
    func forEach(_ body: (String, Row) throws -> Void) throws {
        let rows = try GRDB.Row.fetchCursor(db, sql: "\(selection) ORDER BY object.id")
        while let row = try rows.next() {
            try body(row.id(1).description, decoded(row))
        }
    }

    /// Makes the row and gives its integer key. `words` is what the field for words holds, `salt` what hides it.
    @discardableResult
    func insert(
        _ id: ObjectID, _ record: Record, words: String? = nil, salt: [UInt8] = [], rowID: Int64? = nil
    ) throws -> Int64 {
        var columns = ["id", "uuid"]
        var values: [any DatabaseValueConvertible] = [rowID.databaseValue, id.data]
        for field in kind.fields {
            for (column, value) in try stored(field, record) {
                columns.append(column)
                values.append(value)
            }
            if case .words = field.storage, let words {
                columns += ["salt", "text"]
                values += [salt.data, words] as [any DatabaseValueConvertible]
            }
        }
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(kind.table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
        return db.lastInsertedRowID
    }

    /// Gives an existing row other fields, and takes it away or back. Words never change.
    func update(_ id: ObjectID, _ record: Record, removedBy entry: Int64?) throws {
        var columns = ["removed_by"]
        var values: [any DatabaseValueConvertible] = [entry.databaseValue]
        for field in kind.fields {
            if case .words = field.storage { continue }
            for (column, value) in try stored(field, record) {
                columns.append(column)
                values.append(value)
            }
        }
        let assignments = columns.map { "\($0) = ?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "UPDATE \(kind.table) SET \(assignments) WHERE uuid = ?")
            .execute(arguments: StatementArguments(values + [id.data]))
    }

    private var selection: String {
        let columns = kind.fields.map { field in
            switch field.storage {
            case .plain, .name, .identity, .optionalIdentity, .words: "object.\(field.name) AS \"\(field.name)\""
            case .reference(let table):
                "(SELECT uuid FROM \(table) WHERE id = object.\(field.name)_id) AS \"\(field.name)\""
            }
        }
        return "SELECT object.id, object.uuid, object.removed_by, "
            + columns.joined(separator: ", ") + " FROM \(kind.table) AS object"
    }

    private func decoded(_ row: GRDB.Row) -> Row {
        var record: Record = [:]
        for field in kind.fields {
            let value: DatabaseValue = row[field.name]
            switch value.storage {
            case .null: record[field.name] = .null
            case .int64(let number): record[field.name] = .integer(number)
            case .string(let text): record[field.name] = .text(text)
            case .blob(let bytes): record[field.name] = .text(ObjectID(bytes: bytes)?.description ?? "")
            case .double(let number): record[field.name] = .text(String(number))
            }
        }
        return Row(rowID: row[0], record: record, removedBy: row[2])
    }

    private func stored(
        _ field: ObjectKind.Field, _ record: Record
    ) throws -> [(String, any DatabaseValueConvertible)] {
        let value = record[field.name] ?? .null
        switch field.storage {
        case .plain, .words: return [(field.name, value.databaseValue)]
        case .name:
            guard case .text(let name) = value else { throw JournalFormatError() }
            return [("name", name), ("name_key", Name.key(of: name))]
        case .identity:
            guard case .text(let text) = value, let id = ObjectID(text) else { throw JournalFormatError() }
            return [(field.name, id.data)]
        case .optionalIdentity:
            guard case .text(let text) = value else { return [(field.name, DatabaseValue.null)] }
            guard let id = ObjectID(text) else { throw JournalFormatError() }
            return [(field.name, id.data)]
        case .reference(let table):
            guard case .text(let text) = value else { return [("\(field.name)_id", DatabaseValue.null)] }
            guard let id = ObjectID(text),
                let rowID = try Int64.fetchOne(
                    db.cachedStatement(sql: "SELECT id FROM \(table) WHERE uuid = ?"), arguments: [id.data])
            else { throw JournalFormatError() }
            return [("\(field.name)_id", rowID)]
        }
    }
}

extension JournalValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}
