/// A coding that waits for somebody's decision, because the text it was made in was replaced.
public struct Review: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var codingID: ObjectID
    /// The document's name.
    public var document: String
    public var documentID: ObjectID
    /// The code's path.
    public var code: String
    public var codeID: ObjectID
    /// The coder's name.
    public var coder: String
    public var coderID: ObjectID
    /// ``CarryOutcome/changed``, ``CarryOutcome/split`` or ``CarryOutcome/lost``.
    public var outcome: CarryOutcome
    /// Which text of the document the coding was made in.
    public var oldRevision: Int
    /// Where it stood there.
    public var old: Passage
    /// Where it stands in the current text; `nil` if it is lost.
    public var new: Passage?
    /// The coding that has the place already, by the same coder with the same code; `nil` unless that is why it is lost.
    public var takenBy: ObjectID?
    /// Since when it waits.
    public var createdAt: Timestamp

    public init(
        id: ObjectID, codingID: ObjectID, document: String, documentID: ObjectID, code: String, codeID: ObjectID,
        coder: String, coderID: ObjectID, outcome: CarryOutcome, oldRevision: Int, old: Passage, new: Passage?,
        takenBy: ObjectID?, createdAt: Timestamp
    ) {
        self.id = id
        self.codingID = codingID
        self.document = document
        self.documentID = documentID
        self.code = code
        self.codeID = codeID
        self.coder = coder
        self.coderID = coderID
        self.outcome = outcome
        self.oldRevision = oldRevision
        self.old = old
        self.new = new
        self.takenBy = takenBy
        self.createdAt = createdAt
    }
}
