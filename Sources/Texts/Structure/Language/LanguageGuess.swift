/// The language of a text, guessed from its short words.
///
/// Languages are compared two by two, by the short words that one has and the other lacks, since Danish and Norwegian share
/// most of theirs; letters such as `ß` count a little. The language must win against each other one, two to one at least:
/// a text of two languages has none.
public enum LanguageGuess {
    /// No more bytes than this are looked at, in stretches from the whole text.
    static let sample = 64 * 1024

    /// The language of `text`, as ISO 639-1 has it (`da`, `nb`); `nil` where there are too few words to say, or
    /// two languages have nearly as many.
    ///
    /// - Complexity: O(1): less than a millisecond for a long text.
    public static func language(of text: StoredText) -> String? {
        text.withBytes { bytes in
            guard bytes.count > sample else { return language(of: [bytes]) }
            let stretches = 8
            let width = sample / stretches
            let samples = (0..<stretches).map { number in
                let start = (bytes.count - width) / (stretches - 1) * number
                let bounds = [start, start + width].map { wholeScalar(from: $0, in: bytes) }
                return UnsafeBufferPointer(rebasing: bytes[bounds[0]..<bounds[1]])
            }
            return language(of: samples)
        }
    }

    /// The first byte from `position` on at which a scalar begins, or the end.
    private static func wholeScalar(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var position = position
        while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
        return position
    }

    /// Whether `word`, in lower case, is a short word of some language.
    static func isFunctionWord(_ word: String) -> Bool { table[word] != nil }

    private static func language(of samples: [UnsafeBufferPointer<UInt8>]) -> String? {
        // How often words were met that belong to the same languages, a bit each.
        var met: [UInt32: Int] = [:]
        var words = 0
        var known = 0
        for sample in samples {
            var (word, isInWord, position) = (WordHash(), false, 0)
            func endWord() {
                words += 1
                if let languages = hashes[word.value] {
                    known += 1
                    met[languages, default: 0] += 1
                }
                (word, isInWord) = (WordHash(), false)
            }
            while position < sample.count {
                let (value, width) = UTF8Scalars.scalar(at: position, in: sample)
                position += width
                if isPartOfWord(value) {
                    word.add(value == 0x2019 ? 0x27 : value)
                    isInWord = true
                } else if isInWord {
                    endWord()
                }
                if value > 0x7F, let languages = letters[value] { met[languages | letterMark, default: 0] += 1 }
            }
            if isInWord { endWord() }
        }
        // Running text has a short word in three; two of them make no language.
        guard known >= 3, known * 7 >= words else { return nil }
        let positions = LanguageWords.all.indices
        let scores = positions.map { Self.weight(of: $0, besides: nil, in: met) }
        guard let best = positions.max(by: { scores[$0] < scores[$1] }) else { return nil }
        // Each other language must lack much of what this one has, and have little that this one lacks.
        for other in positions where other != best {
            let lacking = weight(of: best, besides: other, in: met)
            let foreign = weight(of: other, besides: best, in: met)
            guard lacking >= 2, lacking > foreign * 2 else { return nil }
        }
        return LanguageWords.all[best].language
    }

    /// The words and letters met that belong to one language, and not to the other; a letter counts a tenth of a word.
    private static func weight(of language: Int, besides other: Int?, in met: [UInt32: Int]) -> Double {
        var (words, letters) = (0, 0)
        for (languages, count) in met where languages & 1 << language != 0 {
            if let other, languages & 1 << other != 0 { continue }
            if languages & letterMark == 0 { words += count } else { letters += count }
        }
        return Double(words * 10 + letters) / 10
    }

    @inline(__always)
    private static func isPartOfWord(_ value: UInt32) -> Bool {
        if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A || value == 0x27 }
        return value == 0x2019 || ScalarClass(of: value).holds(anyOf: [.letter, .extending])
    }

    /// Marks what is a letter, no word.
    private static let letterMark: UInt32 = 1 << 31

    /// The languages of each word, a bit each.
    private static let table: [String: UInt32] = {
        var table: [String: UInt32] = [:]
        for (position, language) in LanguageWords.all.enumerated() {
            for word in language.words.split(whereSeparator: \.isWhitespace) {
                table[String(word), default: 0] |= 1 << position
            }
        }
        return table
    }()

    /// The same, by the words' hashes.
    private static let hashes = Dictionary(
        table.map { (WordHash.of($0.key), $0.value) }, uniquingKeysWith: { $0 | $1 })

    /// The languages of each letter, a bit each, by its value.
    private static let letters: [UInt32: UInt32] = {
        var letters: [UInt32: UInt32] = [:]
        for (position, language) in LanguageWords.all.enumerated() {
            for letter in language.letters.unicodeScalars {
                for scalar in [letter, letter.properties.uppercaseMapping.unicodeScalars.first ?? letter] {
                    letters[scalar.value, default: 0] |= 1 << position
                }
            }
        }
        return letters
    }()
}
