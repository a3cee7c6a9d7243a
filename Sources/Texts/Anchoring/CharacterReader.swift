/// Reads the characters of a text one after the other: a scalar, with the marks, selectors and joined emoji behind it.
struct CharacterReader {
    struct Character {
        var entry: SeenCharacterTable.Entry
        /// The first scalar's value.
        var value: UInt32
        /// In scalars of the text, from 0.
        var start: Int
        /// In scalars.
        var width: Int
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var scalar = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The next character; `nil` at the end.
    @inline(__always)
    mutating func next(_ table: inout SeenCharacterTable) -> Character? {
        guard position < bytes.count else { return nil }
        let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
        var character = Character(entry: table.entry(for: value), value: value, start: scalar, width: 1)
        let first = position
        position += width
        scalar += 1
        // All that belongs to a character before is a mark from U+0300 on, whose first byte is 0xCC.
        if character.entry.kind == .seen, position < bytes.count, bytes[position] >= 0xCC {
            extend(&character, from: first, &table)
        }
        return character
    }

    private mutating func extend(
        _ character: inout Character, from first: Int, _ table: inout SeenCharacterTable
    ) {
        var isJoined = false
        var isHalfFlag = (0x1F1E6...0x1F1FF).contains(character.value)
        while position < bytes.count, bytes[position] >= 0xCC, character.width < SeenCharacters.longest {
            let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
            let isFlagEnd = isHalfFlag && (0x1F1E6...0x1F1FF).contains(value)
            guard isJoined && value > 0x2100 || isFlagEnd || Self.extends(value) else { break }
            if isFlagEnd { isHalfFlag = false }
            isJoined = value == 0x200D && character.value > 0x2000
            position += width
            scalar += 1
            character.width += 1
        }
        guard character.width > 1 else { return }
        let string = String(decoding: UnsafeBufferPointer(rebasing: bytes[first..<position]), as: UTF8.self)
        character.entry.symbol = table.symbol(ofCharacter: string, isWord: character.entry.isWord)
    }

    /// Whether the scalar with that value belongs to the one before: marks, variation selectors, joiners, tags.
    private static func extends(_ value: UInt32) -> Bool {
        switch value {
        case 0x34F, 0x200D, 0xFE00...0xFE0F, 0xE0020...0xE007F, 0xE0100...0xE01EF: true
        default: ScalarClass(of: value).contains(.extending)
        }
    }
}
