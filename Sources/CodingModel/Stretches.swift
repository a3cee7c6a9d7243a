/// Stretches of texts: within each document in order, disjoint and none empty.
///
/// Offsets count Unicode scalars from 0, the end excluded.
public struct Stretches: Hashable, Sendable {
    private var ranges: [ObjectID: [Range<Int>]] = [:]

    /// Nothing of any text.
    public init() {}

    /// What the ranges cover, by document, in any order.
    public init(_ ranges: [ObjectID: [Range<Int>]]) {
        self.ranges = ranges.mapValues(\.merged).filter { !$0.value.isEmpty }
    }

    /// What any of `all` covers.
    public init(union all: some Sequence<Stretches>) {
        self.init(all.reduce(into: [:]) { union, own in union.merge(own.ranges, uniquingKeysWith: +) })
    }

    /// What both of them cover.
    public func intersection(_ other: Stretches) -> Stretches {
        Stretches(ranges.reduce(into: [:]) { common, own in common[own.key] = own.value.intersection(other[own.key]) })
    }

    /// The documents of which they cover something, in no order.
    public var documents: some Collection<ObjectID> { ranges.keys }

    /// The stretches of one document, in order.
    public subscript(document: ObjectID) -> [Range<Int>] { ranges[document] ?? [] }

    /// What of `range` they cover, in order.
    ///
    /// - Complexity: O(log stretches of the document + what is covered).
    public func parts(of range: Range<Int>, in document: ObjectID) -> [Range<Int>] {
        touched(by: range, in: document).map { $0.clamped(to: range) }
    }

    /// Whether they share a scalar with `range`.
    ///
    /// - Complexity: O(log stretches of the document).
    public func touch(_ range: Range<Int>, in document: ObjectID) -> Bool {
        !touched(by: range, in: document).isEmpty
    }

    private func touched(by range: Range<Int>, in document: ObjectID) -> some Collection<Range<Int>> {
        let own = self[document]
        var (low, high) = (0, own.count)
        while low < high {
            let middle = (low + high) / 2
            if own[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return own[low...].lazy.prefix { $0.lowerBound < range.upperBound }
    }
}

extension [Range<Int>] {
    /// The same places, in order, with what overlaps or meets in one, and nothing that is empty.
    package var merged: [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// What lies in a range of both, each of which is disjoint and in order.
    package func intersection(_ other: [Range<Int>]) -> [Range<Int>] {
        var common: [Range<Int>] = []
        var (left, right) = (startIndex, other.startIndex)
        while left < endIndex, right < other.endIndex {
            let (a, b) = (self[left], other[right])
            if a.overlaps(b) { common.append(a.clamped(to: b)) }
            if a.upperBound < b.upperBound { left += 1 } else { right += 1 }
        }
        return common
    }
}
