/// An imported text.
public struct Document: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var name: String
    /// Which text of the document is meant: 1 as imported, more after each mending.
    public var revision: Int
    /// Unicode scalars in the text.
    public var length: Int
    /// When it was imported.
    public var createdAt: Timestamp
    public var source: DocumentSource

    public init(
        id: ObjectID, name: String, revision: Int, length: Int, createdAt: Timestamp, source: DocumentSource
    ) {
        self.id = id
        self.name = name
        self.revision = revision
        self.length = length
        self.createdAt = createdAt
        self.source = source
    }
}

/// Where a document came from: the file, and the importer that read it.
public struct DocumentSource: Hashable, Sendable {
    /// The file's name without its folders.
    public var fileName: String
    /// Bytes in the file.
    public var size: Int
    /// SHA-256 of the file's bytes, 64 hexadecimal digits in lower case.
    public var sha256: String
    public var importer: String
    public var importerVersion: String
    /// What the importer was told, as `key=value` separated by blanks; empty if nothing.
    public var importerOptions: String

    public init(
        fileName: String, size: Int, sha256: String, importer: String, importerVersion: String,
        importerOptions: String
    ) {
        self.fileName = fileName
        self.size = size
        self.sha256 = sha256
        self.importer = importer
        self.importerVersion = importerVersion
        self.importerOptions = importerOptions
    }
}

/// A stretch of a document's text, and the words in it.
public struct Passage: Hashable, Sendable {
    /// Unicode scalars of the stored text, from 0, the end excluded.
    public var range: Range<Int>
    /// The text in that range.
    public var quotation: String

    public init(range: Range<Int>, quotation: String) {
        self.range = range
        self.quotation = quotation
    }
}
