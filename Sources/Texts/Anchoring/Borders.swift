/// The borders between the characters of a text: how much of a break each is.
struct Borders {
    let text: StoredText
    let row: SeenCharacters
    let table: SeenCharacterTable

    /// Whether a word begins or ends at the border before character `index`. A hyphen that only a line's end needs is none.
    func isWordBorder(_ index: Int) -> Bool {
        guard index > 0, index < row.count else { return true }
        if row.marks[index] & SeenCharacters.Marks.lineHyphen != 0 { return false }
        if row.marks[index] & (SeenCharacters.Marks.space | SeenCharacters.Marks.hyphen) != 0 { return true }
        return !table.isWord(row.symbols[index]) || !table.isWord(row.symbols[index - 1])
    }

    /// The scalars between character `index` and the one before: white space, hyphens, what is not seen.
    func gap(before index: Int) -> Range<Int> {
        let start = index > 0 ? row.end(index - 1) : 0
        return start..<(index < row.count ? max(start, Int(row.starts[index])) : text.length)
    }

    /// The empty range right before character `index`, or at the text's end.
    func place(before index: Int) -> Range<Int> {
        let place = gap(before: index).upperBound
        return place..<place
    }

    /// How good a place the border before character `index` is to begin or end what somebody wrote, from 0, within a
    /// word, to 8, at a paragraph's border.
    func weight(_ index: Int) -> Int {
        guard index > 0, index < row.count else { return 8 }
        guard isWordBorder(index) else { return 0 }
        guard row.marks[index] & SeenCharacters.Marks.space != 0 else { return 1 }
        let lineEnds = text.substring(gap(before: index)).unicodeScalars.reduce(0) { $0 + ($1 == "\n" ? 1 : 0) }
        let last = row.symbols[index - 1]
        let endsSentence = ScalarClass(of: last).contains(.terminator) || last == UInt32(FoldTable.quote)
        return 2 + min(lineEnds, 2) + (endsSentence ? 4 : 0)
    }

    /// The nearest word border at or before the border before character `index`.
    func wordBorder(before index: Int) -> Int {
        var index = index
        while !isWordBorder(index) { index -= 1 }
        return index
    }

    /// The nearest word border at or behind the border before character `index`.
    func wordBorder(after index: Int) -> Int {
        var index = index
        while !isWordBorder(index) { index += 1 }
        return index
    }
}

/// Moves what was inserted or deleted to where a person would have done it.
///
/// Of `A. Det er B.` and `A. Det var C. Det er B.` one may say that `Det var C. ` was inserted or `var C. Det `: the best
/// of the borders it can have is taken.
///
/// - Source: Fraser, "Writing: Diff strategies", 2006 (semantic alignment).
struct BorderSlide {
    /// A change is moved by at most this many characters.
    private static let farthest = 512

    let old: Borders
    let new: Borders

    /// `stretches`, in the order of both rows, with the borders between them moved.
    func slid(_ stretches: [CommonStretch]) -> [CommonStretch] {
        var result = stretches
        for index in result.indices.dropFirst() {
            let (before, after) = (result[index - 1], result[index])
            let isInsertion = before.oldEnd == after.old
            guard isInsertion != (before.newEnd == after.new) else { continue }
            let symbols = isInsertion ? new.row.symbols : old.row.symbols
            let start = isInsertion ? before.newEnd : before.oldEnd
            let end = isInsertion ? after.new : after.old
            var (left, right) = (0, 0)
            while left < min(before.count, Self.farthest), symbols[start - left - 1] == symbols[end - left - 1] {
                left += 1
            }
            while right < min(after.count, Self.farthest), symbols[start + right] == symbols[end + right] {
                right += 1
            }
            guard left + right > 0 else { continue }
            let best = (-left...right).max { weight($0, before, after) < weight($1, before, after) } ?? 0
            result[index - 1].count += best
            result[index] = CommonStretch(old: after.old + best, new: after.new + best, count: after.count - best)
        }
        return result.joined()
    }

    private func weight(_ slide: Int, _ before: CommonStretch, _ after: CommonStretch) -> Int {
        old.weight(before.oldEnd + slide) + old.weight(after.old + slide) + new.weight(before.newEnd + slide)
            + new.weight(after.new + slide)
    }
}
