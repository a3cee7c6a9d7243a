extension ReadingView {
    /// The document with `⟦` before and `⟧` behind each of the passages, and the passages where they are then.
    ///
    /// A mark never separates what is one character for the reader. The marks lie inside of the passages and of the
    /// lines and paragraphs that they stand in.
    /// - Complexity: O(text + n log n) for n passages.
    func markingBorders(of brackets: [Bracket]) -> (document: ReadingView, brackets: [Bracket]) {
        let starts = brackets.map(\.range.lowerBound).sorted()
        let ends = brackets.map(\.range.upperBound).sorted()
        var (marked, opened, closed) = ("", BorderCount(), BorderCount())
        marked.reserveCapacity(text.utf8.count + 6 * brackets.count)
        var scalar = 0
        for character in text {
            let end = scalar + character.unicodeScalars.count
            let opening = opened.take(starts, below: end, at: scalar)
            marked.append(String(repeating: "⟦", count: opening))
            marked.append(character)
            let closing = closed.take(ends, below: end + 1, at: end)
            marked.append(String(repeating: "⟧", count: closing))
            scalar = end
        }
        func moved(_ offset: Int) -> Int { offset + opened.number(below: offset) + closed.number(below: offset + 1) }
        func moved(_ range: Range<Int>) -> Range<Int> { moved(range.lowerBound)..<moved(range.upperBound) }
        var document = self
        document.text = marked
        document.lines = lines.map(moved)
        document.paragraphs = paragraphs.map(moved)
        return (
            document,
            brackets.map { bracket in
                var bracket = bracket
                bracket.range = moved(bracket.range)
                return bracket
            }
        )
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
