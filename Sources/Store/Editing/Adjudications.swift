public import CodingModel
import GRDB

extension StudyEdit {
    /// Keeps how a disagreement was settled.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` if it names no coding, or one that is not in force.
    public func addAdjudication(_ adjudication: Adjudication) throws {
        guard !adjudication.codings.isEmpty else {
            throw StoreError.invalid("adjudication \(adjudication.id) settles nothing: it names no coding")
        }
        func inForce(_ id: ObjectID) throws -> CodingRow {
            guard let row = try CodingRow.inForce(id, in: db) else {
                throw StoreError.invalid(
                    "adjudication \(adjudication.id) names coding \(id), which is not in \(store.path)")
            }
            return row
        }
        let given = try adjudication.codings.sorted().map { AdjudicatedCodings.Given($0, try inForce($0)) }
        for id in adjudication.results { _ = try inForce(id) }
        try insert(
            .adjudication, adjudication.id,
            [
                "document": .init(adjudication.documentID), "coder": .init(adjudication.coderID),
                "outcome": .text(adjudication.outcome.rawValue),
                "codings": .text(try AdjudicatedCodings(given: given, made: adjudication.results).json()),
                "created_at": .init(adjudication.createdAt),
            ], words: adjudication.reason)
    }

    /// Forgets that something was settled; the codings that came of it stay.
    public func removeAdjudication(_ id: ObjectID) throws { try remove(.adjudication, id) }

    /// Lets what was settled in a document stay settled where the codings in question stand in a new text word for word.
    func carryAdjudications(of document: Int64, _ unchanged: [ObjectID: Range<Int>]) throws {
        let sql = "SELECT uuid, codings FROM adjudications WHERE document_id = ? AND removed_by IS NULL"
        for row in try Row.fetchAll(db, sql: sql, arguments: [document]) {
            var codings = try AdjudicatedCodings(json: row[1])
            for (number, given) in codings.given.enumerated() {
                guard let range = ObjectID(given.id).flatMap({ unchanged[$0] }) else { continue }
                (codings.given[number].start, codings.given[number].end) = (range.lowerBound, range.upperBound)
            }
            try update(.adjudication, row.id(0), ["codings": .text(try codings.json())])
        }
    }
}
