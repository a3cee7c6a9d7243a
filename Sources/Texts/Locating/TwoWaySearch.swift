/// Finds a byte string in another: linear whatever the two are, and faster than reading every byte where it can be.
///
/// - Source: Crochemore and Perrin, "Two-way string-matching", Journal of the ACM 38(3), 1991; skips by the last byte as
///   in Horspool, "Practical fast searching in strings", 1980.
struct TwoWaySearch {
    private let needle: [UInt8]
    /// Where the needle is cut in two: the right part is compared first.
    private let cut: Int
    /// The needle's period where the left part takes part in it; else a step that is safe.
    private let period: Int
    /// How much of the needle is known to match after a step by the period; 0 if the needle is not periodic.
    private let memory: Int
    /// For each byte, how far its last place in the needle is from the needle's end; the needle's length if nowhere.
    private let skips: [Int]

    /// Prepares to look for `needle`, which is not empty.
    ///
    /// - Complexity: O(needle).
    init(_ needle: [UInt8]) {
        self.needle = needle
        var skips = [Int](repeating: needle.count, count: 256)
        for (offset, byte) in needle.enumerated() { skips[Int(byte)] = needle.count - 1 - offset }
        self.skips = skips
        let less = Self.maximalSuffix(needle, by: <)
        let greater = Self.maximalSuffix(needle, by: >)
        let (cut, period) = less.start > greater.start ? less : greater
        self.cut = cut
        let isPeriodic =
            cut + period <= needle.count && needle[0..<cut].elementsEqual(needle[period..<(period + cut)])
        self.period = isPeriodic ? period : max(cut, needle.count - cut) + 1
        memory = isPeriodic ? needle.count - period : 0
    }

    /// Calls `body` with the place of each occurrence in `haystack`, overlapping ones too, from left to right.
    ///
    /// - Complexity: O(haystack).
    func forEachMatch(in haystack: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        needle.withUnsafeBufferPointer { needle in
            skips.withUnsafeBufferPointer { skips in
                search(needle, in: haystack, skips: skips, body)
            }
        }
    }

    private func search(
        _ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>,
        skips: UnsafeBufferPointer<Int>, _ body: (Int) -> Void
    ) {
        let count = needle.count
        var position = 0
        var known = 0
        while position + count <= haystack.count {
            let skip = skips[Int(haystack[position + count - 1])]
            if skip > 0 {
                // A prefix is known to match, but its period breaks at the last byte: no match before that.
                position += max(skip, known)
                known = 0
                continue
            }
            var offset = max(cut, known)
            while offset < count, needle[offset] == haystack[position + offset] { offset += 1 }
            if offset < count {
                position += offset - cut + 1
                known = 0
                continue
            }
            offset = cut
            while offset > known, needle[offset - 1] == haystack[position + offset - 1] { offset -= 1 }
            if offset <= known { body(position) }
            position += period
            known = memory
        }
    }

    /// Where the largest suffix of `needle` in the order `isBefore` begins, and its period.
    private static func maximalSuffix(
        _ needle: [UInt8], by isBefore: (UInt8, UInt8) -> Bool
    ) -> (start: Int, period: Int) {
        var (start, candidate, offset, period) = (0, 1, 0, 1)
        while candidate + offset < needle.count {
            let (left, right) = (needle[start + offset], needle[candidate + offset])
            if left == right {
                if offset + 1 == period {
                    candidate += period
                    offset = 0
                } else {
                    offset += 1
                }
            } else if isBefore(right, left) {
                candidate += offset + 1
                offset = 0
                period = candidate - start
            } else {
                start = candidate
                candidate += 1
                offset = 0
                period = 1
            }
        }
        return (start, period)
    }
}
