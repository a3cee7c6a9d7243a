import Foundation

/// Where the words of a block stand in its text, by their numbers in the index.
struct BlockWords {
    private let tokens: [SearchTokenizer.Token]
    /// Where each byte that begins a character of the composed text stands in the stored one; empty where they are one.
    private var composed: [(byte: Int, scalar: Int)] = []
    private let bytes: UnsafeBufferPointer<UInt8>
    private let length: Int

    /// - Parameters:
    ///   - bytes: the block's text.
    ///   - length: its scalars.
    init(_ bytes: UnsafeBufferPointer<UInt8>, length: Int, _ tokenizer: SearchTokenizer) {
        self.bytes = bytes
        self.length = length
        guard NormalForm.composed(bytes) != nil else {
            tokens = tokenizer.tokens(in: bytes)
            return
        }
        var (text, scalars) = ("", 0)
        for character in String(decoding: bytes, as: UTF8.self) {
            composed.append((text.utf8.count, scalars))
            text += String(character).precomposedStringWithCanonicalMapping
            scalars += character.unicodeScalars.count
        }
        tokens = text.withUTF8 { tokenizer.tokens(in: $0) }
    }

    /// The scalars of the block from the first to the last of some tokens; `nil` if it has not so many.
    func range(of numbers: Range<Int>) -> Range<Int>? {
        guard numbers.upperBound <= tokens.count, !numbers.isEmpty else { return nil }
        let range = tokens[numbers.lowerBound].range.lowerBound..<tokens[numbers.upperBound - 1].range.upperBound
        if composed.isEmpty { return scalar(at: range.lowerBound)..<scalar(at: range.upperBound) }
        let start = composed.last { $0.byte <= range.lowerBound }?.scalar ?? 0
        let end = composed.first { $0.byte >= range.upperBound }?.scalar ?? length
        return start..<max(start, end)
    }

    private func scalar(at byte: Int) -> Int {
        bytes[..<byte].reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    }
}
