/// Where the scalars of a text lie in its UTF-8, for taking out many passages.
struct ScalarOffsets {
    private let bytes: [UInt8]
    /// The byte of every 64th scalar.
    private let marks: [Int]
    /// Unicode scalars in the text.
    let count: Int

    init(_ text: String) {
        bytes = Array(text.utf8)
        var (marks, count): ([Int], Int) = ([], 0)
        for (position, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if count % 64 == 0 { marks.append(position) }
            count += 1
        }
        (self.marks, self.count) = (marks, count)
    }

    /// The text in a range of scalars, which must lie within it.
    subscript(range: Range<Int>) -> String {
        String(decoding: bytes[offset(of: range.lowerBound)..<offset(of: range.upperBound)], as: UTF8.self)
    }

    /// Lets `body` see the UTF-8 of a range of scalars, which must lie within the text.
    func withBytes<Value>(of range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value
    {
        let slice = offset(of: range.lowerBound)..<offset(of: range.upperBound)
        return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[slice])) }
    }

    private func offset(of scalar: Int) -> Int {
        guard scalar < count else { return bytes.count }
        var offset = marks[scalar / 64]
        for _ in 0..<(scalar % 64) {
            repeat { offset += 1 } while bytes[offset] & 0xC0 == 0x80
        }
        return offset
    }
}
