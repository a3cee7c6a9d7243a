import CSQLite
import CodingModel
import GRDB

/// A prepared statement on GRDB's connection through SQLite's own interface, for rows by the million.
///
/// Columns and parameters count from 0. A statement must not outlive the access to the database it was made in.
struct SQLiteStatement: ~Copyable {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    init(_ db: Database, _ sql: String) throws {
        guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw Self.failure(of: connection, code) }
        handle = prepared
        self.connection = connection
    }

    deinit { sqlite3_finalize(handle) }

    /// Goes to the next row; false when there is none.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw Self.failure(of: connection, code)
        }
    }

    /// Runs the statement with what is bound and makes it ready to run again.
    func run() throws {
        defer { sqlite3_reset(handle) }
        while try step() {}
    }

    /// Runs the statement with a text that is not copied.
    func run(binding text: UnsafeBufferPointer<UInt8>, at parameter: Int32) throws {
        defer { bindNull(at: parameter) }
        try text.withMemoryRebound(to: CChar.self) { characters in
            let code = sqlite3_bind_text64(
                handle, parameter + 1, characters.baseAddress, UInt64(characters.count), nil, UInt8(SQLITE_UTF8))
            guard code == SQLITE_OK else { throw Self.failure(of: connection, code) }
            try run()
        }
    }

    /// Makes the statement ready to run again, with what is bound.
    func reset() { sqlite3_reset(handle) }

    func bind(_ number: Int64, at parameter: Int32) { sqlite3_bind_int64(handle, parameter + 1, number) }

    func bind(_ number: Int, at parameter: Int32) { bind(Int64(number), at: parameter) }

    func bind(_ number: Double?, at parameter: Int32) {
        if let number {
            sqlite3_bind_double(handle, parameter + 1, number)
        } else {
            sqlite3_bind_null(handle, parameter + 1)
        }
    }

    func bind(_ number: Int64?, at parameter: Int32) {
        if let number { bind(number, at: parameter) } else { bindNull(at: parameter) }
    }

    func bindNull(at parameter: Int32) { sqlite3_bind_null(handle, parameter + 1) }

    func bind(_ text: String, at parameter: Int32) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = sqlite3_bind_text(
                    handle, parameter + 1, characters.baseAddress, Int32(characters.count), Self.transient)
            }
        }
    }

    func bind(_ id: ObjectID, at parameter: Int32) {
        var bytes = (id.high.bigEndian, id.low.bigEndian)
        withUnsafeBytes(of: &bytes) { _ = sqlite3_bind_blob(handle, parameter + 1, $0.baseAddress, 16, Self.transient) }
    }

    func bind(_ id: ObjectID?, at parameter: Int32) {
        if let id { bind(id, at: parameter) } else { bindNull(at: parameter) }
    }

    /// How many columns a row has.
    var columnCount: Int32 { sqlite3_column_count(handle) }

    func integer(at column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func isNull(at column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func number(at column: Int32) -> Double? {
        isNull(at: column) ? nil : sqlite3_column_double(handle, column)
    }

    func text(at column: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func bytes(at column: Int32) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
    }

    /// Lets `body` see a text's UTF-8, or a blob, where it lies.
    func withBytes<Value>(at column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
        let bytes = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
        return try body(UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
    }

    func optionalText(at column: Int32) -> String? { isNull(at: column) ? nil : text(at: column) }

    func id(at column: Int32) throws -> ObjectID {
        guard let bytes = sqlite3_column_blob(handle, column), sqlite3_column_bytes(handle, column) == 16 else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an identity has not 16 bytes")
        }
        let high = bytes.loadUnaligned(as: UInt64.self)
        let low = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        return ObjectID(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
    }

    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    private static func failure(of connection: OpaquePointer, _ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)))
    }
}

extension Database {
    /// Gives each row of a query without parameters to `body`.
    func forEachRow(_ sql: String, _ body: (borrowing SQLiteStatement) throws -> Void) throws {
        let statement = try SQLiteStatement(self, sql)
        while try statement.step() {
            try body(statement)
        }
    }
}
