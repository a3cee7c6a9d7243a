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
            if flow.needed(position) * 10 >= flow.widest(near) * 9 { full += 1 }
        }
    }

    /// Whether the lines were broken to fit a column; `column` is how long such lines are elsewhere in the text.
    func isProse(_ flow: FlowLines, column: Int?) -> Bool {
        guard joints > 0 else { return false }
        if joints >= 3 {
            let widest = flow.widest(range)
            // Short lines of one length may be verse, but its sentences end with lines.
            guard widest >= 32 || widest >= 16 && flow.hasSentenceEnd(within: range) else { return isOneSentence(flow) }
            return full * 2 >= joints && continued * 100 >= joints * 15 && open * 10 >= joints * 3
        }
        let widest = flow.widest(range)
        if let column, widest * 4 >= column * 3, widest <= column * 2, full > 0 { return true }
        return continued > 0 && full > 0 && widest >= 30 || isOneSentence(flow)
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
