/// A bracket with its place on the page.
struct PlacedBracket: Sendable {
    var bracket: Bracket
    /// The rows it covers, of those on the page.
    var rows: ClosedRange<Int>
    /// Its column, from 0 beside the text; `nil` if all were taken.
    var lane: Int?
    /// Whether the passage begins before what the page shows.
    var opensBefore: Bool
    /// Whether the passage ends after it.
    var closesAfter: Bool

    /// The brackets that touch the page, by first row, the longest first, each with the first column that is free.
    ///
    /// - Parameters:
    ///   - brackets: by their start.
    ///   - scalars: what the page shows of the text.
    ///   - lanes: columns that there are.
    /// - Complexity: O(n log n) for n brackets.
    static func place(
        _ brackets: [Bracket], on rows: ReadingRows, showing scalars: Range<Int>, lanes: Int
    ) -> [PlacedBracket] {
        var placed: [PlacedBracket] = []
        for bracket in brackets where bracket.range.overlaps(scalars) {
            let range = bracket.range.clamped(to: scalars)
            guard let first = rows.row(at: range.lowerBound), let last = rows.row(at: range.upperBound - 1) else {
                continue
            }
            placed.append(
                PlacedBracket(
                    bracket: bracket, rows: first...last, lane: nil,
                    opensBefore: range.lowerBound != bracket.range.lowerBound,
                    closesAfter: range.upperBound != bracket.range.upperBound))
        }
        // Not stable by itself, hence the passage as the last word.
        placed.sort { left, right in
            let (a, b) = (left.bracket.range, right.bracket.range)
            return (left.rows.lowerBound, -left.rows.upperBound, a.lowerBound, -a.upperBound)
                < (right.rows.lowerBound, -right.rows.upperBound, b.lowerBound, -b.upperBound)
        }
        var ends = [Int](repeating: -1, count: lanes)
        for index in placed.indices {
            guard let lane = ends.firstIndex(where: { $0 < placed[index].rows.lowerBound }) else { continue }
            placed[index].lane = lane
            ends[lane] = placed[index].rows.upperBound
        }
        return placed
    }
}
