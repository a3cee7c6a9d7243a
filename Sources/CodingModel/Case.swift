/// What is studied: a person, a school, a company; with its attributes' values and what of the texts is about it.
///
/// The speakers that a case is are told by ``Speaker/caseID``.
public struct Case: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var name: String
    public var createdAt: Timestamp
    /// The documents that belong to it as a whole.
    public var documentIDs: [ObjectID]
    /// Passages that belong to it, by what ``AnchoredPassage`` is known by.
    public var passageIDs: [ObjectID]
    /// Values by the attribute's name.
    public var values: [String: String]

    public init(
        id: ObjectID, name: String, createdAt: Timestamp, documentIDs: [ObjectID] = [], passageIDs: [ObjectID] = [],
        values: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
        self.documentIDs = documentIDs
        self.passageIDs = passageIDs
        self.values = values
    }
}
