import CodingModel

/// The segments of a text at one level: in order, disjoint, none empty, and without white space at their ends.
///
/// Ranges count Unicode scalars of the text.
public struct Segments: RandomAccessCollection, Hashable, Sendable {
    /// The segments' ranges, in order.
    public let ranges: [Range<Int>]

    init(_ ranges: [Range<Int>]) {
        self.ranges = ranges
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// How many segments there are.
    public var endIndex: Int { ranges.count }
    /// The range of the segment at `position`, counted from 0.
    public subscript(position: Int) -> Range<Int> { ranges[position] }

    /// Which segments share at least one scalar with `range`; of an empty range, the one that holds its place.
    ///
    /// - Complexity: O(log segments).
    public func indices(touching range: Range<Int>) -> Range<Int> {
        let upper = Swift.max(range.upperBound, range.lowerBound + 1)
        let first = firstIndex { $0.upperBound > range.lowerBound }
        let last = firstIndex { $0.lowerBound >= upper }
        return first..<Swift.max(first, last)
    }

    /// `range`, widened to the whole of the segments it touches; `range` itself if it touches none.
    ///
    /// - Complexity: O(log segments).
    public func extending(_ range: Range<Int>) -> Range<Int> {
        let touched = indices(touching: range)
        guard let first = touched.first, let last = touched.last else { return range }
        return Swift.min(
            range.lowerBound, ranges[first].lowerBound)..<Swift.max(range.upperBound, ranges[last].upperBound)
    }

    private func firstIndex(where isBeyond: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(ranges[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension StoredText {
    /// The text's segments at `level`: those of its structure where it has some of that kind, else what its words, lines
    /// and labels show.
    ///
    /// - Complexity: O(text) time and space.
    public func segments(_ level: SegmentLevel) -> Segments {
        if let kind = level.kind {
            let known = structure.segments.lazy.filter { $0.kind == kind }.map(\.range)
            if !known.isEmpty { return Segments(Array(known)) }
        }
        let scalars = ClassifiedScalars(self)
        switch level {
        case .character: return Segments(scalars.characters())
        case .token: return Segments(scalars.tokens())
        case .line: return Segments(scalars.lines())
        case .sentence: return Segments(scalars.sentences())
        case .paragraph: return Segments(scalars.paragraphs())
        case .turn, .heading:
            // A structure without turns says that nobody is named.
            guard structure.segments.isEmpty else { return Segments([]) }
            let found = TextStructure.found(in: self).segments
            return Segments(found.lazy.filter { $0.kind == level.kind }.map(\.range))
        case .document: return Segments([scalars.trimmed(0..<length)].filter { !$0.isEmpty })
        }
    }

    /// `range`, widened to the whole of the segments at `level` that it touches; `range` itself if it touches none.
    ///
    /// For many ranges, take ``segments(_:)`` once and use ``Segments/extending(_:)``.
    ///
    /// - Complexity: O(text).
    public func extending(_ range: Range<Int>, to level: SegmentLevel) -> Range<Int> {
        segments(level).extending(range)
    }
}

extension SegmentLevel {
    /// The kind of segment that a structure has of it; `nil` for what none has.
    var kind: SegmentKind? {
        switch self {
        case .sentence: .sentence
        case .paragraph: .paragraph
        case .turn: .turn
        case .heading: .heading
        case .character, .token, .line, .document: nil
        }
    }
}
