/// Why a file's bytes are no text.
public enum InvalidText: Hashable, Sendable, CustomStringConvertible {
    /// Not UTF-8 from a byte on, counted from 0; what else it may be.
    case notUTF8(offset: Int, likely: TextEncoding?)
    /// Not what somebody said it is.
    case notAs(TextEncoding, offset: Int)
    /// A table in UTF-16.
    case utf16Table

    public var description: String {
        switch self {
        case .notUTF8(let offset, let likely?):
            "is not UTF-8 (byte \(offset)): it looks like \(likely.rawValue), so add --encoding \(likely.rawValue)"
        case .notUTF8(let offset, nil): "is not UTF-8 (byte \(offset)): name its encoding with --encoding"
        case .notAs(let encoding, let offset):
            "is not \(encoding.rawValue) (byte \(offset)): name another encoding with --encoding"
        case .utf16Table: "is UTF-16: save the table as UTF-8"
        }
    }
}

/// What a file is that is not plain text.
public enum BinaryKind: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case pdf, zip, rtf, office, sqlite, image, audio, compressed, unknown

    /// The kind that the first bytes are a sign of; `nil` where they may be text.
    init?(head: [UInt8]) {
        let signs: [(BinaryKind, [UInt8])] = [
            (.pdf, Array("%PDF-".utf8)), (.zip, [0x50, 0x4B, 0x03, 0x04]), (.rtf, Array("{\\rtf".utf8)),
            (.office, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), (.sqlite, Array("SQLite format 3".utf8)),
            (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]), (.image, Array("GIF8".utf8)),
            (.audio, Array("ID3".utf8)), (.audio, Array("RIFF".utf8)), (.audio, Array("OggS".utf8)),
            (.audio, Array("fLaC".utf8)), (.compressed, [0x1F, 0x8B]), (.compressed, [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
            (.compressed, [0x28, 0xB5, 0x2F, 0xFD]), (.unknown, [0x7F, 0x45, 0x4C, 0x46]),
        ]
        guard let kind = signs.first(where: { head.starts(with: $0.1) })?.0 else { return nil }
        self = kind
    }

    public var description: String {
        switch self {
        case .pdf: "a PDF, not plain text: import it with --as pdf"
        case .zip: "a Word, OpenDocument or zip file, not plain text: save it as plain text (.txt) and import that"
        case .rtf: "rich text (RTF), not plain text: save it as plain text (.txt) and import that"
        case .office: "an old Office file, not plain text: save it as plain text (.txt) and import that"
        case .sqlite: "a SQLite database, not a text: a study is opened with --study"
        case .image: "a picture, not a text"
        case .audio: "a recording, not a text: import its transcript"
        case .compressed: "compressed: unpack it and import what is inside"
        case .unknown: "not a text: it holds bytes that no text has"
        }
    }
}
