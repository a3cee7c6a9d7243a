extension Segments {
    /// `range` with its borders moved by whole segments; `nil` where there are not so many, or nothing would be left.
    ///
    /// - Parameters:
    ///   - start: segments that are left out at the beginning; so many more are taken in if negative.
    ///   - end: segments that are taken in at the end; so many are left out if negative. Where a border lies within a
    ///     segment, that one counts as the first.
    /// - Complexity: O(log segments).
    public func moving(_ range: Range<Int>, start: Int, end: Int) -> Range<Int>? {
        guard start.magnitude <= count, end.magnitude <= count else { return nil }
        let touched = indices(touching: range)
        var (lower, upper) = (range.lowerBound, range.upperBound)
        if start != 0 {
            let reaching = indices(touching: lower..<lower).lowerBound
            let beginsBefore = reaching < count && self[reaching].lowerBound < lower ? reaching + 1 : reaching
            let first = start > 0 ? touched.lowerBound + start : beginsBefore + start
            guard indices.contains(first) else { return nil }
            lower = self[first].lowerBound
        }
        if end != 0 {
            let endsBehind = indices(touching: upper..<upper).lowerBound
            let last = end > 0 ? endsBehind + end - 1 : touched.upperBound + end - 1
            guard indices.contains(last) else { return nil }
            upper = self[last].upperBound
        }
        return lower < upper ? lower..<upper : nil
    }
}
