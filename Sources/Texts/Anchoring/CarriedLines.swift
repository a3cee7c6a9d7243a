public import CodingModel

extension TextAlignment {
    /// Above this many characters for one of the old text, what stands in the place of others is new, not a correction.
    private static let mostGrowth = 4
    /// A correction may be that many characters longer, however short what it corrects.
    private static let shortCorrection = 32

    /// The way back to the original, for the new text: which stretch of it came from which of `lines`, which are those of
    /// the old text.
    ///
    /// What was corrected came from where the words before it stood; what was put in came from nowhere, unless the same
    /// line goes on behind it. Text that was moved takes its lines with it.
    ///
    /// - Complexity: O(text).
    public func carried(_ lines: [SourceLine]) -> [SourceLine] {
        let before = lineNumbers(lines)
        var after = [Int32](repeating: -1, count: newBorders.row.count)
        for stretch in stretches {
            for index in 0..<stretch.count { after[stretch.new + index] = before[stretch.old + index] }
        }
        var (old, new) = (0, 0)
        let end = CommonStretch(old: before.count, new: after.count, count: 0)
        for stretch in ordered + [end] {
            Self.fill(new..<stretch.new, &after, from: before[old..<stretch.old])
            (old, new) = (stretch.oldEnd, stretch.newEnd)
        }
        return sourceLines(after, of: lines)
    }

    /// For each character of the old text the index of its line; -1 where it has none.
    private func lineNumbers(_ lines: [SourceLine]) -> [Int32] {
        var numbers = [Int32](repeating: -1, count: oldBorders.row.count)
        for (number, line) in lines.enumerated() {
            for index in oldBorders.row.characters(line.range) { numbers[index] = Int32(number) }
        }
        return numbers
    }

    /// Says where the characters of `gap`, which are not those of the old text, come from.
    private static func fill(_ gap: Range<Int>, _ numbers: inout [Int32], from old: ArraySlice<Int32>) {
        let isCorrection = !old.isEmpty && gap.count <= mostGrowth * old.count + shortCorrection
        let left = gap.lowerBound > 0 ? numbers[gap.lowerBound - 1] : -1
        let right = gap.upperBound < numbers.count ? numbers[gap.upperBound] : -1
        for (position, index) in gap.enumerated() where numbers[index] < 0 {
            if isCorrection {
                numbers[index] = old[old.startIndex + position * old.count / gap.count]
            } else if left == right {
                numbers[index] = left
            }
        }
    }

    private func sourceLines(_ numbers: [Int32], of lines: [SourceLine]) -> [SourceLine] {
        var result: [SourceLine] = []
        var (start, end) = (0, 0)
        while start < numbers.count {
            end = start + 1
            while end < numbers.count, numbers[end] == numbers[start] { end += 1 }
            defer { start = end }
            guard numbers[start] >= 0 else { continue }
            let scalars = newBorders.row.scalars(start..<end)
            // Of a ligature, two lines can't have a part each.
            let first = max(scalars.lowerBound, result.last?.range.upperBound ?? 0)
            guard first < scalars.upperBound else { continue }
            var line = lines[Int(numbers[start])]
            line.range = first..<scalars.upperBound
            result.append(line)
        }
        return result
    }
}
