public import CodingModel
import GRDB

extension StudyStore {
    /// The texts of a document in force, the first one first.
    public func revisions(of document: ObjectID) throws -> [Revision] {
        try read { db in
            let sql = """
                SELECT number, reason, revisions.created_at, length, language,
                    iif(number = 1, documents.file_name, revisions.file_name),
                    iif(number = 1, documents.size, revisions.size),
                    iif(number = 1, documents.sha256, revisions.sha256),
                    iif(number = 1, documents.importer, revisions.importer),
                    iif(number = 1, documents.importer_version, revisions.importer_version),
                    iif(number = 1, documents.importer_options, revisions.importer_options)
                FROM documents JOIN revisions ON revisions.document_id = documents.id
                WHERE documents.uuid = ? AND revisions.removed_by IS NULL
                ORDER BY number
                """
            return try Row.fetchAll(db, sql: sql, arguments: [document.data]).map { row in
                let source = (row[5] as String?).map { fileName in
                    DocumentSource(
                        fileName: fileName, size: row[6], sha256: row[7], importer: row[8], importerVersion: row[9],
                        importerOptions: row[10])
                }
                return Revision(
                    number: row[0], reason: row[1], createdAt: row.time(2), length: row[3], language: row[4],
                    source: source)
            }
        }
    }

    /// A text of a document, by its number, and what is known of it.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` if there is no such text in force.
    public func text(of document: ObjectID, revision number: Int) throws -> (String, TextStructure) {
        try read { db in
            let sql = """
                SELECT id, text, language FROM revisions
                WHERE document_id = (SELECT id FROM documents WHERE uuid = ?) AND number = ? AND removed_by IS NULL
                """
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [document.data, number]) else {
                throw StoreError.invalid("the document has no text \(number): 'emic documents show' tells which it has")
            }
            return (row[1], try StructureReader(db).structure(of: row[0], language: row[2]))
        }
    }

    /// The passages of a document's current text that are coded, or that something else hangs on, each once, by start
    /// and end.
    public func passagesInUse(of document: ObjectID) throws -> [Passage] {
        try read { db in
            let statement = try SQLiteStatement(
                db,
                """
                SELECT start_offset, end_offset, quotation FROM passages
                WHERE revision_id = ?1
                    AND EXISTS (SELECT 1 FROM codings WHERE passage_id = passages.id AND removed_by IS NULL)
                UNION
                SELECT start_offset, end_offset, text FROM anchors
                WHERE document_id = (SELECT document_id FROM revisions WHERE id = ?1) AND revision_id = ?1
                    AND removed_by IS NULL
                ORDER BY start_offset, end_offset
                """)
            statement.bind(try currentText(of: document, in: db).rowID, at: 0)
            var passages: [Passage] = []
            while try statement.step() {
                passages.append(
                    Passage(
                        range: Int(statement.integer(at: 0))..<Int(statement.integer(at: 1)),
                        quotation: statement.text(at: 2)))
            }
            return passages
        }
    }
}
