/// Finds what was deleted in one place and inserted in another.
///
/// - Source: Heckel, "A technique for isolating differences between files", Communications of the ACM 21(4), 1978: what
///   stands once in each is the same thing, wherever it stands.
enum MovedBlocks {
    /// A block of fewer characters, about five words, is not said to have moved.
    static let shortest = 24
    private static let grams = CommonGrams(length: 16)
    private static let shortestOutOfOrder = 48
    private static let longGrams = CommonGrams(length: 32)

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
                return GrownBlocks(old: old, new: new, oldGaps: oldGaps, newGaps: newGaps)
                    .disjoint(pairs, shortest: shortest)
            }
        }
    }

    /// Long blocks that stand in another order in the other row, to be kept out of the alignment of what is in order:
    /// else parts of them would be matched with words that they only resemble.
    ///
    /// - Complexity: O(old + new).
    static func outOfOrder(_ old: [UInt32], _ new: [UInt32]) -> [CommonStretch] {
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                let pairs = longGrams.unique([old[...]], [new[...]])
                let inOrder = CommonGrams.rising(pairs)
                guard inOrder.count < pairs.count else { return [] }
                let places = Set(inOrder.map(\.old))
                let others = pairs.filter { !places.contains($0.old) }
                return GrownBlocks(old: old, new: new, oldGaps: [old.indices], newGaps: [new.indices])
                    .disjoint(others, shortest: shortestOutOfOrder, notIn: inOrder)
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
}
