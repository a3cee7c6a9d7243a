/// Rows of `length` characters that occur once in each of two rows: what an alignment holds on to.
///
/// - Source: Cohen's patience diff (Bazaar, 2005), with grams of characters for lines; which grams are looked at in a
///   long row is decided by their own hash, so that it is the same in both: Manber, "Finding similar files in a large
///   file system", USENIX 1994.
struct CommonGrams {
    /// Looks at about this many grams of a row, or at all of a shorter one.
    private static let sampleSize = 1 << 17

    struct Pair {
        var old: Int
        var new: Int
    }

    private struct Gram {
        var hash: UInt64
        var position: UInt32
        var isOld: Bool
    }

    let length: Int

    /// The places of the grams that stand once in each, by their place in the old row.
    ///
    /// Each slice is a stretch of a row; positions count from the row's beginning.
    ///
    /// - Complexity: O(old + new + sample × log sample).
    func unique(_ old: [Slice<UnsafeBufferPointer<UInt32>>], _ new: [Slice<UnsafeBufferPointer<UInt32>>]) -> [Pair] {
        let longest = max(old.reduce(0) { $0 + $1.count }, new.reduce(0) { $0 + $1.count })
        let mask = Self.mask(longest)
        var grams: [Gram] = []
        for slice in old { collect(slice, isOld: true, mask, into: &grams) }
        for slice in new { collect(slice, isOld: false, mask, into: &grams) }
        grams.sort { ($0.hash, $0.isOld ? 0 : 1, $0.position) < ($1.hash, $1.isOld ? 0 : 1, $1.position) }
        var pairs: [Pair] = []
        var start = 0
        while start < grams.count {
            var end = start + 1
            while end < grams.count, grams[end].hash == grams[start].hash { end += 1 }
            if end - start == 2, grams[start].isOld, !grams[start + 1].isOld {
                pairs.append(Pair(old: Int(grams[start].position), new: Int(grams[start + 1].position)))
            }
            start = end
        }
        return pairs.sorted { $0.old < $1.old }
    }

    /// Whether all grams of rows of that many characters are looked at.
    static func looksAtAll(_ count: Int) -> Bool { mask(count) == 0 }

    private static func mask(_ count: Int) -> UInt64 {
        var bits: UInt64 = 0
        while count >> Int(bits) > sampleSize { bits += 1 }
        return (1 << bits) - 1
    }

    private func collect(
        _ row: Slice<UnsafeBufferPointer<UInt32>>, isOld: Bool, _ mask: UInt64, into grams: inout [Gram]
    ) {
        guard row.count >= length else { return }
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var leaving: UInt64 = 1
        for _ in 0..<length { leaving = leaving &* factor }
        var hash: UInt64 = 0
        for position in row.indices {
            hash = hash &* factor &+ UInt64(row[position]) &+ 1
            let start = position - length + 1
            guard start >= row.startIndex else { continue }
            if start > row.startIndex { hash = hash &- leaving &* (UInt64(row[start - 1]) &+ 1) }
            var mixed = hash ^ (hash >> 29)
            mixed = mixed &* 0xBF58_476D_1CE4_E5B9
            mixed ^= mixed >> 32
            if mixed & mask == 0 {
                grams.append(Gram(hash: mixed, position: UInt32(truncatingIfNeeded: start), isOld: isOld))
            }
        }
    }

    /// The longest row of pairs that rise in both texts.
    ///
    /// - Source: Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11, 1975.
    /// - Complexity: O(pairs × log pairs).
    static func rising(_ pairs: [Pair]) -> [Pair] {
        var tops: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = tops[low - 1] }
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var result: [Pair] = []
        var index = tops.last ?? -1
        while index >= 0 {
            result.append(pairs[index])
            index = previous[index]
        }
        return result.reversed()
    }
}
