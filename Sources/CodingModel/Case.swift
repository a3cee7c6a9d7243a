/// What is studied: a person, a school, a company; with its attributes' values and its documents.
public struct Case: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var name: String
    public var createdAt: Timestamp
    public var documentIDs: [ObjectID]
    /// Values by the attribute's name.
    public var values: [String: String]

    public init(
        id: ObjectID, name: String, createdAt: Timestamp, documentIDs: [ObjectID], values: [String: String]
    ) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
        self.documentIDs = documentIDs
        self.values = values
    }
}

/// A property of cases, such as age or district.
public struct Attribute: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var name: String
    public var kind: AttributeKind

    public init(id: ObjectID, name: String, kind: AttributeKind) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}

/// What values an attribute takes: any text, a decimal number, an ISO 8601 date, or `true` and `false`.
public enum AttributeKind: String, Hashable, Sendable, CaseIterable {
    case text, number, date, boolean
}
