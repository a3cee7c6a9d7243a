import CodingModel
import Exchange
import Store
import Texts

/// Gives a document a new text, and tells what became of its codings.
struct Revising {
    let document: Document
    let old: StoredText
    let new: NewRevision
    let alignment: TextAlignment

    /// - Throws: ``TextsError`` if the pattern for speakers takes too long.
    init(_ document: Document, _ old: StoredText, by new: NewText, reason: String) throws {
        self.document = document
        self.old = old
        alignment = TextAlignment(old: old, new: StoredText(new.text))
        let structure = try new.structure ?? alignment.carriedStructure(speakers: document.speakerPattern())
        self.new = NewRevision(text: new.text, structure: structure, reason: reason, original: new.original)
    }

    /// Whether nothing would be other than it is.
    var changesNothing: Bool {
        guard new.text.utf8.elementsEqual(old.string.utf8) else { return false }
        return new.original.map { $0.source.sha256 == document.source.sha256 && new.structure == old.structure } ?? true
    }

    /// Makes the change, as one.
    ///
    /// - Throws: ``CommandError`` if the document got another text meanwhile; ``StoreError``.
    func callAsFunction(
        in store: StudyStore, kind: String, by coder: ObjectID?, dryRun: Bool
    ) throws -> RevisionReport {
        try store.edit(kind, by: coder, dryRun: dryRun) { edit in
            guard try store.document(named: document.name).revision == document.revision else {
                throw CommandError.refused(
                    "'\(document.name)' got another text meanwhile: look at it with 'emic documents diff', and start anew"
                )
            }
            let placements = alignment.carry(try store.passagesInUse(of: document.id).map(\.range))
            // The journal tells of all codings, the report of those that may be seen.
            let all = store.seen(by: .all)
            let (before, seen) = (try Before(document, in: all), try Before(document, in: store))
            let carried = try edit.addRevision(of: document.id, new, placements: placements)
            edit.subject = document.id
            edit.summary = try report(after: before, in: all, carried, placements).sentence
            return try report(after: seen, in: store, carried, placements)
        }.value
    }

    /// The codings of a document before its text was replaced.
    private struct Before {
        let codings: [Coding]
        let waiting: Set<ObjectID>

        init(_ document: Document, in store: StudyStore) throws {
            codings = try store.codings(in: document)
            waiting = Set(try store.reviews(of: [document.id]).map(\.codingID))
        }
    }

    private func report(
        after before: Before, in store: StudyStore, _ carried: CarryReport, _ placements: [CarriedPassage]
    ) throws -> RevisionReport {
        // Of passages it is not known here whose memos they are: who is not to see all of them is told of none.
        let isBlind = try store.blindDocuments().contains(document.id)
        return RevisionReport(
            document: document.name, revision: carried.revision, before: before.codings, placements: placements,
            after: try store.codings(in: document), reviews: try store.reviews(of: [document.id]),
            unplacedBefore: before.waiting.subtracting(before.codings.map(\.id)).count,
            anchors: isBlind ? [:] : carried.anchors)
    }
}

extension StudyStore {
    /// The codings that have a place in a document's current text.
    func codings(in document: Document) throws -> [Coding] {
        var codings: [Coding] = []
        try forEachCoding(matching: CodingQuery(documents: [document.id])) { codings.append($0) }
        return codings
    }
}
