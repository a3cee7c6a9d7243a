import CodingModel
import Crypto

/// SHA-256, as far as the store needs it.
enum Digest {
    static func of(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var hash = RunningDigest()
        hash.add(Array(bytes))
        return hash.finish()
    }

    static func of(_ text: String) -> [UInt8] { of(text.utf8) }

    /// SHA-256 of the salt and the words: it stands in the journal in place of the words.
    static func commitment(salt: [UInt8], words: String) -> String {
        var hash = RunningDigest()
        hash.add(salt)
        hash.add(Array(words.utf8))
        return hexadecimal(hash.finish())
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            for digit in [byte >> 4, byte & 15] {
                text.append(digit < 10 ? 48 + digit : 87 + digit)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// A SHA-256 in the making. Numbers enter it with their most significant byte first.
struct RunningDigest {
    private var hash = SHA256()
    private var pending: [UInt8] = []

    init() {
        pending.reserveCapacity(1 << 14)
    }

    mutating func add(_ bytes: [UInt8]) {
        if bytes.count >= 1 << 14 {
            flush()
            hash.update(data: bytes)
        } else {
            pending.append(contentsOf: bytes)
            flushIfFull()
        }
    }

    mutating func add(_ id: ObjectID) {
        add(id.high)
        add(id.low)
    }

    mutating func add(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).bigEndian) { pending.append(contentsOf: $0) }
        flushIfFull()
    }

    /// A text, and before it the number of its bytes, so that no two sequences of texts look the same.
    mutating func add(_ text: String) {
        add(text.utf8.count)
        add(Array(text.utf8))
    }

    mutating func finish() -> [UInt8] {
        flush()
        return Array(hash.finalize())
    }

    private mutating func flushIfFull() {
        if pending.count >= 1 << 14 { flush() }
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        hash.update(data: pending)
        pending.removeAll(keepingCapacity: true)
    }
}
