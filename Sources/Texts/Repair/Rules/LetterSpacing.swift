extension RepairRule {
    /// Blanks between the letters of a word, for emphasis or behind a drop capital.
    static let letterSpacing = RepairRule(
        id: "letter-spacing",
        summary: "Makes words of letters that blanks set apart, and of a drop capital and its word."
    ) { draft in
        for (place, index) in draft.flow.enumerated() {
            let line = draft.lines[index]
            let pieces: [Piece]?
            if SpacedLine.maySpace(line, in: draft.bytes) {
                pieces = SpacedLine(draft, line).pieces()
            } else if place == 0 || line.blanks > 0 || line.page != draft.lines[draft.flow[place - 1]].page
                || draft.lines[draft.flow[place - 1]].traits.contains(.endsSentence)
            {
                pieces = DropCapital(draft, line)?.pieces
            } else {
                pieces = nil
            }
            guard let pieces else { continue }
            draft.pieces[index] = pieces
            draft.measure(index, pieces)
            draft.counts["letter-spacing", default: 0] += 1
            draft.note("letter-spacing", .joined, line.range, line: index)
        }
    }
}

extension RepairDraft {
    /// Measures a line again whose letters were moved together.
    fileprivate mutating func measure(_ index: Int, _ pieces: [Piece]) {
        var (width, firstWord) = (0, 0)
        for (number, piece) in pieces.enumerated() {
            if piece.followsBlank {
                if firstWord == 0 { firstWord = width }
                width += 1
            }
            let word = bytes[piece.range]
            width += word.lazy.filter { $0 & 0xC0 != 0x80 }.count
            if number == pieces.count - 1, firstWord == 0 { firstWord = min(width, lines[index].firstWord + 1) }
        }
        lines[index].width = width
        lines[index].firstWord = firstWord
    }
}
