/// A researcher's note on something in the study.
public struct Memo: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var subject: MemoSubject
    /// The identity of what the memo is about; of a passage, what ``AnchoredPassage`` is known by.
    public var subjectID: ObjectID
    /// Who wrote it; `nil` if that is not known, or if it was a coder who was removed.
    public var coderID: ObjectID?
    public var text: String
    public var createdAt: Timestamp
    /// Whether it is for the researchers only: exports leave it out unless they are asked for it.
    public var isPrivate: Bool

    public init(
        id: ObjectID, subject: MemoSubject, subjectID: ObjectID, coderID: ObjectID?, text: String,
        createdAt: Timestamp, isPrivate: Bool = false
    ) {
        self.id = id
        self.subject = subject
        self.subjectID = subjectID
        self.coderID = coderID
        self.text = text
        self.createdAt = createdAt
        self.isPrivate = isPrivate
    }
}

/// What a memo can be about.
public enum MemoSubject: String, Hashable, Sendable, CaseIterable {
    case study, document, code, passage, coding, `case`
}
