import CodingModel
import Texts

/// The text around the passage as it is drawn: line numbers, the passage between `⟦` and `⟧`, and the codes that are
/// there already in the margin.
struct AnnotationBody: Sendable {
    /// As many rows as there are for it, and blanks at the end where it has fewer.
    private(set) var lines: [String] = []
    /// Whether rows of the passage are above or below what is shown.
    private(set) var hasMoreAbove = false
    private(set) var hasMoreBelow = false

    private let rows: Int
    /// The rows of all that was laid out, the passage's among them, and the first one that is shown.
    private var total = 0
    private var passage = 0..<0
    private var base = 0
    private var top = 0

    init(_ session: AnnotationSession, colors: ColorDepth = .none) {
        rows = session.size.bodyRows
        let all = layOut(session, colors: colors)
        total = all.count
        base = firstRow(showing: focusRow)
        top = min(max(0, base + session.scroll), max(0, total - rows))
        let shown = all.dropFirst(top).prefix(rows)
        lines = shown + Array(repeating: "", count: rows - shown.count)
        hasMoreAbove = passage.lowerBound < top
        hasMoreBelow = passage.upperBound > top + rows
    }

    /// The scroll of a session after so many pages down, or up where they are less than 0.
    func scroll(pages: Int) -> Int {
        let step = max(1, rows - 2)
        return min(max(0, top + pages * step), max(0, total - rows)) - base
    }

    private var focusRow: Int?

    /// The first row of a screen on which the passage stands, with more of what follows it than of what comes before;
    /// if it is too long, its beginning, or the row that the person looks at.
    private func firstRow(showing focus: Int?) -> Int {
        var first =
            passage.count <= rows ? passage.lowerBound - (rows - passage.count) / 3 : passage.lowerBound
        if let focus, focus < first || focus >= first + rows { first = focus - rows / 2 }
        return min(max(0, first), max(0, total - rows))
    }

    /// The lines around the passage, more of them than fit.
    private mutating func layOut(_ session: AnnotationSession, colors: ColorDepth) -> [String] {
        let text = session.text
        let stretch = session.stretch
        let first = max(1, text.line(at: stretch.lowerBound) - rows)
        let last = min(text.lines.count, text.line(at: stretch.upperBound - 1) + rows)
        let scalars = text.lines[first - 1].lowerBound..<text.lines[last - 1].upperBound
        let view = ReadingView(
            name: text.document.name, text: text.text.string, lines: text.lines, paragraphs: text.paragraphs,
            codings: [], codebook: session.codebook)
        let here = session.codings.filter { $0.passage.range.overlaps(scalars) }
        let (marked, moved) = view.markingBorders(of: [session.selection])

        let layout = ReadingLayout(
            width: session.size.columns, lines: text.lines.count, paragraphs: text.paragraphs.count,
            // The same whatever is coded, so that the text does not move.
            longestLabel: ReadingLayout.widestLabel)
        let readingRows = ReadingRows(
            text: marked.text, lines: marked.lines, paragraphs: marked.paragraphs, shown: first..<(last + 1),
            width: layout.textWidth)
        let palette = Palette(codebook: session.codebook, depth: colors)
        let placed = PlacedBracket.place(
            Bracket.brackets(of: here).moved(moved), on: readingRows, showing: moved(scalars), lanes: layout.lanes)
        var page = ReadingPage(
            rows: readingRows, brackets: placed, layout: layout, palette: palette,
            styles: colors == .none ? [] : styles(of: marked.text, session, moved))
        var lines: [String] = []
        var lineOfRow: [Int: Int] = [:]
        page.draw { line, row in
            if let row { lineOfRow[row] = lines.count }
            lines.append(line)
        }
        func line(at scalar: Int) -> Int { readingRows.row(at: scalar).flatMap { lineOfRow[$0] } ?? 0 }
        let whole = moved(stretch)
        // With what stands below its last row: codes that found no room beside it.
        let behind = readingRows.row(at: whole.upperBound - 1).flatMap { lineOfRow[$0 + 1] } ?? lines.count
        passage = line(at: whole.lowerBound)..<behind
        focusRow = session.focus.map { line(at: moved($0..<$0).lowerBound) }
        return lines
    }

    /// What is around the passage stands back, and a part of it that was chosen stands out.
    private func styles(
        of marked: String, _ session: AnnotationSession, _ moved: (Range<Int>) -> Range<Int>
    ) -> [StyledBytes] {
        let text = StoredText(marked)
        let chosen = moved(session.selection)
        let bounds = text.byteRange(of: moved(session.stretch))
        var styles = [StyledBytes(bytes: 0..<bounds.lowerBound, style: .dim)]
        if session.isNarrowed { styles.append(StyledBytes(bytes: text.byteRange(of: chosen), style: .reverse)) }
        styles.append(StyledBytes(bytes: bounds.upperBound..<text.byteCount, style: .dim))
        return styles
    }
}

extension AnnotationSession {
    /// The passage, and what was chosen beyond it.
    fileprivate var stretch: Range<Int> {
        min(passage.lowerBound, selection.lowerBound)..<max(passage.upperBound, selection.upperBound)
    }

    /// The place that the person looks at: the border that is moved, or what was found.
    var focus: Int? {
        switch mode {
        case .narrowing(let narrowing):
            narrowing.border == .start ? selection.lowerBound : selection.upperBound - 1
        case .found: sought?.place.lowerBound
        default: nil
        }
    }
}
