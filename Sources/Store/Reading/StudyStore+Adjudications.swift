public import CodingModel
import GRDB

extension StudyStore {
    /// What was settled, by document and in the order in which it was settled.
    ///
    /// - Parameters:
    ///   - document: In which document; `nil` means all.
    ///   - coder: Only for this agreed version; `nil` means all.
    /// - Returns: Each with whether it still holds: whether the codings in question are where and what they were, and
    ///   have not been removed. Codings that came of it and were removed since are left out.
    public func adjudications(
        in document: ObjectID? = nil, by coder: ObjectID? = nil
    ) throws -> [(adjudication: Adjudication, holds: Bool)] {
        try read { db in
            let sql = """
                SELECT adjudications.uuid, documents.uuid, coders.uuid, adjudications.outcome, adjudications.codings,
                    adjudications.text, adjudications.created_at
                FROM adjudications INDEXED BY adjudications_by_document
                CROSS JOIN documents ON documents.id = adjudications.document_id
                CROSS JOIN coders ON coders.id = adjudications.coder_id
                WHERE adjudications.removed_by IS NULL
                    \(document == nil ? "" : "AND adjudications.document_id = (SELECT id FROM documents WHERE uuid = ?)")
                ORDER BY adjudications.document_id, adjudications.id
                """
            let arguments = StatementArguments([document?.data].compactMap(\.self))
            let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
            var found: [(adjudication: Adjudication, holds: Bool)] = []
            while let row = try rows.next() {
                let version = try row.id(2)
                guard coder == nil || coder == version else { continue }
                let codings = try AdjudicatedCodings(json: row[4])
                let adjudication = Adjudication(
                    id: try row.id(0), documentID: try row.id(1), coderID: version,
                    outcome: AdjudicationOutcome(rawValue: row[3]) ?? .neither, codings: codings.givenIDs,
                    results: try codings.madeIDs.filter { try CodingRow.inForce($0, in: db) != nil },
                    reason: row[5], createdAt: row.time(6))
                found.append((adjudication, try holds(codings, in: db)))
            }
            return found
        }
    }

    /// Whether the codings that were in question are what they were, in the present text.
    private func holds(_ codings: AdjudicatedCodings, in db: Database) throws -> Bool {
        try zip(codings.givenIDs, codings.given).allSatisfy { id, given in
            guard let row = try CodingRow.inForce(id, in: db) else { return false }
            let waits = "SELECT EXISTS (SELECT 1 FROM reviews WHERE coding = ? AND removed_by IS NULL)"
            return try AdjudicatedCodings.Given(id, row) == given
                && Bool.fetchOne(db.cachedStatement(sql: waits), arguments: [id.data]) == false
        }
    }

    public func forEachAdjudication(_ body: (Adjudication) throws -> Void) throws {
        for (adjudication, holds) in try adjudications() where holds { try body(adjudication) }
    }

    /// The coders who are no persons but an agreed version: those that something was settled in, or
    /// whose codings are what others agree on.
    public func agreedVersions() throws -> Set<ObjectID> {
        try read { db in
            // One coding of each coder tells: the first that is found along the index.
            let sql = """
                SELECT uuid FROM coders WHERE removed_by IS NULL AND \(CodingOrigin.adjudicated.rowID) = (
                    SELECT origin_id
                    FROM codes CROSS JOIN codings ON codings.code_id = codes.id AND codings.coder_id = coders.id
                    WHERE codings.removed_by IS NULL LIMIT 1)
                UNION SELECT uuid FROM coders
                WHERE removed_by IS NULL AND id IN (SELECT coder_id FROM adjudications WHERE removed_by IS NULL)
                """
            return Set(try ObjectID.fetchAll(db, sql))
        }
    }
}
