import CodingModel
import Store
import Texts

/// What is looked for in texts, and how.
enum TextSearch: Sendable {
    /// Words, in the language of the study's index.
    case words(String, folding: Bool)
    /// A regular expression, which goes through every text.
    case pattern(PatternSearch)

    /// Texts that are held at a time while a pattern goes through them, in bytes.
    private static let held = 1 << 25

    /// Gives documents in which something was found to `body`, in the order of the study, with the finds by place.
    ///
    /// - Parameter documents: where to look; `nil` means everywhere.
    /// - Throws: ``StoreError`` or ``TextsError`` for a search that can't be understood or takes too long.
    func forEachDocument(
        in documents: [ObjectID]?, of store: StudyStore, _ body: (Finds) throws -> Void
    ) throws {
        switch self {
        case .words(let query, let folding):
            var finds: Finds?
            try store.search(query, in: documents, folding: folding) { hit in
                if finds?.documentID != hit.documentID {
                    if let finds { try body(finds) }
                    finds = Finds(documentID: hit.documentID, document: hit.document)
                }
                finds?.ranges.append(hit.passage.range)
            }
            if let finds { try body(finds) }
        case .pattern(let pattern):
            let matching = InOrder<(Document, String), Finds>(capacity: Self.held, weight: { $0.1.utf8.count }) {
                document, text in
                do {
                    let ranges = try pattern.matches(in: StoredText(text))
                    return Finds(documentID: document.id, document: document.name, ranges: ranges)
                } catch {
                    throw CommandError.refused("'\(document.name)': \(error)")
                }
            }
            try matching { item in
                try store.forEachText(in: documents) { document, text in try item((document, text)) }
            } _: { finds in
                if !finds.ranges.isEmpty { try body(finds) }
            }
        }
    }
}

/// What was found in one document.
struct Finds: Sendable {
    let documentID: ObjectID
    /// The document's name.
    let document: String
    /// Unicode scalars of its text, in order.
    var ranges: [Range<Int>] = []
}
