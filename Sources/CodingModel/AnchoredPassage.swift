/// A passage that a memo, a case or an assignment hangs on.
public struct AnchoredPassage: Hashable, Sendable, Identifiable {
    /// What it is known by, whatever the text it lies in.
    public var id: ObjectID
    public var documentID: ObjectID
    /// Its place and words, in the text that they were last seen in.
    public var passage: Passage
    /// Whether its words were lost when the document got a new text: the place is one in an older text.
    public var isLost: Bool

    public init(id: ObjectID, documentID: ObjectID, passage: Passage, isLost: Bool = false) {
        self.id = id
        self.documentID = documentID
        self.passage = passage
        self.isLost = isLost
    }
}
