/// How the columns of a page are divided: numbers, text, brackets, labels.
struct ReadingLayout: Hashable, Sendable {
    var width: Int
    /// Columns for `¶` and a paragraph's number.
    var paragraphWidth: Int
    /// Columns for a line's number.
    var lineWidth: Int
    var textWidth: Int
    /// Columns for brackets; 0 if codings are listed below their paragraph.
    var lanes: Int
    /// Columns for labels.
    var labelWidth: Int

    /// Below this many columns there is no margin: codings are listed below their paragraph.
    static let narrowest = 50
    /// Text is not set wider, since the eye would lose the line.
    static let widestText = 90
    /// Brackets side by side; what overlaps beyond that is listed below its paragraph.
    static let mostLanes = 6
    /// What is longer is broken.
    static let widestLabel = 48
    /// Blanks between numbers and text, and between text and brackets.
    static let gap = 2

    /// The columns left of the text, blanks included.
    var gutter: Int { paragraphWidth + 1 + lineWidth + Self.gap }

    /// The room for text and margin is shared three to two, or better for the margin where it would be too narrow for
    /// words, unless the labels need less.
    init(width: Int, lines: Int, paragraphs: Int, brackets: [Bracket]) {
        self.init(
            width: width, lines: lines, paragraphs: paragraphs,
            longestLabel: brackets.lazy.flatMap(\.labels).map(\.text.displayWidth).max())
    }

    /// - Parameter longestLabel: columns of the longest label; `nil` for a page without a margin.
    init(width: Int, lines: Int, paragraphs: Int, longestLabel: Int?) {
        self.width = max(24, width)
        paragraphWidth = paragraphs == 0 ? 0 : 1 + String(paragraphs).count
        lineWidth = String(lines).count
        lanes = 0
        labelWidth = 0
        textWidth = 0
        let room = max(8, self.width - gutter)
        guard width >= Self.narrowest, let longestLabel else {
            textWidth = min(room, Self.widestText)
            return
        }
        let most = max(room * 2 / 5, 20)
        lanes = min(Self.mostLanes, most / 4)
        let margin = min(most, Self.gap + lanes + 1 + min(longestLabel, Self.widestLabel))
        textWidth = min(room - margin, Self.widestText)
        labelWidth = min(room - textWidth - Self.gap - lanes - 1, 60)
    }
}
