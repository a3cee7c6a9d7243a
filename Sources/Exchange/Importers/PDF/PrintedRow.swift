import CodingModel

/// Words side by side without a wide gap between them.
struct Piece: Sendable {
    /// From left to right; never empty.
    private(set) var words: [PrintedWord]
    private(set) var box: PageBox

    init(_ word: PrintedWord) {
        words = [word]
        box = word.box
    }

    mutating func append(_ word: PrintedWord) {
        words.append(word)
        box = box.union(word.box)
    }
}

/// All words of a page at one height, whatever column they belong to.
struct PrintedRow: Sendable {
    /// From left to right; never empty.
    var pieces: [Piece]
    /// Whether a number in the margin said that a paragraph begins here.
    var beginsParagraph = false

    var words: [PrintedWord] { pieces.flatMap(\.words) }
    var box: PageBox { pieces.map(\.box).union ?? PageBox(left: 0, top: 0, right: 0, bottom: 0) }

    /// The height of its words, in points, from ascent to descent.
    var height: Double { words.map(\.box.height).median ?? 0 }

    init(pieces: [Piece], beginsParagraph: Bool = false) {
        self.pieces = pieces
        self.beginsParagraph = beginsParagraph
    }

    /// A row of words in any order. They come apart where a gap is wider than ``widestGap`` allows.
    init(words: [PrintedWord]) {
        pieces = []
        for word in words.sorted(by: { $0.box.left < $1.box.left }) {
            if let last = pieces.last,
                word.box.left - last.box.right <= Self.widestGap * max(last.box.height, word.box.height)
            {
                pieces[pieces.count - 1].append(word)
            } else {
                pieces.append(Piece(word))
            }
        }
    }

    /// The widest gap between words of a line, in heights of the words: about one em. Lines that are set flush on both
    /// sides have wider ones only by accident, gutters between columns are wider.
    static let widestGap = 0.9

    /// The same row without its first word; `nil` where that was all.
    func droppingFirstWord() -> PrintedRow? {
        let rest = words.dropFirst()
        guard !rest.isEmpty else { return nil }
        return PrintedRow(words: Array(rest))
    }
}

extension PrintedRow {
    /// The rows of a page from top to bottom.
    ///
    /// Words belong to one row if they share at least half the height of the lower one. Fonts' boxes reach over at most
    /// 1.45 em and lines are at least 1 em apart, so two lines share less than a third. A word much higher than a row,
    /// such as the large first letter of a chapter, has a row of its own.
    ///
    /// - Complexity: O(words × log(words)).
    static func rows(of words: [PrintedWord]) -> [PrintedRow] {
        var open: [Band] = []
        var closed: [Band] = []
        for word in words.sorted(by: { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }) {
            let firstOpen = open.partition { $0.box.bottom + $0.box.height >= word.box.middle }
            closed += open[..<firstOpen]
            open.removeFirst(firstOpen)
            let best = open.indices.filter { open[$0].takes(word) }
                .min { abs(open[$0].box.middle - word.box.middle) < abs(open[$1].box.middle - word.box.middle) }
            if let best {
                open[best].add(word)
            } else {
                open.append(Band(box: word.box, words: [word]))
            }
        }
        return withLargeInitials((closed + open).map { PrintedRow(words: $0.words) })
    }

    /// A row that is being gathered.
    private struct Band {
        /// The highest word's.
        var box: PageBox
        var words: [PrintedWord]

        func takes(_ word: PrintedWord) -> Bool {
            let (low, high) = (min(box.height, word.box.height), max(box.height, word.box.height))
            return low >= 0.4 * high && box.commonHeight(word.box) >= 0.5 * low
        }

        mutating func add(_ word: PrintedWord) {
            words.append(word)
            if word.box.height > box.height { box = word.box }
        }
    }

    /// `rows` from top to bottom, a large initial put before the first of the lines that stand at its side.
    private static func withLargeInitials(_ rows: [PrintedRow]) -> [PrintedRow] {
        var result: [PrintedRow] = []
        var initial: PrintedWord?
        for row in rows.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            var row = row
            if let letter = initial {
                initial = nil
                let (box, height) = (row.box, row.height)
                let stands = letter.box.height >= 1.8 * height && letter.box.right <= box.left + 0.3 * height
                if stands, box.left - letter.box.right < height, box.top < letter.box.top + height {
                    // In a box like its neighbours', so that the row stays as high as it was.
                    let place = PageBox(
                        left: letter.box.left, top: box.top, right: letter.box.right, bottom: box.bottom)
                    row = PrintedRow(words: row.words + [PrintedWord(text: letter.text, box: place, line: letter.line)])
                } else {
                    result.append(PrintedRow(words: [letter]))
                }
            }
            if row.pieces.count == 1, row.pieces[0].words.count == 1, row.pieces[0].words[0].text.count == 1 {
                initial = row.pieces[0].words[0]
            } else {
                result.append(row)
            }
        }
        if let initial { result.append(PrintedRow(words: [initial])) }
        return result
    }
}
