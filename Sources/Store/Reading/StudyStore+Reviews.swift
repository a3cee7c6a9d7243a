public import CodingModel
import GRDB

extension StudyStore {
    /// The codings that wait for a decision, by document and by the place where they stood.
    ///
    /// - Parameter documents: of which documents; `nil` means all.
    public func reviews(of documents: [ObjectID]? = nil) throws -> [Review] {
        try read { db in
            let (codebook, wanted) = (try codebook(), documents.map(Set.init))
            let blindness = try Blindness(db, viewer: viewer)
            let coders = Dictionary(try coders().map { ($0.id, $0.name) }) { first, _ in first }
            let rows = try Row.fetchCursor(db, sql: Self.reviewSelection)
            var reviews: [Review] = []
            while let row = try rows.next() {
                let (document, code, coder) = (try row.id(2), try row.id(4), try row.id(5))
                guard wanted?.contains(document) ?? true, !blindness.hides(coder: coder, document: document) else {
                    continue
                }
                let outcome = CarryOutcome(rawValue: row[6]) ?? .lost
                let new: Passage? =
                    outcome == .lost
                    ? nil : Passage(range: (row[11] as Int)..<(row[12] as Int), quotation: row[13])
                reviews.append(
                    Review(
                        id: try row.id(0), codingID: try row.id(1), document: row[3], documentID: document,
                        code: codebook.path(of: code) ?? "", codeID: code, coder: coders[coder] ?? "", coderID: coder,
                        outcome: outcome, oldRevision: row[7],
                        old: Passage(range: (row[8] as Int)..<(row[9] as Int), quotation: row[10] ?? ""), new: new,
                        takenBy: row.optionalID(14), createdAt: row.time(15)))
            }
            return reviews
        }
    }

    /// How many codings wait for a decision, by document.
    public func reviewCountsByDocument() throws -> [ObjectID: Int] {
        try read { db in
            guard try Blindness(db, viewer: viewer).isEmpty else {
                return try reviews().reduce(into: [:]) { $0[$1.documentID, default: 0] += 1 }
            }
            let sql = """
                SELECT documents.uuid, count(*)
                FROM reviews INDEXED BY reviews_by_document JOIN documents ON documents.id = reviews.document_id
                WHERE reviews.removed_by IS NULL GROUP BY reviews.document_id
                """
            return Dictionary(uniqueKeysWithValues: try Row.fetchAll(db, sql: sql).map { (try $0.id(0), $0[1]) })
        }
    }

    private static let reviewSelection = """
        SELECT reviews.uuid, reviews.coding, documents.uuid, documents.name, codes.uuid, coders.uuid, reviews.outcome,
            olds.number, reviews.start_offset, reviews.end_offset, before.quotation, places.start_offset,
            places.end_offset, places.quotation, reviews.taken_by, reviews.created_at
        FROM reviews INDEXED BY reviews_by_document
        CROSS JOIN documents ON documents.id = reviews.document_id
        CROSS JOIN revisions AS olds ON olds.id = reviews.revision_id
        CROSS JOIN codings ON codings.id = ifnull(
            (SELECT id FROM codings WHERE uuid = reviews.coding AND continues IS NULL AND removed_by IS NULL),
            (SELECT id FROM codings WHERE continues = reviews.coding AND removed_by IS NULL))
        CROSS JOIN passages AS places ON places.id = codings.passage_id
        CROSS JOIN codes ON codes.id = codings.code_id
        CROSS JOIN coders ON coders.id = codings.coder_id
        LEFT JOIN passages AS before ON before.revision_id = reviews.revision_id
            AND before.start_offset = reviews.start_offset AND before.end_offset = reviews.end_offset
        WHERE reviews.removed_by IS NULL
        ORDER BY reviews.document_id, reviews.start_offset, reviews.end_offset, reviews.id
        """

    /// How many codings that a query means are not listed, because they have no place in the current texts.
    public func unplacedCodingCount(matching query: CodingQuery) throws -> Int {
        try unplacedCodings(matching: query).count
    }

    /// A coding in force that has no place in the current text of its document.
    struct UnplacedCoding {
        let id: ObjectID
        let codeID: ObjectID
        let coderID: ObjectID
        let documentID: ObjectID
        let origin: CodingOrigin?
    }

    func unplacedCodings(matching query: CodingQuery = .all) throws -> [UnplacedCoding] {
        try read { db in
            let shown = try ShownCodings(db, of: self)
            let sql = """
                SELECT reviews.coding, codes.uuid, coders.uuid, documents.uuid, codings.origin_id
                FROM reviews INDEXED BY reviews_by_document
                CROSS JOIN documents ON documents.id = reviews.document_id
                CROSS JOIN codings ON codings.id = ifnull(
                    (SELECT id FROM codings WHERE uuid = reviews.coding AND continues IS NULL AND removed_by IS NULL),
                    (SELECT id FROM codings WHERE continues = reviews.coding AND removed_by IS NULL))
                CROSS JOIN codes ON codes.id = codings.code_id
                CROSS JOIN coders ON coders.id = codings.coder_id
                WHERE reviews.removed_by IS NULL AND reviews.outcome = 'lost'
                """
            let all = try Row.fetchAll(db, sql: sql).map { row in
                UnplacedCoding(
                    id: try row.id(0), codeID: try row.id(1), coderID: try row.id(2), documentID: try row.id(3),
                    origin: CodingOrigin(rowID: row[4]))
            }
            return all.filter { shown.contains(coder: $0.coderID, document: $0.documentID) && $0.matches(query) }
        }
    }
}

extension StudyStore.UnplacedCoding {
    /// Whether a query asks for it; one for stretches of texts asks for all that had a place in these documents.
    fileprivate func matches(_ query: CodingQuery) -> Bool {
        guard query.documents?.contains(documentID) ?? true, query.codes?.contains(codeID) ?? true,
            query.coders?.contains(coderID) ?? true
        else { return false }
        if let stretches = query.stretches, stretches[documentID].isEmpty { return false }
        guard let origins = query.origins else { return true }
        return origin.map(origins.contains) ?? false
    }
}
