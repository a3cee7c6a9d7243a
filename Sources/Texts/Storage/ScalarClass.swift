/// What a scalar is to a reader of words and sentences.
struct ScalarClass: OptionSet, Sendable {
    let rawValue: UInt16

    static let letter = ScalarClass(rawValue: 1 << 0)
    static let digit = ScalarClass(rawValue: 1 << 1)
    /// Belongs to the scalar before: combining marks, later parts of a Hangul syllable, skin tones.
    static let extending = ScalarClass(rawValue: 1 << 2)
    static let space = ScalarClass(rawValue: 1 << 3)
    static let lowercase = ScalarClass(rawValue: 1 << 4)
    static let uppercase = ScalarClass(rawValue: 1 << 5)
    /// A letter of a script that is written without blanks, a word by itself for want of a dictionary.
    static let ideographic = ScalarClass(rawValue: 1 << 6)
    /// Not seen: soft hyphens, zero-width characters, variation selectors.
    static let ignorable = ScalarClass(rawValue: 1 << 7)
    static let hyphen = ScalarClass(rawValue: 1 << 8)
    static let apostrophe = ScalarClass(rawValue: 1 << 9)
    /// Quotes of any kind and opening brackets.
    static let opener = ScalarClass(rawValue: 1 << 10)
    /// Quotes of any kind and closing brackets.
    static let closer = ScalarClass(rawValue: 1 << 11)
    /// Ends a sentence before white space.
    static let terminator = ScalarClass(rawValue: 1 << 12)
    /// Ends a sentence by itself, as in Chinese.
    static let wideTerminator = ScalarClass(rawValue: 1 << 13)
    /// A letter of a script without blanks between words that is not one word by itself, such as Thai.
    static let unspaced = ScalarClass(rawValue: 1 << 14)

    static let word: ScalarClass = [.letter, .digit]

    func holds(anyOf other: ScalarClass) -> Bool { !isDisjoint(with: other) }
}

extension ScalarClass {
    /// The class of the scalar with that value.
    init(of value: UInt32) {
        if value < Self.tableEnd {
            self = Self.table[Int(value)]
        } else {
            self = Self.computed(value)
        }
    }

    /// Below this, classes are in ``table``.
    static var tableEnd: UInt32 { 0x2100 }
    /// The classes of the first scalars, by value.
    static let table: [ScalarClass] = (0..<tableEnd).map { computed($0) }

    private static func computed(_ value: UInt32) -> ScalarClass {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAD9, 0x3005...0x3007:
            return [.letter, .ideographic]
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D:
            return [.letter, .ideographic]
        case 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x1F3FB...0x1F3FF, 0xFF9E, 0xFF9F:
            return .extending
        case 0xAC00...0xD7A3:
            return .letter
        default:
            break
        }
        guard let scalar = Unicode.Scalar(value) else { return [] }
        let properties = scalar.properties
        var result = general(properties.generalCategory).union(punctuation(value))
        if properties.isWhitespace || value == 0x200B || value == 0xFEFF { result.insert(.space) }
        if properties.isDefaultIgnorableCodePoint { result.insert(.ignorable) }
        if result.contains(.letter) {
            if properties.isLowercase { result.insert(.lowercase) }
            if properties.isUppercase || properties.generalCategory == .titlecaseLetter { result.insert(.uppercase) }
            switch value {
            case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: result.insert(.unspaced)
            default: break
            }
        }
        return result
    }

    private static func general(_ category: Unicode.GeneralCategory) -> ScalarClass {
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
        case .decimalNumber, .letterNumber, .otherNumber: .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: .extending
        case .openPunctuation: .opener
        case .closePunctuation: .closer
        case .initialPunctuation, .finalPunctuation: [.opener, .closer]
        default: []
        }
    }

    private static func punctuation(_ value: UInt32) -> ScalarClass {
        switch value {
        case 0x2D, 0x2010, 0x2011: .hyphen
        case 0x27, 0x2019: [.apostrophe, .opener, .closer]
        case 0x02BC: .apostrophe
        case 0x22, 0x60, 0xB4, 0x201A, 0x201E: [.opener, .closer]
        case 0x2E, 0x3F, 0x21, 0x2026, 0x203C, 0x203D, 0x2047...0x2049, 0x61F, 0x6D4, 0x964, 0x965: .terminator
        case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: [.terminator, .wideTerminator]
        default: []
        }
    }
}
