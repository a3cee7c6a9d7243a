public import CodingModel

/// A stretch of lines in the original that a passage came from.
public struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
    /// A line of the original.
    public struct Line: Hashable, Sendable {
        /// The page, from 1; `nil` where the original has no pages.
        public let page: Int?
        /// The line on that page, or in the file where there are no pages, from 1.
        public let line: Int
    }

    /// The first and the last of the lines; the same where the passage stands on one.
    public let first: Line
    public let last: Line

    /// The stretch from the first of `lines` to the last, in the order of the original; `nil` if there are none.
    public init?(of lines: some Sequence<SourceLine>) {
        let lines = lines.map { Line(page: $0.page, line: $0.line) }
        guard let first = lines.min(by: comesBefore), let last = lines.max(by: comesBefore) else { return nil }
        self.init(first: first, last: last)
    }

    init(first: Line, last: Line) {
        self.first = first
        self.last = last
    }

    /// As a person cites it: `page 3, line 41`, `lines 12–14`, `page 3, line 41 – page 4, line 2`.
    public var description: String {
        guard first.page == last.page else { return "\(first.cited) – \(last.cited)" }
        guard first.line != last.line else { return first.cited }
        return (first.page.map { "page \($0), " } ?? "") + "lines \(first.line)–\(last.line)"
    }
}

extension SourcePlace.Line {
    fileprivate var cited: String { (page.map { "page \($0), " } ?? "") + "line \(line)" }
}

extension TextStructure {
    /// Where the text of `range` stood in the original; `nil` if none of it came from a line there, or the text's own
    /// lines are those of the original.
    ///
    /// Source lines are in the order of the text, which a pull quote's are not in that of the original: the first and the
    /// last line are those that come first and last in the original.
    ///
    /// - Complexity: O(log lines + lines of the range).
    public func sourcePlace(of range: Range<Int>) -> SourcePlace? {
        var (low, high) = (0, sourceLines.count)
        while low < high {
            let middle = (low + high) / 2
            if sourceLines[middle].range.upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        let end = max(range.upperBound, range.lowerBound + 1)
        return SourcePlace(of: sourceLines[low...].prefix { $0.range.lowerBound < end })
    }
}

private func comesBefore(_ one: SourcePlace.Line, _ other: SourcePlace.Line) -> Bool {
    (one.page ?? 0, one.line) < (other.page ?? 0, other.line)
}

extension StoredText {
    /// Where the text of `range` stood in the original: by its structure's source lines, else by the text's own lines.
    /// `nil` where there are source lines, and the range lies on none of them.
    ///
    /// - Complexity: O(log lines + lines of the range).
    public func sourcePlace(of range: Range<Int>) -> SourcePlace? {
        guard structure.sourceLines.isEmpty else { return structure.sourcePlace(of: range) }
        let lines = lines
        let last = max(range.lowerBound, range.upperBound - 1)
        return SourcePlace(
            first: .init(page: nil, line: lines.number(at: range.lowerBound)),
            last: .init(page: nil, line: lines.number(at: last)))
    }
}
