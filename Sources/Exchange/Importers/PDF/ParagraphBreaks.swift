import CodingModel

/// Where paragraphs begin, as far as the page shows it.
struct ParagraphBreaks {
    /// The usual step from one line of a paragraph to the next, in heights of a line.
    let usualStep: Double

    /// What is usual in `columns`: the smallest step, to a twentieth, that at least a tenth of all lines have.
    init(columns: [TextColumn]) {
        var counts: [Int: Int] = [:]
        for column in columns where !column.isRotated {
            for (line, next) in zip(column.lines, column.lines.dropFirst()) {
                counts[Int((Self.step(line, next) * 20).rounded()), default: 0] += 1
            }
        }
        let all = counts.values.reduce(0, +)
        let usual = counts.keys.sorted().first { (counts[$0] ?? 0) * 10 >= all }
        usualStep = usual.map { Double($0) / 20 } ?? 1.2
    }

    /// Whether a paragraph begins at each line of `column`; of the first one it is not asked.
    func within(_ column: TextColumn) -> [Bool] {
        let lines = column.lines
        guard !column.isRotated else { return lines.map { _ in false } }
        let right = column.box.right
        var result: [Bool] = []
        for index in lines.indices {
            guard index > 0 else {
                result.append(true)
                continue
            }
            let (before, line) = (lines[index - 1], lines[index])
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            result.append(
                line.beginsParagraph || !Self.areAlike(before, line)
                    || Self.step(before, line) > 1.25 * usualStep
                    || isIndented(line, after: before, before: next)
                    || (isOutdented(line, after: before) && !result[index - 1])
                    || endsEarly(before, right: right, next: line))
        }
        return result
    }

    /// Whether a paragraph ends with `column`, which is followed by `next` on the same page or another.
    ///
    /// It goes on where both are as wide, the fonts as high, the last line is full and the next one not indented.
    func between(_ column: TextColumn, _ next: TextColumn) -> Bool {
        guard !column.isRotated, !next.isRotated, let last = column.lines.last, let first = next.lines.first
        else { return true }
        let (width, other) = (column.box.width, next.box.width)
        let isIndented = first.box.left > next.leftEdge + 0.8 * first.height
        return first.beginsParagraph || !Self.areAlike(last, first)
            || other > width * 1.2 || (width > other * 1.2 && next.lines.count > 2) || isIndented
            || endsEarly(last, right: column.box.right, next: first)
    }

    private static func step(_ line: PrintedLine, _ next: PrintedLine) -> Double {
        (next.foot - line.foot) / max(1, min(line.height, next.height))
    }

    /// Whether the fonts are about as high.
    private static func areAlike(_ line: PrintedLine, _ other: PrintedLine) -> Bool {
        let (low, high) = (min(line.height, other.height), max(line.height, other.height))
        return high <= 1.15 * low
    }

    /// Whether `line` begins right of the lines around it, and not because it hangs from a label or a bullet in the one
    /// before.
    private func isIndented(_ line: PrintedLine, after before: PrintedLine, before next: PrintedLine?) -> Bool {
        let indent = 0.8 * line.height
        guard line.box.left > before.box.left + indent else { return false }
        if before.words.dropFirst().contains(where: { abs($0.box.left - line.box.left) <= 2 }) { return false }
        return next.map { $0.box.left < line.box.left - indent } ?? true
    }

    /// Whether `line` begins left of the one before, as the next item of a list does. A small letter goes on beside or
    /// below a large initial.
    private func isOutdented(_ line: PrintedLine, after before: PrintedLine) -> Bool {
        line.box.left < before.box.left - 0.8 * line.height && !Self.beginsSmall(line)
    }

    private static func beginsSmall(_ line: PrintedLine) -> Bool {
        line.words.first?.text.unicodeScalars.first?.properties.isLowercase ?? false
    }

    /// Whether the first word of `next` would have fitted behind `line`, so that the line ends on purpose. Names and
    /// lines' edges are not certain, so a small letter goes on all the same.
    private func endsEarly(_ line: PrintedLine, right: Double, next: PrintedLine) -> Bool {
        guard let word = next.words.first, !Self.beginsSmall(next) else { return false }
        return line.box.right + 0.6 * line.height + word.box.width < right
    }
}
