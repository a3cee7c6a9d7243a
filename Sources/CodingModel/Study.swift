/// What a study says of itself.
public struct Study: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var title: String
    public var createdAt: Timestamp
    /// The coder who is meant where none is named; `nil` if that has to be said each time.
    public var defaultCoder: ObjectID?

    public init(id: ObjectID, title: String, createdAt: Timestamp, defaultCoder: ObjectID? = nil) {
        self.id = id
        self.title = title
        self.createdAt = createdAt
        self.defaultCoder = defaultCoder
    }
}
