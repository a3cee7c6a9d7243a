/// What a heading looks like by itself.
enum HeadingShape {
    /// A heading has no more scalars and no more words than these.
    static let longest = 90
    static let words = 12

    /// Whether `range` is short, begins with a capital or a number, and does not end as a sentence does; a byline, a
    /// single letter and a time are none.
    static func fits(_ range: Range<Int>, in text: ClassifiedScalars) -> Bool {
        guard (3...longest).contains(range.count) else { return false }
        guard text.classes[range.lowerBound].holds(anyOf: [.uppercase, .digit]) else { return false }
        let last = text.classes[range.upperBound - 1]
        guard last.holds(anyOf: [.letter, .digit, .extending]) || text.values[range.upperBound - 1] == 0x29 else {
            return false
        }
        guard text.classes[range].count(where: { $0.contains(.letter) }) * 2 > range.count else { return false }
        let words = text.string(range).split(whereSeparator: \.isWhitespace)
        guard words.count <= Self.words, text.values[range].count(where: { $0 == 0x0A }) < 2 else { return false }
        return !isByline(words)
    }

    /// `Af Karen Holm`, `Foto: Bo Ek`: who wrote, and nothing but capitals behind.
    private static func isByline(_ words: [Substring]) -> Bool {
        guard let first = words.first, words.count > 1 else { return false }
        let by: Set<String> = ["af", "by", "von", "av", "foto", "photo", "fotos", "tekst", "text", "interview"]
        guard by.contains(first.lowercased().filter(\.isLetter)) else { return false }
        return words.dropFirst().allSatisfy {
            $0.first?.isUppercase == true || ["og", "and", "und", "och"].contains($0)
        }
    }
}
