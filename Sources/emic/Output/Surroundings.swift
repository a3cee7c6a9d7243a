import CodingModel
import Exchange
import Texts

/// Gives the words around passages.
struct Surroundings: Sendable {
    /// The texts that the passages are of.
    let texts: LastText
    /// How many characters on either side, at most.
    let reach: Int

    /// For people: the passage in brackets, between what stands around it.
    var column: Column<Coding> {
        Column("context", .string, "The passage in brackets, and what stands around it.") { coding in
            .text(text(around: coding))
        }
    }

    /// The passage in brackets, between what stands around it.
    func text(around coding: Coding) -> String {
        "\(before(coding))[\(coding.passage.quotation)]\(after(coding))"
    }

    /// For programs: what stands before the passage, and what behind it.
    var columns: [Column<Coding>] {
        [
            Column("before", .string, "The text before the passage, unchanged.") { .text(self.before($0)) },
            Column("after", .string, "The text behind the passage, unchanged.") { .text(self.after($0)) },
        ]
    }

    private func before(_ coding: Coding) -> String {
        guard let text = texts[coding.documentID] else { return "" }
        let end = coding.passage.range.lowerBound
        guard end > reach else { return text.substring(0..<end) }
        // One more, which is white space where a word begins just there.
        let words = text.substring(end - reach - 1..<end).unicodeScalars
        let first = words.firstIndex { $0.properties.isWhitespace } ?? words.startIndex
        return String(words[words.index(after: first)...])
    }

    private func after(_ coding: Coding) -> String {
        guard let text = texts[coding.documentID] else { return "" }
        let start = coding.passage.range.upperBound
        guard text.length - start > reach else { return text.substring(start..<text.length) }
        let words = text.substring(start..<start + reach + 1).unicodeScalars
        let last = words.lastIndex { $0.properties.isWhitespace } ?? words.index(before: words.endIndex)
        return String(words[..<last])
    }
}
