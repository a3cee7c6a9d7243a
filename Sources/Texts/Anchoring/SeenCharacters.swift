/// A text as the row of characters that a reader sees, without white space, and without the hyphens inside words.
///
/// Two texts whose lines are broken differently, whose words are split at other places, or whose headings are
/// l e t t e r - s p a c e d in one of them, have the same row. What a hyphen or a blank was is kept as a mark on the
/// character behind it, so that it can still be compared. Quotes are one kind, dashes too; accents may be composed or not;
/// case counts.
struct SeenCharacters {
    /// What stands between a character and the one before.
    struct Marks {
        static let width: UInt8 = 0x1F
        /// White space.
        static let space: UInt8 = 0x20
        /// A hyphen within a line, which is part of the word.
        static let hyphen: UInt8 = 0x40
        /// A hyphen at a line's end between letters, or a soft one there, which may be nothing but the line's.
        static let lineHyphen: UInt8 = 0x80
    }

    /// A character has at most this many scalars; what goes on is a character of its own.
    static let longest = 31

    /// What each character is compared by.
    private(set) var symbols: [UInt32] = []
    /// The scalar of the text at which each begins. Those of a ligature begin, and end, together.
    private(set) var starts: [UInt32] = []
    /// How many scalars each has, and ``Marks``.
    private(set) var marks: [UInt8] = []

    private var isBehindSpace = false
    private var isBehindWord = false
    private var isBehindLetter = false
    private var pending: PendingHyphen?

    /// A hyphen of which the next character says what it is.
    private struct PendingHyphen {
        let start: Int
        let kind: SeenCharacterTable.Kind
        /// Whether it stands behind a blank, as in `K a y - L o u`.
        let isBehindSpace: Bool
        var endsLine = false
    }

    var count: Int { symbols.count }

    /// Where the scalars of character `index` end.
    func end(_ index: Int) -> Int { Int(starts[index]) + Int(marks[index] & Marks.width) }

    /// The scalars of the characters in `range`, which is not empty.
    func scalars(_ range: Range<Int>) -> Range<Int> {
        Int(starts[range.lowerBound])..<end(range.upperBound - 1)
    }

    /// The characters of which `range`, in scalars, holds at least a part.
    ///
    /// - Complexity: O(log text).
    func characters(_ range: Range<Int>) -> Range<Int> {
        let first = firstIndex { self.end($0) > range.lowerBound }
        let last = firstIndex { Int(self.starts[$0]) >= range.upperBound }
        return first..<max(first, last)
    }

    private func firstIndex(where isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Reads `text`, looking scalars up in `table`, which is the same for all texts that are compared.
    ///
    /// - Complexity: O(text) time; nine bytes a character.
    init(_ text: StoredText, table: inout SeenCharacterTable) {
        let length = text.length
        symbols.reserveCapacity(length)
        starts.reserveCapacity(length)
        marks.reserveCapacity(length)
        text.withBytes { bytes in
            var reader = CharacterReader(bytes: bytes)
            while let scalar = reader.next(&table) { take(scalar, &table) }
        }
        if let hyphen = pending, hyphen.kind != .softHyphen {
            isBehindSpace = hyphen.isBehindSpace
            put(SeenCharacterTable.dash, hyphen.start, 1)
        }
        pending = nil
    }

    @inline(__always)
    private mutating func take(_ character: CharacterReader.Character, _ table: inout SeenCharacterTable) {
        switch character.entry.kind {
        case .seen:
            if pending != nil { settle(before: character.entry) }
            put(character.entry.symbol, character.start, character.width)
            (isBehindWord, isBehindLetter) = (character.entry.isWord, character.entry.isLetter)
        case .several:
            if pending != nil { settle(before: character.entry) }
            for part in SeenCharacterTable.parts(of: character.value) { put(part, character.start, character.width) }
            (isBehindWord, isBehindLetter) = (character.entry.isWord, character.entry.isLetter)
        case .space:
            isBehindSpace = true
            if character.value == 0x0A || character.value == 0x0D || character.value == 0x2028 {
                pending?.endsLine = true
            }
        case .hyphen, .dash, .softHyphen:
            let isSpaced = isBehindSpace && character.entry.kind == .hyphen && isBehindLoneLetter
            if isBehindWord, !isBehindSpace || isSpaced, pending == nil {
                pending = PendingHyphen(
                    start: character.start, kind: character.entry.kind, isBehindSpace: isBehindSpace)
            } else if character.entry.kind != .softHyphen {
                settle(before: character.entry)
                put(character.entry.symbol, character.start, character.width)
                (isBehindWord, isBehindLetter) = (false, false)
            }
        case .nothing, .unknown: break
        }
    }

    /// Makes the hyphen that waits a mark on the character that comes, if it stands between two parts of a word, else a
    /// character of its own.
    private mutating func settle(before entry: SeenCharacterTable.Entry) {
        guard let hyphen = pending else { return }
        pending = nil
        let isSoft = hyphen.kind == .softHyphen
        if entry.isWord {
            if hyphen.endsLine, isSoft || hyphen.kind == .hyphen && isBehindLetter && entry.isLetter {
                mark = Marks.lineHyphen
            } else if !isSoft {
                mark = Marks.hyphen
            }
        } else if !isSoft {
            let wasBehindSpace = isBehindSpace
            isBehindSpace = hyphen.isBehindSpace
            put(SeenCharacterTable.dash, hyphen.start, 1)
            isBehindSpace = wasBehindSpace
        }
    }

    /// Whether the last character is a letter that stands by itself, as those of l e t t e r - s p a c e d words do.
    private var isBehindLoneLetter: Bool {
        guard isBehindLetter, let last = marks.last else { return false }
        return marks.count == 1 || last & Marks.space != 0
    }

    /// The hyphen in front of the character that comes next.
    private var mark: UInt8 = 0

    @inline(__always)
    private mutating func put(_ symbol: UInt32, _ start: Int, _ width: Int) {
        symbols.append(symbol)
        starts.append(UInt32(truncatingIfNeeded: start))
        marks.append(UInt8(truncatingIfNeeded: width) | mark | (isBehindSpace ? Marks.space : 0))
        mark = 0
        isBehindSpace = false
    }
}
