import CSQLite
public import CodingModel
import Foundation
import Glibc
import GRDB
import Synchronization

/// A study: one SQLite file, read and changed through this only.
///
/// Every change is one transaction that also writes its entry to the journal; a change that fails leaves the study as
/// it was. A store may be shared between threads; its changes come one after another.
public final class StudyStore: Sendable {
    /// The file, as it was named.
    public let path: String
    /// Whether the file can only be read.
    public let isReadOnly: Bool

    /// Who looks: what they are not to see is not read through this store.
    public let viewer: Viewer
    /// Whether agreed versions and their codings are read through this store.
    let readsAgreedVersions: Bool

    let source: EditSource
    private let connection: Connection
    var queue: DatabaseQueue { connection.queue }

    /// The open file, which a store shares with those of other viewers.
    private final class Connection: Sendable {
        let queue: DatabaseQueue
        let hasWritten = Atomic(false)

        init(_ queue: DatabaseQueue) { self.queue = queue }

        /// Leaves one file: SQLite itself would leave its emptied journal beside it.
        ///
        /// SQLite removes it under a lock of its own; if another program is writing just now, it stays for that one.
        deinit {
            guard hasWritten.load(ordering: .relaxed) else { return }
            try? queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE")
            }
        }
    }

    /// How long a program waits for another one that is writing, in seconds.
    static let patience: TimeInterval = 5

    /// Creates a study, readable and writable by its owner only.
    ///
    /// - Throws: ``StoreError/exists(path:)`` if there is a file of that name.
    public static func create(
        at path: String, title: String, context: StudyContext = .system
    ) throws(StoreError) -> StudyStore {
        let file = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard file >= 0 else {
            switch errno {
            case EEXIST: throw .exists(path: path)
            case ENOENT: throw .system(path: path, detail: "its folder does not exist: make it first")
            case EACCES: throw .system(path: path, detail: "its folder can't be written to: check its permissions")
            default: throw .system(path: path, detail: String(cString: strerror(errno)))
            }
        }
        fchmod(file, 0o600)
        close(file)
        do {
            let store = try StudyStore(path: path, context: context, isReadOnly: false)
            _ = try store.transaction { db in
                try Migrations.released.apply(to: db, from: 0)
                let edit = try StudyEdit(db, store: store, kind: "init", coder: nil)
                try edit.insertStudy(title: title)
                return (try edit.finish(), .commit)
            }
            return store
        } catch {
            unlink(path)
            throw StoreError(error, path: path)
        }
    }

    /// Opens a study; one of an older schema is brought up to date on a copy that then takes its place.
    public static func open(at path: String, context: StudyContext = .system) throws(StoreError) -> StudyStore {
        try open(at: path, context: context, migrations: .released, patience: patience)
    }

    static func open(
        at path: String, context: StudyContext, migrations: Migrations = .released, patience: TimeInterval
    ) throws(StoreError) -> StudyStore {
        let header = try StudyHeader(path: path)
        guard header.version <= migrations.latest else {
            throw .newer(path: path, version: header.version, known: migrations.latest)
        }
        // SQLite's own journal is a file beside the study, and so is the copy that is upgraded.
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let isReadOnly = access(path, W_OK) != 0 || access(folder, W_OK) != 0
        if header.version < migrations.latest {
            guard !isReadOnly else { throw .readOnly(path: path) }
            try Upgrade(path: path, migrations: migrations, patience: patience).run()
        }
        return try StudyStore(path: path, context: context, isReadOnly: isReadOnly, patience: patience)
    }

    init(
        path: String, context: StudyContext, isReadOnly: Bool, patience: TimeInterval = StudyStore.patience
    ) throws(StoreError) {
        self.path = path
        self.isReadOnly = isReadOnly
        (viewer, readsAgreedVersions) = (.all, true)
        source = EditSource(context)
        do {
            let configuration = Self.configuration(isReadOnly: isReadOnly, patience: patience)
            connection = Connection(try DatabaseQueue(path: path, configuration: configuration))
        } catch {
            throw StoreError(error, path: path)
        }
    }

    init(_ store: StudyStore, viewer: Viewer, readsAgreedVersions: Bool) {
        (path, isReadOnly, source, connection) = (store.path, store.isReadOnly, store.source, store.connection)
        (self.viewer, self.readsAgreedVersions) = (viewer, readsAgreedVersions)
    }

    static func configuration(isReadOnly: Bool, patience: TimeInterval) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in
            if let connection = db.sqliteConnection {
                _ = csqlite_set_defensive(connection, 1)
                _ = csqlite_set_trusted_schema(connection, 0)
                try FTS5.addFunctions(to: connection)
            }
            try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
            if !isReadOnly {
                // Not WAL: a study is one file, and this pair lost no acknowledged commit when the power was cut.
                try db.execute(sql: "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA")
            }
        }
        return configuration
    }

    /// Reads the study as it is at one moment; within an edit or a snapshot, as it is there.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try readInTransaction(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Reads row by row like ``read(_:)``; what `body` throws of its own is thrown on.
    func stream(_ body: (Database) throws -> Void) throws {
        do {
            try readInTransaction(body)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private func readInTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try queue.unsafeReentrantRead { db in
            if db.isInsideTransaction { return try body(db) }
            var value: Value?
            // Without a transaction another program's change could come between two rows.
            try db.inTransaction(.deferred) {
                value = try body(db)
                return .commit
            }
            guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return value
        }
    }

    /// Makes a change: one transaction, and one entry of the journal.
    ///
    /// - Parameters:
    ///   - kind: the command, such as `codes add`.
    ///   - coder: who makes it.
    ///   - dryRun: whether to do all and then leave the study as it was.
    ///   - body: does it. What it throws is thrown on, and the study is as it was.
    /// - Returns: what `body` returned, and the entry; no entry if nothing was changed.
    @discardableResult
    public func edit<Value>(
        _ kind: String, by coder: ObjectID? = nil, dryRun: Bool = false, _ body: (StudyEdit) throws -> Value
    ) throws -> (value: Value, entry: JournalEntry?) {
        try transaction { db in
            let edit = try StudyEdit(db, store: whole, kind: kind, coder: coder)
            let value = try body(edit)
            let entry = try edit.finish()
            return ((value, entry), entry == nil || dryRun ? .rollback : .commit)
        }
    }

    /// Writes in one transaction; what `body` throws of its own is thrown on, and then nothing is written.
    func transaction<Value>(_ body: (Database) throws -> (Value, Database.TransactionCompletion)) throws -> Value {
        guard !isReadOnly else { throw StoreError.readOnly(path: path) }
        do {
            var result: Value?
            connection.hasWritten.store(true, ordering: .relaxed)
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    let (value, completion) = try body(db)
                    result = value
                    return completion
                }
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return result
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch let error as JournalFormatError {
            throw StoreError(error, path: path)
        }
    }

    /// Lets `body` read the study as it is now, whatever another program writes meanwhile.
    public func snapshot<Value>(_ body: (StudyStore) throws -> Value) throws -> Value {
        try queue.read { _ in try body(self) }
    }
}

extension StoreError {
    /// What went wrong in SQLite, in the words of the store; its own errors pass unchanged.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError:
            switch error.resultCode.primaryResultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
            case .SQLITE_FULL: self = .noRoom(path: path)
            case .SQLITE_TOOBIG:
                let detail = "a text, or the list of its lines, has more than 1,000,000,000 bytes: divide it"
                self = .system(path: path, detail: detail)
            case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
            case .SQLITE_NOTADB: self = .notAStudy(path: path)
            case .SQLITE_CONSTRAINT where error.message?.hasSuffix(".uuid") ?? false:
                self = .invalid(
                    "something with the same id is, or was, in \(path): 'emic redo' brings back what was undone; "
                        + "nothing was changed")
            case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "its pages do not fit together")
            case .SQLITE_CANTOPEN: self = .system(path: path, detail: "it can't be opened: check its permissions")
            default: self = .system(path: path, detail: error.message ?? error.resultCode.description)
            }
        case is JournalFormatError: self = .damaged(path: path, detail: "its journal can't be read")
        default: self = .system(path: path, detail: String(describing: error))
        }
    }
}
