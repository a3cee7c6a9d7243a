/// Lines between two others that could be one sentence without them.
struct Interruption {
    /// Positions in the flow; the line before and the line behind belong to the sentence.
    let range: Range<Int>
    /// Whether they are much shorter than the lines that they interrupt.
    let isNarrow: Bool
    /// Whether the last line says who spoke.
    let endsWithName: Bool

    /// The longest interruption that is looked for, in lines.
    private static let limit = 30

    /// All of `flow`, none within another.
    ///
    /// - Complexity: O(lines).
    static func all(in flow: FlowLines) -> [Interruption] {
        var found: [Interruption] = []
        var position = 0
        while position + 2 < flow.count {
            if let interruption = Interruption(in: flow, behind: position) {
                found.append(interruption)
                position = interruption.range.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    private init?(in flow: FlowLines, behind position: Int) {
        guard flow.isOpen(position), !flow.goesOn(position), !flow.isStop(behind: position) else { return nil }
        let column = flow.widest(max(0, position - 3)..<(position + 1))
        guard column >= 20, flow.extents[position] * 4 >= column * 3 else { return nil }
        var widest = 0
        for end in (position + 2)..<max(position + 3, min(flow.count, position + 2 + Self.limit)) where end < flow.count
        {
            let last = end - 1
            if flow.traits(last).contains(.startsTurn) { return nil }
            widest = max(widest, flow.extents[last])
            let isNarrow = widest * 10 <= column * 7
            let isName = flow.isName(last)
            if flow.traits(end).contains(.startsSmall) {
                let isWideAgain = isNarrow && flow.extents[end] * 100 >= column * 72
                let isComplete = flow.traits(last).contains(.endsSentence) || isName
                if isWideAgain || isComplete && (isNarrow || last - position <= 12) {
                    range = (position + 1)..<end
                    self.isNarrow = isNarrow && range.count > 1
                    endsWithName = isName && range.count > 1
                    return
                }
            }
            // Wide lines that do not go on the sentence: what looked like an interruption is the text itself.
            if !isNarrow, last - position > 12 { return nil }
        }
        return nil
    }
}
