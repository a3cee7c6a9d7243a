public import CodingModel
import GRDB

/// How much there is in a study.
public struct StudyCounts: Hashable, Sendable {
    public var documents: Int
    public var codes: Int
    public var coders: Int
    public var cases: Int
    /// Codings with a place in the current texts.
    public var codings: Int
    /// Codings that wait for a decision after their text was replaced.
    public var reviews: Int
    public var memos: Int
    /// Entries of the journal.
    public var changes: Int
    /// The last change; `nil` in a study that has seen none.
    public var lastChange: Timestamp?
}

extension StudyStore {
    /// How much there is.
    public func counts() throws -> StudyCounts {
        try read { db in
            func count(_ table: String, except hidden: String = "") throws -> Int {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE removed_by IS NULL\(hidden)") ?? 0
            }
            let shown = try ShownCodings(db, of: self)
            let hidden = shown.condition(revision: Self.codingRevision)
            let unplaced = try unplacedCodings().count
            let last = try Row.fetchOne(db, sql: "SELECT id, at FROM journal ORDER BY id DESC LIMIT 1")
            return StudyCounts(
                documents: try count("documents"), codes: try count("codes"),
                coders: try count("coders") - shown.versions.count, cases: try count("cases"),
                codings: try count("codings", except: hidden) - unplaced,
                reviews: try shown.blindness.isEmpty ? count("reviews") : reviews().count,
                memos: try count("memos", except: shown.blindness.exceptMemos),
                changes: last.map { $0[0] } ?? 0, lastChange: last.map { Timestamp(milliseconds: $0[1]) })
        }
    }

    /// How many codings there are of each code and by each coder.
    public func codingCounts() throws -> [CodingCount] {
        try read { db in
            let shown = try ShownCodings(db, of: self).condition(revision: Self.codingRevision)
            let sql = """
                SELECT codes.uuid, coders.uuid, counted.number
                FROM (SELECT code_id, coder_id, count(*) AS number FROM codings
                    WHERE removed_by IS NULL\(shown) GROUP BY code_id, coder_id) AS counted
                JOIN codes ON codes.id = counted.code_id JOIN coders ON coders.id = counted.coder_id
                """
            let unplaced = try unplacedCodings()
            return try Row.fetchAll(db, sql: sql).map {
                let (code, coder) = (try $0.id(0), try $0.id(1))
                let absent = unplaced.count { $0.codeID == code && $0.coderID == coder }
                return CodingCount(code: code, coder: coder, number: ($0[2] as Int) - absent)
            }.filter { $0.number > 0 }
        }
    }

    /// How many codings there are in each document.
    public func codingCountsByDocument() throws -> [ObjectID: Int] {
        try read { db in
            let shown = try ShownCodings(db, of: self).condition(revision: Self.codingRevision)
            let sql = """
                SELECT documents.uuid, sum(counted.number)
                FROM (SELECT passage_id, count(*) AS number FROM codings
                    WHERE removed_by IS NULL\(shown) GROUP BY passage_id) AS counted
                JOIN passages ON passages.id = counted.passage_id
                JOIN revisions ON revisions.id = passages.revision_id
                JOIN documents ON documents.id = revisions.document_id
                GROUP BY documents.id
                """
            let pairs = try Row.fetchAll(db, sql: sql).map { (try $0.id(0), $0[1] as Int) }
            var counts = Dictionary(uniqueKeysWithValues: pairs)
            for coding in try unplacedCodings() { counts[coding.documentID, default: 0] -= 1 }
            return counts.filter { $0.value > 0 }
        }
    }

    /// The text that a row of codings is about, where its passage is not joined.
    static let codingRevision = "(SELECT revision_id FROM passages WHERE passages.id = codings.passage_id)"

    /// Whether nothing was put into the study yet.
    func isEmpty() throws -> Bool {
        let counts = try counts()
        return counts.documents + counts.codes + counts.coders + counts.cases + counts.memos == 0
    }
}

/// How often a coder used a code.
public struct CodingCount: Hashable, Sendable {
    public var code: ObjectID
    public var coder: ObjectID
    public var number: Int
}
