/// Leaves out what two rows have in common by chance: a few letters within a stretch that was written anew.
///
/// A common stretch goes where what changed before it and behind it is at least as long as itself.
///
/// - Source: Fraser, "Writing: Diff strategies", 2006 (semantic cleanup).
enum ChanceMatches {
    /// A common stretch of this many characters is no chance, whatever stands around it.
    private static let surely = 16

    /// `stretches`, in the order of both rows, without those by chance.
    ///
    /// - Complexity: O(stretches).
    static func removed(from stretches: [CommonStretch], oldCount: Int, newCount: Int) -> [CommonStretch] {
        var kept: [CommonStretch] = []
        for stretch in stretches {
            kept.append(stretch)
            // Each stretch is judged when the one behind it is known, and again when that one goes.
            while kept.count >= 2, isByChance(kept.count - 2, in: kept) { kept.remove(at: kept.count - 2) }
        }
        let end = CommonStretch(old: oldCount, new: newCount, count: 0)
        kept.append(end)
        while kept.count >= 2, isByChance(kept.count - 2, in: kept) { kept.remove(at: kept.count - 2) }
        kept.removeLast()
        return kept
    }

    private static func isByChance(_ index: Int, in kept: [CommonStretch]) -> Bool {
        let stretch = kept[index]
        guard stretch.count < surely else { return false }
        let next = kept[index + 1]
        let previous = index > 0 ? kept[index - 1] : CommonStretch(old: 0, new: 0, count: 0)
        let before = max(stretch.old - previous.oldEnd, stretch.new - previous.newEnd)
        let after = max(next.old - stretch.oldEnd, next.new - stretch.newEnd)
        return stretch.count <= before && stretch.count <= after
    }
}
