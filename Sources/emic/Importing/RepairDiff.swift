import CodingModel
import Exchange
import Foundation
import Texts

/// What a repair makes of a text, for people: the lines as they came (−), and the paragraphs they became (+).
struct RepairDiff {
    /// A paragraph that is not a line as it came, or lines that are left out.
    private struct Hunk {
        let lines: [Int]
        let paragraph: String?
    }

    private let raw: StoredText
    private let source: [SourceLine]
    private var hunks: [Hunk] = []

    init(_ imported: ImportedText, _ reading: ReadingText) {
        raw = StoredText(imported.text)
        source = imported.sourceLines.isEmpty ? SourceLine.ofFile(raw) : imported.sourceLines
        let text = StoredText(reading.text, structure: reading.structure)
        let positions = Dictionary(
            source.enumerated().map { (Place($1), $0) }, uniquingKeysWith: { first, _ in first })
        var used: Set<Int> = []
        let known = reading.structure.sourceLines.isEmpty ? SourceLine.ofFile(text) : reading.structure.sourceLines
        var next = 0
        for line in text.segments(.line) {
            while next < known.count, known[next].range.upperBound <= line.lowerBound { next += 1 }
            var lines: [Int] = []
            var following = next
            while following < known.count, known[following].range.lowerBound < line.upperBound {
                if let position = positions[Place(known[following])], lines.last != position { lines.append(position) }
                following += 1
            }
            used.formUnion(lines)
            let paragraph = text.substring(line)
            let isSame = lines.count == 1 && words(of: lines[0]) == paragraph
            if !isSame { hunks.append(Hunk(lines: lines, paragraph: paragraph)) }
        }
        let dropped = source.indices.filter { !used.contains($0) && !words(of: $0).isEmpty }
        hunks += dropped.map { Hunk(lines: [$0], paragraph: nil) }
        hunks.sort {
            ($0.lines.first ?? 0, $0.paragraph == nil ? 1 : 0) < ($1.lines.first ?? 0, $1.paragraph == nil ? 1 : 0)
        }
    }

    /// The lines of the diff.
    func lines(colors: ColorDepth, _ body: (String) throws -> Void) rethrows {
        let (red, green) = colors == .none ? (Style.plain, Style.plain) : (Style(numbers: "31"), Style(numbers: "32"))
        for hunk in hunks {
            try body("@@ \(place(of: hunk))\(hunk.paragraph == nil ? ", left out" : "") @@")
            for line in hunk.lines { try body(red("-" + visible(words(of: line)))) }
            if let paragraph = hunk.paragraph { try body(green("+" + visible(paragraph))) }
        }
    }

    private func words(of line: Int) -> String {
        raw.substring(source[line].range).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func place(of hunk: Hunk) -> String {
        SourcePlace(of: hunk.lines.map { source[$0] })?.description ?? "nowhere"
    }

    private struct Place: Hashable {
        let page: Int
        let line: Int

        init(_ line: SourceLine) {
            page = line.page ?? 0
            self.line = line.line
        }
    }
}
