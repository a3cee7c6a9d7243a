import CodingModel

/// A passage with everyone who coded it: what one bracket in the margin stands for.
struct Bracket: Hashable, Sendable {
    /// A code and who gave it.
    struct Label: Hashable, Sendable {
        var code: String
        var codeID: ObjectID
        /// In the order of their names.
        var coders: [String]

        /// `recruitment (anna, bo)`
        var text: String { visibleLine("\(code) (\(coders.joined(separator: ", ")))") }

        /// The text behind `prefix` on rows of at most `width` columns, the coders together if a row can hold them.
        func rows(after prefix: String, width: Int) -> [String] {
            let names = visibleLine("(\(coders.joined(separator: ", ")))")
            let isOneRow = names.displayWidth <= width - 2
            let joined = isOneRow ? names.map { $0 == " " ? "\u{A0}" : String($0) }.joined() : names
            let rows = "\(prefix)\(code) \(joined)".wrapped(to: width, hanging: 2)
            return rows.map { row in row.map { $0 == "\u{A0}" ? " " : String($0) }.joined() }
        }
    }

    /// Scalars of the text, without white space at either end.
    var range: Range<Int>
    var quotation: String
    /// In the order of the codes' paths, at least one.
    var labels: [Label]

    /// One bracket a passage, by its start, the longer first; codings of the same passage share it.
    static func brackets(of codings: [Coding]) -> [Bracket] {
        let placed = codings.map { (range: visibleRange(of: $0.passage), coding: $0) }.sorted { left, right in
            if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
            if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
            let (a, b) = (left.coding, right.coding)
            if a.codeID != b.codeID { return (a.code, a.codeID) < (b.code, b.codeID) }
            return nameOrder(a.coder, b.coder)
        }
        var brackets: [Bracket] = []
        for (range, coding) in placed {
            if brackets.last?.range != range {
                brackets.append(Bracket(range: range, quotation: coding.passage.quotation, labels: []))
            }
            brackets[brackets.count - 1].add(coding)
        }
        return brackets
    }

    private mutating func add(_ coding: Coding) {
        if labels.last?.codeID != coding.codeID {
            labels.append(Label(code: coding.code, codeID: coding.codeID, coders: []))
        }
        if labels[labels.count - 1].coders.last != coding.coder {
            labels[labels.count - 1].coders.append(coding.coder)
        }
    }

    /// White space at the ends of a passage can't be seen, and a bracket that reached a blank line for it would mislead.
    private static func visibleRange(of passage: Passage) -> Range<Int> {
        let range = passage.range
        let scalars = passage.quotation.unicodeScalars
        let before = scalars.prefix { $0.properties.isWhitespace }.count
        let after = scalars.reversed().prefix { $0.properties.isWhitespace }.count
        guard before + after < range.count else { return range }
        return (range.lowerBound + before)..<(range.upperBound - after)
    }
}

/// Names as people sort them, capitals among the small letters.
func nameOrder(_ left: String, _ right: String) -> Bool {
    (left.lowercased(), left) < (right.lowercased(), right)
}
