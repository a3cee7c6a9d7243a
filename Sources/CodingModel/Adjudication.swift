/// How a disagreement was settled, and why.
///
/// The codings that coders differ on stay as they are. What was settled on are codings of the agreed version, which is a
/// coder of its own.
public struct Adjudication: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var documentID: ObjectID
    /// The agreed version: the coder whose codings say what was settled on.
    public var coderID: ObjectID
    public var outcome: AdjudicationOutcome
    /// The codings that the coders differed on, in ascending order.
    public var codings: [ObjectID]
    /// The codings of the agreed version that came of it, in ascending order; none where nothing was to be coded.
    public var results: [ObjectID]
    public var reason: String
    public var createdAt: Timestamp

    public init(
        id: ObjectID, documentID: ObjectID, coderID: ObjectID, outcome: AdjudicationOutcome, codings: [ObjectID],
        results: [ObjectID], reason: String, createdAt: Timestamp
    ) {
        self.id = id
        self.documentID = documentID
        self.coderID = coderID
        self.outcome = outcome
        self.codings = codings
        self.results = results
        self.reason = reason
        self.createdAt = createdAt
    }
}

/// What a disagreement was settled on.
public enum AdjudicationOutcome: String, Hashable, Sendable, CaseIterable {
    /// What one of the coders said.
    case one
    /// All that any of them said.
    case both
    /// Another passage, or another code.
    case extent
    /// Nothing is to be coded there.
    case neither
}
