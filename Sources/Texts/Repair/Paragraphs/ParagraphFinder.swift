/// Finds the paragraphs of a flow of lines, and how its lines are to be joined.
struct ParagraphFinder {
    private let flow: FlowLines
    /// How each line but the first follows the one before it.
    private(set) var joints: [Joint]
    /// How long lines of prose are for the most part; `nil` where the text has none that were broken.
    private var column: Int?

    /// - Complexity: O(lines).
    init(_ flow: FlowLines) {
        self.flow = flow
        joints = [Joint](repeating: .paragraph, count: flow.count)
        let blocks = Self.blocks(flow)
        column = Self.column(flow, blocks)
        var isProse = false
        for block in blocks {
            let wasProse = isProse
            isProse = block.isProse(flow, column: column)
            if isProse { join(block.range) } else { keep(block.range) }
            let start = block.range.lowerBound
            if start > 0, goesOnAcross(start - 1, wasProse: wasProse) { joints[start] = .blank }
        }
    }

    private static func blocks(_ flow: FlowLines) -> [Block] {
        let spacing = Spacing(flow)
        var blocks: [Block] = []
        var start = 0
        for position in 0..<flow.count {
            let isLast = position + 1 == flow.count
            if isLast || flow.gap(behind: position) > 0 && !spacing.isMeaningless[position] {
                blocks.append(Block(flow, start..<(position + 1)))
                start = position + 1
            }
        }
        return blocks
    }

    /// The middle length of the lines behind which a sentence goes on, where enough of them do.
    private static func column(_ flow: FlowLines, _ blocks: [Block]) -> Int? {
        // Verse has lines of a length too; sentences end within lines in prose alone.
        let blocks = blocks.filter(\.hasSentenceEnd)
        let joints = blocks.reduce(0) { $0 + $1.joints }
        let (continued, full) = blocks.reduce((0, 0)) { ($0.0 + $1.continued, $0.1 + $1.full) }
        guard continued >= 3, full * 2 >= joints, continued * 5 >= joints else { return nil }
        var lengths: [Int] = []
        for block in blocks {
            for position in block.range.dropLast() where flow.continues(position) {
                lengths.append(flow.extents[position])
            }
        }
        return lengths.sorted()[lengths.count / 2]
    }

    /// Joins the lines of broken prose.
    private mutating func join(_ range: Range<Int>) {
        var paragraph = range.lowerBound
        for position in range.dropLast() {
            let end = ParagraphEnd(flow, block: range, paragraph: paragraph)
            if end.isBehind(position) {
                let isList =
                    flow.traits(paragraph).contains(.startsItem) && flow.traits(position + 1).contains(.startsItem)
                joints[position + 1] = isList && flow.gap(behind: position) == 0 ? .newline : .paragraph
                paragraph = position + 1
            } else {
                joints[position + 1] = flow.isWithoutBlank(behind: position) ? .none : .blank
            }
        }
    }

    /// Keeps lines that stand for themselves: verse, lists, addresses; but where no page is so wide, each is a paragraph.
    private mutating func keep(_ range: Range<Int>) {
        let isWide = flow.widest(range) > 100
        let isQuoteWithName = range.count == 2 && flow.isName(range.upperBound - 1)
        for position in range.dropLast() {
            let next = flow.traits(position + 1)
            if flow.isBroken(behind: position), flow.continues(position) {
                joints[position + 1] = .blank
            } else if next.contains(.startsTurn) {
                joints[position + 1] = .paragraph
            } else {
                joints[position + 1] = isWide && !next.contains(.startsItem) && !isQuoteWithName ? .paragraph : .newline
            }
        }
    }

    /// Whether a sentence runs on behind a block: at the end of a column or page, or where a full line of prose is followed
    /// by an empty one.
    private func goesOnAcross(_ position: Int, wasProse: Bool) -> Bool {
        if flow.traits(position).contains(.endsHyphen), flow.traits(position + 1).contains(.startsSmall) { return true }
        guard flow.continues(position) else { return false }
        guard wasProse else { return column.map { flow.needed(position) * 10 >= $0 * 9 } ?? false }
        let before = flow.widest(max(0, position - 4)..<position)
        return flow.needed(position) * 10 >= before * 9
    }
}

extension FlowLines {
    /// Whether the next line follows at once, as in Chinese.
    func isWithoutBlank(behind position: Int) -> Bool {
        traits(position).contains(.endsIdeographic) && traits(position + 1).contains(.startsIdeographic)
    }
}

extension LineTraits {
    func holds(anyOf other: LineTraits) -> Bool { !isDisjoint(with: other) }
}
