/// A user's own way to say where a turn begins: a regular expression with a group `(?<speaker>…)`.
///
/// A match counts where it begins with a line, white space aside; `^` meets the beginnings of lines. The group's words are
/// who speaks, and where the group takes no part in a match, or has no words, nobody is named.
public struct SpeakerPattern: Sendable {
    /// The name of the group.
    public static let group = "speaker"
    private let search: PatternSearch

    /// Compiles `pattern`, in the syntax of PCRE2.
    ///
    /// - Throws: ``TextsError/invalidPattern(position:reason:)``, ``TextsError/patternWithoutGroup(_:)``.
    public init(_ pattern: String) throws(TextsError) {
        search = try PatternSearch(pattern)
        guard search.hasGroup(named: Self.group) else { throw .patternWithoutGroup(Self.group) }
    }

    /// The labels in `text`, in order.
    ///
    /// - Throws: ``TextsError/patternTooCostly(offset:)``.
    func labels(in text: StoredText, classified: ClassifiedScalars) throws(TextsError) -> [SpeakerLabel] {
        var labels: [SpeakerLabel] = []
        for match in try search.matches(in: text, capturing: Self.group) {
            let range = classified.trimmed(match.whole)
            guard !range.isEmpty, classified.beginsLine(at: range.lowerBound) else { continue }
            let name = match.group.map { classified.trimmed($0) }.flatMap { $0.isEmpty ? nil : classified.string($0) }
            labels.append(
                SpeakerLabel(speaker: name, range: range, isAlone: classified.endsLine(at: range.upperBound)))
        }
        return labels
    }
}

extension ClassifiedScalars {
    /// Whether nothing but white space stands before `offset` on its line.
    fileprivate func beginsLine(at offset: Int) -> Bool {
        var position = offset
        while position > 0, isSpace(position - 1), values[position - 1] != Self.newline { position -= 1 }
        return position == 0 || values[position - 1] == Self.newline
    }

    /// Whether nothing but white space stands from `offset` to the end of its line.
    fileprivate func endsLine(at offset: Int) -> Bool {
        var position = offset
        while position < count, isSpace(position), values[position] != Self.newline { position += 1 }
        return position == count || values[position] == Self.newline
    }
}
