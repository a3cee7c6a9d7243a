import Foundation

/// What each scalar is when two texts of one document are aligned, filled as scalars turn up.
///
/// Unlike ``FoldTable``, which serves a person who types a quotation, it keeps case and punctuation: a passage whose word
/// was given a capital letter is a changed passage.
struct SeenCharacterTable {
    enum Kind: UInt8 {
        case unknown
        /// A letter, digit or sign, with the number it is compared by.
        case seen
        /// A letter of several, such as `ﬁ`, or `…`.
        case several
        case space
        /// A hyphen at which a line may break.
        case hyphen
        /// Any other dash.
        case dash
        case softHyphen
        /// Not seen.
        case nothing
    }

    struct Entry {
        var kind = Kind.unknown
        var isWord = false
        var isLetter = false
        var symbol: UInt32 = 0
    }

    /// What any dash is compared as.
    static let dash = UInt32(UInt8(ascii: "-"))

    private static let directEnd: UInt32 = 0x2100
    /// Numbers from here on stand for characters of several scalars that have no composed form.
    private static let firstComposed: UInt32 = 0x11_0000

    private var direct = [Entry](repeating: Entry(), count: Int(directEnd))
    private var others: [UInt32: Entry] = [:]
    private var composed: [String: UInt32] = [:]
    private var isComposedWord: [Bool] = []

    /// What the scalar with that value is.
    @inline(__always)
    mutating func entry(for value: UInt32) -> Entry {
        if value < Self.directEnd {
            let entry = direct[Int(value)]
            if entry.kind != .unknown { return entry }
        } else if let entry = others[value] {
            return entry
        }
        let entry = Self.make(value)
        if value < Self.directEnd { direct[Int(value)] = entry } else { others[value] = entry }
        return entry
    }

    /// The number of a character made of several scalars: that of its composed form where there is one.
    mutating func symbol(ofCharacter string: String, isWord: Bool) -> UInt32 {
        let canonical = string.precomposedStringWithCanonicalMapping
        let scalars = canonical.unicodeScalars
        if let first = scalars.first, scalars.count == 1 { return first.value }
        if let known = composed[canonical] { return known }
        let number = Self.firstComposed + UInt32(isComposedWord.count)
        composed[canonical] = number
        isComposedWord.append(isWord)
        return number
    }

    /// Whether the character with that number is a letter or digit.
    func isWord(_ symbol: UInt32) -> Bool {
        symbol < Self.firstComposed
            ? ScalarClass(of: symbol).holds(anyOf: .word) : isComposedWord[Int(symbol - Self.firstComposed)]
    }

    /// The letters that the scalar with that value stands for.
    static func parts(of value: UInt32) -> [UInt32] {
        guard value != 0x2026, let scalar = Unicode.Scalar(value) else { return [0x2E, 0x2E, 0x2E] }
        return String(Character(scalar)).precomposedStringWithCompatibilityMapping.unicodeScalars.map(\.value)
    }

    private static func make(_ value: UInt32) -> Entry {
        switch value {
        case 0xAD: return Entry(kind: .softHyphen)
        case 0x2D, 0x2010, 0x2011: return Entry(kind: .hyphen, symbol: dash)
        case 0x2212: return Entry(kind: .dash, symbol: dash)
        case 0x2026, 0xFB00...0xFB06: return Entry(kind: .several, isWord: value != 0x2026, isLetter: value != 0x2026)
        default: break
        }
        guard let scalar = Unicode.Scalar(value) else { return Entry(kind: .nothing) }
        let found = ScalarClass(of: value)
        if found.contains(.space) { return Entry(kind: .space) }
        if found.contains(.ignorable) { return Entry(kind: .nothing) }
        if scalar.properties.generalCategory == .dashPunctuation { return Entry(kind: .dash, symbol: dash) }
        if FoldTable.isQuote(value) { return Entry(kind: .seen, symbol: UInt32(FoldTable.quote)) }
        var symbol = value
        if value >= 0x80, !found.contains(.ideographic) {
            let canonical = String(Character(scalar)).precomposedStringWithCanonicalMapping.unicodeScalars
            if let first = canonical.first, canonical.count == 1 { symbol = first.value }
        }
        return Entry(
            kind: .seen, isWord: found.holds(anyOf: .word), isLetter: found.contains(.letter), symbol: symbol)
    }
}
