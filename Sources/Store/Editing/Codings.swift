public import CodingModel
import GRDB

/// A coding on its way into a study.
public struct NewCoding: Sendable {
    public var documentID: ObjectID
    public var passage: Passage
    public var codeID: ObjectID
    public var coderID: ObjectID
    public var weight: Double?
    public var memo: String?
    public var origin: CodingOrigin
    /// `nil` makes a new identity.
    public var id: ObjectID?
    /// `nil` means now.
    public var createdAt: Timestamp?
    /// `nil` means the version of the code's definition in force.
    public var codeVersion: Int?

    public init(
        documentID: ObjectID, passage: Passage, codeID: ObjectID, coderID: ObjectID, weight: Double? = nil,
        memo: String? = nil, origin: CodingOrigin = .manual, id: ObjectID? = nil, createdAt: Timestamp? = nil,
        codeVersion: Int? = nil
    ) {
        self.documentID = documentID
        self.passage = passage
        self.codeID = codeID
        self.coderID = coderID
        self.weight = weight
        self.memo = memo
        self.origin = origin
        self.id = id
        self.createdAt = createdAt
        self.codeVersion = codeVersion
    }
}

/// What became of a coding that was to be added.
public enum AddedCoding: Hashable, Sendable {
    /// It was made.
    case made(ObjectID)
    /// This coder had given this code to this passage before.
    case thereBefore(ObjectID)

    /// The coding's identity, new or old.
    public var id: ObjectID {
        switch self {
        case .made(let id), .thereBefore(let id): id
        }
    }
}

extension StudyEdit {
    /// Gives a code to a passage. The caller vouches that the quotation is what the text says in that range.
    ///
    /// - Throws: ``StoreError/beyond(range:document:length:)`` if the passage ends beyond its text,
    ///   ``StoreError/retired(code:)`` if the code is no longer in use,
    ///   ``StoreError/invalid(_:)`` if it is empty, or if the weight is infinite or no number.
    @discardableResult
    public func addCoding(_ new: NewCoding) throws -> AddedCoding {
        let document = try targets.document(new.documentID)
        let code = try targets.code(new.codeID, version: new.codeVersion)
        // Who names a version tells of a coding that was made when the code was in use.
        if code.isRetired, new.codeVersion == nil { throw StoreError.retired(code: code.name) }
        let coder = try targets.coder(new.coderID)
        try require(new.passage, in: document)
        let weight = try storable(new.weight)
        try enter()
        let id = new.id ?? newID()
        let row = CodingTable.NewRow(
            id: id, revision: document.revision, passage: new.passage, codeRowID: code.rowID,
            codeVersion: code.version, coder: (coder, new.coderID), weight: weight,
            createdAt: new.createdAt ?? at, origin: new.origin)
        if let present = try codings.insert(row) { return .thereBefore(present) }
        if let memo = new.memo {
            try addMemo(
                Memo(
                    id: newID(), subject: .coding, subjectID: id, coderID: new.coderID, text: memo,
                    createdAt: new.createdAt ?? at))
        }
        return .made(id)
    }
}

/// The integer keys of what codings hang on, looked up once.
final class CodingTargets {
    struct DocumentTarget {
        let name: String
        let length: Int
        let revision: (rowID: Int64, id: ObjectID)
    }

    struct CodeTarget {
        let rowID: Int64
        let version: (rowID: Int64, id: ObjectID)
        let name: String
        let isRetired: Bool
    }

    private struct CodeKey: Hashable {
        let code: ObjectID
        let version: Int?
    }

    private let db: Database
    private var documents: [ObjectID: DocumentTarget] = [:]
    private var codes: [CodeKey: CodeTarget] = [:]
    private var coders: [ObjectID: Int64] = [:]

    init(db: Database) {
        self.db = db
    }

    /// Looks everything up anew from now on.
    func forget() {
        documents.removeAll()
        codes.removeAll()
        coders.removeAll()
    }

    func document(_ id: ObjectID) throws -> DocumentTarget {
        if let known = documents[id] { return known }
        let statement = try db.cachedStatement(
            sql: """
                SELECT documents.name, revisions.id, revisions.uuid, revisions.length
                FROM documents JOIN revisions ON revisions.document_id = documents.id
                WHERE documents.uuid = ? AND documents.removed_by IS NULL AND revisions.removed_by IS NULL
                ORDER BY revisions.number DESC LIMIT 1
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id.data]) else { throw missing("document", id) }
        let target = DocumentTarget(name: row[0], length: row[3], revision: (row[1], try row.id(2)))
        documents[id] = target
        return target
    }

    func code(_ id: ObjectID, version: Int?) throws -> CodeTarget {
        let key = CodeKey(code: id, version: version)
        if let known = codes[key] { return known }
        let statement = try db.cachedStatement(
            sql: """
                SELECT codes.id, code_versions.id, code_versions.uuid, codes.name, codes.status IS 'retired'
                FROM codes JOIN code_versions ON code_versions.code_id = codes.id
                WHERE codes.uuid = ?1 AND codes.removed_by IS NULL AND code_versions.removed_by IS NULL
                    AND (?2 IS NULL OR code_versions.number = ?2)
                ORDER BY code_versions.number DESC LIMIT 1
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id.data, version]) else { throw missing("code", id) }
        let target = CodeTarget(
            rowID: row[0], version: (row[1], try row.id(2)), name: row[3], isRetired: row[4])
        codes[key] = target
        return target
    }

    func coder(_ id: ObjectID) throws -> Int64 {
        if let known = coders[id] { return known }
        let statement = try db.cachedStatement(sql: "SELECT id FROM coders WHERE uuid = ? AND removed_by IS NULL")
        guard let rowID = try Int64.fetchOne(statement, arguments: [id.data]) else { throw missing("coder", id) }
        coders[id] = rowID
        return rowID
    }

    private func missing(_ kind: String, _ id: ObjectID) -> StoreError {
        .invalid("there is no \(kind) with the id \(id)")
    }
}
