import CSQLite
import Foundation
import Synchronization

/// Every statement that is run on a study, as the program wrote it, from whatever connection.
enum StatementLog {
    /// By the study's path, for the studies that are watched.
    private static let statements = Mutex<[String: [String]]>([:])

    /// The statements that `body` runs on the study at `path`, each once, in the order of their first run.
    ///
    /// Only connections that are opened after the first use of the log are seen.
    static func statements(on path: String, _ body: () throws -> Void) throws -> [String] {
        start()
        statements.withLock { $0[path] = [] }
        defer { statements.withLock { $0[path] = nil } }
        try body()
        return statements.withLock { $0[path] ?? [] }
    }

    /// Makes every connection opened from now on in this process tell its statements.
    static func start() { _ = started }

    private static let started: Void = {
        typealias EntryPoint = @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?) -> Int32
        let watch: EntryPoint = { connection, _, _ in
            sqlite3_trace_v2(
                connection, UInt32(SQLITE_TRACE_STMT), { _, connection, statement, _ in note(connection, statement) },
                UnsafeMutableRawPointer(connection))
        }
        _ = sqlite3_auto_extension(unsafeBitCast(watch, to: (@convention(c) () -> Void).self))
    }()

    private static func note(_ connection: UnsafeMutableRawPointer?, _ statement: UnsafeMutableRawPointer?) -> Int32 {
        guard let connection, let statement, let sql = sqlite3_sql(OpaquePointer(statement)),
            let name = sqlite3_db_filename(OpaquePointer(connection), "main")
        else { return 0 }
        let path = URL(fileURLWithPath: String(cString: name)).lastPathComponent
        let folder = URL(fileURLWithPath: String(cString: name)).deletingLastPathComponent().lastPathComponent
        statements.withLock { log in
            for watched in log.keys where watched.hasSuffix(folder + "/" + path) {
                let text = String(cString: sql)
                if log[watched]?.contains(text) == false { log[watched]?.append(text) }
            }
        }
        return 0
    }
}
