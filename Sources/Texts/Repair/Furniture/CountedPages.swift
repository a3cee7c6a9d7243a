/// The pages of a text that no form feeds divide: lines with a number that counts them, and that part sentences.
struct CountedPages {
    /// The positions of lines with the numbers; empty unless there are three at least.
    let numbers: [Int]

    /// Fewer lines than this are no page.
    private static let leastLines = 12

    /// - Complexity: O(text).
    init(_ flow: FlowLines) {
        // Lines that are alike but for their numbers.
        var places: [UInt64: [(position: Int, number: Int, parts: Bool)]] = [:]
        for position in flow.lines.indices {
            let line = flow.line(position)
            guard line.mayRun, line.traits.isDisjoint(with: [.endsHyphen, .endsComma, .startsItem]),
                let number = line.firstNumber(in: flow.draft.bytes)
            else { continue }
            let key = LineKey(line, in: flow.draft.bytes).value
            places[key, default: []].append((position, number, Self.partsSentence(flow, around: position)))
        }
        var found: [Int] = []
        for line in places.values where line.count >= 3 {
            let steps = zip(line, line.dropFirst()).count { $1.number == $0.number + 1 }
            let parting = line.count { $0.parts }
            // What has more words than a page's number comes back on pages, not in stanzas.
            let isNumber = LineKey(flow.line(line[0].position), in: flow.draft.bytes).isPageNumber
            let distance = (line[line.count - 1].position - line[0].position) / (line.count - 1)
            guard isNumber || distance >= Self.leastLines, steps == line.count - 1, parting >= 2,
                parting * 3 >= line.count
            else { continue }
            found += line.map(\.position)
        }
        numbers = found.sorted()
    }

    /// Whether a sentence that is open before goes on in small letters behind: at once, or past a running head.
    private static func partsSentence(_ flow: FlowLines, around position: Int) -> Bool {
        guard !flow.traits(position).contains(.startsSmall) || flow.line(position).width <= 24 else { return false }
        for (before, after) in [(1, 1), (1, 2), (2, 1)] {
            guard position >= before, position + after < flow.count else { continue }
            if flow.isOpen(position - before), flow.traits(position + after).contains(.startsSmall) { return true }
        }
        return false
    }
}
