/// On which side of its room a text stands.
enum Alignment: Hashable, Sendable {
    case left, right
}

extension String {
    /// The text in at most `width` columns; what does not fit is cut off, and `…` says so.
    func truncated(to width: Int) -> String {
        guard displayWidth > width else { return self }
        guard width > 0 else { return "" }
        var (kept, columns) = ("", 0)
        for character in self {
            columns += character.displayWidth
            if columns > width - 1 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The text with blanks up to `width` columns; as it is, if it is that wide already.
    func padded(to width: Int, _ alignment: Alignment = .left) -> String {
        let room = width - displayWidth
        guard room > 0 else { return self }
        let blanks = String(repeating: " ", count: room)
        return alignment == .left ? self + blanks : blanks + self
    }

    /// The text without blanks at its end.
    var withoutTrailingBlanks: String {
        String(
            decoding: utf8.prefix(utf8.count - utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count), as: UTF8.self)
    }
}
