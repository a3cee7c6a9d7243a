/// Draws the brackets beside the rows of a page, from top to bottom, and says where rows without text are needed to
/// make room for labels.
///
/// A label stands on the row where its bracket begins: `[ trust (anna)` if the passage lies in that row, `┌ trust (anna)`
/// if it goes on to the row with `└`. A row holds one label; if several brackets begin on it, the rightmost is labelled
/// there, and the others further down where `├` points to the label, on rows of their own if the text leaves none.
struct Margin {
    /// What stands beside one row.
    struct Line: Hashable, Sendable {
        /// A mark and its style for each lane.
        var marks: [Mark]
        var label: String
        var style: Style
    }

    /// What stands in one lane of a row.
    struct Mark: Hashable, Sendable {
        var glyph: String
        var style: Style

        static let none = Mark(glyph: " ", style: .plain)
    }

    private struct LabelLine {
        var bracket: Int
        /// Whether it is the bracket's first, which a mark must point to.
        var isHead: Bool
        var text: String
        var style: Style
    }

    private let brackets: [PlacedBracket]
    private let palette: Palette
    private let labelWidth: Int
    /// The bracket in each lane.
    private var lanes: [Int?]
    private var pending: [LabelLine] = []
    /// The brackets, no more than there are lanes, whose labels are all still pending.
    private var waiting: [Int] = []
    private var printed = 0
    private var next = 0

    /// - Parameters:
    ///   - brackets: as ``PlacedBracket/place(_:on:showing:lanes:)`` gives them; those without a lane are passed over.
    ///   - lanes: columns for brackets.
    ///   - labelWidth: columns for labels.
    init(brackets: [PlacedBracket], lanes: Int, labelWidth: Int, palette: Palette) {
        self.brackets = brackets
        self.palette = palette
        self.labelWidth = labelWidth
        self.lanes = Array(repeating: nil, count: lanes)
    }

    /// The line to be put before `row` without text, if one is needed there; to be asked until there is none.
    ///
    /// One is needed if a label would come to stand beside the beginning of another bracket, if a bracket would end
    /// without one, or if the rest of a label would stand too far behind its bracket or beside another one's end.
    mutating func extraLine(before row: Int, startsParagraph: Bool) -> Line? {
        guard printed < pending.count else { return nil }
        let startsHere = next < brackets.count && brackets[next].rows.lowerBound == row
        let missesItsBracket = waiting.contains { brackets[$0].rows.upperBound <= row }
        guard
            startsHere || missesItsBracket
                || (end(of: pending[printed]) < row && !canTrail(pending[printed], beside: row, startsParagraph))
        else { return nil }
        return extraLine()
    }

    /// The next line without text that is left to be drawn, if any.
    mutating func extraLine() -> Line? {
        guard let label = takeLabel() else { return nil }
        let line = line(label) { bracket, isLabelled in
            guard isLabelled else { return "│" }
            return brackets[bracket].rows.count == 1 && !brackets[bracket].closesAfter ? "└" : "├"
        }
        if label.isHead, brackets[label.bracket].rows.count == 1 { close(label.bracket) }
        return line
    }

    /// The line beside `row`; all rows before it have been drawn.
    mutating func line(beside row: Int) -> Line {
        let first = next
        while next < brackets.count, brackets[next].rows.lowerBound == row { next += 1 }
        for index in (first..<next).reversed() {
            guard let lane = brackets[index].lane else { continue }
            lanes[lane] = index
            queueLabels(of: index)
        }
        let label = takeLabel()
        let line = line(label) { glyph(of: $0, in: row, isLabelled: $1) }
        for case let index? in lanes where brackets[index].rows.upperBound == row && !waiting.contains(index) {
            close(index)
        }
        return line
    }

    /// The brackets that go on, beside something that is no row of the text.
    func lineBetweenRows() -> Line {
        line(nil) { _, _ in "│" }
    }
}

extension Margin {
    private mutating func queueLabels(of index: Int) {
        if printed == pending.count {
            pending.removeAll(keepingCapacity: true)
            printed = 0
        }
        waiting.append(index)
        for (number, label) in brackets[index].bracket.labels.enumerated() {
            for (part, row) in label.rows(after: number == 0 ? "" : "+ ", width: labelWidth).enumerated() {
                pending.append(
                    LabelLine(
                        bracket: index, isHead: number == 0 && part == 0, text: row,
                        style: palette.style(of: label.codeID)))
            }
        }
    }

    private func end(of line: LabelLine) -> Int { brackets[line.bracket].rows.upperBound }

    /// Whether the rest of a label may stand beside a row behind its bracket.
    private func canTrail(_ line: LabelLine, beside row: Int, _ startsParagraph: Bool) -> Bool {
        !startsParagraph && row <= end(of: line) + 2
            && !lanes.contains { $0.map { brackets[$0].rows.upperBound == row } ?? false }
    }

    private mutating func takeLabel() -> LabelLine? {
        guard printed < pending.count else { return nil }
        printed += 1
        let line = pending[printed - 1]
        if line.isHead { waiting.removeAll { $0 == line.bracket } }
        return line
    }

    private mutating func close(_ index: Int) {
        guard let lane = brackets[index].lane, lanes[lane] == index else { return }
        lanes[lane] = nil
    }

    private func line(_ label: LabelLine?, glyph: (_ bracket: Int, _ isLabelled: Bool) -> String) -> Line {
        let marks = lanes.map { index in
            guard let index else { return Mark.none }
            let isLabelled = label.map { $0.isHead && $0.bracket == index } ?? false
            return Mark(
                glyph: glyph(index, isLabelled), style: palette.style(of: brackets[index].bracket.labels[0].codeID))
        }
        return Line(marks: marks, label: label?.text ?? "", style: label?.style ?? .plain)
    }

    private func glyph(of index: Int, in row: Int, isLabelled: Bool) -> String {
        let placed = brackets[index]
        let opens = row == placed.rows.lowerBound && !placed.opensBefore
        let closes = row == placed.rows.upperBound && !placed.closesAfter
        let isWaiting = placed.rows.count == 1 && !isLabelled
        return switch (opens, closes && !isWaiting) {
        case (true, true): "["
        case (true, false): "┌"
        case (false, true): "└"
        case (false, false): isLabelled ? "├" : "│"
        }
    }
}
