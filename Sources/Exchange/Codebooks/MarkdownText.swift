/// Text on its way into Markdown and back, to the letter.
enum MarkdownText {
    /// What Markdown takes for a mark wherever it stands; no line of ``escaped(_:)`` begins with one of them.
    private static let marks = Set("\\`*_[]<>#|&".unicodeScalars)

    /// The text with what Markdown would take for a mark made harmless. White space at its ends, which nobody sees and
    /// Markdown passes over, becomes references such as `&#10;`; so does a carriage return. `more` is made harmless, too.
    static func escaped(_ text: String, and more: Unicode.Scalar? = nil) -> String {
        var lines: [String] = []
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let isBelowBlank = lines.last.map { $0.unicodeScalars.allSatisfy(isBlank) } ?? false
            lines.append(escaped(line, and: more, isBelowBlank: isBelowBlank))
        }
        let joined = lines.joined(separator: "\n").unicodeScalars
        var scalars = Array(joined)[...]
        guard let first = scalars.first, isSpace(first) || scalars.last.map(isSpace) ?? false else {
            return String(joined)
        }
        let head = isSpace(first) ? reference(scalars.removeFirst()) : ""
        let tail = scalars.last.map(isSpace) ?? false ? reference(scalars.removeLast()) : ""
        return head + String(String.UnicodeScalarView(scalars)) + tail
    }

    private static func escaped(
        _ line: Substring.UnicodeScalarView, and more: Unicode.Scalar?, isBelowBlank: Bool
    ) -> String {
        var result = ""
        var rest = line[...]
        // Four blanks would make it a block of code, in which nothing is a mark, not even ours.
        if isBelowBlank, let first = rest.first, first == "\t" || rest.starts(with: "    ".unicodeScalars) {
            result = reference(first)
            rest.removeFirst()
        }
        let shape = Set(rest.filter { !isBlank($0) })
        if shape == ["-"] || shape == ["="] || rest.starts(with: "~~~".unicodeScalars),
            let start = rest.firstIndex(where: { !isBlank($0) })
        {
            // Below a line these would make it a heading; alone, a rule or the border of a block of code.
            result += String(rest[..<start]) + "\\"
            rest = rest[start...]
        }
        for scalar in rest {
            if scalar == "\r" {
                result += reference(scalar)
                continue
            }
            if marks.contains(scalar) || scalar == more { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// What ``escaped(_:)`` was given, or what somebody wrote by hand: a mark behind a backslash is that mark, and a
    /// reference the character that it names.
    static func unescaped(_ text: some StringProtocol) -> String {
        var scalars = Array(text.unicodeScalars)[...]
        var result = String.UnicodeScalarView()
        while let scalar = scalars.popFirst() {
            if scalar == "\\", let next = scalars.first, isPunctuation(next) {
                result.append(next)
                scalars.removeFirst()
            } else if scalar == "&", let (value, length) = reference(in: scalars) {
                result.append(value)
                scalars = scalars.dropFirst(length)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// `text` without blanks and line ends around it.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop(while: isSpace)
        let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) } ?? scalars.startIndex
        return String(scalars[..<end])
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { isBlank(scalar) || scalar == "\n" }

    /// The characters that a backslash can stand before (CommonMark 0.31, section 2.4).
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func reference(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }

    /// The character that is named behind an ampersand, and how long its name is.
    private static func reference(in scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, length: Int)? {
        guard let end = scalars.prefix(9).firstIndex(of: ";") else { return nil }
        let name = String(String.UnicodeScalarView(scalars[..<end]))
        let named: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}"]
        let value = name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : named[name]
        return value.map { ($0, end - scalars.startIndex + 1) }
    }
}
