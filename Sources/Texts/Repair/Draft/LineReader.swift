/// Divides a raw text into lines and looks at the ends of each.
struct LineReader {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether a form feed ends a line and begins a page.
    let splitsPages: Bool
    private(set) var lines: [RawLine] = []

    /// - Complexity: O(bytes).
    init(_ bytes: UnsafeBufferPointer<UInt8>, splitsPages: Bool) {
        self.bytes = bytes
        self.splitsPages = splitsPages
        read()
    }

    private mutating func read() {
        let feed = UInt8(ascii: "\u{0C}")
        let hasPages = splitsPages && bytes.contains(feed)
        var (start, number, blanks, page) = (0, 1, 0, hasPages ? 1 : 0)
        while start < bytes.count {
            var (end, continuations) = (start, 0)
            while end < bytes.count, bytes[end] != 0x0A, !hasPages || bytes[end] != feed {
                if bytes[end] & 0xC0 == 0x80 { continuations += 1 }
                end += 1
            }
            if let line = line(start..<end, continuations) {
                lines.append(line)
                lines[lines.count - 1].number = number
                lines[lines.count - 1].blanks = blanks
                lines[lines.count - 1].page = page
                blanks = 0
            } else if end < bytes.count, bytes[end] == 0x0A {
                blanks += 1
            }
            if end < bytes.count, bytes[end] == feed { page += 1 } else { number += 1 }
            start = end + 1
        }
    }

    /// The line in `range`; `nil` if it is blank.
    private func line(_ range: Range<Int>, _ continuations: Int) -> RawLine? {
        var (start, end) = (range.lowerBound, range.upperBound)
        var indent = 0
        while start < end, Self.isBlank(bytes[start]) {
            indent += bytes[start] == 0x09 ? 4 : 1
            start += 1
        }
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        guard start < end else { return nil }
        let outside = (start - range.lowerBound) + (range.upperBound - end)
        let width = range.count - continuations - outside
        var line = RawLine(
            range: start..<end, number: 0, blanks: 0, page: 0, indent: indent, width: width, firstWord: 0, traits: [])
        guard readStart(of: &line) else { return nil }
        readEnd(of: &line)
        if line.traits.contains(.startsCapital), isCapitalized(line) { line.traits.insert(.isCapitalized) }
        return line
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

    /// Reads the line's first word; `false` if the line has nothing that is seen.
    private func readStart(of line: inout RawLine) -> Bool {
        var position = line.range.lowerBound
        var (isSeen, isFirst, isDecided, length) = (false, true, false, 0)
        var onlyDigits = true
        while position < line.range.upperBound {
            let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
            let kind = ScalarClass(of: value)
            if kind.contains(.space), isSeen { break }
            position += width
            length += 1
            if kind.contains(.space) || kind.contains(.ignorable) { continue }
            if !isDecided {
                if kind.contains(.letter) {
                    line.traits.insert(kind.contains(.uppercase) ? .startsCapital : .startsSmall)
                    if isFirst { line.traits.insert(.startsLetter) }
                    if kind.contains(.ideographic) { line.traits.insert(.startsIdeographic) }
                    isDecided = true
                } else if kind.contains(.digit) {
                    line.traits.insert(.startsDigit)
                    isDecided = true
                } else if kind.contains(.opener) {
                    line.traits.insert(.opensQuote)
                }
            }
            if kind.contains(.letter) { line.traits.insert(.hasLetters) }
            if !kind.contains(.digit) { onlyDigits = false }
            (isSeen, isFirst) = (true, false)
            // What is longer is no word that could have stood on the line before.
            if length == 64 { break }
        }
        line.firstWord = length
        if isSeen, onlyDigits, position == line.range.upperBound { line.traits.insert(.isNumber) }
        if isSeen, isItem(line) { line.traits.insert(.startsItem) }
        return isSeen
    }

    private func readEnd(of line: inout RawLine) {
        var position = line.range.upperBound
        var isClosed = false
        var isLast = true
        while position > line.range.lowerBound, line.range.upperBound - position < 64 {
            let (value, width) = UTF8Scalars.scalar(before: position, in: bytes)
            let kind = ScalarClass(of: value)
            position -= width
            if isLast, kind.contains(.hyphen) || value == 0xAD {
                if position > line.range.lowerBound {
                    let before = ScalarClass(of: UTF8Scalars.scalar(before: position, in: bytes).value)
                    if before.holds(anyOf: [.letter, .digit, .extending]) { line.traits.insert(.endsHyphen) }
                }
                return
            }
            isLast = false
            if kind.contains(.terminator) || value == 0x23 && line.width > 8 {
                line.traits.insert(.endsSentence)
                if isClosed { line.traits.insert(.closesQuote) }
                return
            }
            if kind.contains(.closer) {
                isClosed = true
                continue
            }
            if kind.contains(.ignorable) || kind.contains(.space) { continue }
            if value == 0x2C || value == 0x3B { line.traits.insert(.endsComma) }
            if value == 0x3A { line.traits.insert(.endsColon) }
            if kind.contains(.ideographic) { line.traits.insert(.endsIdeographic) }
            return
        }
    }

    /// Whether there are two words or more and all letters are capitals, eight at least.
    ///
    /// - Complexity: O(line's beginning in capitals).
    private func isCapitalized(_ line: RawLine) -> Bool {
        var (position, capitals, blanks) = (line.range.lowerBound, 0, 0)
        while position < line.range.upperBound {
            let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
            position += width
            if value == 0x20 {
                blanks += 1
                continue
            }
            let kind = ScalarClass(of: value)
            if kind.contains(.lowercase) { return false }
            if kind.contains(.uppercase) { capitals += 1 }
        }
        return blanks > 0 && capitals >= 8
    }

    /// Whether the line begins with a bullet and a blank, or with a number or letter, a point or bracket, and a blank.
    private func isItem(_ line: RawLine) -> Bool {
        var position = line.range.lowerBound
        let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
        position += width
        switch value {
        case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0x25A0, 0xB7, 0xF0B7, 0x2713:
            return true
        case 0x2D, 0x2A, 0x2013, 0x2014, 0x2B:
            return position < line.range.upperBound && Self.isBlank(bytes[position])
        default: break
        }
        var digits = 0
        position = line.range.lowerBound
        while position < line.range.upperBound, bytes[position] >= 0x30, bytes[position] <= 0x39, digits < 4 {
            position += 1
            digits += 1
        }
        if digits == 0, bytes[position] | 0x20 >= 0x61, bytes[position] | 0x20 <= 0x7A { position += 1 }
        guard position > line.range.lowerBound, digits < 4, position + 1 < line.range.upperBound else { return false }
        let mark = bytes[position]
        guard mark == 0x29 || mark == 0x2E && digits > 0 else { return false }
        return Self.isBlank(bytes[position + 1])
    }
}
