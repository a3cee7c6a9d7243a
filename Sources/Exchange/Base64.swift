/// Bytes as text and back (RFC 4648, section 4, with padding).
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()

    static func text(of bytes: [UInt8]) -> String {
        let count = (bytes.count + 2) / 3 * 4
        return String(unsafeUninitializedCapacity: count) { buffer in
            var position = 0
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let left = bytes.count - start
                let second = left > 1 ? UInt32(bytes[start + 1]) : 0
                let group = UInt32(bytes[start]) << 16 | second << 8 | (left > 2 ? UInt32(bytes[start + 2]) : 0)
                for letter in 0..<4 {
                    let value = Int(group >> (18 - 6 * UInt32(letter)) & 63)
                    buffer[position] = letter <= left ? letters[value] : UInt8(ascii: "=")
                    position += 1
                }
            }
            return count
        }
    }

    /// The bytes that `text` stands for; `nil` if it is not Base64.
    static func bytes(of text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { letters -> [UInt8]? in
            guard letters.count.isMultiple(of: 4) else { return nil }
            let padding = letters.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
            var bytes: [UInt8] = []
            bytes.reserveCapacity(letters.count / 4 * 3)
            var group: UInt32 = 0
            for position in 0..<(letters.count - padding) {
                let value = values[Int(letters[position])]
                guard value < 64 else { return nil }
                group = group << 6 | UInt32(value)
                if position % 4 == 3 {
                    bytes.append(UInt8(truncatingIfNeeded: group >> 16))
                    bytes.append(UInt8(truncatingIfNeeded: group >> 8))
                    bytes.append(UInt8(truncatingIfNeeded: group))
                    group = 0
                }
            }
            if padding == 1 {
                bytes.append(UInt8(truncatingIfNeeded: group >> 10))
                bytes.append(UInt8(truncatingIfNeeded: group >> 2))
            } else if padding == 2 {
                bytes.append(UInt8(truncatingIfNeeded: group >> 4))
            }
            return bytes
        }
    }
}
