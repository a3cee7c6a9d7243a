public import CodingModel
import GRDB

extension StudyStore {
    public func attributes() throws -> [Attribute] {
        try read { db in
            let sql = "SELECT uuid, name, kind, choices FROM attributes WHERE removed_by IS NULL ORDER BY id"
            return try Row.fetchAll(db, sql: sql).map { row in
                Attribute(
                    id: try row.id(0), name: row[1], kind: AttributeKind(rawValue: row[2]) ?? .text,
                    choices: try (row[3] as String?).map(ChoiceList.decode) ?? [])
            }
        }
    }

    /// Gives each case to `body`; passages whose words are no longer in the text are left out.
    public func forEachCase(_ body: (Case) throws -> Void) throws {
        try stream { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, uuid, name, created_at FROM cases WHERE removed_by IS NULL ORDER BY id")
            let documents = """
                SELECT documents.uuid
                FROM case_documents JOIN documents ON documents.id = case_documents.document_id
                WHERE case_id = ? AND case_documents.removed_by IS NULL ORDER BY documents.id
                """
            let values = """
                SELECT attributes.name, case_values.text
                FROM case_values JOIN attributes ON attributes.id = case_values.attribute_id
                WHERE case_id = ? AND case_values.removed_by IS NULL
                """
            let passages = try passagesOfCases(in: db)
            while let row = try rows.next() {
                let (rowID, id) = (row[0] as Int64, try row.id(1))
                let pairs = try Row.fetchAll(db.cachedStatement(sql: values), arguments: [rowID])
                    .map { ($0[0] as String, $0[1] as String) }
                try body(
                    Case(
                        id: id, name: row[2], createdAt: row.time(3),
                        documentIDs: ObjectID.fetchAll(db, documents, [rowID]), passageIDs: passages[id] ?? [],
                        values: Dictionary(pairs) { first, _ in first }))
            }
        }
    }

    public func forEachAnchor(_ body: (AnchoredPassage) throws -> Void) throws {
        for anchor in try anchors() where !anchor.isLost { try body(anchor) }
    }

    /// How many passages of a case have lost their words when their document got a new text, by case.
    public func lostPassageCounts() throws -> [ObjectID: Int] {
        try read { db in
            let lost = Set(try anchors().filter(\.isLost).map(\.id))
            guard !lost.isEmpty else { return [:] }
            return try linkedPassages(in: db).reduce(into: [:]) { counts, link in
                if lost.contains(link.passage) { counts[link.owner, default: 0] += 1 }
            }
        }
    }

    /// What of the texts each case is about: its documents, the turns of its speakers, and its passages.
    public func stretchesByCase() throws -> [ObjectID: Stretches] {
        try read { db in
            var places: [ObjectID: [ObjectID: [Range<Int>]]] = [:]
            for sql in [Self.documentsOfCases, Self.turnsOfCases] {
                let rows = try Row.fetchCursor(db, sql: sql)
                while let row = try rows.next() {
                    places[try row.id(0), default: [:]][try row.id(1), default: []].append(row[2]..<row[3])
                }
            }
            let anchors = Dictionary(try anchors().filter { !$0.isLost }.map { ($0.id, $0) }) { first, _ in first }
            for (owner, passage) in try linkedPassages(in: db) {
                guard let anchor = anchors[passage] else { continue }
                places[owner, default: [:]][anchor.documentID, default: []].append(anchor.passage.range)
            }
            return places.mapValues { Stretches($0) }
        }
    }

    private func passagesOfCases(in db: Database) throws -> [ObjectID: [ObjectID]] {
        let anchors = try anchors()
        guard !anchors.isEmpty else { return [:] }
        let order = Dictionary(
            anchors.enumerated().filter { !$1.isLost }.map { ($1.id, $0) }
        ) { first, _ in first }
        return Dictionary(grouping: try linkedPassages(in: db).filter { order[$0.passage] != nil }, by: \.owner)
            .mapValues { links in links.map(\.passage).sorted { order[$0] ?? 0 < order[$1] ?? 0 } }
    }

    private func linkedPassages(in db: Database) throws -> [(owner: ObjectID, passage: ObjectID)] {
        let sql = """
            SELECT cases.uuid, case_passages.anchor
            FROM case_passages JOIN cases ON cases.id = case_passages.case_id
            WHERE case_passages.removed_by IS NULL ORDER BY case_passages.id
            """
        return try Row.fetchAll(db, sql: sql).map { (try $0.id(0), try $0.id(1)) }
    }

    private static let currentText = """
        revisions.id = (
            SELECT id FROM revisions
            WHERE document_id = documents.id AND removed_by IS NULL ORDER BY number DESC LIMIT 1)
        """

    private static let documentsOfCases = """
        SELECT cases.uuid, documents.uuid, 0, revisions.length
        FROM case_documents JOIN cases ON cases.id = case_documents.case_id
        JOIN documents ON documents.id = case_documents.document_id
        JOIN revisions ON \(currentText)
        WHERE case_documents.removed_by IS NULL
        """

    private static let turnsOfCases = """
        SELECT cases.uuid, documents.uuid, segments.start_offset, segments.end_offset
        FROM speakers JOIN cases ON cases.id = speakers.case_id
        JOIN documents ON documents.id = speakers.document_id
        JOIN revisions ON \(currentText)
        JOIN segments ON segments.revision_id = revisions.id AND segments.kind_id = \(SegmentKind.turn.rowID)
            AND segments.speaker_id = speakers.id
        WHERE speakers.removed_by IS NULL
        """
}
