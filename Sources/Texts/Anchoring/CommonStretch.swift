/// Characters that two rows have in common, one behind the other.
struct CommonStretch: Hashable {
    /// The first of them in the old row.
    var old: Int
    /// The first of them in the new row.
    var new: Int
    /// How many they are.
    var count: Int

    var oldEnd: Int { old + count }
    var newEnd: Int { new + count }
    var oldRange: Range<Int> { old..<oldEnd }
    var newRange: Range<Int> { new..<newEnd }
    /// The same with old and new exchanged.
    var inverse: CommonStretch { CommonStretch(old: new, new: old, count: count) }

    /// The part of it whose old characters lie in `range`; `nil` if there is none.
    func clipped(to range: Range<Int>) -> CommonStretch? {
        let part = oldRange.clamped(to: range)
        return part.isEmpty
            ? nil : CommonStretch(old: part.lowerBound, new: new + part.lowerBound - old, count: part.count)
    }
}

extension [CommonStretch] {
    /// By their place in the old row, those that go on from one another as one, empty ones left out.
    func joined() -> [CommonStretch] {
        var result: [CommonStretch] = []
        for stretch in sorted(by: { $0.old < $1.old }) where stretch.count > 0 {
            if let last = result.last, last.oldEnd == stretch.old, last.newEnd == stretch.new {
                result[result.count - 1].count += stretch.count
            } else {
                result.append(stretch)
            }
        }
        return result
    }
}
