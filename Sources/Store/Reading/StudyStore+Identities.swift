public import CodingModel
import GRDB

extension StudyStore {
    /// The codings in force, with or without a place in the current text, whose identity begins or ends with `digits`, as
    /// far as they are shown.
    ///
    /// Identities that Emic made begin with the time, which those of one change share; their ends are chance.
    ///
    /// - Parameter digits: hexadecimal; hyphens in between are passed over.
    /// - Complexity: O(codings).
    public func codingIDs(beginningOrEndingWith digits: String) throws -> [ObjectID] {
        let digits = digits.filter { $0 != "-" }
        guard digits.allSatisfy(\.isHexDigit) else { return [] }
        return try read { db in
            let shown = try ShownCodings(db, of: self).condition(revision: Self.codingRevision)
            let sql = """
                SELECT id
                FROM (SELECT ifnull(continues, uuid) AS id FROM codings WHERE removed_by IS NULL\(shown))
                WHERE hex(id) LIKE ?1 || '%' OR hex(id) LIKE '%' || ?1
                ORDER BY id
                """
            return try ObjectID.fetchAll(db, sql, [digits])
        }
    }
}
