/// Whether a paragraph of broken prose ends behind one of its lines.
///
/// What a line is short against is local: the lines of its own paragraph before it, and the next few lines.
struct ParagraphEnd {
    private let flow: FlowLines
    private let block: Range<Int>
    /// Where the paragraph begins.
    private let paragraph: Int

    init(_ flow: FlowLines, block: Range<Int>, paragraph: Int) {
        self.flow = flow
        self.block = block
        self.paragraph = paragraph
    }

    func isBehind(_ position: Int) -> Bool {
        if flow.isStop(behind: position) { return true }
        if flow.draft.isBroken[flow.lines[position]], flow.continues(position) { return false }
        if flow.splitsWord(position) { return false }
        let traits = flow.traits(position)
        let width = max(before(position), after(position))
        if flow.goesOn(position) {
            // Far too short a line ends one in spite of the small letter behind it.
            return flow.isOpen(position) || !traits.contains(.endsSentence)
                ? flow.extents[position] * 3 < width : isShort(position, width)
        }
        if isIndented(position + 1, behind: position) { return true }
        if traits.contains(.endsComma) { return flow.needed(position) * 2 < width }
        if traits.contains(.endsSentence), endsSpeech(position) || isHeading(position + 1) { return true }
        return isShort(position, width)
    }

    /// Whether the next line's first word would have had room.
    private func isShort(_ position: Int, _ width: Int) -> Bool { flow.needed(position) * 100 < width * 88 }

    private func before(_ position: Int) -> Int { flow.widest(max(paragraph, position - 4)..<position) }

    private func after(_ position: Int) -> Int {
        flow.widest((position + 1)..<min(block.upperBound, position + 4))
    }

    private func isIndented(_ next: Int, behind position: Int) -> Bool {
        flow.line(next).indent >= flow.line(position).indent + 2
            && (position == paragraph || flow.line(next).indent >= flow.line(position - 1).indent + 2)
    }

    /// Whether somebody's words in quotation marks end here: others' follow, or the paragraph is these words alone.
    private func endsSpeech(_ position: Int) -> Bool {
        guard flow.traits(position).contains(.closesQuote) else { return false }
        if flow.traits(position + 1).contains(.opensQuote) { return true }
        return flow.isQuotedWhole(paragraph...position)
    }

    /// Whether the line at `next` looks like a heading: it ends no sentence, and yet it is short.
    private func isHeading(_ next: Int) -> Bool {
        guard next + 1 < block.upperBound, flow.isOpen(next), !flow.splitsWord(next) else { return false }
        guard !flow.traits(next).contains(.endsComma), !flow.goesOn(next) else { return false }
        if flow.isStop(behind: next) { return true }
        let width = max(after(next), before(next))
        return flow.needed(next) * 100 < width * 88
    }
}

extension FlowLines {
    /// Whether the lines, perhaps behind a speaker's name, are one stretch in quotation marks.
    ///
    /// - Complexity: O(bytes of the lines), asked only where a closing mark ends a line.
    func isQuotedWhole(_ positions: ClosedRange<Int>) -> Bool {
        let first = line(positions.lowerBound)
        guard first.traits.holds(anyOf: [.opensQuote, .startsTurn]), positions.count <= 200 else { return false }
        var depth = 0
        var opened = false
        for position in positions {
            let range = line(position).range
            var byte = range.lowerBound
            while byte < range.upperBound {
                let (value, width) = UTF8Scalars.scalar(at: byte, in: draft.bytes)
                byte += width
                switch value {
                case 0x201C, 0x201E, 0xAB:
                    if depth == 0, opened { return false }
                    depth += 1
                    opened = true
                case 0x201D, 0xBB: depth -= 1
                default: break
                }
            }
        }
        return opened && depth <= 0
    }
}
