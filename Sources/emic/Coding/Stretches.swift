/// Stretches of one text.
extension [Range<Int>] {
    /// The same scalars as disjoint ranges in order, those that meet made one.
    var merged: [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// What lies in a range of both, each of which is disjoint and in order.
    func intersection(_ other: [Range<Int>]) -> [Range<Int>] {
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
