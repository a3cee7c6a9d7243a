/// The language of a text, guessed from its short words.
///
/// Each word counts for the languages that have it, and the less the more of them do; letters such as `ß` count a little.
/// What no words of a language stand in is in no language; of two that are close to each other, neither is it.
public enum LanguageGuess {
    /// No more bytes than this are looked at, in stretches from the whole text.
    static let sample = 64 * 1024

    /// The language of `text`, as ISO 639-1 has it (`da`, `nb`); `nil` where there are too few words to say, or two
    /// languages have nearly as many.
    ///
    /// - Complexity: O(1): about 2 ms for a long text.
    public static func language(of text: StoredText) -> String? {
        text.withBytes { bytes in
            guard bytes.count > sample else { return language(of: [String(decoding: bytes, as: UTF8.self)]) }
            let stretches = 8
            let width = sample / stretches
            let samples = (0..<stretches).map { number in
                let start = (bytes.count - width) / (stretches - 1) * number
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<(start + width)]), as: UTF8.self)
            }
            return language(of: samples)
        }
    }

    /// Whether `word`, in lower case, is a short word of some language.
    static func isFunctionWord(_ word: String) -> Bool { table[word] != nil }

    private static func language(of samples: [String]) -> String? {
        var scores = [Double](repeating: 0, count: FunctionWords.all.count)
        var words = 0
        var known = 0
        for sample in samples {
            for word in sample.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }) {
                words += 1
                guard let languages = table[String(word).replacing("’", with: "'")] else {
                    continue
                }
                known += 1
                let weight = weights[languages.nonzeroBitCount]
                for position in scores.indices where languages & 1 << position != 0 { scores[position] += weight }
            }
            for scalar in sample.unicodeScalars where scalar.value > 0x7F {
                guard let languages = letters[scalar] else { continue }
                for position in scores.indices where languages & 1 << position != 0 { scores[position] += 0.05 }
            }
        }
        let ranked = scores.indices.sorted { scores[$0] > scores[$1] }
        let (best, second) = (scores[ranked[0]], scores[ranked[1]])
        // Running text has a short word in three; two of them make no language.
        guard known >= 3, known * 7 >= words, best >= 1, best > second * 1.3, best - second > 0.6 else { return nil }
        return FunctionWords.all[ranked[0]].language
    }

    /// What a word counts that so many languages have.
    private static let weights: [Double] = [0, 1, 0.4, 0.25] + [Double](repeating: 0.1, count: FunctionWords.all.count)

    /// The languages of each word, a bit each.
    private static let table: [String: UInt32] = {
        var table: [String: UInt32] = [:]
        for (position, language) in FunctionWords.all.enumerated() {
            for word in language.words.split(whereSeparator: \.isWhitespace) {
                table[String(word), default: 0] |= 1 << position
            }
        }
        return table
    }()

    private static let letters: [Unicode.Scalar: UInt32] = {
        var letters: [Unicode.Scalar: UInt32] = [:]
        for (position, language) in FunctionWords.all.enumerated() {
            for letter in language.letters.unicodeScalars {
                for scalar in [letter, letter.properties.uppercaseMapping.unicodeScalars.first ?? letter] {
                    letters[scalar, default: 0] |= 1 << position
                }
            }
        }
        return letters
    }()
}
