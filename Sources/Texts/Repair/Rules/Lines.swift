extension RepairRule {
    /// Hard line breaks.
    static let lines = RepairRule(
        id: "lines", summary: "Joins the lines of a paragraph, and sets paragraphs apart by one empty line."
    ) { draft in
        let found = ParagraphFinder(FlowLines(draft, draft.flow))
        var start = 0
        for (position, line) in draft.flow.enumerated() {
            draft.joints[line] = position == 0 ? .none : found.joints[position]
            if position > 0, draft.isJoined(line) { draft.counts["lines", default: 0] += 1 }
            let isLast = position + 1 == draft.flow.count
            if isLast || found.joints[position + 1] == .paragraph {
                draft.noteJoined(start...position)
                start = position + 1
            }
        }
        draft.headings = Set(found.headings)
        for quote in draft.lifted {
            for line in quote.lines.dropFirst() {
                draft.joints[line] = draft.quoteJoints[line] ?? .newline
                if draft.isJoined(line) { draft.counts["lines", default: 0] += 1 }
            }
        }
    }
}

extension RepairDraft {
    fileprivate func isJoined(_ line: Int) -> Bool { joints[line] == .blank || joints[line] == .none }

    fileprivate mutating func noteJoined(_ positions: ClosedRange<Int>) {
        guard positions.dropFirst().contains(where: { isJoined(flow[$0]) }) else { return }
        let (first, last) = (flow[positions.lowerBound], flow[positions.upperBound])
        let range = lines[first].range.lowerBound..<lines[last].range.upperBound
        note("lines", .joined, range, line: first)
    }
}
