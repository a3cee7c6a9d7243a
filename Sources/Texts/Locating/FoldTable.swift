import Foundation

/// What each scalar becomes when two texts are compared as a reader would: filled as scalars turn up.
///
/// Folding takes away what a person who types a quotation does not see or does not type: case, kinds of quotes and
/// dashes, ligatures, soft hyphens, and whether an accented letter is one scalar or two. It keeps accents: å is not a.
struct FoldTable: Sendable {
    /// What folding does with a scalar.
    enum Action: UInt8 {
        case unknown
        /// Stands for the bytes in the pool.
        case emit
        /// White space: a run of it becomes one blank.
        case space
        /// A hyphen or dash: vanishes, with the white space around it.
        case dash
        /// Vanishes, and where a line ends behind it, the white space there too.
        case softHyphen
        /// Vanishes.
        case nothing
    }

    struct Entry {
        var start: UInt32 = 0
        var count: UInt8 = 0
        var action = Action.unknown
        /// The combining class of the first scalar, and of the last.
        var firstClass: UInt8 = 0
        var lastClass: UInt8 = 0
        /// Bytes before the first scalar with a combining class; `count` if there is none.
        var marksOffset: UInt8 = 0
    }

    /// What any kind of quotation mark or apostrophe becomes.
    static let quote = UInt8(ascii: "'")

    private static let directEnd: UInt32 = 0x2100
    private var direct = [Entry](repeating: Entry(), count: Int(directEnd))
    private var others: [UInt32: Entry] = [:]
    private(set) var pool: [UInt8] = []

    /// What the scalar with that value becomes.
    @inline(__always)
    mutating func entry(for value: UInt32) -> Entry {
        if value < Self.directEnd {
            let entry = direct[Int(value)]
            if entry.action != .unknown { return entry }
        } else if let entry = others[value] {
            return entry
        }
        return add(value)
    }

    private mutating func add(_ value: UInt32) -> Entry {
        let entry = make(value)
        if value < Self.directEnd { direct[Int(value)] = entry } else { others[value] = entry }
        return entry
    }

    private mutating func make(_ value: UInt32) -> Entry {
        let action = Self.action(of: value)
        guard action == .emit, let scalar = Unicode.Scalar(value) else { return Entry(action: action) }
        var entry = Entry(start: UInt32(pool.count), action: .emit)
        var lead: UInt8?
        var marksOffset: Int?
        for folded in Self.folded(scalar) {
            let combiningClass = folded.properties.canonicalCombiningClass.rawValue
            if lead == nil { lead = combiningClass }
            if combiningClass == 0 {
                marksOffset = nil
            } else if marksOffset == nil {
                marksOffset = pool.count - Int(entry.start)
            }
            entry.lastClass = combiningClass
            pool.append(contentsOf: UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter)
        }
        entry.count = UInt8(pool.count - Int(entry.start))
        entry.firstClass = lead ?? 0
        entry.marksOffset = UInt8(marksOffset ?? Int(entry.count))
        return entry
    }

    private static func action(of value: UInt32) -> Action {
        switch value {
        case 0xAD: return .softHyphen
        case 0x2D, 0x2212: return .dash
        default: break
        }
        guard let properties = Unicode.Scalar(value)?.properties else { return .nothing }
        if properties.isWhitespace { return .space }
        if properties.isDefaultIgnorableCodePoint { return .nothing }
        return properties.generalCategory == .dashPunctuation ? .dash : .emit
    }

    /// The canonical decomposition of `scalar`, each part without case, quotes as one kind.
    private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if isQuote(scalar.value) { return [Unicode.Scalar(quote)] }
        if scalar == "…" { return [".", ".", "."] }
        // Ideographs have no decomposition: spare them the call.
        let parts =
            (0x3400...0x9FFF).contains(scalar.value)
            ? [scalar] : Array(String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars)
        return parts.flatMap(caseFolded)
    }

    /// Upper case, then lower: so ß becomes ss, ﬁ becomes fi and ς becomes σ. The dotless ı stays what it is, and marks too.
    private static func caseFolded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar == "ı" || scalar.properties.canonicalCombiningClass != .notReordered { return [scalar] }
        if scalar == "ẞ" { return ["s", "s"] }
        return scalar.properties.uppercaseMapping.unicodeScalars.flatMap { upper in
            upper.properties.lowercaseMapping.unicodeScalars.map { isQuote($0.value) ? Unicode.Scalar(quote) : $0 }
        }
    }

    static func isQuote(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x02B9...0x02BD, 0x0374, 0x2018...0x201F, 0x2032...0x2037, 0x2039,
            0x203A,
            0x300C...0x300F, 0x301D...0x301F, 0xFF02, 0xFF07:
            true
        default: false
        }
    }
}
