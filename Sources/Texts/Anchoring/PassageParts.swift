/// The parts of a passage that the new text still has, those close together in one group.
enum PassageParts {
    struct Group {
        /// From the first of its characters to the last, in the new row.
        var range: Range<Int>
        /// How many of them are the passage's.
        var kept: Int
        /// Whether one of its parts belongs to a long stretch that both texts have.
        var isSure: Bool
    }

    /// Groups of `parts`, in the order of the new row, with more than `distance` characters between one and the next.
    static func together(_ parts: [(stretch: CommonStretch, isSure: Bool)], apart distance: Int) -> [Group] {
        var groups: [Group] = []
        for (part, isSure) in parts.sorted(by: { $0.stretch.new < $1.stretch.new }) {
            if let last = groups.last, part.new - last.range.upperBound <= distance {
                groups[groups.count - 1].range = last.range.lowerBound..<part.newEnd
                groups[groups.count - 1].kept += part.count
                groups[groups.count - 1].isSure = last.isSure || isSure
            } else {
                groups.append(Group(range: part.newRange, kept: part.count, isSure: isSure))
            }
        }
        return groups
    }
}
