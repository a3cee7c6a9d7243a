import CodingModel
import Store
import Texts

/// The texts of disputes, which are looked at in any order: those looked at last, in memory that does not grow.
final class DisputedTexts {
    /// Scalars held at most, but for the text in use.
    private static let capacity = 20_000_000

    private let store: StudyStore
    private var texts: [ObjectID: FoundText] = [:]
    private var held = 0

    init(_ store: StudyStore) {
        self.store = store
    }

    /// The document's text.
    func text(of document: Document) throws -> FoundText {
        if let text = texts[document.id] { return text }
        let text = FoundText(try store.storedText(of: document.id))
        if held + text.text.length > Self.capacity { (texts, held) = ([:], 0) }
        texts[document.id] = text
        held += text.text.length
        return text
    }
}
