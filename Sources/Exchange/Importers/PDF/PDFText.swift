import CodingModel

/// The text of printed pages: one line for each line printed, an empty line between paragraphs where the page shows
/// one.
struct PDFText {
    /// Lines end with LF, the last one too.
    private(set) var text = ""
    /// Where each line that is not empty stands in the original.
    private(set) var sourceLines: [SourceLine] = []
    /// What was left out or moved, a sentence each.
    private(set) var notes: [String] = []

    private var length = 0
    private var linesOnPage: (page: Int, count: Int) = (0, 0)

    /// Puts the words of `pages` in order.
    ///
    /// - Complexity: O(words × log(words of a page)).
    init(_ pages: [PrintedPage]) {
        var rows: [[PrintedRow]] = []
        var rotated: [[[PrintedWord]]] = []
        for page in pages {
            let split = RotatedWords.split(page.words)
            rows.append(PrintedRow.rows(of: split.upright))
            rotated.append(split.rotated)
        }
        let numbers = MarginNumbers.remove(from: &rows)
        let furniture = PageFurniture.remove(from: &rows, heights: pages.map(\.height))
        let cut = CutLines.remove(from: &rows, heights: pages.map(\.height))
        var columns: [TextColumn] = []
        for (index, page) in pages.enumerated() {
            columns += ReadingOrder.columns(of: rows[index], page: page.number)
            columns += rotated[index].map { TextColumn(lines: [PrintedLine($0, page: page.number)], isRotated: true) }
        }
        append(columns)
        note(numbers, "number in the margin", "numbers in the margin", "was left out", "were left out")
        note(
            furniture, "running head, foot or page number", "running heads, feet and page numbers", "was left out",
            "were left out")
        note(
            cut, "line", "lines", "was printed on two pages and stands here once",
            "were printed on two pages and stand here once")
        note(
            rotated.reduce(0) { $0 + $1.count }, "rotated line", "rotated lines", "stands at the end of its page",
            "stand at the ends of their pages")
        let empty = pages.count { $0.words.isEmpty }
        if empty < pages.count {
            note(empty, "page", "pages", "has no text and may be a picture", "have no text and may be pictures")
        }
    }

    /// Adds a note of one's own.
    mutating func note(_ sentence: String) {
        notes.append(sentence)
    }

    private mutating func note(_ count: Int, _ one: String, _ several: String, _ verb: String, _ verbs: String) {
        if count > 0 { notes.append(count == 1 ? "1 \(one) \(verb)" : "\(count) \(several) \(verbs)") }
    }

    private mutating func append(_ columns: [TextColumn]) {
        let breaks = ParagraphBreaks(columns: columns)
        var before: TextColumn?
        for column in columns {
            var begins = breaks.within(column)
            if let before { begins[0] = breaks.between(before, column) }
            for (line, begins) in zip(column.lines, begins) {
                if begins, !text.isEmpty { append("\n") }
                append(line)
            }
            before = column
        }
    }

    private mutating func append(_ string: String) {
        text += string
        length += string.unicodeScalars.count
    }

    private mutating func append(_ line: PrintedLine) {
        let start = length
        append(Self.text(of: line))
        if line.page != linesOnPage.page { linesOnPage = (line.page, 0) }
        linesOnPage.count += 1
        sourceLines.append(
            SourceLine(range: start..<length, page: line.page, line: linesOnPage.count, box: line.box))
        append("\n")
    }

    /// The line's words with blanks between them, a tab for a gap as wide as a tab's, and nothing where they touch.
    private static func text(of line: PrintedLine) -> String {
        var result = ""
        var last: PrintedWord?
        for word in line.words {
            if let last {
                let height = max(last.box.height, word.box.height)
                // Behind a turn of direction, the words that stand side by side are others.
                let isTurned = word.box.left < last.box.left
                let gap = isTurned ? height : word.box.left - last.box.right
                let isLevel = abs(word.box.bottom - last.box.bottom) < 0.1 * height
                if gap > 2 * height {
                    result += "\t"
                } else if !(isLevel && abs(gap) < 0.06 * height) {
                    result += " "
                }
            }
            result += word.text
            last = word
        }
        return result
    }
}
