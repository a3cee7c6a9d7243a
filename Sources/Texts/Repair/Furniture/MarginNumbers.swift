/// The numbers of paragraphs or lines in a text's margin: alone on lines, or before the text of lines, each one more than
/// the one before.
struct MarginNumbers {
    /// Lines that hold nothing else, by index.
    private(set) var alone: Set<Int> = []
    /// Lines that begin with one, and the byte behind it.
    private(set) var starts: [(line: Int, end: Int)] = []

    private struct Number {
        var line: Int
        var value: Int
        /// The byte behind it; `nil` where nothing follows.
        var end: Int?
        /// Blanks behind it.
        var gap: Int
    }

    /// - Complexity: O(lines).
    init(_ draft: RepairDraft) {
        let numbers = draft.flow.compactMap { Self.number(at: $0, in: draft) }
        let clear = numbers.filter { $0.gap != 1 }
        guard let found = Self.counting(clear, atLeast: 5, of: 7) ?? Self.counting(numbers, atLeast: 8, of: 9) else {
            return
        }
        // Numbers with nothing between them are a list of numbers.
        guard draft.flow.count * 2 >= found.count * 3 || found.contains(where: { $0.end != nil }) else { return }
        for number in found {
            if let end = number.end { starts.append((number.line, end)) } else { alone.insert(number.line) }
        }
    }

    private static func number(at index: Int, in draft: RepairDraft) -> Number? {
        let line = draft.lines[index]
        guard line.traits.contains(.startsDigit) else { return nil }
        var (position, value) = (line.range.lowerBound, 0)
        while position < line.range.upperBound, draft.bytes[position] >= 0x30, draft.bytes[position] <= 0x39 {
            guard position - line.range.lowerBound < 5 else { return nil }
            value = value * 10 + Int(draft.bytes[position] - 0x30)
            position += 1
        }
        guard position > line.range.lowerBound else { return nil }
        let end = position
        while position < line.range.upperBound, LineReader.isBlank(draft.bytes[position]) {
            position += draft.bytes[position] == 0x09 ? 2 : 1
        }
        if position >= line.range.upperBound { return Number(line: index, value: value, end: nil, gap: 0) }
        return position == end ? nil : Number(line: index, value: value, end: end, gap: position - end)
    }

    /// Those of `numbers` that count on from or to a neighbour, by one, or by five as lines are numbered; `nil` unless
    /// there are so many, and so many tenths of all.
    private static func counting(_ numbers: [Number], atLeast minimum: Int, of tenths: Int) -> [Number]? {
        guard numbers.count >= minimum else { return nil }
        for step in [1, 5] {
            // At the border of a page the number may stand twice.
            let counts = zip(numbers, numbers.dropFirst()).map { $1.value == $0.value + step || $1.value == $0.value }
            let steps = zip(numbers, numbers.dropFirst()).lazy.filter { $1.value == $0.value + step }.count
            guard steps * 10 >= (numbers.count - 1) * tenths, steps + 1 >= minimum else { continue }
            return numbers.indices.filter { position in
                position > 0 && counts[position - 1] || position < counts.count && counts[position]
            }.map { numbers[$0] }
        }
        return nil
    }
}
