/// Reading scalars out of bytes that are valid UTF-8, forwards and backwards.
enum UTF8Scalars {
    /// The scalar that begins at `position`, and how many bytes it takes.
    @inline(__always)
    static func scalar(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, width: Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        func next(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset] & 0x3F) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
        return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }

    /// The scalar that ends before `position`, which is not 0, and how many bytes it takes.
    static func scalar(before position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, width: Int) {
        var start = position - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start, in: bytes)
    }

    /// Writes the scalar with that value at `position`; returns how many bytes it took, 1 to 4.
    @inline(__always)
    static func write(_ value: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at position: Int) -> Int {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift) & 0x3F | 0x80 }
        switch value {
        case ..<0x80:
            bytes[position] = UInt8(truncatingIfNeeded: value)
            return 1
        case ..<0x800:
            bytes[position] = UInt8(truncatingIfNeeded: value >> 6) | 0xC0
            bytes[position + 1] = tail(0)
            return 2
        case ..<0x10000:
            bytes[position] = UInt8(truncatingIfNeeded: value >> 12) | 0xE0
            bytes[position + 1] = tail(6)
            bytes[position + 2] = tail(0)
            return 3
        default:
            bytes[position] = UInt8(truncatingIfNeeded: value >> 18) | 0xF0
            bytes[position + 1] = tail(12)
            bytes[position + 2] = tail(6)
            bytes[position + 3] = tail(0)
            return 4
        }
    }
}
