import CodingModel
import Exchange
import Store
import Synchronization
import Texts

/// Gives the words around passages.
final class Surroundings: Sendable {
    private struct Page {
        let document: ObjectID
        let text: StoredText?
    }

    private let store: StudyStore
    /// How many characters on either side, at most.
    private let reach: Int
    /// The text that was asked about last: codings come document by document.
    private let page = Mutex<Page?>(nil)

    init(_ store: StudyStore, reach: Int) {
        self.store = store
        self.reach = reach
    }

    /// For people: the passage in brackets, between what stands around it.
    var column: Column<Coding> {
        Column("context", .string, "The passage in brackets, and what stands around it.") { coding in
            .text("\(self.before(coding))[\(coding.passage.quotation)]\(self.after(coding))")
        }
    }

    /// For programs: what stands before the passage, and what behind it.
    var columns: [Column<Coding>] {
        [
            Column("before", .string, "The text before the passage, unchanged.") { .text(self.before($0)) },
            Column("after", .string, "The text behind the passage, unchanged.") { .text(self.after($0)) },
        ]
    }

    private func before(_ coding: Coding) -> String {
        guard let text = text(of: coding.documentID) else { return "" }
        let end = coding.passage.range.lowerBound
        guard end > reach else { return text.substring(0..<end) }
        // One more, which is white space where a word begins just there.
        let words = text.substring(end - reach - 1..<end).unicodeScalars
        let first = words.firstIndex { $0.properties.isWhitespace } ?? words.startIndex
        return String(words[words.index(after: first)...])
    }

    private func after(_ coding: Coding) -> String {
        guard let text = text(of: coding.documentID) else { return "" }
        let start = coding.passage.range.upperBound
        guard text.length - start > reach else { return text.substring(start..<text.length) }
        let words = text.substring(start..<start + reach + 1).unicodeScalars
        let last = words.lastIndex { $0.properties.isWhitespace } ?? words.index(before: words.endIndex)
        return String(words[..<last])
    }

    private func text(of document: ObjectID) -> StoredText? {
        page.withLock { page in
            if page?.document != document { page = Page(document: document, text: try? store.storedText(of: document)) }
            return page?.text
        }
    }
}
