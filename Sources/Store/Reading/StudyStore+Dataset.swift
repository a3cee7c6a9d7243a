public import CodingModel
import Foundation
import GRDB

/// A study gives what it holds as a stream of rows.
extension StudyStore: CodedDataset {
    public func study() throws -> Study {
        try read { db in
            let sql = """
                SELECT study_uuid, title, created_at, (SELECT uuid FROM coders WHERE id = default_coder_id) FROM study
                """
            guard let row = try Row.fetchOne(db, sql: sql) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            return Study(
                id: try row.id(0), title: row[1], createdAt: row.time(2), defaultCoder: row.optionalID(3))
        }
    }

    public func codebook() throws -> Codebook {
        try read { db in
            let sql = """
                SELECT codes.uuid, codes.name, parents.uuid, codes.color, codes.created_at,
                    code_versions.definition, max(code_versions.number), code_versions.inclusion,
                    code_versions.exclusion, codes.status, codes.aliases
                FROM codes JOIN code_versions ON code_versions.code_id = codes.id
                LEFT JOIN codes AS parents ON parents.id = codes.parent_id
                WHERE codes.removed_by IS NULL AND code_versions.removed_by IS NULL
                GROUP BY codes.id
                """
            let examples = try examples(in: db)
            return Codebook(
                try Row.fetchAll(db, sql: sql).map { row in
                    let id = try row.id(0)
                    let aliases = (row[10] as String?).map { $0.split(separator: "\n").map(String.init) }
                    return Code(
                        id: id, name: row[1], parent: row.optionalID(2),
                        page: CodePage(
                            definition: row[5], inclusion: row[7] ?? "", exclusion: row[8] ?? "",
                            status: (row[9] as String?).flatMap(CodeStatus.init) ?? .active, aliases: aliases ?? [],
                            examples: examples[id]?["example"] ?? [],
                            counterExamples: examples[id]?["counter-example"] ?? []),
                        version: row[6], color: row[3], createdAt: row.time(4))
                })
        }
    }

    /// The examples of each code by their kind.
    private func examples(in db: Database) throws -> [ObjectID: [String: [String]]] {
        let sql = """
            SELECT codes.uuid, code_examples.kind, code_examples.text
            FROM code_examples JOIN codes ON codes.id = code_examples.code_id
            WHERE code_examples.removed_by IS NULL ORDER BY code_examples.id
            """
        var examples: [ObjectID: [String: [String]]] = [:]
        for row in try Row.fetchAll(db, sql: sql) {
            examples[try row.id(0), default: [:]][row[1], default: []].append(row[2])
        }
        return examples
    }

    public func codeVersions() throws -> [CodeVersion] {
        try read { db in
            let sql = """
                SELECT codes.uuid, code_versions.number, code_versions.definition, code_versions.created_at,
                    code_versions.inclusion, code_versions.exclusion
                FROM codes JOIN code_versions ON code_versions.code_id = codes.id
                WHERE codes.removed_by IS NULL AND code_versions.removed_by IS NULL
                ORDER BY codes.id, code_versions.number
                """
            return try Row.fetchAll(db, sql: sql).map { row in
                CodeVersion(
                    codeID: try row.id(0), version: row[1], definition: row[2], inclusion: row[4] ?? "",
                    exclusion: row[5] ?? "", createdAt: row.time(3))
            }
        }
    }

    public func coders() throws -> [Coder] {
        try read { db in
            let sql = "SELECT uuid, name, created_at FROM coders WHERE removed_by IS NULL ORDER BY id"
            let unread = try unreadVersions()
            return try Row.fetchAll(db, sql: sql).map { row in
                Coder(id: try row.id(0), name: row[1], createdAt: row.time(2))
            }.filter { !unread.contains($0.id) }
        }
    }

    public func forEachDocument(_ body: (Document) throws -> Void) throws {
        try stream { db in
            let rows = try Row.fetchCursor(db, sql: "\(Self.documentSelection) ORDER BY documents.id")
            while let row = try rows.next() {
                try body(try Self.document(row))
            }
        }
    }

    public func text(of document: ObjectID) throws -> String {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT revisions.text FROM documents JOIN revisions ON revisions.document_id = documents.id
                    WHERE documents.uuid = ? AND revisions.removed_by IS NULL
                    ORDER BY revisions.number DESC LIMIT 1
                    """)
            guard let text = try String.fetchOne(statement, arguments: [document.data]) else {
                throw StoreError.invalid("there is no document with the id \(document) in \(path)")
            }
            return text
        }
    }

    public func original(of document: ObjectID) throws -> [UInt8] {
        try read { db in
            let sql = """
                SELECT ifnull(
                    (SELECT bytes FROM revisions JOIN revision_originals ON revision_id = revisions.id
                        WHERE document_id = documents.id AND removed_by IS NULL ORDER BY number DESC LIMIT 1),
                    (SELECT bytes FROM originals WHERE document_id = documents.id))
                FROM documents WHERE uuid = ?
                """
            return Array(try Data.fetchOne(db, sql: sql, arguments: [document.data]) ?? Data())
        }
    }

    public func forEachAssignment(_ body: (Assignment) throws -> Void) throws {
        try stream { db in
            let passages = try Self.assignedPassages(db)
            let sql = """
                SELECT documents.uuid, coders.uuid, assigned_at, finished_at, blind, assignments.id
                FROM documents JOIN assignments ON assignments.document_id = documents.id
                JOIN coders ON coders.id = assignments.coder_id
                WHERE assignments.removed_by IS NULL ORDER BY assignments.document_id, assignments.coder_id
                """
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                try body(
                    Assignment(
                        documentID: row.id(0), coderID: row.id(1), assignedAt: row.time(2),
                        finishedAt: (row[3] as Int64?).map { Timestamp(milliseconds: $0) },
                        isBlind: !row.hasNull(atIndex: 4), passages: passages[row[5]] ?? []))
            }
        }
    }

    /// A document's row, without its text; the file is that of the last text that came from one of its own.
    ///
    /// Of the columns behind the text in `revisions` nothing is read but that they are NULL, which does not touch the
    /// text's pages.
    static let documentSelection = """
        SELECT documents.uuid, documents.name, revisions.number, revisions.length, documents.created_at,
            ifnull(sources.file_name, documents.file_name), ifnull(sources.size, documents.size),
            ifnull(sources.sha256, documents.sha256), ifnull(sources.importer, documents.importer),
            ifnull(sources.importer_version, documents.importer_version),
            ifnull(sources.importer_options, documents.importer_options), documents.id, revisions.id
        FROM documents JOIN revisions ON revisions.id = (
            SELECT id FROM revisions
            WHERE document_id = documents.id AND removed_by IS NULL ORDER BY number DESC LIMIT 1)
        LEFT JOIN revisions AS sources ON sources.id = (
            SELECT id FROM revisions
            WHERE document_id = documents.id AND removed_by IS NULL AND sha256 IS NOT NULL ORDER BY number DESC LIMIT 1)
        WHERE documents.removed_by IS NULL
        """

    static func document(_ row: Row) throws -> Document {
        Document(
            id: try row.id(0), name: row[1], revision: row[2], length: row[3], createdAt: row.time(4),
            source: DocumentSource(
                fileName: row[5], size: row[6], sha256: row[7], importer: row[8], importerVersion: row[9],
                importerOptions: row[10]))
    }
}
