public import CodingModel
import GRDB

/// Where a coder put a code, without the words: what agreement is computed from.
public struct CodingSpan: Hashable, Sendable {
    /// The coding's identity.
    public var id: ObjectID
    public var documentID: ObjectID
    public var coderID: ObjectID
    public var codeID: ObjectID
    /// Unicode scalars of the stored text, from 0, the end excluded.
    public var range: Range<Int>
    public var createdAt: Timestamp
}

extension StudyStore {
    public func forEachCoding(matching query: CodingQuery, _ body: (Coding) throws -> Void) throws {
        try stream { db in
            try CodingReader(db, store: self, query: query).forEach(body)
        }
    }

    /// Gives identity, document, coder, code, range and time of each coding to `body`, in the order of codings.
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

    /// The codings in force with these identities, in the order of the identities.
    public func codings(_ ids: [ObjectID]) throws -> [Coding] {
        try read { db in try CodingReader(db, store: self, query: .all).codings(ids) }
    }

    /// Gives each coding in force that a change made to `body`, in the order it made them.
    public func forEachCoding(madeBy entry: JournalEntry, _ body: (Coding) throws -> Void) throws {
        try stream { db in
            guard let first = try StoredEntry.numbered(Int64(entry.number), in: db)?.firstCodingID else { return }
            try CodingReader(db, store: self, query: .all)
                .forEach(from: first, through: first + Int64(entry.codingsMade) - 1, body)
        }
    }
}
