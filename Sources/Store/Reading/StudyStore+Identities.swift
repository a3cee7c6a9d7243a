public import CodingModel
import GRDB

extension StudyStore {
    /// The codings in force, with or without a place in the current text, whose identity begins or ends with `digits`.
    ///
    /// Identities that Emic made begin with the time, which those of one change share; their ends are chance.
    ///
    /// - Parameter digits: hexadecimal; hyphens in between are passed over.
    /// - Complexity: O(codings).
    public func codingIDs(beginningOrEndingWith digits: String) throws -> [ObjectID] {
        let sql = """
            SELECT id FROM (SELECT ifnull(continues, uuid) AS id FROM codings WHERE removed_by IS NULL)
            WHERE hex(id) LIKE ?1 || '%' OR hex(id) LIKE '%' || ?1
            ORDER BY id
            """
        let digits = digits.filter { $0 != "-" }
        guard digits.allSatisfy(\.isHexDigit) else { return [] }
        return try read { db in try ObjectID.fetchAll(db, sql, [digits]) }
    }
}
