/// Puts numbers, text, brackets and labels together, row by row.
struct ReadingPage {
    private let rows: ReadingRows
    private let brackets: [PlacedBracket]
    private let layout: ReadingLayout
    private let palette: Palette
    private let places: [String?]
    private let styles: [StyledBytes]
    private var margin: Margin
    private let notes: [(row: Int, note: Note)]
    /// Brackets up to here have been drawn or listed.
    private var listed = 0
    /// Memos up to here have been listed.
    private var noted = 0

    /// - Parameter brackets: as ``PlacedBracket/place(_:on:showing:lanes:)`` gives them.
    ///   `places` says where paragraphs stood in the original, `styles` how parts of the text look, and `notes` in which
    ///   rows, in ascending order, the passages of memos begin.
    init(
        rows: ReadingRows, brackets: [PlacedBracket], layout: ReadingLayout, palette: Palette, places: [String?] = [],
        styles: [StyledBytes] = [], notes: [(row: Int, note: Note)] = []
    ) {
        let lanes = brackets.reduce(0) { max($0, ($1.lane ?? -1) + 1) }
        self.rows = rows
        self.brackets = brackets
        self.layout = layout
        self.palette = palette
        self.places = places
        self.styles = styles
        self.notes = notes
        margin = Margin(
            brackets: brackets, lanes: lanes, labelWidth: layout.labelWidth + layout.lanes - lanes, palette: palette)
    }

    /// Gives each line of the page to `body`, with the number of its row, from 0, where a row of the text stands in it.
    mutating func draw(_ body: (_ line: String, _ row: Int?) throws -> Void) rethrows {
        for (index, row) in rows.rows.enumerated() {
            while let extra = margin.extraLine(before: index, startsParagraph: row.paragraph != nil) {
                try body(line("", extra), nil)
            }
            if let number = row.paragraph, number <= places.count, let place = places[number - 1] {
                try body(
                    line("", margin.lineBetweenRows(), numbers: "").padded(to: layout.gutter) + palette.faint(place),
                    nil)
            }
            let beside = margin.line(beside: index)
            let text = rows.text(of: row, styles)
            try body(line(text, beside, textWidth: row.width, numbers: numbers(of: row)), index)
            let next = index + 1 < rows.rows.count ? rows.rows[index + 1] : nil
            if next.map({ $0.isBlank || $0.paragraph != nil }) ?? true {
                try list(through: index, isLast: next == nil, body)
                try listNotes(through: index, body)
            }
        }
        while let extra = margin.extraLine() { try body(line("", extra), nil) }
    }

    /// Lists the brackets that begin up to `row` and found no lane.
    private mutating func list(through row: Int, isLast: Bool, _ body: (String, Int?) throws -> Void) rethrows {
        let first = listed
        while listed < brackets.count, brackets[listed].rows.lowerBound <= row { listed += 1 }
        let unplaced = brackets[first..<listed].filter { $0.lane == nil }
        guard !unplaced.isEmpty else { return }
        while let extra = margin.extraLine() { try body(line("", extra), nil) }
        for placed in unplaced {
            let text = "· " + place(of: placed) + ": " + placed.bracket.labels.map(\.text).joined(separator: ", ")
            let style = palette.style(of: placed.bracket.labels[0].codeID)
            for part in text.wrapped(to: layout.textWidth, hanging: 4) {
                try body(line(part, margin.lineBetweenRows(), style: style), nil)
            }
        }
    }

    /// Lists the memos on passages that begin up to `row`.
    private mutating func listNotes(through row: Int, _ body: (String, Int?) throws -> Void) rethrows {
        let first = noted
        while noted < notes.count, notes[noted].row <= row { noted += 1 }
        guard noted > first else { return }
        while let extra = margin.extraLine() { try body(line("", extra), nil) }
        for (row, note) in notes[first..<noted] {
            let place = "line \(rows.rows[row].line)" + beginning(of: note.quotation)
            for part in "· \(place): \(visibleLine(note.sentence))".wrapped(to: layout.textWidth, hanging: 4) {
                try body(line(part, margin.lineBetweenRows()), nil)
            }
        }
    }

    /// `lines 3–4 “Ledelse skal være…”`
    private func place(of placed: PlacedBracket) -> String {
        let first = rows.rows[placed.rows.lowerBound].line
        let last = rows.rows[placed.rows.upperBound].line
        let lines = first == last ? "line \(first)" : "lines \(first)–\(last)"
        return lines + beginning(of: placed.bracket.quotation)
    }

    /// ` “Ledelse skal være…”`: enough of a passage, which may be long, to know it by.
    private func beginning(of quotation: String) -> String {
        let beginning = visibleLine(String(quotation.prefix(layout.textWidth)))
        let words = beginning.split(separator: " ").joined(separator: " ")
        return words.isEmpty ? "" : " “\(words.truncated(to: max(12, layout.textWidth / 2)))”"
    }

    private func numbers(of row: ReadingRows.Row) -> String {
        let paragraph = row.paragraph.map { "¶\($0)" } ?? ""
        let line = row.isNumbered ? String(row.line) : ""
        return paragraph.padded(to: layout.paragraphWidth) + " " + line.padded(to: layout.lineWidth, .right)
    }

    /// A line of the page, without blanks at its end.
    private func line(
        _ text: String, _ margin: Margin.Line, textWidth: Int? = nil, numbers: String = "", style: Style = .plain
    ) -> String {
        let marks = margin.label.isEmpty ? margin.marks[...].trimmed : margin.marks[...]
        let hasNumbers = numbers.contains { $0 != " " }
        var line = hasNumbers ? palette.faint(numbers) + "  " : String(repeating: " ", count: layout.gutter)
        guard !marks.isEmpty else { return (line + style(text.withoutTrailingBlanks)).withoutTrailingBlanks }
        let room = max(0, layout.textWidth - (textWidth ?? text.displayWidth)) + ReadingLayout.gap
        line += style(text) + String(repeating: " ", count: room)
        for mark in marks { line += mark.style(mark.glyph) }
        return margin.label.isEmpty ? line : line + " " + margin.style(margin.label)
    }
}

extension ArraySlice<Margin.Mark> {
    /// Without what is empty at the end.
    fileprivate var trimmed: ArraySlice<Margin.Mark> {
        var marks = self
        while let last = marks.last, last == .none { marks.removeLast() }
        return marks
    }
}
