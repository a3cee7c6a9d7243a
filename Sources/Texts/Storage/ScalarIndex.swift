/// Where the scalars and the lines of a UTF-8 text lie: a rank table over blocks of 64 bytes.
///
/// One entry a block says how many scalars begin before it, so that a byte's scalar is found by one look-up and a count
/// within the block. A text of ASCII alone has no table: there, bytes are scalars.
struct ScalarIndex: Sendable {
    static let blockSize = 64

    /// Scalars in the text.
    let scalarCount: Int
    /// Bytes in the text.
    let byteCount: Int
    /// Scalars that begin before each line, by line; the first entry is 0. Empty for an empty text.
    let lineStarts: [Int]
    /// Scalars that begin before each block of bytes; empty where every scalar is one byte.
    private let ranks: [UInt32]

    /// - Complexity: O(bytes), eight bytes a step.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var ranks: [UInt32] = []
        ranks.reserveCapacity(bytes.count / Self.blockSize + 1)
        var lineStarts = bytes.isEmpty ? [] : [0]
        var scalars = 0
        var position = 0
        while position + 8 <= bytes.count {
            if position % Self.blockSize == 0 { ranks.append(UInt32(truncatingIfNeeded: scalars)) }
            let word = Self.word(at: position, in: bytes)
            let leads = Self.leadBits(of: word)
            var newlines = Self.newlineBits(of: word)
            while newlines != 0 {
                let bit = newlines.trailingZeroBitCount
                lineStarts.append(scalars + (leads & (1 << bit &- 1)).nonzeroBitCount + 1)
                newlines &= newlines &- 1
            }
            scalars += leads.nonzeroBitCount
            position += 8
        }
        while position < bytes.count {
            if position % Self.blockSize == 0 { ranks.append(UInt32(truncatingIfNeeded: scalars)) }
            if bytes[position] & 0xC0 != 0x80 { scalars += 1 }
            if bytes[position] == UInt8(ascii: "\n") { lineStarts.append(scalars) }
            position += 1
        }
        // A newline at the very end closes its line and begins none.
        if let last = lineStarts.last, last == scalars, last > 0 { lineStarts.removeLast() }
        scalarCount = scalars
        byteCount = bytes.count
        self.lineStarts = lineStarts
        self.ranks = scalars == bytes.count ? [] : ranks
    }

    /// How many scalars begin before the byte at `offset`.
    ///
    /// - Complexity: O(1).
    func scalarOffset(ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard !ranks.isEmpty else { return offset }
        guard offset < byteCount else { return scalarCount }
        let block = offset / Self.blockSize
        return Int(ranks[block]) + Self.leads(in: bytes, from: block * Self.blockSize, to: offset)
    }

    /// The byte at which the scalar at `offset` begins.
    ///
    /// - Complexity: O(log bytes).
    func byteOffset(ofScalar offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard !ranks.isEmpty else { return offset }
        guard offset < scalarCount else { return byteCount }
        // The last block with at most `offset` scalars before it holds the scalar.
        var (low, high) = (0, ranks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(ranks[middle]) <= offset { low = middle } else { high = middle }
        }
        var position = low * Self.blockSize
        var rest = offset - Int(ranks[low])
        while true {
            if bytes[position] & 0xC0 != 0x80 {
                if rest == 0 { return position }
                rest -= 1
            }
            position += 1
        }
    }

    private static func leads(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var (count, position) = (0, start)
        while position + 8 <= end {
            count += leadBits(of: word(at: position, in: bytes)).nonzeroBitCount
            position += 8
        }
        while position < end {
            if bytes[position] & 0xC0 != 0x80 { count += 1 }
            position += 1
        }
        return count
    }

    /// Eight bytes, the first of them in the lowest bits; they must lie within the text.
    private static func word(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        UInt64(
            littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
                .loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    /// The top bit of each byte that is no continuation byte.
    private static func leadBits(of word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // A continuation byte is 10xxxxxx: bit 7 set and bit 6 not.
        return ~((word >> 7) & ~(word >> 6)) & ones
    }

    /// The lowest bit of each byte that is a newline.
    private static func newlineBits(of word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let different = word ^ 0x0A0A_0A0A_0A0A_0A0A
        // Exact for each byte: no carry crosses from one to the next.
        return ~((((different & low) &+ low) | different | low)) >> 7
    }
}
