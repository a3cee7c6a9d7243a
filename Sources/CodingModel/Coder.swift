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

/// That a coder was to code a document, or parts of it, and whether they have finished.
///
/// Not coded is not the same as coded "no": only where a coder has finished does the absence of a code mean anything.
public struct Assignment: Hashable, Sendable {
    public var documentID: ObjectID
    public var coderID: ObjectID
    public var assignedAt: Timestamp
    /// When the coder said that the document is done; `nil` while it is not.
    public var finishedAt: Timestamp?
    /// Whether the coder is not shown what others coded in the document before all who code it blind have finished.
    public var isBlind: Bool
    /// The parts of the document that are to be coded, in the order of the text; empty if all of it is.
    public var passages: [AnchoredPassage]

    public init(
        documentID: ObjectID, coderID: ObjectID, assignedAt: Timestamp, finishedAt: Timestamp?, isBlind: Bool = false,
        passages: [AnchoredPassage] = []
    ) {
        self.documentID = documentID
        self.coderID = coderID
        self.assignedAt = assignedAt
        self.finishedAt = finishedAt
        self.isBlind = isBlind
        self.passages = passages
    }

    /// Where the parts stand in the document's current text, without those whose words were lost; `nil` if all of it
    /// is to be coded.
    public var parts: [Range<Int>]? {
        passages.isEmpty ? nil : passages.filter { !$0.isLost }.map(\.passage.range)
    }
}
