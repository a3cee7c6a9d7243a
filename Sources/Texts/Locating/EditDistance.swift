/// How many insertions, deletions and replacements of bytes lead from one string to another, 64 rows at a time.
///
/// A column of the table is held as differences between its rows, one bit each; ``advance(_:)`` makes the next column
/// from the next byte of the text.
///
/// - Source: Myers, "A fast bit-vector algorithm for approximate string matching", Journal of the ACM 46(3), 1999; the
///   step over several words as in Hyyrö, "Explaining and extending the bit-parallel approximate string matching
///   algorithm of Myers", 2001.
struct EditDistance {
    /// What the pattern is compared with.
    enum Mode {
        /// The text from its beginning.
        case prefix
        /// Any stretch of the text that ends here.
        case anywhere
    }

    private let count: Int
    private let blocks: Int
    private let mode: Mode
    /// For each byte and block, the rows of the pattern that hold the byte.
    private let rows: [UInt64]
    private var up: [UInt64]
    private var down: [UInt64]
    /// The distance of the pattern from what the text has given so far.
    private(set) var distance: Int

    /// Prepares to compare `pattern`, which is not empty.
    ///
    /// - Complexity: O(pattern).
    init(_ pattern: some BidirectionalCollection<UInt8>, _ mode: Mode) {
        count = pattern.count
        blocks = (count + 63) / 64
        self.mode = mode
        var rows = [UInt64](repeating: 0, count: 256 * blocks)
        for (row, byte) in pattern.enumerated() { rows[Int(byte) * blocks + row / 64] |= 1 << UInt64(row % 64) }
        self.rows = rows
        up = [UInt64](repeating: ~0, count: blocks)
        down = [UInt64](repeating: 0, count: blocks)
        distance = count
    }

    /// Takes the text's next byte.
    ///
    /// - Complexity: O(pattern ÷ 64).
    mutating func advance(_ byte: UInt8) {
        // What comes into the first row from above: nothing where a match may begin anywhere, else one more deletion.
        var (carryUp, carryDown): (UInt64, UInt64) = (mode == .prefix ? 1 : 0, 0)
        let first = Int(byte) * blocks
        for block in 0..<blocks {
            let (positive, negative) = (up[block], down[block])
            let equal = rows[first + block]
            let vertical = equal | negative
            let carried = equal | carryDown
            let horizontal = (((carried & positive) &+ positive) ^ positive) | carried
            var increases = negative | ~(horizontal | positive)
            var decreases = positive & horizontal
            let top = UInt64(block == blocks - 1 ? (count - 1) % 64 : 63)
            let (outUp, outDown) = (increases >> top & 1, decreases >> top & 1)
            increases = increases << 1 | carryUp
            decreases = decreases << 1 | carryDown
            up[block] = decreases | ~(vertical | increases)
            down[block] = increases & vertical
            (carryUp, carryDown) = (outUp, outDown)
        }
        distance += Int(carryUp) - Int(carryDown)
    }

    /// The distance of `left` from `right`.
    ///
    /// - Complexity: O(left × right ÷ 64).
    static func between(_ left: some BidirectionalCollection<UInt8>, _ right: some Sequence<UInt8>) -> Int {
        guard !left.isEmpty else { return right.reduce(0) { count, _ in count + 1 } }
        var table = EditDistance(left, .prefix)
        for byte in right { table.advance(byte) }
        return table.distance
    }
}
