import CodingModel

/// White space from one row down to another, with text on both sides of it.
struct Gutter {
    /// Points from the page's left border.
    var left: Double
    var right: Double
    /// The rows that it goes through, the end excluded.
    var rows: Range<Int>

    var width: Double { right - left }

    /// The pieces of the rows left and right of it; rows without any are left out.
    func sides(of rows: [PrintedRow]) -> (left: [PrintedRow], right: [PrintedRow]) {
        var sides: (left: [PrintedRow], right: [PrintedRow]) = ([], [])
        for row in rows[self.rows] {
            let (left, right) = split(row)
            if let left { sides.left.append(left) }
            if let right { sides.right.append(right) }
        }
        return sides
    }

    private func split(_ row: PrintedRow) -> (left: PrintedRow?, right: PrintedRow?) {
        let left = row.pieces.filter { $0.box.right <= self.left }
        let right = row.pieces.filter { $0.box.left >= self.right }
        return (
            left.isEmpty ? nil : PrintedRow(pieces: left, beginsParagraph: row.beginsParagraph),
            right.isEmpty ? nil : PrintedRow(pieces: right, beginsParagraph: row.beginsParagraph && left.isEmpty)
        )
    }

    /// The same through one row more, as wide as that row allows; `nil` if the row leaves no `width` of it.
    fileprivate func extended(through row: PrintedRow, minimum width: Double) -> Gutter? {
        var (best, start) = (nil as Range<Double>?, left)
        for edge in row.pieces.map({ $0.box.left..<max($0.box.left, $0.box.right) }) + [right..<right] {
            let end = min(edge.lowerBound, right)
            if end - start >= width, end - start > best.map({ $0.upperBound - $0.lowerBound }) ?? 0 {
                best = start..<end
            }
            start = max(start, edge.upperBound)
        }
        return best.map {
            Gutter(left: $0.lowerBound, right: $0.upperBound, rows: rows.lowerBound..<rows.upperBound + 1)
        }
    }
}

extension Gutter {
    /// The longest gutter of rows from top to bottom; `nil` where the rows are one column, or a table, or lines with
    /// labels before them, which are all read row by row.
    ///
    /// Each gap between two pieces at one height is followed downwards for as long as the rows leave at least a part of
    /// it white.
    ///
    /// - Complexity: O(rows × pieces of a row).
    static func longest(in rows: [PrintedRow]) -> Gutter? {
        guard rows.count >= 2, let height = rows.map(\.height).median else { return nil }
        let minimum = 0.6 * height
        var active: [Gutter] = []
        var best: Gutter?
        func finish(_ gutter: Gutter) {
            let gutter = gutter.trimmed(rows, height: height)
            guard gutter.rows.count > best?.rows.count ?? 1, gutter.dividesColumns(rows) else { return }
            best = gutter
        }
        for (index, row) in rows.enumerated() {
            active = active.compactMap { gutter in
                if let longer = gutter.extended(through: row, minimum: minimum) { return longer }
                finish(gutter)
                return nil
            }
            for gap in gaps(after: index, in: rows) where gap.width >= minimum && active.count < 16 {
                let isKnown = active.contains { min($0.right, gap.right) - max($0.left, gap.left) >= minimum }
                if !isKnown { active.append(gap) }
            }
        }
        active.forEach(finish)
        return best
    }

    /// The gaps between neighbours in a row, or between it and the next one where the two share some of their height,
    /// as those of two columns do whose lines are not level.
    private static func gaps(after index: Int, in rows: [PrintedRow]) -> [Gutter] {
        var boxes = rows[index].pieces.map(\.box)
        if index + 1 < rows.count, rows[index].box.commonHeight(rows[index + 1].box) > 0 {
            boxes = (boxes + rows[index + 1].pieces.map(\.box)).sorted { $0.left < $1.left }
        }
        var (result, end) = ([Gutter](), -Double.infinity)
        for box in boxes {
            if end > -.infinity, box.left > end {
                result.append(Gutter(left: end, right: box.left, rows: index..<index + 1))
            }
            end = max(end, box.right)
        }
        return result
    }

    /// Without rows at its end that have only a left side and come after more white than is usual between its lines,
    /// where something follows over the whole width: they belong to that.
    private func trimmed(_ rows: [PrintedRow], height: Double) -> Gutter {
        guard self.rows.upperBound < rows.count else { return self }
        let lefts = self.rows.compactMap { index in
            rows[index].pieces.filter { $0.box.right <= left }.map(\.box).union.map { (row: index, box: $0) }
        }
        let white = zip(lefts, lefts.dropFirst()).map { $1.box.top - $0.box.bottom }
        guard !white.isEmpty, let lastWithRight = self.rows.last(where: { split(rows[$0]).right != nil }) else {
            return self
        }
        let usual = white.sorted()[white.count / 4]
        let end = zip(lefts.dropFirst(), white).first { $0.row > lastWithRight && $1 > usual + 0.3 * height }
        guard let end else { return self }
        return Gutter(left: left, right: right, rows: self.rows.lowerBound..<end.0.row)
    }

    /// Whether both sides are running text, to be read one after the other.
    ///
    /// Short pieces that nearly all have something beside them at their height are a table's cells or, where the other
    /// side has more lines, labels such as a speaker's name.
    private func dividesColumns(_ rows: [PrintedRow]) -> Bool {
        let sides = sides(of: rows)
        guard sides.left.count >= 2, sides.right.count >= 2 else { return false }
        let both = rows[self.rows].count { row in
            let (left, right) = split(row)
            return left != nil && right != nil
        }
        for (side, other) in [(sides.left, sides.right), (sides.right, sides.left)] {
            let words = Self.wordsOfCell(side)
            let hasLabels = words <= 2.5 || words <= 3.5 && side.count * 4 <= other.count * 3
            if hasLabels, both * 10 >= side.count * 8 { return false }
        }
        return true
    }

    /// How many words there are in a line, or in a table's cell, on average.
    ///
    /// Lines of a table have several pieces that begin level with each other. Where lines of a narrow column have wide
    /// gaps because they are set flush on both sides, the pieces begin anywhere.
    private static func wordsOfCell(_ rows: [PrintedRow]) -> Double {
        var edges: [Int: Int] = [:]
        for row in rows {
            for piece in row.pieces.dropFirst() { edges[Int((piece.box.left / 4).rounded()), default: 0] += 1 }
        }
        let cells = 1 + edges.values.count { $0 * 2 >= rows.count }
        return Double(rows.reduce(0) { $0 + $1.words.count }) / Double(rows.count * cells)
    }
}
