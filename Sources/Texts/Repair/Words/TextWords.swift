/// The words of a raw text, with how often they occur: built when a rule first asks, for most texts need none.
///
/// A compound with hyphens counts as a whole and by its parts. What stands on either side of a hyphen at a line's end
/// does not count: whether that is a word is what is asked.
final class TextWords {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: [RawLine]
    private lazy var counts = counted()
    /// What others answered of words that the text has not.
    private var answers: [UInt64: Bool] = [:]

    init(bytes: UnsafeBufferPointer<UInt8>, lines: [RawLine]) {
        self.bytes = bytes
        self.lines = lines
    }

    /// How often the word with that hash stands in the text.
    func count(of word: UInt64) -> Int { counts[word] }

    func count(of word: String) -> Int { counts[WordHash.of(word)] }

    /// Whether the word with that hash stands in the text, or else `known` holds of how it is spelled, which is asked once.
    func holds(_ word: UInt64, orElse known: () -> Bool) -> Bool {
        if counts[word] > 0 { return true }
        if let answer = answers[word] { return answer }
        let answer = known()
        answers[word] = answer
        return answer
    }

    private func counted() -> WordCounts {
        var counts = WordCounts()
        var followsSplit = false
        for line in lines {
            count(line, into: &counts, skippingFirst: followsSplit)
            followsSplit = line.traits.contains(.endsHyphen)
        }
        return counts
    }

    private func count(_ line: RawLine, into counts: inout WordCounts, skippingFirst: Bool) {
        var position = line.range.lowerBound
        var isSkipped = skippingFirst
        var (part, whole) = (WordHash(), WordHash())
        var (inPart, parts) = (false, 0)
        while position <= line.range.upperBound {
            let isEnd = position == line.range.upperBound
            let (value, width) = isEnd ? (0x20, 1) : UTF8Scalars.scalar(at: position, in: bytes)
            if Self.isPartOfWord(value) {
                part.add(value)
                whole.add(value)
                inPart = true
            } else if inPart {
                let isHyphen = value == 0x2D || value == 0x2010 || value == 0x2011
                let next = position + width
                if isHyphen, next < line.range.upperBound,
                    Self.isPartOfWord(UTF8Scalars.scalar(at: next, in: bytes).value)
                {
                    if !isSkipped { counts.add(part.value) }
                    part = WordHash()
                    whole.add(0x2D)
                    parts += 1
                } else {
                    let isSplit = isHyphen && next >= line.range.upperBound
                    if !isSkipped, !isSplit {
                        counts.add(part.value)
                        if parts > 0 { counts.add(whole.value) }
                    }
                    (part, whole, inPart, parts, isSkipped) = (WordHash(), WordHash(), false, 0, false)
                }
            }
            position += width
        }
    }

    @inline(__always)
    static func isPartOfWord(_ value: UInt32) -> Bool {
        if value < 0x80 {
            return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A || value >= 0x30 && value <= 0x39
        }
        return ScalarClass(of: value).holds(anyOf: [.letter, .digit, .extending])
    }
}
