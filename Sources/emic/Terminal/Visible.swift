/// The text made safe for a terminal, where a document could otherwise move the cursor, clear the screen or turn the
/// direction of what follows it.
///
/// Control characters become their pictures (`␛`) or, where there is none, their numbers (`\u{202E}`): C0 but the line
/// feed, DEL, C1, the line and paragraph separators and the marks, embeddings, overrides and isolates of bidirectional
/// text. A tab becomes four blanks. Everything else stays; so does the result, if it is made visible again.
func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnsafeOnTerminal) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if scalar.isUnsafeOnTerminal {
            result.append(contentsOf: scalar.picture.unicodeScalars)
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}

/// The text made visible on one line: line feeds become blanks.
func visibleLine(_ text: String) -> String {
    let safe = visible(text)
    guard safe.utf8.contains(0x0A) else { return safe }
    return String(decoding: safe.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
}

extension Unicode.Scalar {
    /// Whether ``visible(_:)`` replaces it.
    var isUnsafeOnTerminal: Bool {
        switch value {
        case 0x0A, 0x20...0x7E, 0xA0..<0x61C: false
        case 0..<0x20, 0x7F...0x9F: true
        case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    fileprivate var picture: String {
        switch value {
        case 0x09: return "    "
        case 0..<0x20: return Unicode.Scalar(0x2400 + value).map { String($0) } ?? ""
        case 0x7F: return "\u{2421}"
        default: return "\\u{\(String(value, radix: 16, uppercase: true))}"
        }
    }
}
