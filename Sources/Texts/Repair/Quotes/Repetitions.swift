/// How much of some stretches of a text stands in it once more, by three words in a row.
struct Repetitions {
    /// For each stretch, the share of its three words in a row that stand elsewhere too, 0 to 1.
    let shares: [Double]

    /// Compares `stretches` of positions with the whole of `flow`; case, punctuation and hyphens at line ends aside.
    ///
    /// - Complexity: O(text).
    init(_ flow: FlowLines, of stretches: [Range<Int>]) {
        var wanted: [UInt64: Int] = [:]
        let own = stretches.map { Self.triples(Self.words(flow, $0)) }
        for triple in own.lazy.joined() { wanted[triple] = 0 }
        for triple in Self.triples(Self.words(flow, 0..<flow.count)) {
            if let count = wanted[triple] { wanted[triple] = count + 1 }
        }
        shares = own.map { triples in
            guard !triples.isEmpty else { return 0 }
            var within: [UInt64: Int] = [:]
            for triple in triples { within[triple, default: 0] += 1 }
            let repeated = triples.lazy.filter { wanted[$0, default: 0] > within[$0, default: 0] }.count
            return Double(repeated) / Double(triples.count)
        }
    }

    private static func triples(_ words: [UInt64]) -> [UInt64] {
        guard words.count >= 3 else { return [] }
        return (2..<words.count).map { last in
            (words[last - 2] &* 31 &+ words[last - 1]) &* 0x9E37_79B9_7F4A_7C15 ^ words[last]
        }
    }

    private static func words(_ flow: FlowLines, _ positions: Range<Int>) -> [UInt64] {
        var found: [UInt64] = []
        var hash = WordHash()
        var isWord = false
        for position in positions {
            let line = flow.line(position)
            var byte = line.range.lowerBound
            while byte < line.range.upperBound {
                let (value, width) = UTF8Scalars.scalar(at: byte, in: flow.draft.bytes)
                byte += width
                if TextWords.isPartOfWord(value) {
                    hash.add(value)
                    isWord = true
                } else if isWord, byte < line.range.upperBound || !line.traits.contains(.endsHyphen) {
                    found.append(hash.value)
                    (hash, isWord) = (WordHash(), false)
                }
            }
            if isWord, !line.traits.contains(.endsHyphen) {
                found.append(hash.value)
                (hash, isWord) = (WordHash(), false)
            }
        }
        if isWord { found.append(hash.value) }
        return found
    }
}
