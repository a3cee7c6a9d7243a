import CodingModel
import GRDB

/// The queries for codings, and what their rows mean.
///
/// There are two ways to the codings. By place: document by document along the passages, in the order that is wanted,
/// so that nothing is sorted and nothing held. By code: along the index of codes and coders, where codes or coders are
/// asked for and documents are not; the few that are found are sorted.
struct CodingReader {
    private let db: Database
    private let query: CodingQuery
    private let documents: [Int64: (id: ObjectID, name: String)]
    private let revisions: [(revision: Int64, document: Int64)]
    /// The document by its current text.
    private let documentOf: [Int64: Int64]
    private let codes: [Int64: (id: ObjectID, path: String)]
    private let versions: [Int64: Int]
    private let coders: [Int64: (id: ObjectID, name: String)]
    /// ` AND …`, so that what is not read through the store is not found.
    private let shown: String

    init(_ db: Database, store: StudyStore, query: CodingQuery) throws {
        self.db = db
        self.query = query
        shown = try ShownCodings(db, of: store).condition()
        let codebook = try store.codebook()
        var documents: [Int64: (ObjectID, String)] = [:]
        var revisions: [(Int64, Int64)] = []
        var wanted = query.documents.map(Set.init)
        if let own = query.stretches?.documents { wanted = wanted?.intersection(own) ?? Set(own) }
        let rows = try Row.fetchCursor(db, sql: "\(StudyStore.documentSelection) ORDER BY documents.id")
        while let row = try rows.next() {
            let id = try row.id(0)
            guard wanted?.contains(id) ?? true else { continue }
            documents[row[11]] = (id, row[1])
            revisions.append((row[12], row[11]))
        }
        self.documents = documents
        self.revisions = revisions
        documentOf = Dictionary(revisions.map { ($0.0, $0.1) }) { first, _ in first }
        codes = try Self.keyed(db, "SELECT id, uuid FROM codes WHERE removed_by IS NULL") { row in
            let id = try row.id(1)
            return (id, codebook.path(of: id) ?? "")
        }
        versions = try Self.keyed(db, "SELECT id, number FROM code_versions") { $0[1] }
        coders = try Self.keyed(db, "SELECT id, uuid, name FROM coders WHERE removed_by IS NULL") {
            (try $0.id(1), $0[2])
        }
    }

    /// Gives each coding that the query asks for to `body`.
    func forEach(_ body: (Coding) throws -> Void) throws {
        try forEachRow(columns()) { row, document in try body(coding(row, document)) }
    }

    /// Gives the codings in force whose integer keys lie in a range to `body`, in the order of the keys.
    func forEach(from first: Int64, through last: Int64, _ body: (Coding) throws -> Void) throws {
        let statement = try SQLiteStatement(
            db,
            """
            SELECT \(columns()), passages.revision_id
            FROM codings CROSS JOIN passages ON passages.id = codings.passage_id
            WHERE codings.id BETWEEN ?1 AND ?2 AND codings.removed_by IS NULL\(shown)
            ORDER BY codings.id
            """)
        statement.bind(first, at: 0)
        statement.bind(last, at: 1)
        while try statement.step() {
            if let document = document(of: statement) { try body(coding(statement, document)) }
        }
    }

    /// The document that a row's last column, the integer key of its text, is the current text of.
    private func document(of row: borrowing SQLiteStatement) -> Int64? {
        documentOf[row.integer(at: row.columnCount - 1)]
    }

    /// The codings in force with these identities.
    func codings(_ ids: [ObjectID]) throws -> [Coding] {
        let statement = try SQLiteStatement(
            db,
            """
            SELECT \(columns()), passages.revision_id
            FROM codings CROSS JOIN passages ON passages.id = codings.passage_id
            WHERE codings.id = \(CodingTable.rowInForce)\(shown)
            """)
        return try ids.compactMap { id in
            statement.bind(id, at: 0)
            defer { statement.reset() }
            guard try statement.step(), let document = document(of: statement) else { return nil }
            return try coding(statement, document)
        }
    }

    /// What a coding is known by, through all rows that continue one another.
    private static let identity = "ifnull(codings.continues, codings.uuid)"

    /// The columns of a coding, as ``coding(_:_:)`` reads them.
    private func columns() throws -> String {
        let hasMemos = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM memos WHERE subject = 'coding' AND removed_by IS NULL)")
        let memo = hasMemos == true ? Self.memo : "NULL"
        return """
            \(Self.identity), passages.start_offset, passages.end_offset, passages.quotation, codings.code_id,
            codings.code_version_id, codings.coder_id, codings.weight, codings.created_at, codings.origin_id,
            passages.revision_id, \(memo)
            """
    }

    /// Gives the identity of each coding that the query asks for to `body`.
    func forEachID(_ body: (ObjectID) throws -> Void) throws {
        try forEachRow(Self.identity) { row, _ in try body(row.id(at: 0)) }
    }

    /// Gives each coding that the query asks for to `body` without its words: what agreement needs.
    func forEachSpan(_ body: (CodingSpan) throws -> Void) throws {
        let columns = """
            codings.coder_id, codings.code_id, passages.start_offset, passages.end_offset, codings.created_at,
            \(Self.identity)
            """
        try forEachRow(columns) { row, document in
            guard let coder = coders[row.integer(at: 0)], let code = codes[row.integer(at: 1)],
                let document = documents[document]
            else { return }
            try body(
                CodingSpan(
                    id: row.id(at: 5), documentID: document.id, coderID: coder.id, codeID: code.id,
                    range: Int(row.integer(at: 2))..<Int(row.integer(at: 3)),
                    createdAt: Timestamp(milliseconds: row.integer(at: 4))))
        }
    }

    /// The SQL of the way by place, for one text.
    static func sqlByPlace(_ columns: String, _ query: CodingQuery, conditions: String) -> String {
        """
        SELECT \(columns)
        FROM passages CROSS JOIN codings ON codings.passage_id = passages.id
        WHERE passages.revision_id = ?1 AND codings.removed_by IS NULL\(conditions)
        ORDER BY passages.start_offset, passages.end_offset, codings.code_id, codings.coder_id
        """
    }

    /// The SQL of the way by code.
    static func sqlByCode(_ columns: String, codes: String, conditions: String) -> String {
        """
        SELECT \(columns), passages.revision_id
        FROM codings CROSS JOIN passages ON passages.id = codings.passage_id
        CROSS JOIN revisions ON revisions.id = passages.revision_id
        WHERE codings.code_id IN (\(codes)) AND codings.removed_by IS NULL\(conditions)
        ORDER BY revisions.document_id, passages.start_offset, passages.end_offset, codings.code_id,
            codings.coder_id
        """
    }

    private func forEachRow(_ columns: String, _ body: (borrowing SQLiteStatement, Int64) throws -> Void) throws {
        if query.documents == nil, query.stretches == nil, query.codes != nil || query.coders != nil {
            let codes = try keys(query.codes, in: codes.mapValues(\.id))
            let statement = try SQLiteStatement(
                db, Self.sqlByCode(columns, codes: codes, conditions: conditions(withCodes: false)))
            while try statement.step() {
                if let document = document(of: statement) { try body(statement, document) }
            }
        } else {
            let borders = query.stretches == nil ? "" : ", passages.start_offset, passages.end_offset"
            let statement = try SQLiteStatement(
                db, Self.sqlByPlace(columns + borders, query, conditions: conditions(withCodes: true)))
            for (revision, document) in revisions {
                statement.bind(revision, at: 0)
                while try statement.step() {
                    if isWithinStretches(statement, document) { try body(statement, document) }
                }
                statement.reset()
            }
        }
    }

    /// Whether a row, whose last two columns are the passage's borders if stretches are asked for, touches one of them.
    private func isWithinStretches(_ row: borrowing SQLiteStatement, _ document: Int64) -> Bool {
        guard let stretches = query.stretches, let document = documents[document]?.id else { return true }
        let (start, end) = (row.integer(at: row.columnCount - 2), row.integer(at: row.columnCount - 1))
        return stretches.touch(Int(start)..<Int(end), in: document)
    }

    private func conditions(withCodes: Bool) throws -> String {
        var sql = shown
        if withCodes, query.codes != nil {
            sql += " AND codings.code_id IN (\(try keys(query.codes, in: codes.mapValues(\.id))))"
        }
        if query.coders != nil {
            sql += " AND codings.coder_id IN (\(try keys(query.coders, in: coders.mapValues(\.id))))"
        }
        if let origins = query.origins {
            sql += " AND codings.origin_id IN (\(origins.map { String($0.rowID) }.joined(separator: ",")))"
        }
        if let range = query.range {
            sql += " AND passages.start_offset < \(range.upperBound) AND passages.end_offset > \(range.lowerBound)"
        }
        return sql
    }

    /// The integer keys of the identities; all keys if none are asked for.
    private func keys(_ wanted: [ObjectID]?, in known: [Int64: ObjectID]) throws -> String {
        let wanted = wanted.map(Set.init)
        let keys = known.filter { wanted?.contains($0.value) ?? true }.keys.sorted()
        return keys.map(String.init).joined(separator: ",")
    }

    private func coding(_ row: borrowing SQLiteStatement, _ document: Int64) throws -> Coding {
        let versionKey = row.integer(at: 5)
        guard let document = documents[document], let code = codes[row.integer(at: 4)],
            let coder = coders[row.integer(at: 6)], let version = versions[versionKey],
            let origin = CodingOrigin(rowID: row.integer(at: 9))
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a coding hangs on something that is gone") }
        return Coding(
            id: try row.id(at: 0), document: document.name, documentID: document.id,
            passage: Passage(
                range: Int(row.integer(at: 1))..<Int(row.integer(at: 2)), quotation: row.text(at: 3)),
            code: code.path, codeID: code.id, codeVersion: version, coder: coder.name, coderID: coder.id,
            weight: row.number(at: 7), memo: row.optionalText(at: 11),
            createdAt: Timestamp(milliseconds: row.integer(at: 8)), origin: origin)
    }

    private static let memo = """
        (SELECT group_concat(memo_versions.text, char(10) || char(10))
        FROM memos JOIN memo_versions ON memo_versions.id = (
            SELECT id FROM memo_versions
            WHERE memo_id = memos.id AND removed_by IS NULL ORDER BY number DESC LIMIT 1)
        WHERE memos.subject_uuid = ifnull(codings.continues, codings.uuid) AND memos.private IS NULL
            AND memos.removed_by IS NULL)
        """

    private static func keyed<Value>(
        _ db: Database, _ sql: String, _ value: (Row) throws -> Value
    ) throws -> [Int64: Value] {
        var found: [Int64: Value] = [:]
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
            found[row[0]] = try value(row)
        }
        return found
    }
}
