import Foundation
import GRDB

/// Brings a study of an older schema up to date: on a copy, which is checked and then takes its place.
struct Upgrade {
    let path: String
    let migrations: Migrations
    /// How long to wait for another program that is writing, in seconds.
    let patience: TimeInterval

    func run() throws(StoreError) {
        let copy = path + ".upgrade"
        do {
            let old = try DatabaseQueue(
                path: path, configuration: StudyStore.configuration(isReadOnly: false, patience: patience))
            // Held to the end, so that nothing is written to the old file that the new one would lack.
            try old.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN IMMEDIATE")
                defer { try? db.execute(sql: "ROLLBACK") }
                // Another program may have done it while this one was waiting.
                guard try StudyHeader(path: path).version < migrations.latest else { return }
                remove(copy)
                defer { remove(copy) }
                try FileManager.default.copyItem(atPath: path, toPath: copy)
                chmod(copy, 0o600)
                try migrate(copy)
                guard rename(copy, path) == 0 else {
                    throw StoreError.system(path: path, detail: String(cString: strerror(errno)))
                }
            }
            try old.close()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Removes the copy, and the journal that SQLite keeps beside it.
    private func remove(_ copy: String) {
        unlink(copy)
        unlink(copy + "-journal")
    }

    private func migrate(_ copy: String) throws {
        let new = try DatabaseQueue(
            path: copy, configuration: StudyStore.configuration(isReadOnly: false, patience: patience))
        try new.write { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            guard version > 0 else { throw StoreError.notAStudy(path: path) }
            try migrations.apply(to: db, from: version)
            try SearchIndex.addMissing(to: db)
            try db.checkForeignKeys()
        }
        let verdict = try new.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
        guard verdict == ["ok"] else {
            throw StoreError.damaged(path: path, detail: verdict.first ?? "its pages do not fit together")
        }
        try new.close()
    }
}
