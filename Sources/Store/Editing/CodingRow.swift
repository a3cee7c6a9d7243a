import CodingModel
import GRDB

/// A coding in force as it lies in the tables.
struct CodingRow {
    var documentID: ObjectID
    /// The integer key of the text that it lies on.
    var revision: Int64
    var passage: Passage
    var codeRowID: Int64
    var codeID: ObjectID
    var codeVersion: (rowID: Int64, id: ObjectID)
    var coder: (rowID: Int64, id: ObjectID)
    var weight: Double?
    var createdAt: Timestamp
    var origin: CodingOrigin

    /// The coding that is known by this identity; `nil` if there is none in force.
    static func inForce(_ id: ObjectID, in db: Database) throws -> CodingRow? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT documents.uuid, passages.revision_id, start_offset, end_offset, quotation, codings.code_id,
                    codes.uuid, code_version_id, code_versions.uuid, codings.coder_id, coders.uuid, weight,
                    codings.created_at, origin_id
                FROM codings JOIN passages ON passages.id = codings.passage_id
                JOIN revisions ON revisions.id = passages.revision_id
                JOIN documents ON documents.id = revisions.document_id
                JOIN codes ON codes.id = codings.code_id JOIN coders ON coders.id = codings.coder_id
                JOIN code_versions ON code_versions.id = codings.code_version_id
                WHERE codings.id = \(CodingTable.rowInForce)
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id.data]) else { return nil }
        guard let origin = CodingOrigin(rowID: row[13]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a coding came about in no way that is known")
        }
        return CodingRow(
            documentID: try row.id(0), revision: row[1],
            passage: Passage(range: (row[2] as Int)..<(row[3] as Int), quotation: row[4]), codeRowID: row[5],
            codeID: try row.id(6), codeVersion: (row[7], try row.id(8)), coder: (row[9], try row.id(10)),
            weight: row[11], createdAt: row.time(12), origin: origin)
    }
}
