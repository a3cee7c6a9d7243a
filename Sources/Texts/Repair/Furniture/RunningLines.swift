/// Running heads, feet and page numbers: lines that repeat where pages end.
///
/// Where pages end, form feeds say, or the source lines; in a text without either, numbers that count pages between the
/// lines of sentences do. What merely repeats is the text's own.
struct RunningLines {
    /// Their indices.
    private(set) var lines: Set<Int> = []
    private let draft: RepairDraft

    /// - Complexity: O(text).
    init(_ draft: RepairDraft) {
        self.draft = draft
        let pages = pages()
        if pages.count > 1 {
            findAtBorders(of: pages)
        } else {
            findBetweenNumbers(CountedPages(FlowLines(draft, draft.flow)))
        }
        findPagesOfPages()
    }

    /// The lines of each page, as positions.
    private func pages() -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var start = 0
        for position in draft.flow.indices {
            let isLast = position + 1 == draft.flow.count
            if isLast || page(position) != page(position + 1) {
                pages.append(start..<(position + 1))
                start = position + 1
            }
        }
        return pages
    }

    private func page(_ position: Int) -> Int { draft.lines[draft.flow[position]].page }

    private func line(_ position: Int) -> RawLine { draft.lines[draft.flow[position]] }

    private mutating func leaveOut(_ positions: [Int]) { lines.formUnion(positions.map { draft.flow[$0] }) }

    /// Leaves out what stands among the first or last three lines of pages that follow each other.
    private mutating func findAtBorders(of pages: [Range<Int>]) {
        for isFoot in [false, true] {
            let border = PageBorder(draft, pages, isFoot: isFoot)
            for found in border.repeated {
                // Numbers in the margin stand there too: they are told by their order.
                let isNumber = line(found[0]).traits.contains(.isNumber)
                if !isNumber || areInOrder(found) { leaveOut(found) }
            }
            if border.numbers.count * 2 >= pages.count, areInOrder(border.numbers) { leaveOut(border.numbers) }
        }
    }

    /// Whether the first number in each line goes up with the pages.
    private func areInOrder(_ positions: [Int]) -> Bool {
        let distances = positions.compactMap { position in
            line(position).firstNumber(in: draft.bytes).map { $0 - page(position) }
        }
        return distances.count == positions.count && Set(distances).count == 1
    }

    /// In a text without pages: leaves out the numbers that count them, and what stands beside these again and again.
    private mutating func findBetweenNumbers(_ pages: CountedPages) {
        leaveOut(pages.numbers)
        var places: [UInt64: [Int]] = [:]
        for number in pages.numbers {
            for position in [number - 1, number + 1] where draft.flow.indices.contains(position) {
                guard line(position).mayRun, !lines.contains(draft.flow[position]) else { continue }
                places[LineKey(line(position), in: draft.bytes).value, default: []].append(position)
            }
        }
        for found in places.values where found.count >= 2 && found.count * 2 >= pages.numbers.count {
            leaveOut(found)
        }
    }

    private mutating func findPagesOfPages() {
        for index in draft.flow where draft.lines[index].width <= 24 {
            let line = draft.lines[index]
            guard line.traits.contains(.hasLetters), let last = draft.bytes[line.range].last,
                last >= 0x30 && last <= 0x39 || last == UInt8(ascii: ")"), line.mayRun
            else { continue }
            if LineKey(line, in: draft.bytes).isPageOfPages { lines.insert(index) }
        }
    }
}

extension RawLine {
    /// Whether the line may belong to the page: it is not long, and nobody speaks.
    var mayRun: Bool { width <= 120 && traits.isDisjoint(with: [.startsTurn, .isLabel]) }

    /// The first number in the line, of six digits at most.
    func firstNumber(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let digits = bytes[range].drop { $0 < 0x30 || $0 > 0x39 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
        return digits.isEmpty || digits.count > 6 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
