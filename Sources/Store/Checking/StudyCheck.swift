import CodingModel
import GRDB
import Schema

extension StudyStore {
    /// Looks for anything in the study that is not as it should be.
    ///
    /// The file's pages, its schema, the rules in `schema/invariants.sql`, names against their keys, every quotation
    /// against its text, every stored word against the commitment that the journal holds, every text's structure against its
    /// hash, what was settled against the codings it is about, and the journal's chain of hashes.
    ///
    /// - Parameter refold: whether to fold the journal and compare the result with the tables, and the search index with the texts,
    ///   too.
    /// - Returns: what was found; nothing if all is well.
    public func check(refold: Bool = false) throws -> [Finding] {
        try snapshot { _ in
            try read { db in
                var findings = try PageCheck(db: db).findings()
                // Damaged pages make every other check say something wrong.
                guard !findings.contains(where: { $0.check == "pages" }) else { return findings }
                let schema = SchemaCheck(db: db)
                findings += try schema.findings()
                // Nor can other checks say anything where tables are missing or have other columns.
                guard try schema.tablesFit() else { return findings }
                findings += try InvariantCheck(db: db).findings()
                findings += try NameCheck(db: db).findings()
                findings += try QuotationCheck(db: db).findings()
                findings += try CommitmentCheck(db: db).findings()
                findings += try StructureCheck(db: db).findings()
                findings += try AdjudicationCheck(db: db).findings()
                findings += try JournalCheck(db: db).findings()
                if refold {
                    findings += try RefoldCheck(db: db).findings()
                    findings += try SearchCheck(db: db).findings()
                }
                return findings
            }
        }
    }
}

/// SQLite's own view of the file.
struct PageCheck {
    let db: Database

    func findings() throws -> [Finding] {
        let verdicts = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        var findings = verdicts.map { Finding(check: "pages", message: "the file's pages do not fit together: \($0)") }
        if broken > 0 {
            findings.append(Finding(check: "references", message: "\(broken) rows refer to rows that are not there"))
        }
        return findings
    }
}

/// Whether the tables, indexes and views are those of this version.
struct SchemaCheck {
    let db: Database

    func findings() throws -> [Finding] {
        let (expected, present) = (try Self.fresh(), try Self.statements(db))
        let names = Set(expected.keys).union(present.keys).sorted()
        return names.filter { expected[$0] != present[$0] }.map {
            Finding(check: "schema", message: "the \($0) of the schema is not as this version made it")
        }
    }

    /// Whether all tables and views are there as they should be, so that they can be asked.
    func tablesFit() throws -> Bool {
        let present = try Self.statements(db)
        return try Self.fresh().allSatisfy { name, sql in name.hasPrefix("index") || present[name] == sql }
    }

    private static func fresh() throws -> [String: String] {
        try DatabaseQueue().write { fresh in
            try Migrations.released.apply(to: fresh, from: 0)
            return try statements(fresh)
        }
    }

    /// SQL by kind and name: a trigger may have a table's name.
    private static func statements(_ db: Database) throws -> [String: String] {
        let sql = "SELECT type || ' ' || quote(name), sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
        let rows = try Row.fetchAll(db, sql: sql)
        return Dictionary(rows.map { ($0[0] as String, $0[1] as String? ?? "") }) { first, _ in first }
    }
}

/// Whether names are found under the keys that they should be found under.
struct NameCheck {
    let db: Database

    func findings() throws -> [Finding] {
        var findings: [Finding] = []
        for kind in ObjectKind.all where kind.fields.contains(where: { $0.name == "name" }) {
            try db.forEachRow("SELECT uuid, name, name_key FROM \(kind.table)") { row in
                if !Name.key(of: row.text(at: 1)).utf8.elementsEqual(row.text(at: 2).utf8) {
                    let message = "\(kind.name) \(try row.id(at: 0)) is kept under another name than its own"
                    findings.append(Finding(check: "names", message: message))
                }
            }
        }
        return findings
    }
}

/// The rules that SQL can state.
struct InvariantCheck {
    let db: Database

    /// The queries of `schema/invariants.sql`.
    static let queries: [String] = Migrations.text(of: schema_invariants())
        .split(separator: "\n;\n", omittingEmptySubsequences: true)
        .map(String.init)
        .filter { $0.contains("SELECT") }

    func findings() throws -> [Finding] {
        try Self.queries.flatMap { query in
            do {
                return try Row.fetchAll(db, sql: query).map { row in
                    Finding(check: "invariants", message: "there are \(row[0] as String): \(row[1] as Int)")
                }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
                // A list that is no JSON.
                let rule = query.split(separator: "'").dropFirst().first ?? ""
                let message = "whether there are \(rule) can't be told: \(error.message ?? "")"
                return [Finding(check: "invariants", message: message)]
            }
        }
    }
}
