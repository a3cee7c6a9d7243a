/// How a file's bytes stand for text.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    /// Told by its byte order mark, else least significant byte first.
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"
    case latin9 = "iso-8859-15"
    case macintosh

    /// The encoding that people call `name`, in any case.
    ///
    /// - Throws: ``ExchangeError/unknownEncoding(_:)``, which lists those there are.
    public init(named name: String) throws(ExchangeError) {
        let key = name.trimmed.lowercased()
        let others: [String: TextEncoding] = [
            "utf8": .utf8, "utf16": .utf16, "utf-16-le": .utf16LittleEndian, "utf-16-be": .utf16BigEndian,
            "cp1252": .windows1252, "latin1": .latin1, "latin-1": .latin1, "latin9": .latin9, "latin-9": .latin9,
            "mac-roman": .macintosh, "macroman": .macintosh, "mac": .macintosh,
        ]
        guard let encoding = TextEncoding(rawValue: key) ?? others[key] else { throw .unknownEncoding(name) }
        self = encoding
    }

    /// The text that `bytes` are, or the place of the first byte that means nothing in this encoding.
    func decode(_ bytes: ArraySlice<UInt8>) -> Result<String, Undecodable> {
        switch self {
        case .utf8:
            let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
            guard let text = String(validating: rest, as: UTF8.self) else {
                return .failure(Undecodable(offset: Self.firstInvalidByte(in: rest) - bytes.startIndex))
            }
            return .success(text)
        case .utf16:
            let isBig = bytes.starts(with: [0xFE, 0xFF])
            let hasMark = isBig || bytes.starts(with: [0xFF, 0xFE])
            return Self.decodeUTF16(hasMark ? bytes.dropFirst(2) : bytes, skipped: hasMark ? 2 : 0, isBig: isBig)
        case .utf16LittleEndian:
            let hasMark = bytes.starts(with: [0xFF, 0xFE])
            return Self.decodeUTF16(hasMark ? bytes.dropFirst(2) : bytes, skipped: hasMark ? 2 : 0, isBig: false)
        case .utf16BigEndian:
            let hasMark = bytes.starts(with: [0xFE, 0xFF])
            return Self.decodeUTF16(hasMark ? bytes.dropFirst(2) : bytes, skipped: hasMark ? 2 : 0, isBig: true)
        case .windows1252: return Self.decode(bytes) { EncodingTables.windows1252[Int($0) - 128] }
        case .macintosh: return Self.decode(bytes) { EncodingTables.macintosh[Int($0) - 128] }
        case .latin1: return Self.decode(bytes) { UInt16($0) }
        case .latin9: return Self.decode(bytes) { Self.latin9Differences[$0] ?? UInt16($0) }
        }
    }

    /// Where ISO 8859-15 is not ISO 8859-1: € Š š Ž ž Œ œ Ÿ.
    private static let latin9Differences: [UInt8: UInt16] = [
        0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
    ]

    private static func decode(
        _ bytes: ArraySlice<UInt8>, high: (UInt8) -> UInt16
    ) -> Result<String, Undecodable> {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        for (offset, byte) in bytes.enumerated() {
            let unit = byte < 128 ? UInt16(byte) : high(byte)
            if unit == 0xFFFD { return .failure(Undecodable(offset: offset)) }
            units.append(unit)
        }
        return .success(String(decoding: units, as: UTF16.self))
    }

    private static func decodeUTF16(
        _ bytes: ArraySlice<UInt8>, skipped: Int, isBig: Bool
    ) -> Result<String, Undecodable> {
        guard bytes.count.isMultiple(of: 2) else { return .failure(Undecodable(offset: skipped + bytes.count - 1)) }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { position in
            let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
            return isBig ? first << 8 | second : second << 8 | first
        }
        if let text = String(validating: units, as: UTF16.self) { return .success(text) }
        var position = 0
        while position < units.count {
            if UTF16.isLeadSurrogate(units[position]) {
                guard position + 1 < units.count, UTF16.isTrailSurrogate(units[position + 1]) else { break }
                position += 1
            } else if UTF16.isTrailSurrogate(units[position]) {
                break
            }
            position += 1
        }
        return .failure(Undecodable(offset: skipped + 2 * position))
    }

    private static func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int {
        var (decoder, rest) = (UTF8(), bytes.makeIterator())
        var position = bytes.startIndex
        while case .scalarValue(let scalar) = decoder.decode(&rest) { position += UTF8.width(scalar) }
        return position
    }
}

/// Where a byte means nothing, counted from 0.
struct Undecodable: Error {
    var offset: Int
}

extension TextEncoding {
    /// The encoding that bytes which are not UTF-8 are most likely in; `nil` if none makes a text of them.
    ///
    /// What counts is whether the bytes above 127 turn into letters and punctuation of western European languages.
    static func likely(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        let (evenZeros, oddZeros) = bytes.enumerated().reduce(into: (0, 0)) { zeros, next in
            guard next.element == 0 else { return }
            if next.offset.isMultiple(of: 2) { zeros.0 += 1 } else { zeros.1 += 1 }
        }
        if evenZeros + oddZeros > bytes.count / 4 {
            return evenZeros > oddZeros ? .utf16BigEndian : .utf16LittleEndian
        }
        let scores = [TextEncoding.windows1252, .macintosh].compactMap { encoding -> (TextEncoding, Int)? in
            guard case .success(let text) = encoding.decode(bytes) else { return nil }
            var (score, last) = (0, Unicode.Scalar(" "))
            for scalar in text.unicodeScalars {
                if scalar.value > 127 { score += usual.contains(scalar) ? 1 : -1 }
                // A capital in the middle of a word is most often another encoding's small letter.
                if scalar.value > 127, scalar.properties.isUppercase, last.properties.isLowercase { score -= 2 }
                last = scalar
            }
            return (encoding, score)
        }
        return scores.max { $0.1 < $1.1 }?.0
    }

    private static let usual = Set(
        "æøåÆØÅäöüÄÖÜßéèêëÉÈÊáàâãçÇñÑíìîïóòôõúùûðþÐÞœ“”„‘’‚«»–—…§°€£·½\u{A0}".unicodeScalars)
}
