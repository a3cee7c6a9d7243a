/// The language of a text, guessed from its short words.
///
/// Languages are compared two by two, by the short words that one has and the other lacks, since Danish and Norwegian share
/// most of theirs; letters such as `ß` count a little. The language must win against each other one, two to one at least:
/// a text of two languages has none.
public enum LanguageGuess {
    /// No more bytes than this are looked at, in stretches from the whole text.
    static let sample = 16 * 1024

    /// The language of `text`, as ISO 639-1 has it (`da`, `nb`); `nil` where there are too few words to say, or
    /// two languages have nearly as many.
    ///
    /// - Complexity: O(1): about 0.1 ms for a long text.
    public static func language(of text: StoredText) -> String? {
        text.withBytes { bytes in
            var met = Met()
            guard bytes.count > sample else {
                met.read(0..<bytes.count, of: bytes)
                return language(met)
            }
            let stretches = 8
            let width = sample / stretches
            for number in 0..<stretches {
                let start = (bytes.count - width) / (stretches - 1) * number
                met.read(start..<(start + width), of: bytes)
            }
            return language(met)
        }
    }

    /// Whether `word`, in lower case, is a short word of some language.
    static func isFunctionWord(_ word: String) -> Bool { table[WordHash.of(word)] != 0 }

    /// The words and letters of samples.
    private struct Met {
        /// How often words and letters were met that belong to the same languages, a bit each.
        var counts: [UInt32: Int] = [:]
        var words = 0
        var known = 0

        /// Reads the words in `range` of `bytes`, which are UTF-8; a scalar that begins before counts as none.
        mutating func read(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
            let (table, letters) = (LanguageGuess.table, LanguageGuess.letters)
            var position = range.lowerBound
            while position < range.upperBound, bytes[position] & 0xC0 == 0x80 { position += 1 }
            var hash = WordHash()
            var inWord = false
            while position < range.upperBound {
                let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
                position += width
                if LanguageGuess.isPartOfWord(value, inWord: inWord) {
                    hash.add(value == 0x2019 ? 0x27 : value)
                    inWord = true
                    if value > 0x7F, let languages = letters[value] { counts[languages | letterMark, default: 0] += 1 }
                } else if inWord {
                    count(table[hash.value])
                    (hash, inWord) = (WordHash(), false)
                }
            }
            if inWord { count(table[hash.value]) }
        }

        private mutating func count(_ languages: UInt32) {
            words += 1
            guard languages != 0 else { return }
            known += 1
            counts[languages, default: 0] += 1
        }
    }

    /// Whether a scalar is a letter, an apostrophe, or within a word a mark on its letters.
    @inline(__always)
    private static func isPartOfWord(_ value: UInt32, inWord: Bool) -> Bool {
        if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A || value == 0x27 }
        let kind = ScalarClass(of: value)
        return kind.contains(.letter) || value == 0x2019 || inWord && kind.contains(.extending)
    }

    private static func language(_ samples: Met) -> String? {
        let (met, words, known) = (samples.counts, samples.words, samples.known)
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

    /// Marks what is a letter, no word.
    private static let letterMark: UInt32 = 1 << 31

    /// The languages of each word, a bit each.
    private static let table: WordTable = {
        var table: [String: UInt32] = [:]
        for (position, language) in LanguageWords.all.enumerated() {
            for word in language.words.split(whereSeparator: \.isWhitespace) {
                table[String(word), default: 0] |= 1 << position
            }
        }
        return WordTable(table)
    }()

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
