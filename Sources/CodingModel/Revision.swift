/// A text of a document: the one that was imported, or a later one.
public struct Revision: Hashable, Sendable {
    /// Counts the texts of a document from 1; the highest is the one to read.
    public var number: Int
    /// Why there is this text.
    public var reason: String
    public var createdAt: Timestamp
    /// Unicode scalars in the text.
    public var length: Int
    /// The language, as ISO 639-1 has it; `nil` where it is not known.
    public var language: String?
    /// The file that it came from; `nil` where that is the file of the text before.
    public var source: DocumentSource?

    public init(
        number: Int, reason: String, createdAt: Timestamp, length: Int, language: String?, source: DocumentSource?
    ) {
        self.number = number
        self.reason = reason
        self.createdAt = createdAt
        self.length = length
        self.language = language
        self.source = source
    }
}
