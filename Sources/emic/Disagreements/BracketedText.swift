import Texts

/// A stretch of a text on one line, with brackets around passages in it.
struct BracketedText {
    let text: StoredText
    /// What is shown for certain.
    let range: Range<Int>
    /// How many characters around that are shown, and around brackets where a stretch without any is shortened.
    let reach: Int

    /// The line with `passages` in brackets; those that overlap are put together.
    ///
    /// - Parameter borders: Places about which no words are left out, besides those of the passages.
    func line(_ passages: [Range<Int>], keeping borders: [Int] = []) -> String {
        let joined = passages.joinedWhereOverlapping
        let opens = Set(joined.map(\.lowerBound))
        let closes = Set(joined.map(\.upperBound))
        var places = Set(borders).union(opens).union(closes).filter { range.lowerBound...range.upperBound ~= $0 }
        places.formUnion([range.lowerBound, range.upperBound])
        var (line, last) = (before, range.lowerBound)
        for place in places.sorted() {
            line += shortened(last..<place)
            if closes.contains(place) { line += "]" }
            if opens.contains(place) { line += "[" }
            last = place
        }
        return (line + after).onOneLine.withoutTrailingBlanks
    }

    private var before: String {
        let start = max(0, range.lowerBound - reach)
        let words = text.substring(start..<range.lowerBound)
        guard start > 0 else { return words }
        return "…" + (words.firstIndex(where: \.isWhitespace).map { words[$0...].dropFirst() } ?? words[...])
    }

    private var after: String {
        let end = min(text.length, range.upperBound + reach)
        let words = text.substring(range.upperBound..<end)
        guard end < text.length else { return words }
        return (words.lastIndex(where: \.isWhitespace).map { words[..<$0] } ?? words[...]) + "…"
    }

    /// The words of a stretch, of a long one its beginning and its end.
    private func shortened(_ stretch: Range<Int>) -> String {
        guard stretch.count > 4 * reach else { return text.substring(stretch) }
        let start = text.substring(stretch.lowerBound..<stretch.lowerBound + reach)
        let end = text.substring(stretch.upperBound - reach..<stretch.upperBound)
        let (first, last) = (start.lastIndex(where: \.isWhitespace), end.firstIndex(where: \.isWhitespace))
        return (first.map { start[..<$0] } ?? start[...]) + " … " + (last.map { end[$0...].dropFirst() } ?? end[...])
    }
}

extension [Range<Int>] {
    /// The ranges in order of place, those that have something in common as one.
    var joinedWhereOverlapping: [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, last.upperBound > range.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}
