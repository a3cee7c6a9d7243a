/// A large first letter that stands apart from the rest of its word.
struct DropCapital {
    let pieces: [Piece]

    /// Reads the beginning of `line`; `nil` unless a capital by itself and what follows it are a word that is known.
    init?(_ draft: RepairDraft, _ line: RawLine) {
        guard line.traits.contains(.startsCapital) else { return nil }
        let bytes = draft.bytes
        var letter = line.range.lowerBound
        var (value, width) = UTF8Scalars.scalar(at: letter, in: bytes)
        if ScalarClass(of: value).contains(.opener) {
            letter += width
            guard letter < line.range.upperBound else { return nil }
            (value, width) = UTF8Scalars.scalar(at: letter, in: bytes)
        }
        let end = letter + width
        guard ScalarClass(of: value).contains(.uppercase), end + 1 < line.range.upperBound, bytes[end] == 0x20 else {
            return nil
        }
        var rest = end
        while rest < line.range.upperBound, bytes[rest] == 0x20 { rest += 1 }
        var stop = rest
        while stop < line.range.upperBound, stop - rest < 64 {
            let (value, width) = UTF8Scalars.scalar(at: stop, in: bytes)
            guard ScalarClass(of: value).holds(anyOf: [.letter, .extending]) else { break }
            stop += width
        }
        guard stop > rest else { return nil }
        let (initial, tail) = (draft.string(letter..<end).lowercased(), draft.string(rest..<stop).lowercased())
        func isKnown(_ word: String) -> Bool {
            draft.words.count(of: word) > 0 || FunctionWords.contains(word, language: draft.language)
                || draft.known.knows(word, language: draft.language)
        }
        guard isKnown(initial + tail) else { return nil }
        if FunctionWords.ofOneLetter.contains(initial) {
            // `I alt`, `A lot`: only what is no word by itself, but for this place, is the rest of one.
            let isWord =
                draft.words.count(of: tail) > 1 || draft.known.knows(tail, language: draft.language)
                || FunctionWords.contains(tail, language: draft.language)
            guard !isWord else { return nil }
        }
        pieces = [
            Piece(range: line.range.lowerBound..<end, followsBlank: false),
            Piece(range: rest..<line.range.upperBound, followsBlank: false),
        ]
    }
}
