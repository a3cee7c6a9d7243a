import GRDB
import Schema

/// The steps that lead from an empty file to the current schema.
struct Migrations {
    /// A name and its SQL, in order; the number of steps taken is the file's `user_version`.
    let steps: [(name: String, sql: String)]

    /// The released steps, embedded in the program.
    static let released = Migrations(steps: embedded())

    var latest: Int { steps.count }

    /// Takes the steps that `db` has not seen yet, and says so in it.
    func apply(to db: Database, from version: Int) throws {
        for (_, sql) in steps[version...] {
            try db.execute(sql: sql)
        }
        try db.execute(sql: "PRAGMA user_version = \(latest)")
        try db.execute(sql: "PRAGMA application_id = \(StudyHeader.applicationID)")
    }

    private static func embedded() -> [(name: String, sql: String)] {
        var steps: [(String, String)] = []
        guard var file = schema_migrations() else { return steps }
        while file.pointee.name != nil {
            steps.append((String(cString: file.pointee.name), text(of: file.pointee)))
            file += 1
        }
        return steps
    }

    /// The SQL in an embedded file.
    static func text(of file: schema_file) -> String {
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
}
