import CodingModel

/// Ranges in order of where they start, then end: made for asking which of them meet another.
///
/// Empty ranges, which cover nothing and meet nothing, are left out.
struct SortedRanges: Sendable {
    let ranges: [Range<Int>]
    /// The largest end among the ranges up to each.
    private let reaches: [Int]

    /// - Complexity: O(n log n).
    init(_ ranges: some Sequence<Range<Int>>) {
        self.init(
            inOrder: ranges.filter { !$0.isEmpty }.sorted {
                ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
            })
    }

    private init(inOrder ranges: [Range<Int>]) {
        self.ranges = ranges
        var reach = Int.min
        reaches = ranges.map {
            reach = max(reach, $0.upperBound)
            return reach
        }
    }

    /// No range at all.
    static let none = SortedRanges([Range<Int>]())

    /// How many there are.
    var count: Int { ranges.count }

    /// Whether one of them shares a place with `range`.
    ///
    /// - Complexity: O(log n).
    func meet(_ range: Range<Int>) -> Bool {
        let next = firstStarting(at: range.upperBound)
        return next > 0 && reaches[next - 1] > range.lowerBound
    }

    /// Whether one of those that share a place with `range` is as wanted.
    ///
    /// - Complexity: O(log n) and as many calls as there are ranges that start at the earliest of those that reach
    ///   `range` or later, and before it ends.
    func contain(meeting range: Range<Int>, where isWanted: (Range<Int>) -> Bool) -> Bool {
        var index = firstStarting(at: range.upperBound) - 1
        while index >= 0, reaches[index] > range.lowerBound {
            if ranges[index].overlaps(range), isWanted(ranges[index]) { return true }
            index -= 1
        }
        return false
    }

    /// The position of the first that starts at `start` or later.
    private func firstStarting(at start: Int) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The places that any of them covers, as ranges apart from one another.
    var union: SortedRanges { SortedRanges(inOrder: ranges.merged) }

    /// Each of them once.
    var distinct: SortedRanges {
        var distinct: [Range<Int>] = []
        for range in ranges where distinct.last != range { distinct.append(range) }
        return SortedRanges(inOrder: distinct)
    }

    /// The lengths of all of them together.
    var length: Int { ranges.reduce(0) { $0 + $1.count } }

    /// How many places are in these and in others, where neither overlap among themselves.
    ///
    /// - Complexity: O(n).
    func commonLength(with others: SortedRanges) -> Int {
        var (own, other, length) = (0, 0, 0)
        while own < count, other < others.count {
            let (a, b) = (ranges[own], others.ranges[other])
            length += a.clamped(to: b).count
            if a.upperBound < b.upperBound { own += 1 } else { other += 1 }
        }
        return length
    }

    /// How many ranges are among these and among others, where neither hold one twice.
    func commonCount(with others: SortedRanges) -> Int {
        Set(ranges).intersection(others.ranges).count
    }
}
