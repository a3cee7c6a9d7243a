import CodingModel

/// Words in wide letters, which come as one word per letter: `D i r e k t ø r`.
enum LetterSpacing {
    /// `words`, those of one line, with letters joined where the gaps say which belong together: where there are narrow
    /// gaps and others at least half as wide again, or none as wide as a blank is. Where all gaps are as wide as a
    /// blank, only a list of words can say, which is for later.
    static func joined(_ words: [PrintedWord]) -> [PrintedWord] {
        guard words.count >= 3, let height = words.map(\.box.height).median else { return words }
        let letters = words.reduce(0) { $0 + $1.text.count }
        let single = words.count { $0.text.count == 1 && $0.text.allSatisfy(\.isLetter) }
        let isMostlySingle = words.count >= 4 && single * 10 >= words.count * 6
        // Letters and the white behind them take half an em, capitals two thirds.
        let isWide = words.reduce(0) { $0 + $1.box.width } >= 0.7 * height * Double(letters)
        let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }
        guard isMostlySingle || isWide, let limit = limit(gaps, height: height, mostJoin: isMostlySingle)
        else { return words }
        var result = [words[0]]
        for word in words.dropFirst() {
            let last = result[result.count - 1]
            if word.box.left - last.box.right < limit {
                result[result.count - 1].text += word.text
                result[result.count - 1].box = last.box.union(word.box)
            } else {
                result.append(word)
            }
        }
        return result
    }

    /// Gaps below this join letters; `nil` where the gaps don't say.
    private static func limit(_ gaps: [Double], height: Double, mostJoin: Bool) -> Double? {
        let sorted = gaps.sorted()
        // The widest step between two gaps; where letters are single ones, the narrower gaps have to be the more.
        let steps = zip(sorted.indices, sorted.indices.dropFirst()).filter { !mostJoin || $1 * 2 >= sorted.count }
        let widest = steps.max { sorted[$0.1] - sorted[$0.0] < sorted[$1.1] - sorted[$1.0] }
        if let (below, above) = widest, sorted[above] >= 1.5 * max(sorted[below], 0.05 * height),
            sorted[above] - sorted[below] >= 0.1 * height
        {
            return (sorted[below] + sorted[above]) / 2
        }
        // A blank is about a quarter of an em, and a box 1.2 em high.
        guard mostJoin, let largest = sorted.last, largest < 0.17 * height else { return nil }
        return .infinity
    }
}
