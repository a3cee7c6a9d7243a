/// Where words and what a reader sees as one character end, judged on the bytes of a text.
struct WordBoundary {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Words that follow a hyphen which belongs to the word before, as in "social- og sundhedsplan".
    private static let coordinators: Set<String> = [
        "og", "eller", "samt", "och", "und", "oder", "bzw", "and", "or", "resp", "hhv", "&", "til",
    ]

    /// Whether `range` begins and ends at the borders of words. A border where it has no letter or digit always is one.
    func isWholeWords(_ range: Range<Int>) -> Bool {
        startsWord(range.lowerBound) && endsWord(range.upperBound)
    }

    /// Whether no word of the text before goes on at `start`.
    func startsWord(_ start: Int) -> Bool {
        let first = classAfter(start)
        guard first.isWord, start > 0 else { return true }
        let (previous, position) = visible(before: start)
        if previous.joins(first) { return false }
        if first.contains(.digit), isPoint(before: position), position > 1,
            visible(before: position - 1).0.contains(.digit)
        {
            return false
        }
        return !isSplit(letterAt: start)
    }

    /// Whether no word goes on at `end`, which is not 0.
    func endsWord(_ end: Int) -> Bool {
        let (last, _) = visible(before: end)
        guard last.isWord || last.contains(.extending), end < bytes.count else { return true }
        let (next, position) = visible(after: end)
        if last.joins(next) { return false }
        if last.contains(.digit), isPoint(at: position), position + 1 < bytes.count,
            classAfter(position + 1).contains(.digit)
        {
            return false
        }
        return !isSplit(hyphenAt: end)
    }

    /// `range`, grown or shrunk to the borders of words: a word goes in if at least half of it is there.
    func snapped(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        if !startsWord(start) {
            var (before, after) = (start, start)
            while before > 0, !startsWord(before) { before -= UTF8Scalars.scalar(before: before, in: bytes).width }
            while after < end, !endsWord(after) { after += UTF8Scalars.scalar(at: after, in: bytes).width }
            start = start - before <= after - start || after == end ? before : after
        }
        if end > start, !endsWord(end) {
            var (before, after) = (end, end)
            while after < bytes.count, !endsWord(after) { after += UTF8Scalars.scalar(at: after, in: bytes).width }
            while before > start, !startsWord(before) { before -= UTF8Scalars.scalar(before: before, in: bytes).width }
            end = after - end <= end - before || before == start ? after : before
        }
        return trimmed(start..<end)
    }

    /// `range` without what is no letter, digit or sign at its ends: white space, dashes and what is not seen.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let outer: ScalarClass = [.space, .ignorable, .hyphen]
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, classAfter(start).holds(anyOf: outer) {
            start += UTF8Scalars.scalar(at: start, in: bytes).width
        }
        while end > start, ScalarClass(of: UTF8Scalars.scalar(before: end, in: bytes).value).holds(anyOf: outer) {
            end -= UTF8Scalars.scalar(before: end, in: bytes).width
        }
        return start..<end
    }

    private func classAfter(_ position: Int) -> ScalarClass {
        position < bytes.count ? ScalarClass(of: UTF8Scalars.scalar(at: position, in: bytes).value) : []
    }

    /// The class of the first scalar before `position` that is seen, and where it ends.
    private func visible(before position: Int) -> (ScalarClass, Int) {
        var position = position
        while position > 0 {
            let (value, width) = UTF8Scalars.scalar(before: position, in: bytes)
            let found = ScalarClass(of: value)
            guard found.contains(.ignorable) else { return (found, position) }
            position -= width
        }
        return ([], 0)
    }

    /// The class of the first scalar from `position` on that is seen, and where it begins.
    private func visible(after position: Int) -> (ScalarClass, Int) {
        var position = position
        while position < bytes.count {
            let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
            let found = ScalarClass(of: value)
            guard found.contains(.ignorable) else { return (found, position) }
            position += width
        }
        return ([], position)
    }

    private func isPoint(before position: Int) -> Bool { position > 0 && isPoint(at: position - 1) }

    private func isPoint(at position: Int) -> Bool {
        position < bytes.count && (bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ","))
    }

    /// Whether the lower-case letter at `position` goes on a word that a hyphen at a line's end splits.
    private func isSplit(letterAt position: Int) -> Bool {
        var before = position
        var isNewLine = false
        while before > 0 {
            let (value, width) = UTF8Scalars.scalar(before: before, in: bytes)
            let found = ScalarClass(of: value)
            guard found.holds(anyOf: [.space, .hyphen, .ignorable]) else { break }
            before -= width
            if found.contains(.hyphen) || value == 0xAD { return isNewLine && isSplit(hyphenAt: before) }
            if value == 0x0A { isNewLine = true }
        }
        return false
    }

    /// Whether a hyphen at `position` ends its line and splits a word: lower-case letters on both sides, and the next
    /// word is none that joins parts ("social- og").
    private func isSplit(hyphenAt position: Int) -> Bool {
        guard position > 0, position < bytes.count else { return false }
        let (hyphen, width) = UTF8Scalars.scalar(at: position, in: bytes)
        guard hyphen == 0xAD || ScalarClass(of: hyphen).contains(.hyphen),
            visible(before: position).0.holds(anyOf: [.lowercase, .extending])
        else { return false }
        var next = position + width
        var isNewLine = false
        while next < bytes.count {
            let (value, width) = UTF8Scalars.scalar(at: next, in: bytes)
            guard ScalarClass(of: value).contains(.space) else { break }
            if value == 0x0A { isNewLine = true }
            next += width
        }
        guard isNewLine, classAfter(next).contains(.lowercase) else { return false }
        var end = next
        while end < bytes.count, end - next <= 8, classAfter(end).isWord {
            end += UTF8Scalars.scalar(at: end, in: bytes).width
        }
        let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[next..<end]), as: UTF8.self)
        return !Self.coordinators.contains(word)
    }
}

extension ScalarClass {
    fileprivate var isWord: Bool { holds(anyOf: .word) && isDisjoint(with: [.ideographic, .unspaced]) }

    /// Whether this and `next` beside each other belong to one word.
    fileprivate func joins(_ next: ScalarClass) -> Bool {
        let isWordHere = holds(anyOf: [.letter, .digit, .extending]) && isDisjoint(with: [.ideographic, .unspaced])
        let isWordThere =
            next.holds(anyOf: [.letter, .digit, .extending]) && next.isDisjoint(with: [.ideographic, .unspaced])
        return isWordHere && isWordThere
    }
}
