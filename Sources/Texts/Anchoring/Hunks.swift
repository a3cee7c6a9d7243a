/// The alignment as people read it.
extension TextAlignment {
    /// What differs, in whole words, from the beginning to the end.
    ///
    /// Words differ where a reader sees other characters, and where a word was split or joined, by a blank or a hyphen.
    /// White space between words, kinds of quotes and dashes do not count. What was moved is removed in one place and
    /// inserted in another.
    ///
    /// - Complexity: O(text).
    public var changes: [TextChange] {
        Differences(oldBorders, newBorders, ordered).all.map { change($0) }
    }

    /// The changes, those of them together between which fewer than twice `context` lines are the same, each group with
    /// that many lines of the old text before it and behind it. Blank lines are not counted.
    ///
    /// - Complexity: O(text).
    public func hunks(context: Int) -> [TextHunk] {
        let differences = Differences(oldBorders, newBorders, ordered).all
        let lines = ContextLines(text: old, row: oldBorders.row)
        var hunks: [TextHunk] = []
        var last = 0
        for (index, difference) in differences.enumerated() {
            let change = change(difference)
            // What was put in at the end of a line is shown with that line.
            let isAtLineEnd = change.old.isEmpty && change.old != oldBorders.place(before: difference.old.lowerBound)
            let first = lines.start(of: max(0, difference.old.lowerBound - (isAtLineEnd ? 1 : 0)), before: context)
            if hunks.isEmpty || first >= last {
                hunks.append(TextHunk(old: change.old, new: change.new, changes: []))
                // What lies between two differences is the same, character by character.
                let limit = index > 0 ? differences[index - 1].old.upperBound : 0
                let count = difference.old.lowerBound - max(first, limit)
                hunks[hunks.count - 1].widen(to: same(count, before: difference))
            }
            hunks[hunks.count - 1].changes.append(change)
            last = lines.end(of: difference.old.upperBound, behind: context)
            let limit = index + 1 < differences.count ? differences[index + 1].old.lowerBound : oldBorders.row.count
            hunks[hunks.count - 1].widen(to: change)
            hunks[hunks.count - 1].widen(to: same(min(last, limit) - difference.old.upperBound, behind: difference))
        }
        return hunks
    }

    /// The `count` characters before a difference, which are the same in both; `nil` if there are none.
    private func same(_ count: Int, before difference: Differences.Difference) -> TextChange? {
        let (old, new) = (difference.old.lowerBound, difference.new.lowerBound)
        guard count > 0 else { return nil }
        return TextChange(
            old: oldBorders.row.scalars((old - count)..<old), new: newBorders.row.scalars((new - count)..<new))
    }

    private func same(_ count: Int, behind difference: Differences.Difference) -> TextChange? {
        let (old, new) = (difference.old.upperBound, difference.new.upperBound)
        guard count > 0 else { return nil }
        return TextChange(
            old: oldBorders.row.scalars(old..<(old + count)), new: newBorders.row.scalars(new..<(new + count)))
    }

    private func change(_ difference: Differences.Difference) -> TextChange {
        if difference.old.isEmpty {
            let (new, old) = withSpace(difference.new, newBorders, besides: difference.old.lowerBound, oldBorders)
            return TextChange(old: old, new: new)
        }
        if difference.new.isEmpty {
            let (old, new) = withSpace(difference.old, oldBorders, besides: difference.new.lowerBound, newBorders)
            return TextChange(old: old, new: new)
        }
        return TextChange(old: oldBorders.row.scalars(difference.old), new: newBorders.row.scalars(difference.new))
    }

    /// The scalars of characters that stand in one text only, with the white space behind them, or before them if they
    /// end their line; and the place in the other text.
    private func withSpace(
        _ range: Range<Int>, _ borders: Borders, besides place: Int, _ others: Borders
    ) -> (Range<Int>, place: Range<Int>) {
        let (before, behind) = (borders.gap(before: range.lowerBound), borders.gap(before: range.upperBound))
        let endsLine = range.upperBound == borders.row.count || borders.text.substring(behind).contains("\n")
        let beginsLine = range.lowerBound == 0 || borders.text.substring(before).contains("\n")
        let isBefore = range.lowerBound > 0 && !before.isEmpty && endsLine && !beginsLine || behind.isEmpty
        let gap = others.gap(before: place)
        let scalars = borders.row.scalars(range)
        return isBefore
            ? (before.lowerBound..<scalars.upperBound, gap.lowerBound..<gap.lowerBound)
            : (scalars.lowerBound..<behind.upperBound, others.place(before: place))
    }
}

extension TextHunk {
    fileprivate mutating func widen(to change: TextChange?) {
        guard let change else { return }
        old = min(old.lowerBound, change.old.lowerBound)..<max(old.upperBound, change.old.upperBound)
        new = min(new.lowerBound, change.new.lowerBound)..<max(new.upperBound, change.new.upperBound)
    }
}

/// Lines of a text, counted in characters that are seen.
private struct ContextLines {
    let text: StoredText
    let row: SeenCharacters

    /// The first character of the line of `character`, or of one that lies `count` lines before it.
    func start(of character: Int, before count: Int) -> Int {
        guard row.count > 0 else { return 0 }
        var first = firstOfLine(min(character, row.count - 1))
        for _ in 0..<count where first > 0 { first = firstOfLine(first - 1) }
        return min(first, character)
    }

    /// Behind the last character of the line of the one before `character`, or of one that lies `count` lines behind it.
    func end(of character: Int, behind count: Int) -> Int {
        guard row.count > 0 else { return 0 }
        var end = endOfLine(max(0, character - 1))
        for _ in 0..<count where end < row.count { end = endOfLine(end) }
        return max(end, character)
    }

    private func line(_ character: Int) -> Range<Int> {
        row.characters(text.lines.rangeWithNewline(of: text.lines.number(at: Int(row.starts[character]))))
    }

    private func firstOfLine(_ character: Int) -> Int { line(character).lowerBound }

    private func endOfLine(_ character: Int) -> Int { line(character).upperBound }
}
