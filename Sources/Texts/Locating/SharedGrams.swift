/// How many runs of four bytes two strings share: a quick measure of likeness that a window can slide along.
///
/// Runs are told apart by a hash of 16 bits; each counts as often as it occurs in both.
struct SharedGrams {
    private static let width = 4

    private let length: Int
    /// How often the needle has each run.
    private let wanted: [Int32]

    /// Counts the runs of `needle`.
    init(_ needle: [UInt8]) {
        length = needle.count
        var wanted = [Int32](repeating: 0, count: 1 << 16)
        needle.withUnsafeBufferPointer { bytes in
            for position in 0..<max(0, bytes.count - Self.width + 1) { wanted[Self.gram(bytes, position)] += 1 }
        }
        self.wanted = wanted
    }

    /// The stretches of `bytes`, as long as the needle, that share most with it, best first and not near one another.
    ///
    /// - Complexity: O(bytes).
    func windows(in bytes: UnsafeBufferPointer<UInt8>, count: Int) -> [Range<Int>] {
        let window = max(1, length - Self.width + 1)
        var peaks = Peaks(spacing: max(1, length / 2), limit: count)
        var held = [Int32](repeating: 0, count: wanted.count)
        var shared = 0
        for position in 0..<max(0, bytes.count - Self.width + 1) {
            let gram = Self.gram(bytes, position)
            held[gram] += 1
            if held[gram] <= wanted[gram] { shared += 1 }
            if position >= window {
                let old = Self.gram(bytes, position - window)
                if held[old] <= wanted[old] { shared -= 1 }
                held[old] -= 1
            }
            // A tenth in common is less than any stretch has that is much alike.
            if shared * 10 > window { peaks.offer(position + Self.width, score: -shared) }
        }
        return peaks.finish().map { max(0, $0.position - length)..<$0.position }
    }

    /// The share of runs that the needle and `other` have in common, 0 to 1 (Dice's coefficient).
    func share(with other: [UInt8]) -> Double {
        var left = wanted
        var shared = 0
        let grams = max(0, other.count - Self.width + 1)
        other.withUnsafeBufferPointer { bytes in
            for position in 0..<grams {
                let gram = Self.gram(bytes, position)
                if left[gram] > 0 {
                    left[gram] -= 1
                    shared += 1
                }
            }
        }
        let all = grams + max(0, length - Self.width + 1)
        return all == 0 ? 0 : Double(2 * shared) / Double(all)
    }

    private static func gram(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        let word =
            UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
            | UInt32(bytes[position + 3]) << 24
        return Int((word &* 0x9E37_79B1) >> 16)
    }
}
