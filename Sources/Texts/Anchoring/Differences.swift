/// Where two aligned rows of characters differ, in whole words.
struct Differences {
    struct Difference: Hashable {
        /// Characters of the old row; empty where something was put in.
        var old: Range<Int>
        /// Characters of the new row; empty where something was taken out.
        var new: Range<Int>
    }

    private let old: Borders
    private let new: Borders
    /// In order, disjoint and apart: between two of them there is at least one character, the same in both.
    private(set) var all: [Difference] = []

    /// Finds what differs between and within `stretches`, which are in the order of both rows.
    ///
    /// - Complexity: O(characters).
    init(_ old: Borders, _ new: Borders, _ stretches: [CommonStretch]) {
        self.old = old
        self.new = new
        var (oldEnd, newEnd) = (0, 0)
        for stretch in stretches {
            let isFirst = oldEnd == stretch.old && newEnd == stretch.new
            if !isFirst { add(oldEnd..<stretch.old, newEnd..<stretch.new) }
            for index in (isFirst ? 1 : 0)..<max(1, stretch.count) {
                let (here, there) = (stretch.old + index, stretch.new + index)
                if joint(old, here) != joint(new, there) {
                    add(max(0, here - 1)..<(here + 1), max(0, there - 1)..<(there + 1))
                }
            }
            (oldEnd, newEnd) = (stretch.oldEnd, stretch.newEnd)
        }
        if oldEnd < old.row.count || newEnd < new.row.count {
            add(oldEnd..<old.row.count, newEnd..<new.row.count)
        }
        widenEnds()
    }

    /// How a character hangs together with the one before: 0 where it is not seen from the words.
    private func joint(_ borders: Borders, _ index: Int) -> UInt8 {
        let all = SeenCharacters.Marks.space | SeenCharacters.Marks.hyphen | SeenCharacters.Marks.lineHyphen
        let marks = borders.row.marks[index] & all
        guard marks != 0, index > 0, borders.table.isWord(borders.row.symbols[index]),
            borders.table.isWord(borders.row.symbols[index - 1])
        else { return 0 }
        let hyphens = marks & ~SeenCharacters.Marks.space
        return hyphens == 0 ? marks : hyphens
    }

    /// Adds a difference behind the last, from the beginning of its first word on.
    private mutating func add(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        var (start, newStart) = (oldRange.lowerBound, newRange.lowerBound)
        let last = all.last
        while start > last?.old.upperBound ?? 0, newStart > last?.new.upperBound ?? 0,
            !old.isWordBorder(start) || !new.isWordBorder(newStart)
        {
            (start, newStart) = (start - 1, newStart - 1)
        }
        if let last, start <= last.old.upperBound || newStart <= last.new.upperBound {
            all[all.count - 1] = Difference(
                old: last.old.lowerBound..<oldRange.upperBound, new: last.new.lowerBound..<newRange.upperBound)
        } else {
            all.append(Difference(old: start..<oldRange.upperBound, new: newStart..<newRange.upperBound))
        }
    }

    /// Takes in the rest of each difference's last word.
    private mutating func widenEnds() {
        var result: [Difference] = []
        for (index, difference) in all.enumerated() {
            let limit = index + 1 < all.count ? all[index + 1].old.lowerBound : old.row.count
            let newLimit = index + 1 < all.count ? all[index + 1].new.lowerBound : new.row.count
            var (end, newEnd) = (difference.old.upperBound, difference.new.upperBound)
            while end < limit, newEnd < newLimit, !old.isWordBorder(end) || !new.isWordBorder(newEnd) {
                (end, newEnd) = (end + 1, newEnd + 1)
            }
            if let last = result.last, last.old.upperBound >= difference.old.lowerBound {
                result[result.count - 1] = Difference(
                    old: last.old.lowerBound..<end, new: last.new.lowerBound..<newEnd)
            } else {
                result.append(Difference(old: difference.old.lowerBound..<end, new: difference.new.lowerBound..<newEnd))
            }
        }
        all = result
    }
}
