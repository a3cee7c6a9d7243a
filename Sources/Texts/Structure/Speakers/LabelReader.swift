/// What may be a speaker's label, as a line shows it, before the rest of the text is asked.
struct LabelCandidate: Sendable {
    /// The words of the name.
    let name: Range<Int>
    /// The whole label.
    let range: Range<Int>
    let form: SpeakerForm
    /// Whether something stands right behind the colon, without a blank.
    let isTight: Bool
}

/// Reads labels at the beginnings of lines.
///
/// - Complexity: O(1) a line: no more of it is looked at than ``LabelReader/reach`` scalars.
struct LabelReader {
    /// A label takes no more scalars than this.
    static let reach = 96
    /// A name has no more than this many words.
    static let words = 5

    let text: ClassifiedScalars

    /// What the line without white space at its ends begins with, if that may be a label.
    func candidate(in line: Range<Int>) -> LabelCandidate? {
        let limit = min(line.upperBound, line.lowerBound + Self.reach)
        guard mayHoldLabel(line.lowerBound..<limit) else { return nil }
        for form in SpeakerForm.all {
            var match = Match(position: line.lowerBound)
            guard read(form.parts[...], &match, line.lowerBound..<limit, endsLine: limit == line.upperBound),
                let name = match.name
            else { continue }
            return LabelCandidate(
                name: name, range: line.lowerBound..<match.position, form: form, isTight: match.isTight)
        }
        return nil
    }

    private struct Match {
        var position: Int
        var name: Range<Int>?
        var isTight = false
    }

    private func mayHoldLabel(_ range: Range<Int>) -> Bool {
        text.values[range].contains { $0 == 0x3A || $0 == 0x09 || $0 == 0xFF1A }
            || text.values[range.lowerBound] == 0x3C
    }

    private func read(_ parts: ArraySlice<SpeakerForm.Part>, _ match: inout Match, _ line: Range<Int>, endsLine: Bool)
        -> Bool
    {
        guard let part = parts.first else { return true }
        let rest = parts.dropFirst()
        let limit = line.upperBound
        let start = skip(from: match.position, before: limit, emphasis: part == .name)
        switch part {
        case .name:
            for end in nameEnds(from: start, before: limit).reversed() {
                var longer = match
                longer.position = end
                longer.name = start..<end
                if read(rest, &longer, line, endsLine: endsLine) {
                    match = longer
                    return true
                }
            }
            return false
        case .bracketedName:
            guard start < limit, text.values[start] == 0x5B || text.values[start] == 0x28 else { return false }
            let end = nameEnds(from: start + 1, before: limit).last ?? start
            guard end > start, end < limit,
                text.values[end] == text.values[start] + (text.values[start] == 0x28 ? 1 : 2)
            else { return false }
            match.name = (start + 1)..<end
            match.position = end + 1
        case .aside:
            guard start < limit, text.values[start] == 0x28 || text.values[start] == 0x5B else { return false }
            guard let end = text.values[start..<limit].firstIndex(where: { $0 == 0x29 || $0 == 0x5D }) else {
                return false
            }
            match.position = end + 1
        case .time:
            guard let end = TimeStamp.end(from: start, before: limit, in: text) else { return false }
            match.position = end
        case .colon:
            guard let end = endOfColon(from: start, before: limit, &match) else { return false }
            match.position = end
        case .tab:
            guard match.position < limit, text.values[match.position] == 0x09 else { return false }
            match.position += 1
        case .end:
            guard endsLine, start == limit else { return false }
        case .voice:
            guard let end = endOfVoice(from: start, before: limit, &match) else { return false }
            match.position = end
        }
        return read(rest, &match, line, endsLine: endsLine)
    }

    /// Past blanks, and past the asterisks of Markdown where a name may begin.
    private func skip(from start: Int, before limit: Int, emphasis: Bool) -> Int {
        var position = start
        while position < limit, text.isSpace(position) || (emphasis && text.values[position] == 0x2A) { position += 1 }
        return position
    }

    /// Where a name that begins at `start` may end: behind each of its words.
    private func nameEnds(from start: Int, before limit: Int) -> [Int] {
        var ends: [Int] = []
        var position = start
        guard start < limit, text.classes[start].holds(anyOf: .word) else { return [] }
        while position < limit, ends.count < Self.words {
            let word = position
            while position < limit, isPartOfName(position) { position += 1 }
            guard position > word else { break }
            ends.append(position)
            while position < limit, text.isSpace(position), text.values[position] != 0x09 { position += 1 }
        }
        return ends
    }

    private func isPartOfName(_ offset: Int) -> Bool {
        if text.classes[offset].holds(anyOf: [.letter, .digit, .extending, .hyphen, .apostrophe]) { return true }
        // . # & / _
        return [0x2E, 0x23, 0x26, 0x2F, 0x5F].contains(text.values[offset])
    }

    private func endOfColon(from start: Int, before limit: Int, _ match: inout Match) -> Int? {
        var position = start
        while position < limit, text.values[position] == 0x2A { position += 1 }
        guard position < limit, text.values[position] == 0x3A || text.values[position] == 0xFF1A else { return nil }
        position += 1
        while position < limit, text.values[position] == 0x2A { position += 1 }
        guard position < limit else { return position }
        if text.isSpace(position) { return position }
        let next = text.classes[position]
        // 10:30, Joh 3:16, https://, C:\
        guard !next.contains(.digit), ![0x2F, 0x5C, 0x3A].contains(text.values[position]) else { return nil }
        match.isTight = next.contains(.letter)
        return position
    }

    private func endOfVoice(from start: Int, before limit: Int, _ match: inout Match) -> Int? {
        guard start + 3 < limit, text.values[start] == 0x3C, text.values[start + 1] | 0x20 == 0x76 else { return nil }
        guard let close = text.values[start..<limit].firstIndex(of: 0x3E) else { return nil }
        // Classes stand between the tag and the name: <v.loud Anna>.
        guard let blank = (start..<close).first(where: { text.isSpace($0) }) else { return nil }
        guard blank == start + 2 || text.values[start + 2] == 0x2E else { return nil }
        let name = text.trimmed(blank..<close)
        guard !name.isEmpty else { return nil }
        match.name = name
        return close + 1
    }
}
