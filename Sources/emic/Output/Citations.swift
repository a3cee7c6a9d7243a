import CodingModel
import Exchange
import Store
import Synchronization
import Texts

/// Says where passages stood in the original files.
final class Citations: Sendable {
    private struct Page {
        let document: ObjectID
        let text: StoredText?
    }

    private let store: StudyStore
    /// The text that was asked about last: codings come document by document.
    private let page = Mutex<Page?>(nil)

    init(_ store: StudyStore) {
        self.store = store
    }

    /// The column `place`, such as `page 3, line 41`.
    var column: Column<Coding> {
        Column("place", .string, "Page and line of the original; empty where that is not known.") { coding in
            Field(self.place(of: coding))
        }
    }

    private func place(of coding: Coding) -> String? {
        page.withLock { page in
            if page?.document != coding.documentID {
                page = Page(document: coding.documentID, text: try? store.storedText(of: coding.documentID))
            }
            return page?.text?.sourcePlace(of: coding.passage.range)?.description
        }
    }
}
