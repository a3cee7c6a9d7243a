import CodingModel
import Store
import Synchronization
import Texts

/// The text of the document that was asked about last: codings come document by document.
final class LastText: Sendable {
    private struct Page {
        let document: ObjectID
        let text: StoredText?
    }

    private let store: StudyStore
    private let page = Mutex<Page?>(nil)

    init(_ store: StudyStore) {
        self.store = store
    }

    /// The document's text; `nil` if it can't be read.
    subscript(document: ObjectID) -> StoredText? {
        page.withLock { page in
            if page?.document != document { page = Page(document: document, text: try? store.storedText(of: document)) }
            return page?.text
        }
    }
}
