/// What stands between two blanks of a line.
struct SpacedToken {
    var range: Range<Int>
    /// Blanks before it.
    var gap: Int
    /// Letters and digits.
    var letters: Int
    /// The first scalar.
    var first: UInt32
    var isNumber: Bool
    /// Whether letters or digits stand on both sides of something else.
    var isMixed: Bool
    /// Whether punctuation ends it.
    var isClosed: Bool

    var isHyphen: Bool { letters == 0 && (first == 0x2D || first == 0x2010) }
    var isClosing: Bool {
        letters == 0 && [0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x201D, 0xBB].contains(first)
    }
    var isOpening: Bool { letters == 0 && [0x28, 0x201C, 0x201E, 0xAB].contains(first) }

    /// The tokens of the line in `range`.
    static func all(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [SpacedToken] {
        var found: [SpacedToken] = []
        var (position, gap) = (range.lowerBound, 0)
        while position < range.upperBound {
            if LineReader.isBlank(bytes[position]) {
                gap += 1
                position += 1
                continue
            }
            let start = position
            while position < range.upperBound, !LineReader.isBlank(bytes[position]) { position += 1 }
            found.append(SpacedToken(start..<position, gap, bytes))
            gap = 0
        }
        return found
    }

    private init(_ range: Range<Int>, _ gap: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        self.range = range
        self.gap = gap
        (letters, first, isNumber) = (0, UTF8Scalars.scalar(at: range.lowerBound, in: bytes).value, true)
        isMixed = false
        var position = range.lowerBound
        var others = 0
        while position < range.upperBound {
            let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
            let kind = ScalarClass(of: value)
            position += width
            if kind.holds(anyOf: .word) {
                if others > 0 { isMixed = true }
                letters += 1
                if kind.contains(.letter) { isNumber = false }
            } else if !kind.contains(.extending) {
                others += 1
            }
            if letters > 40 { isMixed = true }
        }
        isClosed = letters > 0 && others > 0
    }
}

/// A word that is put together from tokens, the first one first.
struct SpacedWord {
    private(set) var hash = WordHash()
    private(set) var letters = 0
    private(set) var isSpacedThroughout = true
    /// Whether it is letters, or digits, with punctuation behind them at most.
    private(set) var hasLettersOnly = true
    private var last: SpacedToken?

    mutating func append(_ token: SpacedToken, isSpaced: Bool, of bytes: UnsafeBufferPointer<UInt8>) {
        letters += token.letters
        if !isSpaced { isSpacedThroughout = false }
        if token.letters == 0 || token.isMixed { hasLettersOnly = false }
        if let last, last.isClosed || last.isNumber != token.isNumber { hasLettersOnly = false }
        last = token
        guard hasLettersOnly else { return }
        var position = token.range.lowerBound
        while position < token.range.upperBound {
            let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
            if TextWords.isPartOfWord(value) { hash.add(value) }
            position += width
        }
    }
}
