/// Running heads, feet and page numbers: lines that repeat at the borders of pages, or within sentences.
struct RunningLines {
    /// Their indices.
    private(set) var lines: Set<Int> = []
    private let draft: RepairDraft

    /// - Complexity: O(text).
    init(_ draft: RepairDraft) {
        self.draft = draft
        let pages = pages()
        if pages.count > 1 { findAtBorders(of: pages) } else { findWithinSentences() }
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

    private func mayRun(_ line: RawLine) -> Bool {
        line.width <= 120 && line.traits.isDisjoint(with: [.startsTurn, .isLabel])
    }

    /// Leaves out what stands among the first or last three lines of several pages.
    private mutating func findAtBorders(of pages: [Range<Int>]) {
        for isFoot in [false, true] {
            var places: [UInt64: [Int]] = [:]
            var numbers: [Int] = []
            for page in pages {
                var seen: Set<UInt64> = []
                let border = isFoot ? page.suffix(3) : page.prefix(3)
                for position in border where mayRun(line(position)) {
                    let key = LineKey(line(position), in: draft.bytes)
                    if seen.insert(key.value).inserted { places[key.value, default: []].append(position) }
                    let isOutmost = isFoot ? position >= page.upperBound - 2 : position < page.lowerBound + 2
                    if isOutmost, key.isPageNumber { numbers.append(position) }
                }
            }
            for found in places.values where found.count >= 2 && (found.count >= 3 || found.count * 2 >= pages.count) {
                // Numbers in the margin stand there too: they are told by their order.
                let isNumber = line(found[0]).traits.contains(.isNumber)
                if !isNumber || areInOrder(found) { lines.formUnion(found.map { draft.flow[$0] }) }
            }
            if numbers.count * 2 >= pages.count, areInOrder(numbers) {
                lines.formUnion(numbers.map { draft.flow[$0] })
            }
        }
    }

    /// Whether the first number in each line goes up with the pages.
    private func areInOrder(_ positions: [Int]) -> Bool {
        let distances = positions.compactMap { position in
            number(in: line(position)).map { $0 - page(position) }
        }
        return distances.count == positions.count && Set(distances).count == 1
    }

    private func number(in line: RawLine) -> Int? {
        let digits = draft.bytes[line.range].drop { $0 < 0x30 || $0 > 0x39 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
        return digits.isEmpty || digits.count > 6 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// In a text without pages: leaves out what is repeated and parts sentences each time, or nearly.
    private mutating func findWithinSentences() {
        let flow = FlowLines(draft, draft.flow)
        var parting: [UInt64: Int] = [:]
        for position in flow.lines.indices.dropFirst().dropLast() where mayRun(line(position)) {
            guard flow.traits(position + 1).contains(.startsSmall), flow.isOpen(position - 1),
                flow.traits(position).isDisjoint(with: [.startsSmall, .endsHyphen, .endsComma]),
                !flow.traits(position).contains(.endsSentence)
            else { continue }
            parting[LineKey(line(position), in: draft.bytes).value, default: 0] += 1
        }
        parting = parting.filter { $0.value >= 2 }
        guard !parting.isEmpty else { return }
        var places: [UInt64: [Int]] = [:]
        for position in flow.lines.indices where mayRun(line(position)) {
            let key = LineKey(line(position), in: draft.bytes).value
            if parting[key] != nil { places[key, default: []].append(position) }
        }
        for (key, found) in places where found.count >= 3 && parting[key, default: 0] * 3 >= found.count {
            // What is a number in all of them must count.
            let numbers = found.compactMap { number(in: line($0)) }
            guard numbers.isEmpty || zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else { continue }
            lines.formUnion(found.map { draft.flow[$0] })
        }
    }

    private mutating func findPagesOfPages() {
        for index in draft.flow where draft.lines[index].width <= 24 {
            let line = draft.lines[index]
            guard line.traits.contains(.hasLetters), let last = draft.bytes[line.range].last,
                last >= 0x30 && last <= 0x39 || last == UInt8(ascii: ")"), mayRun(line)
            else { continue }
            if LineKey(line, in: draft.bytes).isPageOfPages { lines.insert(index) }
        }
    }
}
