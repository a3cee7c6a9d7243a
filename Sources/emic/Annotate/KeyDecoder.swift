/// Reads keys out of the bytes that a terminal sends: UTF-8, control characters, and the sequences of xterm and its
/// descendants for keys without a character (ECMA-48, 5.4) and for pasted words.
///
/// A sequence may come in pieces, as over a slow line; what is not known is passed over.
struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []
    private var isPasting = false

    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// Whether bytes are held that may be the beginning of something, or an Esc by itself.
    var isWaiting: Bool { !pending.isEmpty && !isPasting }

    /// The keys that are complete with `bytes`, which follow those given before.
    mutating func keys(from bytes: some Sequence<UInt8>) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        while !pending.isEmpty {
            guard let (length, key) = isPasting ? paste() : next() else { break }
            pending.removeFirst(length)
            if let key { keys.append(key) }
        }
        return keys
    }

    /// The keys that are held, once nothing more has come for a while: an Esc alone is the key.
    mutating func flush() -> [Key] {
        guard isWaiting else { return [] }
        defer { pending.removeAll() }
        return pending == [0x1B] ? [.escape] : []
    }

    /// What the first bytes are, and how many; `nil` if there must be more. No key for what is passed over.
    private mutating func next() -> (length: Int, key: Key?)? {
        let first = pending[0]
        switch first {
        case 0x1B: return escape()
        case 0x09: return (1, .tab)
        case 0x0A, 0x0D: return (1, .enter)
        case 0x08, 0x7F: return (1, .backspace)
        case 0x01...0x1A: return (1, .control(Character(Unicode.Scalar(first + 0x60))))
        case 0x00..<0x20: return (1, nil)
        default: return character()
        }
    }

    private func character() -> (length: Int, key: Key?)? {
        let length =
            switch pending[0] {
            case ..<0x80: 1
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 0
            }
        guard length > 0 else { return (1, nil) }
        guard pending.dropFirst().prefix(length - 1).allSatisfy({ $0 & 0xC0 == 0x80 }) else { return (1, nil) }
        guard pending.count >= length else { return nil }
        let text = String(validating: pending.prefix(length), as: UTF8.self)
        return (length, text.map { .text($0) })
    }

    /// A sequence that begins with Esc. Esc with any other character is taken for the key and that character.
    private mutating func escape() -> (length: Int, key: Key?)? {
        guard pending.count > 1 else { return nil }
        switch pending[1] {
        case UInt8(ascii: "O"):
            guard pending.count > 2 else { return nil }
            return (3, Self.key(final: pending[2], parameters: ""))
        case UInt8(ascii: "["):
            guard let end = pending.dropFirst(2).firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return nil }
            let parameters = String(decoding: pending[2..<end], as: UTF8.self)
            if pending[end] == UInt8(ascii: "~"), parameters == "200" {
                isPasting = true
                return (end + 1, nil)
            }
            return (end + 1, Self.key(final: pending[end], parameters: parameters))
        default: return (1, .escape)
        }
    }

    /// What was pasted, once its end has come.
    private mutating func paste() -> (length: Int, key: Key?)? {
        let mark = Self.pasteEnd
        guard pending.count >= mark.count,
            let end = (0...(pending.count - mark.count)).first(where: {
                pending[$0..<($0 + mark.count)].elementsEqual(mark)
            })
        else { return nil }
        isPasting = false
        return (end + mark.count, .text(String(decoding: pending[..<end], as: UTF8.self)))
    }

    private static func key(final: UInt8, parameters: String) -> Key? {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
        let isModified = numbers.count > 1 && numbers[1] != "1"
        switch Unicode.Scalar(final) {
        case "A": return .up
        case "B": return .down
        case "C": return isModified ? .modifiedRight : .right
        case "D": return isModified ? .modifiedLeft : .left
        case "F": return .end
        case "H": return .home
        case "Z": return .backTab
        case "~":
            switch numbers.first {
            case "1", "7": return .home
            case "3": return .delete
            case "4", "8": return .end
            case "5": return .pageUp
            case "6": return .pageDown
            default: return nil
            }
        default: return nil
        }
    }
}
