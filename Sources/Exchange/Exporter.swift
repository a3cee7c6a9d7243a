public import CodingModel

/// A form that a study is written in for other programs.
public struct Exporter: Sendable {
    /// Whether the result is one file or a folder of files.
    public enum Target: Hashable, Sendable {
        case file, folder
    }

    /// What `--format` calls it.
    public let id: String
    /// One sentence for lists and help.
    public let summary: String
    public let target: Target
    private let writing: @Sendable (any CodedDataset, Destination, ExportOptions) throws -> Void

    init(
        id: String, summary: String, target: Target,
        write: @escaping @Sendable (any CodedDataset, Destination, ExportOptions) throws -> Void
    ) {
        self.id = id
        self.summary = summary
        self.target = target
        writing = write
    }

    /// Writes `dataset`, all of it or nothing. Private memos are left out unless the options ask for them.
    ///
    /// - Throws: ``ExchangeError`` if the destination exists and is not to be replaced, or can't be written; what the
    ///   dataset throws.
    public func write(
        _ dataset: any CodedDataset, to destination: Destination, options: ExportOptions = ExportOptions()
    ) throws {
        try writing(
            options.privateMemos ? dataset : WithoutPrivateMemos(whole: dataset), destination, options)
    }

    /// All forms, in the order of the help.
    public static let all: [Exporter] = [csvFolder, emicJSON, jsonLines]
}

/// What a person says about an export.
public struct ExportOptions: Hashable, Sendable {
    /// Which codings are written; everything else always is.
    public var query: CodingQuery
    /// Whether texts in CSV that a spreadsheet would run as a formula get an apostrophe before them.
    public var spreadsheetSafe: Bool
    /// Whether private memos go out, too.
    public var privateMemos: Bool
    /// The table that is meant, where only one is written.
    public var table: String

    /// Options as they are where nothing is said.
    public init(
        query: CodingQuery = .all, spreadsheetSafe: Bool = false, privateMemos: Bool = false,
        table: String = "codings"
    ) {
        self.query = query
        self.spreadsheetSafe = spreadsheetSafe
        self.privateMemos = privateMemos
        self.table = table
    }
}
