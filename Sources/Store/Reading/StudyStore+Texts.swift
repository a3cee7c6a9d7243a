public import CodingModel
import GRDB

extension StudyStore {
    public func structure(of document: ObjectID) throws -> TextStructure {
        try read { db in
            let (revision, language) = try currentText(of: document, in: db)
            return try StructureReader(db).structure(of: revision, language: language)
        }
    }

    public func language(of document: ObjectID) throws -> String? {
        try read { db in try currentText(of: document, in: db).language }
    }

    public func speakers(of document: ObjectID) throws -> [Speaker] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT speakers.uuid, speakers.name, cases.uuid
                    FROM speakers LEFT JOIN cases ON cases.id = speakers.case_id
                    WHERE speakers.document_id = (SELECT id FROM documents WHERE uuid = ?)
                        AND speakers.removed_by IS NULL ORDER BY speakers.id
                    """)
            return try Row.fetchAll(statement, arguments: [document.data]).map { row in
                Speaker(id: try row.id(0), documentID: document, name: row[1], caseID: row.optionalID(2))
            }
        }
    }

    /// Gives documents with their texts, and what is known of these, to `body`, one at a time.
    ///
    /// - Parameter documents: which ones; `nil` means all, in the order in which they came into the study.
    public func forEachText(
        in documents: [ObjectID]? = nil, _ body: (Document, String, TextStructure) throws -> Void
    ) throws {
        try stream { db in
            let reader = try StructureReader(db)
            try Self.forEachText(db, in: documents) { document, revision, text in
                let structure = try reader.structure(of: revision, language: text.optionalText(at: 1))
                try body(document, text.text(at: 0), structure)
            }
        }
    }

    /// Gives documents with their texts alone to `body`, which takes a fraction of the time that their structure does.
    ///
    /// - Parameter documents: which ones; `nil` means all, in the order in which they came into the study.
    public func forEachText(in documents: [ObjectID]? = nil, _ body: (Document, String) throws -> Void) throws {
        try stream { db in
            try Self.forEachText(db, in: documents) { document, _, text in try body(document, text.text(at: 0)) }
        }
    }

    /// The names of all who speak in the study's documents, each spelling once, in the order in which they came.
    public func speakerNames() throws -> [String] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT name FROM speakers WHERE removed_by IS NULL GROUP BY name ORDER BY min(id)")
        }
    }

    /// Gives documents, their texts' integer keys, and rows of text and language to `body`.
    private static func forEachText(
        _ db: Database, in documents: [ObjectID]?, _ body: (Document, Int64, borrowing SQLiteStatement) throws -> Void
    ) throws {
        let text = try SQLiteStatement(db, "SELECT text, language FROM revisions WHERE id = ?1")
        let wanted = documents.map(Set.init)
        let rows = try Row.fetchCursor(db, sql: "\(documentSelection) ORDER BY documents.id")
        while let row = try rows.next() {
            let document = try document(row)
            guard wanted?.contains(document.id) ?? true else { continue }
            let revision: Int64 = row[12]
            text.bind(revision, at: 0)
            defer { text.reset() }
            if try text.step() { try body(document, revision, text) }
        }
    }

    /// The integer key of a document's current text, and its language.
    func currentText(of document: ObjectID, in db: Database) throws -> (rowID: Int64, language: String?) {
        let statement = try db.cachedStatement(
            sql: """
                SELECT revisions.id, revisions.language
                FROM documents JOIN revisions ON revisions.document_id = documents.id
                WHERE documents.uuid = ? AND revisions.removed_by IS NULL
                ORDER BY revisions.number DESC LIMIT 1
                """)
        guard let row = try Row.fetchOne(statement, arguments: [document.data]) else {
            throw StoreError.invalid("there is no document with the id \(document) in \(path)")
        }
        return (row[0], row[1])
    }
}
