public import CodingModel
import GRDB

/// A text on its way into a study, with the file it came from.
public struct NewDocument: Sendable {
    public var name: Name
    /// LF line ends, no byte order mark, no NUL.
    public var text: String
    public var original: [UInt8]
    /// The file's name without its folders.
    public var fileName: String
    public var importer: String
    public var importerVersion: String
    public var importerOptions: String
    /// What is known of the text besides its words.
    public var structure: TextStructure

    public init(
        name: Name, text: String, original: [UInt8], fileName: String, importer: String, importerVersion: String,
        importerOptions: String, structure: TextStructure = .none
    ) {
        self.name = name
        self.text = text
        self.structure = structure
        self.original = original
        self.fileName = fileName
        self.importer = importer
        self.importerVersion = importerVersion
        self.importerOptions = importerOptions
    }
}

extension StudyEdit {
    /// Adds a document with its text, what is known of it, and the bytes that it came from.
    ///
    /// - Throws: ``StoreError/nameTaken(kind:name:)`` if there is one of that name,
    ///   ``StoreError/beyond(range:document:length:)`` or ``StoreError/invalid(_:)`` if the structure does not fit the
    ///   text.
    @discardableResult
    public func addDocument(_ new: NewDocument) throws -> Document {
        let document = Document(
            id: newID(), name: new.name.text, revision: 1, length: new.text.scalarCount, createdAt: at,
            source: DocumentSource(
                fileName: new.fileName, size: new.original.count,
                sha256: Digest.hexadecimal(Digest.of(new.original)), importer: new.importer,
                importerVersion: new.importerVersion, importerOptions: new.importerOptions))
        try insertDocument(document, text: new.text, structure: new.structure, speakers: [], original: new.original)
        return document
    }

    /// Adds a document as it stood in another study.
    func addDocument(
        _ document: Document, text: String, structure: TextStructure, speakers: [Speaker] = [], original: [UInt8]
    ) throws {
        guard document.length == text.scalarCount, original.count == document.source.size,
            Digest.hexadecimal(Digest.of(original)) == document.source.sha256
        else {
            throw StoreError.invalid(
                "document '\(document.name)' has a text or an original file that does not fit what is said of it")
        }
        try insertDocument(document, text: text, structure: structure, speakers: speakers, original: original)
    }

    /// Adds a document that is known to have this text and this original.
    private func insertDocument(
        _ document: Document, text: String, structure: TextStructure, speakers: [Speaker], original: [UInt8]
    ) throws {
        let name = try Name(document.name)
        try requireFree(name, kind: "document", table: "documents")
        let rowID = try insert(
            .document, document.id,
            Record(document.source).merging([
                "name": .text(name.text), "created_at": .init(document.createdAt),
            ]) { $1 })
        let statement = try db.cachedStatement(sql: "INSERT INTO originals (document_id, bytes) VALUES (?, ?)")
        try statement.execute(arguments: [rowID, original.data])
        for speaker in speakers { try addSpeaker(speaker) }
        try insertText(
            text, length: document.length, structure, of: (rowID, document.id, document.name),
            [
                "number": .integer(Int64(document.revision)), "reason": .text("imported"),
                "created_at": .init(document.createdAt),
            ])
    }

    /// Gives a document another name.
    public func renameDocument(_ id: ObjectID, to name: Name) throws {
        try requireFree(name, kind: "document", table: "documents", besides: id)
        try update(.document, id, ["name": .text(name.text)])
    }

    /// Takes a document away, with the memos on it; its text and original stay in the file, so that this can be undone.
    ///
    /// - Throws: ``StoreError/hasCodings(kind:name:count:)`` if it is coded, unless `withCodings`.
    public func removeDocument(_ document: Document, withCodings: Bool) throws {
        let query = CodingQuery(documents: [document.id])
        try removeCodings(matching: query, of: "document", named: document.name, if: withCodings)
        let rowID = try rowID(of: document.id, in: "documents")
        try removeAssignments(where: "document_id", is: rowID)
        try remove(.adjudication, where: "document_id", is: rowID)
        try remove(.caseDocument, where: "document_id", is: rowID)
        try remove(.speaker, where: "document_id", is: rowID)
        try removeAnchors(ofDocument: rowID)
        try remove(.revision, where: "document_id", is: rowID)
        try removeMemos(on: document.id)
        try remove(.document, document.id)
    }
}

extension Record {
    /// Where a text came from, as fields.
    init(_ source: DocumentSource) {
        self = [
            "file_name": .text(source.fileName), "size": .integer(Int64(source.size)), "sha256": .text(source.sha256),
            "importer": .text(source.importer), "importer_version": .text(source.importerVersion),
            "importer_options": .text(source.importerOptions),
        ]
    }
}
