public import CodingModel
import GRDB

/// A new text of a document on its way into a study.
public struct NewRevision: Sendable {
    /// LF line ends, no byte order mark, no NUL.
    public var text: String
    public var structure: TextStructure
    /// Why there is a new text, in words for people.
    public var reason: String
    /// The file it came from; `nil` if it was made from the text before.
    public var original: NewOriginal?

    public init(text: String, structure: TextStructure = .none, reason: String, original: NewOriginal? = nil) {
        self.text = text
        self.structure = structure
        self.reason = reason
        self.original = original
    }
}

/// A file that a text came from, on its way into a study.
public struct NewOriginal: Sendable {
    public var bytes: [UInt8]
    /// The file's name without its folders.
    public var fileName: String
    public var importer: String
    public var importerVersion: String
    public var importerOptions: String

    public init(
        bytes: [UInt8], fileName: String, importer: String, importerVersion: String, importerOptions: String
    ) {
        self.bytes = bytes
        self.fileName = fileName
        self.importer = importer
        self.importerVersion = importerVersion
        self.importerOptions = importerOptions
    }

    /// What is told of it.
    public var source: DocumentSource {
        DocumentSource(
            fileName: fileName, size: bytes.count, sha256: Digest.hexadecimal(Digest.of(bytes)), importer: importer,
            importerVersion: importerVersion, importerOptions: importerOptions)
    }
}

/// What became of a document's codings when it got a new text: the numbers add up to all there were.
public struct CarryReport: Hashable, Sendable {
    /// The number of the new text.
    public var revision: Int
    /// How many codings came to what; those without a place of their own count as lost.
    public var codings: [CarryOutcome: Int]
    /// Of the lost ones, how many found their place taken by another coding of the same coder and code.
    public var taken: Int
    /// How many passages of memos, cases and assignments came to what.
    public var anchors: [CarryOutcome: Int]

    /// How many wait for a decision.
    public var reviews: Int { codings.filter { $0.key.needsReview }.values.reduce(0, +) }
}

extension StudyEdit {
    /// Gives a document a new text, which is then the one to read, and carries the codings of the text before over to it.
    ///
    /// A coding whose passage is lost stays in force in the old text, is no longer listed, and waits for a decision;
    /// changed and split ones go to their new places and wait too. Of two codings that come to the same place, with the
    /// same coder and code, the better placed one gets it; the other is lost, and its review tells by which it is taken.
    /// A passage that is said to hold the same words, set differently at most, and does not counts as changed.
    ///
    /// - Parameter placements: what becomes of each passage that ``StudyStore/passagesInUse(of:)`` lists.
    /// - Throws: ``StoreError/beyond(range:document:length:)`` for a place beyond the new text,
    ///   ``StoreError/invalid(_:)`` if it is not said what becomes of a passage, or if text and structure do not fit.
    @discardableResult
    public func addRevision(
        of document: ObjectID, _ new: NewRevision, placements: [CarriedPassage]
    ) throws -> CarryReport {
        let old = try targets.document(document)
        let rowID = try rowID(of: document, in: "documents")
        let last = try Int.fetchOne(
            db, sql: "SELECT max(number) FROM revisions WHERE document_id = ? AND removed_by IS NULL",
            arguments: [rowID])
        let number = (last ?? 0) + 1
        let source = new.original?.source
        let revision = try insertText(
            new.text, length: new.text.scalarCount, new.structure, of: (rowID, document, old.name),
            (source.map { Record($0) } ?? [:]).merging([
                "number": .integer(Int64(number)), "reason": .text(new.reason), "created_at": .init(at),
            ]) { $1 })
        if let original = new.original {
            let statement = try db.cachedStatement(
                sql: "INSERT INTO revision_originals (revision_id, bytes) VALUES (?, ?)")
            try statement.execute(arguments: [revision.rowID, original.bytes.data])
        }
        targets.forget()
        var carrier = try CodingCarrier(
            self, document: (rowID, document, old.name), from: old.revision, to: revision, text: new.text)
        let outcomes = try carrier.carry(placements)
        return CarryReport(revision: number, codings: outcomes, taken: carrier.taken, anchors: carrier.anchors)
    }
}
