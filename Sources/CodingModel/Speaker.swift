/// Somebody who speaks in a document, by the name that the text gives them.
public struct Speaker: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var documentID: ObjectID
    /// The name before the turns; unique within the document, without regard to case.
    public var name: String
    /// The case that this person is; `nil` where nobody said.
    public var caseID: ObjectID?

    public init(id: ObjectID, documentID: ObjectID, name: String, caseID: ObjectID?) {
        self.id = id
        self.documentID = documentID
        self.name = name
        self.caseID = caseID
    }
}
