import CodingModel
import GRDB

/// Whether the segments and source lines of every text are those that the journal vouches for.
struct StructureCheck {
    let db: Database

    func findings() throws -> [Finding] {
        var findings: [Finding] = []
        let reader = try StructureReader(db)
        let texts = """
            SELECT revisions.id, revisions.structure, documents.name, revisions.number
            FROM revisions JOIN documents ON documents.id = revisions.document_id
            """
        try db.forEachRow(texts) { row in
            if try !isSound(row, reader) {
                findings.append(
                    Finding(
                        check: "structure",
                        message: "the structure of text \(row.integer(at: 3)) of '\(row.text(at: 2))' "
                            + "is not the one that it was made with"))
            }
        }
        return findings
    }

    private func isSound(_ row: borrowing SQLiteStatement, _ reader: StructureReader) throws -> Bool {
        do {
            return try reader.hash(of: row.integer(at: 0)) == row.optionalText(at: 1)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return false
        }
    }
}
