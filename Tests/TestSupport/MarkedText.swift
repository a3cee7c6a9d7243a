/// A text in which passages are marked as a person would draw them: `"Then ⟦she listened⟧."`.
///
/// Marks may lie within each other; ranges count Unicode scalars of the text without marks, in the order in which they
/// open.
public struct MarkedText: ExpressibleByStringLiteral, Sendable {
    /// The text without the marks.
    public let text: String
    /// The marked passages.
    public let ranges: [Range<Int>]

    /// Reads the marks in `marked`, of which each that opens must close.
    public init(_ marked: String) {
        var scalars = String.UnicodeScalarView()
        var open: [Int] = []
        var ranges: [Range<Int>] = []
        var offset = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦":
                open.append(ranges.count)
                ranges.append(offset..<offset)
            case "⟧":
                guard let position = open.popLast() else { fatalError("a mark closes that did not open") }
                ranges[position] = ranges[position].lowerBound..<offset
            default:
                scalars.append(scalar)
                offset += 1
            }
        }
        precondition(open.isEmpty, "a mark opens that does not close")
        text = String(scalars)
        self.ranges = ranges
    }

    /// Reads the marks in a literal.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The only marked passage.
    public var range: Range<Int> {
        precondition(ranges.count == 1, "not one mark but \(ranges.count)")
        return ranges[0]
    }
}

/// `text` with marks around `ranges`, which do not overlap: what a failed expectation can be read in.
public func marked(_ text: String, _ ranges: some Sequence<Range<Int>>) -> String {
    var result = String.UnicodeScalarView()
    let starts = Set(ranges.map(\.lowerBound))
    let ends = Set(ranges.map(\.upperBound))
    for (offset, scalar) in text.unicodeScalars.enumerated() {
        if ends.contains(offset) { result.append("⟧") }
        if starts.contains(offset) { result.append("⟦") }
        result.append(scalar)
    }
    if ends.contains(text.unicodeScalars.count) { result.append("⟧") }
    return String(result)
}
