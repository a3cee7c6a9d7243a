import CodingModel
import Texts

/// A text in which something was found, with what tells where; that is worked out when it is first asked for.
final class FoundText {
    let text: StoredText
    private(set) lazy var paragraphs = text.segments(.paragraph)
    /// What people say, by place.
    private lazy var turns: [Segment] = {
        let known = text.structure.segments
        return (known.isEmpty ? TextStructure.found(in: text).segments : known).filter { $0.kind == .turn }
    }()

    init(_ text: StoredText) {
        self.text = text
    }

    /// Who says all of what stands in `range`; `nil` where that is nobody, several people, or not known.
    func speaker(of range: Range<Int>) -> String? {
        var (low, high) = (0, turns.count)
        while low < high {
            let middle = (low + high) / 2
            if turns[middle].range.upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        guard low < turns.count, turns[low].range.lowerBound <= range.lowerBound,
            range.upperBound <= turns[low].range.upperBound
        else { return nil }
        return turns[low].speaker
    }

    /// Where `range` stands, by the numbers that `--paragraph` and `--lines` take, and in the original where that has
    /// other lines: `¶12, line 23 (original: page 3, line 41)`.
    func place(of range: Range<Int>) -> String {
        let last = max(range.lowerBound, range.upperBound - 1)
        let touched = paragraphs.indices(touching: range)
        let lines = numbered("line ", "lines ", text.lines.number(at: range.lowerBound), text.lines.number(at: last))
        let place =
            touched.isEmpty ? lines : numbered("¶", "¶", touched.lowerBound + 1, touched.upperBound) + ", " + lines
        guard !text.structure.sourceLines.isEmpty, let source = text.sourcePlace(of: range) else { return place }
        return "\(place) (original: \(source))"
    }

    private func numbered(_ one: String, _ several: String, _ first: Int, _ last: Int) -> String {
        first == last ? "\(one)\(first)" : "\(several)\(first)–\(last)"
    }

    /// The words of `range` with what stands beside them in their paragraph, whole words only.
    func context(of range: Range<Int>) -> FoundContext {
        let around = paragraphs.extending(range)
        let start = max(around.lowerBound, range.lowerBound - FoundContext.width)
        let end = min(around.upperBound, range.upperBound + FoundContext.width)
        var before = text.substring(start..<range.lowerBound)[...]
        if start > around.lowerBound {
            before = "…" + (before.firstIndex(where: \.isWhitespace).map { before[$0...].dropFirst() } ?? before)
        }
        var after = text.substring(range.upperBound..<end)[...]
        if end < around.upperBound {
            after = (after.lastIndex(where: \.isWhitespace).map { after[..<$0] } ?? after) + "…"
        }
        return FoundContext(before: String(before), words: shortened(range), after: String(after))
    }

    /// The words in `range`, of a long one its beginning and end.
    private func shortened(_ range: Range<Int>) -> String {
        let kept = FoundContext.longest / 2
        guard range.count > FoundContext.longest else { return text.substring(range) }
        return text.substring(range.lowerBound..<(range.lowerBound + kept)) + " … "
            + text.substring((range.upperBound - kept)..<range.upperBound)
    }
}

/// Words that were found, and what stands beside them, each on one line.
struct FoundContext {
    /// Scalars that are shown on either side, about.
    static let width = 80
    /// Scalars of the words themselves that are shown.
    static let longest = 400

    let before: String
    let words: String
    let after: String

    init(before: String, words: String, after: String) {
        (self.before, self.words, self.after) = (before.onOneLine, words.onOneLine, after.onOneLine)
    }

    /// Between these the words stand.
    static let marks = (open: "⟦", close: "⟧")

    /// All of it, the words marked.
    var marked: String { before + Self.marks.open + words + Self.marks.close + after }
}

extension String {
    /// The text with one blank for each stretch of white space.
    var onOneLine: String {
        var line = ""
        for character in self {
            if !character.isWhitespace {
                line.append(character)
            } else if line.last != " " {
                line.append(" ")
            }
        }
        return line
    }
}
