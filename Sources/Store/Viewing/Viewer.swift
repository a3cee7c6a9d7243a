public import CodingModel
import GRDB

/// Who looks at a study, and so what of it is shown.
///
/// A document is coded blind as long as one of those who were assigned it blind has not finished. Until then none of
/// them is shown what others coded there, not even one who has finished: they may reopen it, and they talk to the
/// others. Whoever was not assigned it blind, such as the one who leads the study, sees it. What others coded is their
/// codings, the memos on these, and their memos on passages; memos on documents and codes are shown to all. Blindness
/// keeps from seeing by accident; it is no lock, since whoever has the file can say to be somebody else.
public enum Viewer: Hashable, Sendable {
    /// One who is shown everything.
    case all
    /// One who is shown all but what others coded in documents that this coder codes blind.
    case coder(ObjectID)
    /// Nobody knows who: no codings are shown in documents that anyone codes blind.
    case nobody
}

extension StudyStore {
    /// The same study with the codings that `viewer` may see: no other is read, counted or exported through it.
    ///
    /// What changes the study is done to all of it, whoever looks.
    public func seen(by viewer: Viewer) -> StudyStore {
        viewer == self.viewer ? self : StudyStore(self, viewer: viewer, readsAgreedVersions: readsAgreedVersions)
    }

    /// The documents in which codings are hidden from the viewer, in the order in which they came into the study.
    public func blindDocuments() throws -> [ObjectID] {
        try read { db in try Blindness(db, viewer: viewer).documents.map(\.id) }
    }
}

/// The codings that a viewer is not to see, as conditions on rows.
struct Blindness {
    /// The documents in which there may be some.
    let documents: [(rowID: Int64, id: ObjectID)]
    /// The one who sees what is their own there.
    private let coder: (rowID: Int64, id: ObjectID)?

    init(_ db: Database, viewer: Viewer) throws {
        var coder: (rowID: Int64, id: ObjectID)?
        switch viewer {
        case .all:
            (documents, self.coder) = ([], nil)
            return
        case .coder(let id):
            coder = try Int64.fetchOne(db, sql: "SELECT id FROM coders WHERE uuid = ?", arguments: [id.data])
                .map { ($0, id) }
        case .nobody: break
        }
        let sql = """
            SELECT id, uuid FROM documents
            WHERE removed_by IS NULL AND id IN (
                SELECT document_id FROM assignments
                WHERE blind = 1 AND removed_by IS NULL
                GROUP BY document_id
                HAVING count(*) > count(finished_at) AND (?1 IS NULL OR max(coder_id = ?1)))
            ORDER BY id
            """
        documents = try Row.fetchAll(db, sql: sql, arguments: [coder?.rowID]).map { ($0[0], try $0.id(1)) }
        self.coder = coder
    }

    /// Whether nothing is hidden.
    var isEmpty: Bool { documents.isEmpty }

    /// Whether codings by `coder` in `document` are hidden.
    func hides(coder: ObjectID, document: ObjectID) -> Bool {
        coder != self.coder?.id && documents.contains { $0.id == document }
    }

    /// ` AND …` so that no hidden row of `codings` is found; nothing if there is none.
    ///
    /// - Parameter revision: the integer key of the text that the row's passage lies in.
    func exceptCodings(revision: String = "passages.revision_id") -> String {
        isEmpty ? "" : " AND NOT (\(hidden(revision: revision)))"
    }

    /// ` AND …` so that no memo on a hidden coding is found, nor one by another coder on a passage there, which tells
    /// what they took note of; nothing if there is none.
    var exceptMemos: String {
        let keys = documents.map { String($0.rowID) }.joined(separator: ",")
        let passages = "SELECT anchor FROM anchors WHERE document_id IN (\(keys)) AND removed_by IS NULL"
        let own = coder.map { " AND memos.coder_id IS NOT \($0.rowID)" } ?? ""
        let codings = """
            SELECT ifnull(codings.continues, codings.uuid)
            FROM passages CROSS JOIN codings ON codings.passage_id = passages.id
            WHERE codings.removed_by IS NULL AND \(hidden())
            """
        return isEmpty
            ? ""
            : " AND NOT (memos.subject = 'coding' AND memos.subject_uuid IN (\(codings)))"
                + " AND NOT (memos.subject = 'passage' AND memos.subject_uuid IN (\(passages))\(own))"
    }

    /// Whether a row of `codings` is hidden, one that was taken away too.
    func hidden(revision: String = "passages.revision_id") -> String {
        let keys = documents.map { String($0.rowID) }.joined(separator: ",")
        return "\(revision) IN (SELECT id FROM revisions WHERE document_id IN (\(keys)))"
            + (coder.map { " AND codings.coder_id <> \($0.rowID)" } ?? "")
    }
}
