import CodingModel

/// A document as a person reads it: paragraph and line numbers on the left, the text wrapped at words, and on the right
/// a bracket for each passage with the codes it was given and the coders who gave them.
struct ReadingView: Sendable {
    /// The document's name.
    var name: String
    var text: String
    /// The lines of the text, in order, in scalars; with or without the line feed at the end.
    var lines: [Range<Int>]
    /// The paragraphs of the text, in order, in scalars.
    var paragraphs: [Range<Int>]
    /// In any order.
    var codings: [Coding]
    /// Gives codes their colours.
    var codebook: Codebook
    /// Where each paragraph stood in the original, to be shown above it; empty for nothing.
    var places: [String?] = []
    /// The memos on the document and its passages.
    var notes: [Note] = []

    /// What is shown, and where.
    struct Options: Hashable, Sendable {
        /// Columns, 24 at least.
        var width = 80
        var colors = ColorDepth.none
        /// Line numbers from 1; `nil` for all.
        var lines: ClosedRange<Int>?
        /// Whether the margin and the codings are shown.
        var showsCodes = true
        /// Whether the memos are listed, those on the document below its name, the others below their paragraphs.
        var listsNotes = false
        /// Whether `⟦` and `⟧` stand in the text where passages begin and end.
        var marksBorders = false
    }

    /// The lines of the view, each given to `body` without its line feed.
    ///
    /// - Complexity: O(text + n log n) for n codings.
    func render(_ options: Options = Options(), _ body: (String) throws -> Void) rethrows {
        var document = self
        var moved: (Range<Int>) -> Range<Int> = { $0 }
        var brackets = options.showsCodes ? Bracket.brackets(of: codings) : []
        if options.marksBorders {
            let marked = markingBorders(of: brackets.map(\.range))
            (document, brackets, moved) = (marked.document, brackets.moved(marked.moved), marked.moved)
        }
        let numbers = lineNumbers(options)
        let scalars = numbers.isEmpty ? 0..<0 : document.scalars(ofLines: numbers)
        let visible = brackets.filter { $0.range.overlaps(scalars) }
        let notes = notes.filter { $0.range.map { moved($0).overlaps(scalars) } ?? true }
        let layout = ReadingLayout(
            width: options.width, lines: lines.count, paragraphs: paragraphs.count, brackets: visible)
        for line in title(numbers, brackets: visible, notes: notes.count, options).wrapped(to: layout.width, hanging: 2)
        {
            try body(palette(options).title(line))
        }
        if options.listsNotes {
            for sentence in notes.filter({ $0.range == nil }).map(\.sentence) {
                for line in visibleLine(sentence).wrapped(to: layout.width, hanging: 2) { try body(line) }
            }
        }
        let rows = ReadingRows(
            text: document.text, lines: document.lines, paragraphs: document.paragraphs, shown: numbers,
            width: layout.textWidth)
        let placed = PlacedBracket.place(visible, on: rows, showing: scalars, lanes: layout.lanes)
        var page = ReadingPage(
            rows: rows, brackets: placed, layout: layout, palette: palette(options), places: places,
            notes: !options.listsNotes
                ? []
                : notes.compactMap { note in
                    note.range.flatMap { rows.row(at: moved($0).lowerBound) }.map { (row: $0, note: note) }
                })
        if let first = rows.rows.first, !first.isBlank { try body("") }
        try page.draw { line, _ in try body(line) }
    }

    /// The lines of the view.
    func rendered(_ options: Options = Options()) -> [String] {
        var lines: [String] = []
        render(options) { lines.append($0) }
        return lines
    }

    /// The numbers of the lines that are shown, the end excluded.
    private func lineNumbers(_ options: Options) -> Range<Int> {
        guard !lines.isEmpty else { return 1..<1 }
        let all = 1...lines.count
        return Range(options.lines?.clamped(to: all) ?? all)
    }

    private func scalars(ofLines numbers: Range<Int>) -> Range<Int> {
        lines[numbers.lowerBound - 1].lowerBound..<lines[numbers.upperBound - 2].upperBound
    }

    private func palette(_ options: Options) -> Palette { Palette(codebook: codebook, depth: options.colors) }

    private func title(_ numbers: Range<Int>, brackets: [Bracket], notes: Int, _ options: Options) -> String {
        var parts = [name]
        if numbers.count == lines.count {
            parts.append(count(lines.count, "line"))
        } else if numbers.count == 1 {
            parts.append("line \(numbers.lowerBound) of \(lines.count)")
        } else {
            parts.append("lines \(numbers.lowerBound)–\(numbers.upperBound - 1) of \(lines.count)")
        }
        if options.showsCodes {
            let labels = brackets.lazy.flatMap(\.labels)
            let coders = Set(labels.flatMap(\.coders)).sorted(by: nameOrder)
            let codings = count(labels.reduce(0) { $0 + $1.coders.count }, "coding")
            switch coders.count {
            case 0: parts.append(codings)
            case 1...5: parts.append(codings + " by " + coders.joined(separator: ", "))
            default: parts.append(codings + " by \(coders.count) coders")
            }
        }
        if notes > 0 { parts.append(count(notes, "memo")) }
        return parts.joined(separator: " · ")
    }

    private func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number == 0 ? "no" : String(number)) \(noun)s"
    }
}
