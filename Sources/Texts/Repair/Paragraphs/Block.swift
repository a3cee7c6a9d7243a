/// Lines that nothing separates, and whether they are prose broken to fit a column, or lines for their own sake.
struct Block {
    let range: Range<Int>
    /// Boundaries at which no speaker or item begins.
    private(set) var joints = 0
    /// Those behind which a sentence goes on.
    private(set) var continued = 0
    /// Those before which no sentence ends.
    private(set) var open = 0
    /// Those at which the next line's first word had no room.
    private(set) var full = 0
    /// Those at which it had none, to the letter nearly.
    private var filled = 0
    /// Whether a sentence ends within one of the lines, or a word is split between two.
    private(set) var hasSentenceEnd = false

    /// Measures the lines of `flow` in `range`.
    ///
    /// - Complexity: O(lines).
    init(_ flow: FlowLines, _ range: Range<Int>) {
        self.range = range
        for position in range.dropLast() where !flow.isStop(behind: position) {
            joints += 1
            if flow.continues(position) { continued += 1 }
            if flow.isOpen(position) { open += 1 }
            let near = max(range.lowerBound, position - 4)..<min(range.upperBound, position + 5)
            let (needed, widest) = (flow.needed(position), flow.widest(near))
            if needed * 10 >= widest * 9 { full += 1 }
            if needed * 100 >= widest * 97 { filled += 1 }
        }
        hasSentenceEnd = joints > 0 && flow.hasSentenceEnd(within: range)
    }

    /// Whether the lines were broken to fit a column; `column` is how long such lines are elsewhere in the text.
    func isProse(_ flow: FlowLines, column: Int?) -> Bool {
        guard joints > 0 else { return false }
        let widest = flow.widest(range)
        let isAsWide = column.map { widest * 4 >= $0 * 3 && widest <= $0 * 2 } ?? false
        if joints >= 3 {
            // Lines of one length may be verse, but its sentences end with lines, or nowhere.
            guard hasSentenceEnd && widest >= 16 || widest >= 32 && (isAsWide || filled * 10 >= joints * 9) else {
                return isOneSentence(flow)
            }
            return full * 2 >= joints && continued * 100 >= joints * 15 && open * 10 >= joints * 3
        }
        if isAsWide, full > 0 { return true }
        let endsSentence = hasSentenceEnd || flow.traits(range.upperBound - 1).contains(.endsSentence)
        return continued > 0 && full > 0 && widest >= 30 && endsSentence || isOneSentence(flow)
    }

    /// Whether a few short lines are one sentence, such as a title: each goes on with what the one before needs.
    private func isOneSentence(_ flow: FlowLines) -> Bool {
        guard continued == joints, range.count <= 4, flow.traits(range.lowerBound).contains(.startsCapital) else {
            return false
        }
        return range.dropFirst().contains { position in
            let line = flow.line(position)
            let end = line.range.lowerBound + FunctionWords.longest
            var word = flow.draft.string(line.range.clamped(to: line.range.lowerBound..<end))
            word = word.split(separator: " ").first.map(String.init) ?? word
            return FunctionWords.contains(word, language: flow.draft.language)
        }
    }
}

extension FlowLines {
    /// Whether a sentence ends within one of the lines, or a word is split between two.
    fileprivate func hasSentenceEnd(within range: Range<Int>) -> Bool {
        range.contains { position in
            if position + 1 < range.upperBound, splitsWord(position) { return true }
            let bytes = draft.bytes[line(position).range]
            return zip(bytes, bytes.dropFirst()).contains { $1 == 0x20 && ($0 == 0x2E || $0 == 0x3F || $0 == 0x21) }
        }
    }
}
