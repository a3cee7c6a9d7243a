extension ReadingView {
    /// The document with `⟦` before and `⟧` behind each of `ranges`, and where a range of the text is then.
    ///
    /// A mark never separates what is one character for the reader. The marks lie inside of the ranges, lines and
    /// paragraphs that begin or end with them.
    /// - Complexity: O(text + n log n) for n ranges.
    func markingBorders(of ranges: [Range<Int>]) -> (document: ReadingView, moved: (Range<Int>) -> Range<Int>) {
        let starts = ranges.map(\.lowerBound).sorted()
        let ends = ranges.map(\.upperBound).sorted()
        var (marked, opening, closing) = ("", BorderCount(), BorderCount())
        marked.reserveCapacity(text.utf8.count + 6 * ranges.count)
        var scalar = 0
        for character in text {
            let end = scalar + character.unicodeScalars.count
            marked.append(String(repeating: "⟦", count: opening.take(starts, below: end, at: scalar)))
            marked.append(character)
            marked.append(String(repeating: "⟧", count: closing.take(ends, below: end + 1, at: end)))
            scalar = end
        }
        let (opened, closed) = (opening, closing)
        func moved(_ offset: Int) -> Int { offset + opened.number(below: offset) + closed.number(below: offset + 1) }
        func moved(_ range: Range<Int>) -> Range<Int> { moved(range.lowerBound)..<moved(range.upperBound) }
        var document = self
        document.text = marked
        document.lines = lines.map(moved)
        document.paragraphs = paragraphs.map(moved)
        return (document, moved)
    }
}

extension [Bracket] {
    /// The brackets where their ranges are now.
    func moved(_ place: (Range<Int>) -> Range<Int>) -> [Bracket] {
        map { bracket in
            var bracket = bracket
            bracket.range = place(bracket.range)
            return bracket
        }
    }
}

/// Where marks have been put, and how many up to there.
private struct BorderCount {
    private var offsets: [Int] = []
    private var counts: [Int] = []

    /// How many of `borders` that have not been taken yet are below `limit`; they are put at `offset`.
    mutating func take(_ borders: [Int], below limit: Int, at offset: Int) -> Int {
        let before = counts.last ?? 0
        var after = before
        while after < borders.count, borders[after] < limit { after += 1 }
        if after > before {
            offsets.append(offset)
            counts.append(after)
        }
        return after - before
    }

    /// How many marks stand before `offset`.
    func number(below offset: Int) -> Int {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : counts[low - 1]
    }
}
