/// Blocks around pairs of grams, grown as far as two rows are equal.
struct GrownBlocks {
    let old: UnsafeBufferPointer<UInt32>
    let new: UnsafeBufferPointer<UInt32>
    /// Where blocks may lie: disjoint ranges, in order.
    let oldGaps: [Range<Int>]
    let newGaps: [Range<Int>]

    /// Blocks around `pairs` of at least `shortest` characters, the longest first, each without what longer ones have;
    /// none takes a character of those around `others`.
    ///
    /// - Complexity: O(characters grown over + blocks²), the square with a very small factor.
    func disjoint(
        _ pairs: [CommonGrams.Pair], shortest: Int, notIn others: [CommonGrams.Pair] = []
    ) -> [CommonStretch] {
        var oldFree = FreeRanges()
        var newFree = FreeRanges()
        for block in grown(others) {
            oldFree.take(block.oldRange)
            newFree.take(block.newRange)
        }
        var result: [CommonStretch] = []
        for block in grown(pairs).sorted(by: { ($1.count, $0.old, $0.new) < ($0.count, $1.old, $1.new) }) {
            guard let oldPart = oldFree.largest(in: block.oldRange), let first = block.clipped(to: oldPart),
                let newPart = newFree.largest(in: first.newRange),
                let part = first.inverse.clipped(to: newPart)?.inverse, part.count >= shortest
            else { continue }
            oldFree.take(part.oldRange)
            newFree.take(part.newRange)
            result.append(part)
        }
        return result
    }

    private func grown(_ pairs: [CommonGrams.Pair]) -> [CommonStretch] {
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
            result.append(CommonStretch(old: pair.old - head, new: pair.new - head, count: head + length))
        }
        return result
    }

    private func gap(holding position: Int, in gaps: [Range<Int>]) -> Range<Int>? {
        var (low, high) = (0, gaps.count)
        while low < high {
            let middle = (low + high) / 2
            if gaps[middle].upperBound > position { high = middle } else { low = middle + 1 }
        }
        return low < gaps.count && gaps[low].contains(position) ? gaps[low] : nil
    }
}

/// What is left of a row when ranges are taken out of it.
private struct FreeRanges {
    /// Disjoint, in order.
    private var taken: [Range<Int>] = []

    /// The largest part of `range` that is free; `nil` if none is.
    func largest(in range: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        var start = range.lowerBound
        var index = place(of: range)
        while start < range.upperBound {
            let next = index < taken.count ? min(taken[index].lowerBound, range.upperBound) : range.upperBound
            if next - start > best?.count ?? 0 { best = start..<next }
            guard index < taken.count else { break }
            start = taken[index].upperBound
            index += 1
        }
        return best
    }

    /// Takes what is free of `range`.
    mutating func take(_ range: Range<Int>) {
        var start = range.lowerBound
        var index = place(of: range)
        while start < range.upperBound {
            let next = index < taken.count ? min(taken[index].lowerBound, range.upperBound) : range.upperBound
            if next > start {
                taken.insert(start..<next, at: index)
                index += 1
            }
            guard index < taken.count else { break }
            start = taken[index].upperBound
            index += 1
        }
    }

    private func place(of range: Range<Int>) -> Int {
        var (low, high) = (0, taken.count)
        while low < high {
            let middle = (low + high) / 2
            if taken[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
