/// Which paragraphs of a text are headings.
///
/// A heading of Markdown is one. Otherwise it looks like one (``HeadingShape``), names no speaker, stands in no open
/// quotation, and something longer, or somebody's turn, follows it, which goes on with no small letter. Where people speak without quotation marks, a short
/// answer without a point looks the same: there it must not begin as answers do, and what stands before it ends as a
/// sentence.
///
/// - Complexity: O(paragraphs).
struct HeadingFinder {
    let text: ClassifiedScalars
    let speakers: Set<String>
    /// Whether what people say stands in quotation marks.
    let isQuoted: Bool

    /// Gives each part that is a heading that role.
    func mark(_ parts: inout [TextPart]) {
        let first = parts.firstIndex { $0.label != nil }
        var follower: Int?
        for position in parts.indices.reversed() {
            if isHeading(position, of: parts, follower: follower, isBehindLabel: first.map { $0 < position } ?? false) {
                parts[position].role = .heading
            } else if parts[position].role == .body {
                follower = position
            }
        }
    }

    /// - Parameter follower: The next part that is neither heading nor pull quote.
    private func isHeading(_ position: Int, of parts: [TextPart], follower: Int?, isBehindLabel: Bool) -> Bool {
        let part = parts[position]
        guard part.role == .body else { return part.role == .heading }
        guard part.label == nil, !part.isWithinQuotation else { return false }
        if text.isMarkdownHeading(part.range) { return true }
        guard let follower, HeadingShape.fits(part.range, in: text) else { return false }
        let next = parts[follower]
        // Where answers stand in marks all else is prose: a question below a heading may be shorter than it.
        let isProse = isQuoted && isBehindLabel && text.endsSentence(next.range)
        guard next.label != nil || isProse || next.range.count > part.range.count + max(20, part.range.count / 2)
        else { return false }
        guard !text.beginsLowercase(next.content(in: text)) else { return false }
        guard isBehindLabel else { return true }
        let words = text.lowercased(part.range)
        guard !speakers.contains(words) else { return false }
        if isQuoted { return true }
        let firstWord = words.prefix { $0.isLetter }
        guard !Self.replies.contains(String(firstWord)) else { return false }
        return text.endsSentence(parts[position - 1].range)
    }

    /// What an answer may begin with, in lower case.
    private static let replies = Set(
        """
        ja jo nej nei nå nåh okay ok mm mhm hm øh øhm eh uh um yes yeah no nope well so and but then i it that we he she
        they det den der de jeg du vi og men så altså for fordi hvis når da nein doch also und aber dann ich es das wir
        er sie weil wenn naja genau jag och att jo då men eg så for ikke not because when if right sure exactly præcis
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension ClassifiedScalars {
    /// Whether the first letter of `range` is a small one: the words go on from what stands before it.
    func beginsLowercase(_ range: Range<Int>) -> Bool {
        classes[range].first { $0.holds(anyOf: .word) }?.contains(.lowercase) ?? false
    }

    /// Whether `range` ends with a terminator, closing marks and a time aside.
    func endsSentence(_ range: Range<Int>) -> Bool {
        var last = range.upperBound - 1
        while last > range.lowerBound, !classes[last].holds(anyOf: [.letter, .terminator]) { last -= 1 }
        return classes[last].contains(.terminator)
    }
}
