/// One coder giving one code to one passage, once.
public struct Coding: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    /// The document's name.
    public var document: String
    public var documentID: ObjectID
    public var passage: Passage
    /// The code's path.
    public var code: String
    public var codeID: ObjectID
    /// The version of the code's definition that was in force.
    public var codeVersion: Int
    /// The coder's name.
    public var coder: String
    public var coderID: ObjectID
    /// How much or how sure, on a scale of the study's own; `nil` where nobody said.
    public var weight: Double?
    public var memo: String?
    public var createdAt: Timestamp
    public var origin: CodingOrigin

    public init(
        id: ObjectID, document: String, documentID: ObjectID, passage: Passage, code: String, codeID: ObjectID,
        codeVersion: Int, coder: String, coderID: ObjectID, weight: Double?, memo: String?, createdAt: Timestamp,
        origin: CodingOrigin
    ) {
        self.id = id
        self.document = document
        self.documentID = documentID
        self.passage = passage
        self.code = code
        self.codeID = codeID
        self.codeVersion = codeVersion
        self.coder = coder
        self.coderID = coderID
        self.weight = weight
        self.memo = memo
        self.createdAt = createdAt
        self.origin = origin
    }
}

/// How a coding came about.
public enum CodingOrigin: String, Hashable, Sendable, CaseIterable {
    /// A person chose the passage.
    case manual
    /// A pattern found it.
    case pattern
    /// It came in a table or another program's project.
    case imported
    /// It came in another coder's file of the same study.
    case merged
    /// It is what coders settled on.
    case adjudicated
}

/// Which codings are meant; what is `nil` is not asked about.
public struct CodingQuery: Hashable, Sendable {
    public var documents: [ObjectID]?
    public var codes: [ObjectID]?
    public var coders: [ObjectID]?
    public var origins: [CodingOrigin]?
    /// Codings whose passage shares at least one scalar with this range.
    public var range: Range<Int>?
    /// Codings whose passage shares at least one scalar with these stretches.
    public var stretches: Stretches?

    public init(
        documents: [ObjectID]? = nil, codes: [ObjectID]? = nil, coders: [ObjectID]? = nil,
        origins: [CodingOrigin]? = nil, range: Range<Int>? = nil, stretches: Stretches? = nil
    ) {
        self.documents = documents
        self.codes = codes
        self.coders = coders
        self.origins = origins
        self.range = range
        self.stretches = stretches
    }

    /// Whether it asks for a passage there, as far as places are concerned.
    public func covers(_ range: Range<Int>, in document: ObjectID) -> Bool {
        (documents?.contains(document) ?? true) && (self.range?.overlaps(range) ?? true)
            && (stretches?.touch(range, in: document) ?? true)
    }

    /// All codings.
    public static let all = CodingQuery()
}
