/// A number that stands for a word however it is capitalised, read from UTF-8 byte by byte.
///
/// - Source: the constants of FNV-1a, 64 bits (Fowler, Noll and Vo).
struct WordHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private mutating func add(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Takes one scalar, a capital letter as its small one.
    @inline(__always)
    mutating func add(_ scalar: UInt32) {
        if scalar < 0x80 {
            add(byte: scalar >= 0x41 && scalar <= 0x5A ? UInt8(scalar + 0x20) : UInt8(scalar))
        } else {
            addWide(scalar)
        }
    }

    private mutating func addWide(_ scalar: UInt32) {
        var lower = scalar
        if (0xC0...0xDE).contains(scalar) {
            if scalar != 0xD7 { lower += 0x20 }
        } else if scalar >= 0x100, ScalarClass(of: scalar).contains(.uppercase), let known = Unicode.Scalar(scalar) {
            lower = known.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
        }
        for shift in stride(from: UInt32(0), to: 32, by: 8) where lower >> shift != 0 {
            add(byte: UInt8(truncatingIfNeeded: lower >> shift))
        }
    }

    static func of(_ word: String) -> UInt64 {
        var hash = WordHash()
        for scalar in word.unicodeScalars { hash.add(scalar.value) }
        return hash.value
    }
}
