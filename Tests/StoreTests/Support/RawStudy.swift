import CSQLite

/// A study's file through SQLite itself, past the store and its rules: for looking, and for doing harm.
final class RawStudy {
    private var handle: OpaquePointer?

    /// Opens the file; references between rows are not enforced.
    init(_ path: String) throws {
        try need(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil))
        try run("PRAGMA foreign_keys = OFF")
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs statements that give no rows, or whose rows don't matter.
    func run(_ sql: String) throws {
        try need(sqlite3_exec(handle, sql, nil, nil, nil))
    }

    /// The rows of one statement, in the words of SQLite; NULL is `nil`.
    func rows(_ sql: String) throws -> [[String?]] {
        var statement: OpaquePointer?
        try need(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        defer { sqlite3_finalize(statement) }
        var rows: [[String?]] = []
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return rows }
            guard code == SQLITE_ROW else {
                try need(code)
                return rows
            }
            rows.append(
                (0..<sqlite3_column_count(statement)).map { column in
                    sqlite3_column_text(statement, column).map { String(cString: $0) }
                })
        }
    }

    /// The first column of the first row.
    func value(_ sql: String) throws -> String? { try rows(sql).first?.first ?? nil }

    /// How SQLite would run a statement, a step a line.
    func plan(_ sql: String) throws -> [String] {
        try rows("EXPLAIN QUERY PLAN " + sql).compactMap { $0[3] }
    }

    /// All that the file says, as statements: equal for studies that hold the same rows.
    func dump() throws -> [String] {
        let tables = try rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").compactMap { $0[0] }
        return try tables.flatMap { table in
            try rows("SELECT * FROM \"\(table)\" ORDER BY 1").map { row in
                table + " " + row.map { $0 ?? "NULL" }.joined(separator: "|")
            }
        }
    }

    private func need(_ code: Int32) throws {
        guard code != SQLITE_OK else { return }
        throw RawError(code: code, message: String(cString: sqlite3_errmsg(handle)))
    }
}

struct RawError: Error, Equatable {
    let code: Int32
    let message: String
}
