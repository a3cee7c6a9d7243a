import CodingModel
import Store
import Texts

/// A search with all that narrows or widens it.
struct StudySearch {
    let search: TextSearch
    /// Where to look; `nil` means everywhere.
    let documents: [ObjectID]?
    let filter: HitFilter
    let extent: Extent?
    let limit: Int?

    /// What came of it.
    struct Summary {
        var hits = 0
        var documents = 0
        /// Whether there is more than was asked for.
        var isCut = false

        /// Counts in a sentence.
        var sentence: String {
            "\(counted(hits, "hit")) in \(counted(documents, "document"))"
                + (isCut ? "; there are more than --limit lets through" : "")
        }
    }

    /// Gives what is found to `body`, by document and place, each stretch once.
    func forEach(in store: StudyStore, _ body: (Found) throws -> Void) throws -> Summary {
        var summary = Summary()
        do {
            try search.forEachDocument(in: documents, of: store) { finds in
                let text = FoundText(try store.storedText(of: finds.documentID))
                let ranges = stretches(of: finds, in: text)
                if !ranges.isEmpty { summary.documents += 1 }
                for range in ranges {
                    guard limit.map({ summary.hits < $0 }) ?? true else { throw Enough() }
                    try body(Found(range, in: text, of: finds))
                    summary.hits += 1
                }
            }
        } catch is Enough {
            summary.isCut = true
        }
        return summary
    }

    private func stretches(of finds: Finds, in text: FoundText) -> [Range<Int>] {
        let kept = finds.ranges.filter { filter.keeps($0, in: text, of: finds.documentID) }
        guard let extent, !kept.isEmpty else { return kept }
        let segments = extent == .paragraph ? text.paragraphs : text.text.segments(extent.level)
        var seen: Set<Range<Int>> = []
        return kept.map { segments.extending($0) }.filter { seen.insert($0).inserted }
    }

    /// As many were found as were asked for.
    private struct Enough: Error {}
}
