/// How many passages of two coders find their like among the other's, as MAXQDA counts them.
///
/// Each passage of each coder is judged once: it matches where the other has a passage with the same code, and what the
/// two have in common is at least the wanted share of the longer one.
public struct SegmentMatches: Hashable, Sendable {
    /// Passages that one of the other coder's matches.
    public private(set) var matches = 0
    /// Passages without a match.
    public private(set) var others = 0

    /// Nothing counted yet.
    public init() {}

    /// Matches as a share of all passages; `nil` where there is none.
    public var agreement: Double? {
        matches + others > 0 ? Double(matches) / Double(matches + others) : nil
    }

    /// Counts the passages of one document.
    ///
    /// - Parameters:
    ///   - spans: those of the coders 0 and 1; others are passed over.
    ///   - overlap: the share in common that makes a match, 0 to 1.
    /// - Complexity: O(n log n), and as many comparisons as passages of one code overlap.
    public mutating func add(_ spans: [CodedSpan], overlap: Double) {
        let sides = [0, 1].map { coder in Self.passages(spans.filter { $0.coder == coder }) }
        add(sides[0], sides[1], overlap: overlap)
    }

    /// A coder's passages in one document by code.
    static func passages(_ spans: [CodedSpan]) -> [Int: SortedRanges] {
        Dictionary(grouping: spans, by: \.code).mapValues { SortedRanges($0.lazy.map(\.range)) }
    }

    /// Counts the passages of two coders in one document.
    mutating func add(_ first: [Int: SortedRanges], _ second: [Int: SortedRanges], overlap: Double) {
        for (own, others) in [(first, second), (second, first)] {
            for (code, passages) in own {
                let candidates = others[code] ?? .none
                let found = passages.ranges.count { passage in
                    candidates.contain(meeting: passage) { Self.share(passage, $0) >= overlap }
                }
                matches += found
                self.others += passages.count - found
            }
        }
    }

    /// What two passages have in common, as a share of the longer one.
    private static func share(_ first: Range<Int>, _ second: Range<Int>) -> Double {
        Double(first.clamped(to: second).count) / Double(max(first.count, second.count))
    }
}
