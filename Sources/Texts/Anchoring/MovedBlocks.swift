/// Finds what was deleted in one place and inserted in another.
///
/// - Source: Heckel, "A technique for isolating differences between files", Communications of the ACM 21(4), 1978: what
///   stands once in each is the same thing, wherever it stands.
enum MovedBlocks {
    /// A block of fewer characters, about five words, is not said to have moved.
    static let shortest = 24
    private static let grams = CommonGrams(length: 16)

    /// Blocks that the stretches of an alignment, in the order of both rows, leave out in both; disjoint in either row.
    ///
    /// - Complexity: O(characters left out).
    static func find(_ old: [UInt32], _ new: [UInt32], beside aligned: [CommonStretch]) -> [CommonStretch] {
        let oldGaps = gaps(aligned.map(\.oldRange), count: old.count)
        let newGaps = gaps(aligned.map(\.newRange), count: new.count)
        guard !oldGaps.isEmpty, !newGaps.isEmpty else { return [] }
        return old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                let pairs = grams.unique(oldGaps.map { old[$0] }, newGaps.map { new[$0] })
                return disjoint(candidates(pairs, old, new, oldGaps, newGaps))
            }
        }
    }

    private static func gaps(_ taken: [Range<Int>], count: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for range in taken + [count..<count] {
            if range.lowerBound - start >= grams.length { result.append(start..<range.lowerBound) }
            start = range.upperBound
        }
        return result
    }

    /// The pairs' grams, grown as far as both rows are equal.
    private static func candidates(
        _ pairs: [CommonGrams.Pair], _ old: UnsafeBufferPointer<UInt32>, _ new: UnsafeBufferPointer<UInt32>,
        _ oldGaps: [Range<Int>], _ newGaps: [Range<Int>]
    ) -> [CommonStretch] {
        var result: [CommonStretch] = []
        for pair in pairs {
            if let last = result.last, last.oldRange.contains(pair.old), pair.new - pair.old == last.new - last.old {
                continue
            }
            guard let oldGap = gap(holding: pair.old, in: oldGaps), let newGap = gap(holding: pair.new, in: newGaps)
            else { continue }
            var (head, length) = (0, 0)
            while pair.old - head > oldGap.lowerBound, pair.new - head > newGap.lowerBound,
                old[pair.old - head - 1] == new[pair.new - head - 1]
            { head += 1 }
            while pair.old + length < oldGap.upperBound, pair.new + length < newGap.upperBound,
                old[pair.old + length] == new[pair.new + length]
            { length += 1 }
            guard head + length >= shortest else { continue }
            result.append(CommonStretch(old: pair.old - head, new: pair.new - head, count: head + length))
        }
        return result
    }

    private static func gap(holding position: Int, in gaps: [Range<Int>]) -> Range<Int>? {
        var (low, high) = (0, gaps.count)
        while low < high {
            let middle = (low + high) / 2
            if gaps[middle].upperBound > position { high = middle } else { low = middle + 1 }
        }
        return low < gaps.count && gaps[low].contains(position) ? gaps[low] : nil
    }

    /// The longest first, each without what longer ones have taken.
    private static func disjoint(_ candidates: [CommonStretch]) -> [CommonStretch] {
        var old = TakenRanges()
        var new = TakenRanges()
        var result: [CommonStretch] = []
        for block in candidates.sorted(by: { ($1.count, $0.old, $0.new) < ($0.count, $1.old, $1.new) }) {
            guard old.isFree(block.oldRange), new.isFree(block.newRange) else { continue }
            old.take(block.oldRange)
            new.take(block.newRange)
            result.append(block)
        }
        return result
    }
}

/// Disjoint ranges, in order.
private struct TakenRanges {
    private var ranges: [Range<Int>] = []

    func isFree(_ range: Range<Int>) -> Bool {
        let index = place(of: range)
        return index == ranges.count || ranges[index].lowerBound >= range.upperBound
    }

    mutating func take(_ range: Range<Int>) { ranges.insert(range, at: place(of: range)) }

    private func place(of range: Range<Int>) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
