/// A person who codes.
public struct Coder: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var name: String
    public var createdAt: Timestamp

    public init(id: ObjectID, name: String, createdAt: Timestamp) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
    }
}

/// That a coder was to code a document, and whether they have finished.
///
/// Not coded is not the same as coded "no": only where a coder has finished does the absence of a code mean anything.
public struct Assignment: Hashable, Sendable {
    public var documentID: ObjectID
    public var coderID: ObjectID
    public var assignedAt: Timestamp
    /// When the coder said that the document is done; `nil` while it is not.
    public var finishedAt: Timestamp?

    public init(documentID: ObjectID, coderID: ObjectID, assignedAt: Timestamp, finishedAt: Timestamp?) {
        self.documentID = documentID
        self.coderID = coderID
        self.assignedAt = assignedAt
        self.finishedAt = finishedAt
    }
}
