/// Points in time as transcripts write them.
enum TimeStamp {
    /// Where the time that begins at `start` ends; `nil` if none does.
    ///
    /// Brackets or `#` around it belong to it, as does what makes it a stretch: `00:01.490 --> 00:04.100`.
    static func end(from start: Int, before limit: Int, in text: ClassifiedScalars) -> Int? {
        var position = start
        var closer: UInt32?
        if position < limit, let expected = closers[text.values[position]] {
            closer = expected
            position += 1
            while position < limit, text.isSpace(position) { position += 1 }
        }
        guard let first = clock(from: position, before: limit, in: text) else { return nil }
        position = first
        if let second = stretch(from: position, before: limit, in: text) { position = second }
        guard let closer else { return position }
        while position < limit, text.isSpace(position) { position += 1 }
        guard position < limit, text.values[position] == closer else { return nil }
        return position + 1
    }

    /// Whether `range` holds nothing but times and blanks.
    static func fills(_ range: Range<Int>, in text: ClassifiedScalars) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            if text.isSpace(position) {
                position += 1
            } else {
                guard let end = end(from: position, before: range.upperBound, in: text) else { return false }
                position = end
            }
        }
        return true
    }

    /// `range` without the times in brackets or `#` that it begins and ends with, and without white space at its ends.
    static func stripped(_ range: Range<Int>, in text: ClassifiedScalars) -> Range<Int> {
        var range = text.trimmed(range)
        while let first = range.first, closers[text.values[first]] != nil,
            let end = end(from: first, before: range.upperBound, in: text)
        { range = text.trimmed(end..<range.upperBound) }
        while let last = range.last, closers.values.contains(text.values[last]) {
            let start = (max(range.lowerBound, last - 40)..<last).first { position in
                closers[text.values[position]] != nil
                    && end(from: position, before: range.upperBound, in: text) == range.upperBound
            }
            guard let start else { break }
            range = text.trimmed(range.lowerBound..<start)
        }
        return range
    }

    /// `[`, `(`, `{`, `<`, `#` and what closes each.
    private static let closers: [UInt32: UInt32] = [0x5B: 0x5D, 0x28: 0x29, 0x7B: 0x7D, 0x3C: 0x3E, 0x23: 0x23]

    /// `0:04`, `00:01:23`, `00:01:23-4`, `00:01:23.490`: two or three numbers, a fraction.
    private static func clock(from start: Int, before limit: Int, in text: ClassifiedScalars) -> Int? {
        var position = digits(from: start, before: limit, in: text)
        guard (1...3).contains(position - start) else { return nil }
        var colons = 0
        while colons < 3, position < limit, text.values[position] == 0x3A {
            let end = digits(from: position + 1, before: limit, in: text)
            guard end - position == 3 else { break }
            position = end
            colons += 1
        }
        guard colons > 0 else { return nil }
        if position + 1 < limit, [0x2E, 0x2C, 0x2D].contains(text.values[position]) {
            let end = digits(from: position + 1, before: limit, in: text)
            let isStretch = end < limit && text.values[end] == 0x3A
            if (2...4).contains(end - position), !isStretch { position = end }
        }
        return position
    }

    private static func stretch(from start: Int, before limit: Int, in text: ClassifiedScalars) -> Int? {
        var position = start
        while position < limit, text.isSpace(position) || isDash(text.values[position]) { position += 1 }
        guard position > start, (start..<position).contains(where: { isDash(text.values[$0]) }) else { return nil }
        return clock(from: position, before: limit, in: text)
    }

    private static func isDash(_ value: UInt32) -> Bool {
        value == 0x2D || value == 0x3E || value == 0x2192 || (0x2010...0x2015).contains(value)
    }

    private static func digits(from start: Int, before limit: Int, in text: ClassifiedScalars) -> Int {
        var position = start
        while position < limit, (0x30...0x39).contains(text.values[position]) { position += 1 }
        return position
    }
}
