import CodingModel

/// A line to be read: the words of a row within its column.
struct PrintedLine: Sendable {
    /// As they are read; never empty.
    var words: [PrintedWord]
    var box: PageBox
    var page: Int
    var beginsParagraph = false

    init(_ words: [PrintedWord], page: Int, beginsParagraph: Bool = false) {
        self.words = WritingDirection.inReadingOrder(LetterSpacing.joined(words))
        self.page = page
        self.beginsParagraph = beginsParagraph
        box = words.map(\.box).union ?? PageBox(left: 0, top: 0, right: 0, bottom: 0)
    }

    /// The middle one of its words' heights, in points.
    var height: Double { words.map(\.box.height).median ?? 0 }
    /// The middle one of its words' lower ends, in points: as far below the letters in all lines of one font.
    var foot: Double { words.map(\.box.bottom).median ?? 0 }
}

/// Lines below one another that are read one after the other.
struct TextColumn: Sendable {
    /// Never empty.
    var lines: [PrintedLine]
    var isRotated = false

    var box: PageBox { lines.map(\.box).union ?? PageBox(left: 0, top: 0, right: 0, bottom: 0) }

    /// Where most lines begin, in points to two points' accuracy.
    var leftEdge: Double {
        var counts: [Int: Int] = [:]
        for line in lines { counts[Int((line.box.left / 2).rounded()), default: 0] += 1 }
        let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        return most.map { Double($0.key) * 2 } ?? box.left
    }
}

/// The order in which a page is read.
enum ReadingOrder {
    /// More columns within columns, and changes between one column and several, than any page has.
    private static let depthLimit = 32

    /// The rows' columns in the order in which they are read: what stands above two columns, the left one, the right
    /// one (the other way round where the page is written from right to left), what stands below.
    ///
    /// It is the cut along white space of XY trees, but a gutter counts as long as it lasts, and need not go through
    /// the whole page.
    ///
    /// - Source: Nagy and Seth, "Hierarchical representation of optically scanned documents", 1984.
    /// - Complexity: O(words) for each gutter and each level of columns within columns.
    static func columns(of rows: [PrintedRow], page: Int) -> [TextColumn] {
        let isRightToLeft = WritingDirection.isRightToLeft(rows.lazy.flatMap(\.words))
        return columns(of: rows, page: page, isRightToLeft: isRightToLeft, depth: 0)
    }

    private static func columns(
        of rows: [PrintedRow], page: Int, isRightToLeft: Bool, depth: Int
    ) -> [TextColumn] {
        guard !rows.isEmpty else { return [] }
        guard depth < depthLimit, let gutter = Gutter.longest(in: rows) else {
            let lines = rows.map { PrintedLine($0.words, page: page, beginsParagraph: $0.beginsParagraph) }
            return [TextColumn(lines: lines)]
        }
        let sides = gutter.sides(of: rows)
        return [
            Array(rows[..<gutter.rows.lowerBound]), sides.left, sides.right, Array(rows[gutter.rows.upperBound...]),
        ]
        .flatMap { columns(of: $0, page: page, isRightToLeft: isRightToLeft, depth: depth + 1) }
    }
}
