extension RepairRule {
    /// What belongs to the page and not to the text.
    static let pageFurniture = RepairRule(
        id: "page-furniture",
        summary: "Leaves out running heads and feet, page numbers, paragraph numbers in the margin and form feeds."
    ) { draft in
        let running = RunningLines(draft).lines
        draft.drop(running)
        let margin = MarginNumbers(draft)
        draft.drop(margin.alone)
        for (line, end) in margin.starts { draft.cutStart(of: line, to: end) }
        if !margin.starts.isEmpty { SpeakerLines.mark(&draft) }
    }
}

extension RepairDraft {
    fileprivate mutating func drop(_ dropped: Set<Int>) {
        guard !dropped.isEmpty else { return }
        for line in dropped.sorted() { note("page-furniture", .dropped, lines[line].range, line: line) }
        counts["page-furniture", default: 0] += dropped.count
        leaveOut { dropped.contains($0) }
    }

    /// Leaves out the number with which a line begins.
    fileprivate mutating func cutStart(of index: Int, to end: Int) {
        let line = lines[index]
        note("page-furniture", .dropped, line.range.lowerBound..<end, line: index)
        counts["page-furniture", default: 0] += 1
        guard var rest = LineReader.line(end..<line.range.upperBound, in: bytes) else { return }
        // The number stood in the margin: the text keeps its distance from there.
        let distance = line.width - rest.width
        (rest.number, rest.blanks, rest.page) = (line.number, line.blanks, line.page)
        rest.indent = line.indent + distance
        lines[index] = rest
    }
}
