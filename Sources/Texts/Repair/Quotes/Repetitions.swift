/// How much of some stretches of a text stands in it once more, by five words in a row.
///
/// Two or three words meet by chance; five in a row are one sentence twice.
struct Repetitions {
    /// For each stretch, the share of its five words in a row that stand outside all stretches too, 0 to 1.
    let shares: [Double]

    private static let length = 5

    /// Compares `stretches` of positions, in order and apart, with the rest of `flow`; case, punctuation and hyphens at
    /// line ends aside.
    ///
    /// What a stretch shares with another one does not count: a text that repeats itself repeats its stretches.
    ///
    /// - Complexity: O(text).
    init(_ flow: FlowLines, of stretches: [Range<Int>]) {
        let own = stretches.map { Self.rows(Self.words(flow, $0)) }
        var wanted = WordCounts()
        for row in own.lazy.joined() where wanted[row] == 0 { wanted.add(row) }
        var start = 0
        for border in stretches + [flow.count..<flow.count] {
            for row in Self.rows(Self.words(flow, start..<border.lowerBound)) where wanted[row] == 1 {
                wanted.add(row)
            }
            start = border.upperBound
        }
        shares = own.map { rows in
            rows.isEmpty ? 0 : Double(rows.lazy.filter { wanted[$0] > 1 }.count) / Double(rows.count)
        }
    }

    /// A number for each five words in a row.
    private static func rows(_ words: [UInt64]) -> [UInt64] {
        guard words.count >= length else { return [] }
        return (length...words.count).map { end in
            var row: UInt64 = 0
            for place in (end - length)..<end { row = (row ^ words[place]) &* 0x9E37_79B9_7F4A_7C15 ^ (row >> 32) }
            return row
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
