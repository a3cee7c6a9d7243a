public import CodingModel
import GRDB

/// Where a coder put a code, without the words: what agreement is computed from.
public struct CodingSpan: Hashable, Sendable {
    public var documentID: ObjectID
    public var coderID: ObjectID
    public var codeID: ObjectID
    /// Unicode scalars of the stored text, from 0, the end excluded.
    public var range: Range<Int>
}

extension StudyStore {
    public func forEachCoding(matching query: CodingQuery, _ body: (Coding) throws -> Void) throws {
        try stream { db in
            try CodingReader(db, store: self, query: query).forEach(body)
        }
    }

    /// Gives document, coder, code and range of each coding to `body`, in the order of codings.
    public func forEachSpan(matching query: CodingQuery, _ body: (CodingSpan) throws -> Void) throws {
        try stream { db in
            try CodingReader(db, store: self, query: query).forEachSpan(body)
        }
    }

    /// Gives the identity of each coding to `body`, in the order of codings.
    public func forEachCodingID(matching query: CodingQuery, _ body: (ObjectID) throws -> Void) throws {
        try stream { db in
            try CodingReader(db, store: self, query: query).forEachID(body)
        }
    }

    /// Of these identities, those of codings in force.
    public func presentCodings(_ ids: [ObjectID]) throws -> [ObjectID] {
        try read { db in
            let statement = try SQLiteStatement(
                db, "SELECT 1 FROM codings WHERE uuid = ?1 AND removed_by IS NULL")
            return try ids.filter { id in
                defer { statement.reset() }
                statement.bind(id, at: 0)
                return try statement.step()
            }
        }
    }
}
