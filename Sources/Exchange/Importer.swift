public import CodingModel

/// A kind of file that Emic reads.
public struct Importer: Sendable {
    /// What `--as` and the study call it.
    public let id: String
    /// Kept with what it made; another version may make another text of the same bytes.
    public let version: String
    /// One sentence for lists and help.
    public let summary: String
    /// Whether a file with these first bytes and this name is of the kind.
    public let matches: @Sendable (_ head: [UInt8], _ fileName: String) -> Bool
    private let reading: @Sendable (Input, ImportOptions) throws(ExchangeError) -> Imported

    init(
        id: String, version: String, summary: String,
        matches: @escaping @Sendable (_ head: [UInt8], _ fileName: String) -> Bool,
        read: @escaping @Sendable (Input, ImportOptions) throws(ExchangeError) -> Imported
    ) {
        self.id = id
        self.version = version
        self.summary = summary
        self.matches = matches
        reading = read
    }

    /// What `input` holds.
    ///
    /// - Throws: ``ExchangeError`` if it is not of this kind, damaged, or can't be read.
    public func read(_ input: Input, options: ImportOptions = ImportOptions()) throws(ExchangeError) -> Imported {
        try reading(input, options)
    }

    /// All kinds, the choosiest first.
    public static let all: [Importer] = [emicJSON, pdf, plainText]

    /// The kind that `input` is by its first bytes and its name. Plain text is the last resort, and says why where a
    /// file is no text either.
    ///
    /// - Throws: ``ExchangeError/cannotRead(_:_:)``.
    public static func matching(_ input: Input) throws(ExchangeError) -> Importer {
        let head = try input.head()
        return all.first { $0.matches(head, input.fileName) } ?? plainText
    }
}

/// What a person says about files to import.
public struct ImportOptions: Hashable, Sendable {
    /// The encoding of texts; `nil` to tell it by the bytes, which finds UTF-8, and UTF-16 by its byte order mark.
    public var encoding: TextEncoding?
    /// How long a program that reads a kind of file for us may take for one file; then it is ended.
    public var timeLimit: Duration
    /// Where such programs are looked for: folders with colons between them; `nil` for the environment's `PATH`.
    var programFolders: String?

    /// Options as they are where nothing is said.
    public init(encoding: TextEncoding? = nil, timeLimit: Duration = .seconds(120)) {
        self.encoding = encoding
        self.timeLimit = timeLimit
    }

    /// What was said, as `key=value`, as ``DocumentSource/importerOptions`` keeps it; empty if nothing.
    public var description: String {
        encoding.map { "encoding=\($0.rawValue)" } ?? ""
    }
}

/// What a file turned out to hold.
public enum Imported {
    case texts([ImportedText])
    case study(any CodedDataset)
}

/// A text taken out of a file.
public struct ImportedText: Hashable, Sendable {
    /// What to call the document if nobody says: the file's name without its ending.
    public var name: String
    /// LF line ends, no byte order mark, no NUL; else as it came.
    public var text: String
    /// The file's bytes.
    public var original: [UInt8]
    /// The file's name without its folders.
    public var fileName: String
    /// Which importer made it, and which version of it.
    public var importer: String
    public var importerVersion: String
    /// What the importer was told, as `key=value` separated by blanks.
    public var importerOptions: String
    /// The encoding that was told or found; `nil` for a file that is no text but has one in it.
    public var encoding: TextEncoding?
    /// Where the lines of the text stand in the original; empty where they are the file's own lines.
    public var sourceLines: [SourceLine] = []
    /// What a person should know of how it was read, such as what was left out: a sentence each, without a full stop.
    public var notes: [String] = []
}
