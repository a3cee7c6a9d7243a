/// A study as a stream of rows: what importers give, the store takes and gives, and exporters read.
///
/// What can be large (documents, texts, codings, memos, assignments) comes one at a time, so that memory does not grow
/// with it; the codebook and the coders fit in memory. Order is fixed: documents and coders as they came into the study,
/// codings by document, then by start and end of the passage, then
/// by code and coder as they came into the study.
public protocol CodedDataset {
    /// The study itself.
    func study() throws -> Study
    /// All codes.
    func codebook() throws -> Codebook
    /// All versions of all codes' definitions, by code and version.
    func codeVersions() throws -> [CodeVersion]
    /// All coders.
    func coders() throws -> [Coder]
    /// All attributes of cases.
    func attributes() throws -> [Attribute]
    /// Gives each document to `body`.
    func forEachDocument(_ body: (Document) throws -> Void) throws
    /// The text of a document, as ``Document/revision`` says.
    func text(of document: ObjectID) throws -> String
    /// What is known of that text besides its words.
    func structure(of document: ObjectID) throws -> TextStructure
    /// The language of that text, as ``TextStructure/language`` has it.
    func language(of document: ObjectID) throws -> String?
    /// Who speaks in a document, as they came into the study.
    func speakers(of document: ObjectID) throws -> [Speaker]
    /// The bytes of the file a document came from.
    func original(of document: ObjectID) throws -> [UInt8]
    /// Gives each case to `body`.
    func forEachCase(_ body: (Case) throws -> Void) throws
    /// Gives each passage that cases and memos hang on to `body`, but for those whose words are no longer in the text.
    func forEachAnchor(_ body: (AnchoredPassage) throws -> Void) throws
    /// Gives each assignment to `body`, by document and coder.
    func forEachAssignment(_ body: (Assignment) throws -> Void) throws
    /// Gives each memo to `body`.
    func forEachMemo(_ body: (Memo) throws -> Void) throws
    /// Gives each coding that `query` asks for to `body`.
    func forEachCoding(matching query: CodingQuery, _ body: (Coding) throws -> Void) throws
    /// Gives each adjudication whose codings are as they were when it was made to `body`.
    func forEachAdjudication(_ body: (Adjudication) throws -> Void) throws
}

/// Studies in which nothing was settled.
extension CodedDataset {
    public func forEachAdjudication(_ body: (Adjudication) throws -> Void) throws {}
}

/// Texts of which nothing is known, and on which nothing hangs.
extension CodedDataset {
    public func structure(of document: ObjectID) throws -> TextStructure { .none }
    public func speakers(of document: ObjectID) throws -> [Speaker] { [] }
    public func forEachAnchor(_ body: (AnchoredPassage) throws -> Void) throws {}
    public func language(of document: ObjectID) throws -> String? { try structure(of: document).language }
}
