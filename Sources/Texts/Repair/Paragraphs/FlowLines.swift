/// The lines of a flow with what stands between them: what paragraphs are found by.
struct FlowLines {
    let draft: RepairDraft
    /// Indices of the draft's lines.
    let lines: [Int]
    /// Where each line ends, in letters from its column's border.
    let extents: [Int]

    init(_ draft: RepairDraft, _ lines: [Int]) {
        self.draft = draft
        self.lines = lines
        extents = lines.map { draft.lines[$0].extent }
    }

    var count: Int { lines.count }

    func line(_ position: Int) -> RawLine { draft.lines[lines[position]] }

    @inline(__always)
    func traits(_ position: Int) -> LineTraits { draft.lines[lines[position]].traits }

    /// Blank lines behind the line at `position`; 0 at the border of a page and where something was taken out.
    func gap(behind position: Int) -> Int { isBroken(behind: position) ? 0 : line(position + 1).blanks }

    func isBroken(behind position: Int) -> Bool {
        draft.isBroken[lines[position]] || line(position).page != line(position + 1).page
    }

    /// Whether a line must begin anew behind `position`: a speaker, an item of a list.
    func isStop(behind position: Int) -> Bool {
        if traits(position).contains(.isLabel) { return true }
        if isCapitalized(position) != isCapitalized(position + 1) { return true }
        let next = traits(position + 1)
        // A dash or a number may begin a line in the middle of a sentence.
        if next.contains(.startsItem) { return !isOpen(position) || traits(position).contains(.startsItem) }
        return next.contains(.startsTurn)
    }

    /// Whether the line at `position` is in capitals, with two words at least, and no sentence goes on from or to it.
    private func isCapitalized(_ position: Int) -> Bool { traits(position).contains(.isCapitalized) }

    /// Whether the sentence goes on behind the line at `position`, as far as that line tells.
    func isOpen(_ position: Int) -> Bool {
        let traits = traits(position)
        if traits.isDisjoint(with: [.endsSentence, .endsColon]) { return true }
        return traits.contains(.endsSentence) && !traits.contains(.closesQuote) && endsWithAbbreviation(position)
    }

    /// Whether the next line goes on within a sentence, as far as its first letter tells.
    @inline(__always)
    func goesOn(_ position: Int) -> Bool { traits(position + 1).contains(.startsSmall) }

    /// Whether a word is split between the line and the next.
    func splitsWord(_ position: Int) -> Bool {
        traits(position).contains(.endsHyphen) && traits(position + 1).contains(.startsLetter)
    }

    /// Whether the next line continues a sentence.
    func continues(_ position: Int) -> Bool {
        !isStop(behind: position) && (splitsWord(position) || goesOn(position) && isOpen(position))
    }

    /// How long the line would be with the next one's first word.
    @inline(__always)
    func needed(_ position: Int) -> Int { extents[position] + 1 + line(position + 1).firstWord }

    func widest(_ range: Range<Int>) -> Int {
        var widest = 0
        for position in range { widest = max(widest, extents[position]) }
        return widest
    }

    /// Whether a line is a name behind a sentence's end: up to five words, each with a capital.
    func isName(_ position: Int) -> Bool {
        let line = line(position)
        guard position > 0, traits(position - 1).contains(.endsSentence) || line.blanks > 0, line.width <= 60,
            line.traits.isDisjoint(with: [.endsSentence, .endsComma, .endsHyphen])
        else { return false }
        let words = draft.string(line.range).split(separator: " ")
        let particles: Set<Substring> = ["von", "van", "de", "af", "la", "der", "–", "-", "—"]
        return words.count <= 5 && words.allSatisfy { $0.first?.isUppercase == true || particles.contains($0) }
    }

    private func endsWithAbbreviation(_ position: Int) -> Bool {
        let line = line(position)
        let end = line.range.upperBound - 1
        guard end > line.range.lowerBound, draft.bytes[end] == UInt8(ascii: ".") else { return false }
        var start = end
        while start > line.range.lowerBound, !LineReader.isBlank(draft.bytes[start - 1]), end - start < 24 {
            start -= 1
        }
        guard start < end, end - start < 24 else { return false }
        let word = draft.string(start..<end).lowercased()
        switch Abbreviations.all.kind(of: word) {
        case .inner: return true
        case .beforeNumber: return position + 1 < count && traits(position + 1).contains(.startsDigit)
        case .closing, .beforeName, nil: return false
        }
    }
}
