/// A line some of whose words have blanks between their letters.
///
/// Wider gaps part words where there are any. Elsewhere the parting is taken that has the fewest words nobody knows:
/// those of the text itself count as known, small words, and what word lists hold.
struct SpacedLine {
    private let draft: RepairDraft
    private let tokens: [SpacedToken]
    /// For each token, whether it belongs to letters that are set apart.
    private let isSpaced: [Bool]
    /// From how many blanks on a gap parts words.
    private let wideGap: Int
    /// Whether wide gaps part the line into words, so that further partings are unlikely.
    private let hasWideGaps: Bool

    /// Whether the line has three letters by themselves: a quick look before a slow one.
    static func maySpace(_ line: RawLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (singles, blank) = (0, line.range.lowerBound - 1)
        var position = line.range.lowerBound
        while position < line.range.upperBound {
            if bytes[position] == 0x20 {
                let size = position - blank - 1
                if size == 1 || size == 2 && bytes[blank + 1] >= 0xC3 {
                    singles += 1
                    if singles == 3 { return true }
                }
                blank = position
            }
            position += 1
        }
        return false
    }

    init(_ draft: RepairDraft, _ line: RawLine) {
        self.draft = draft
        let tokens = SpacedToken.all(in: line.range, of: draft.bytes)
        self.tokens = tokens
        let runs = Self.runs(tokens)
        var isSpaced = [Bool](repeating: false, count: tokens.count)
        for run in runs { for position in run { isSpaced[position] = true } }
        self.isSpaced = isSpaced
        let gaps = runs.flatMap { run in run.dropFirst().map { tokens[$0].gap } }
        let narrow = gaps.min() ?? 1
        wideGap = narrow * 2
        let wide = gaps.lazy.filter { $0 >= narrow * 2 }.count
        let letters = runs.reduce(0) { $0 + $1.reduce(0) { $0 + tokens[$1].letters } }
        hasWideGaps = wide > 0 && letters <= 14 * (wide + 1)
    }

    /// Stretches of short tokens with many single letters among them.
    private static func runs(_ tokens: [SpacedToken]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        while start < tokens.count {
            var end = start
            var (singles, words) = (0, 0)
            var letters: Set<UInt32> = []
            while end < tokens.count, tokens[end].letters <= 3, !tokens[end].isMixed {
                if tokens[end].letters == 1, !tokens[end].isNumber {
                    singles += 1
                    letters.insert(tokens[end].first)
                }
                if tokens[end].letters > 0 { words += 1 }
                end += 1
            }
            if singles >= 4, singles * 3 >= words, letters.count >= 3, !isAlphabet(tokens[start..<end]) {
                runs.append(start..<end)
            }
            start = max(end, start + 1)
        }
        return runs
    }

    /// Whether the letters are `a b c d`, a list of choices.
    private static func isAlphabet(_ tokens: ArraySlice<SpacedToken>) -> Bool {
        let letters = tokens.filter { $0.letters == 1 }.map(\.first)
        return zip(letters, letters.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    /// What the line becomes; `nil` if it stays as it is.
    ///
    /// - Complexity: O(tokens × the longest word).
    func pieces() -> [Piece]? {
        guard isSpaced.contains(true) else { return nil }
        // The cheapest way to part the first tokens, and where its last word begins.
        var costs = [0.0] + [Double](repeating: .infinity, count: tokens.count)
        var starts = [Int](repeating: 0, count: tokens.count + 1)
        for start in tokens.indices {
            var word = SpacedWord()
            for last in start..<min(tokens.count, start + 40) {
                guard last == start || mayFollow(last) && tokens[start].letters > 0 else { break }
                word.append(tokens[last], isSpaced: isSpaced[last], of: draft.bytes)
                guard last == start || word.hasLettersOnly else { break }
                // Of ways that cost the same, the one whose last word is shorter.
                if let cost = cost(of: word, start..<(last + 1)), costs[start] + cost <= costs[last + 1] {
                    costs[last + 1] = costs[start] + cost
                    starts[last + 1] = start
                }
            }
        }
        var beginsWord = [Bool](repeating: false, count: tokens.count)
        var end = tokens.count
        while end > 0 {
            beginsWord[starts[end]] = true
            end = starts[end]
        }
        let pieces = tokens.indices.map { position in
            Piece(range: tokens[position].range, followsBlank: position > 0 && hasBlank(position, beginsWord[position]))
        }
        return zip(pieces, tokens).dropFirst().contains { !$0.followsBlank && $1.gap > 0 } ? pieces : nil
    }

    /// Whether the token may be one word with the one before it.
    private func mayFollow(_ position: Int) -> Bool {
        tokens[position].gap < wideGap && tokens[position].letters > 0
            && (isSpaced[position] || isSpaced[position - 1])
    }

    private func hasBlank(_ position: Int, _ beginsWord: Bool) -> Bool {
        let (token, before) = (tokens[position], tokens[position - 1])
        guard isSpaced[position] || isSpaced[position - 1] else { return token.gap > 0 }
        if token.isClosing || before.isOpening { return false }
        if token.isHyphen || before.isHyphen { return token.gap >= wideGap }
        return beginsWord
    }

    /// What it costs to take the tokens of `range` for one word; `nil` if they can't be one.
    private func cost(of word: SpacedWord, _ range: Range<Int>) -> Double? {
        if range.count == 1 {
            let token = tokens[range.lowerBound]
            if token.letters == 0 { return 0 }
            guard isSpaced[range.lowerBound], token.letters <= 3 else { return 1 }
            let isKnown = token.letters > 1 && FunctionWords.contains(spelled(range), language: draft.language)
            return isKnown ? 1.5 + extra : 3 + extra
        }
        let isKnown = word.letters > 1 && draft.isKnown(word.hash.value) { spelled(range) }
        if isKnown { return (word.letters == 2 ? 1.5 : 1) + extra }
        return word.isSpacedThroughout ? 2.5 + 0.2 * Double(word.letters) + extra : nil
    }

    /// The letters and digits of some tokens, in lower case.
    private func spelled(_ range: Range<Int>) -> String {
        let whole = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        var scalars = String.UnicodeScalarView()
        for scalar in draft.string(whole).unicodeScalars where TextWords.isPartOfWord(scalar.value) {
            scalars.append(scalar)
        }
        return String(scalars).lowercased()
    }

    private var extra: Double { hasWideGaps ? 1.5 : 0 }
}
