import Foundation
import Texts

/// Two texts of a document as people compare them: `[-removed-]` and `{+inserted+}` words among those that stayed.
struct TextDiff {
    /// Lines shown before and behind what differs.
    static let usualContext = 1
    /// Characters shown of a line before and behind what differs; a repaired text's lines are whole paragraphs.
    private static let nearby = 80

    let alignment: TextAlignment
    let hunks: [TextHunk]

    init(_ alignment: TextAlignment, context: Int) {
        self.alignment = alignment
        hunks = alignment.hunks(context: context)
    }

    /// Prints it, in colours where the terminal has them.
    func print() throws {
        guard !hunks.isEmpty else {
            return Printer.message(
                "nothing that a reader sees differs: only white space, or kinds of quotes and dashes")
        }
        try Printer().lines(styled: true) { line in
            for text in lines(colors: Terminal.standardOutput().colors) { try line(text) }
        }
    }

    /// The lines of the diff, made safe for a terminal.
    func lines(colors: ColorDepth) -> [String] {
        let (red, green) = colors == .none ? (Style.plain, Style.plain) : (Style(numbers: "31"), Style(numbers: "32"))
        return hunks.flatMap { hunk in
            let pieces = hunk.pieces
            let body = pieces.enumerated().map { index, piece in
                switch piece {
                case .same(_, let new):
                    shortened(alignment.new.substring(new), isFirst: index == 0, isLast: index == pieces.count - 1)
                case .removed(let old): marked(alignment.old.substring(old), "[-", "-]", red)
                case .inserted(let new): marked(alignment.new.substring(new), "{+", "+}", green)
                }
            }
            return [header(of: hunk)] + body.joined().components(separatedBy: "\n")
        }
    }

    private func header(of hunk: TextHunk) -> String {
        "@@ \(Self.place(hunk.old, in: alignment.old)) → \(Self.place(hunk.new, in: alignment.new)) @@"
    }

    /// `line 3` or `lines 3–5`.
    private static func place(_ range: Range<Int>, in text: StoredText) -> String {
        let first = text.lines.number(at: range.lowerBound)
        let last = text.lines.number(at: max(range.lowerBound, range.upperBound - 1))
        return first == last ? "line \(first)" : "lines \(first)–\(last)"
    }

    /// The words between marks, each of their lines in the style, and the white space at their ends outside.
    private func marked(_ text: String, _ start: String, _ end: String, _ style: Style) -> String {
        let head = text.prefix(while: \.isWhitespace)
        let rest = text.dropFirst(head.count)
        let tail = String(rest.reversed().prefix(while: \.isWhitespace).reversed())
        let words = start + visible(String(rest.dropLast(tail.count))) + end
        return head + words.components(separatedBy: "\n").map { style($0) }.joined(separator: "\n") + tail
    }

    /// What stayed, without the middle of long lines.
    private func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
        var lines = visible(text).components(separatedBy: "\n")
        for index in lines.indices {
            let line = lines[index]
            // Words beside a change are shown; those at the outer ends of a line are not missed.
            let keepsHead = !(isFirst && index == 0) || lines.count > 1 && index < lines.count - 1
            let keepsTail = !(isLast && index == lines.count - 1) || lines.count > 1 && index > 0
            let most = Self.nearby * ((keepsHead ? 1 : 0) + (keepsTail ? 1 : 0))
            guard line.count > max(most, Self.nearby) + 20 else { continue }
            let head = keepsHead || !keepsTail ? Self.cut(line.prefix(Self.nearby), atEnd: true) : ""
            let tail = keepsTail ? Self.cut(line.suffix(Self.nearby), atEnd: false) : ""
            lines[index] = head + "…" + tail
        }
        return lines.joined(separator: "\n")
    }

    /// `text` without the torn word at one end.
    private static func cut(_ text: Substring, atEnd: Bool) -> String {
        if atEnd, let blank = text.lastIndex(of: " ") { return String(text[...blank]) }
        if !atEnd, let blank = text.firstIndex(of: " ") { return String(text[blank...]) }
        return String(text)
    }
}
