/// Things 0 to n − 1 in groups, which can be joined: each thing leads to the first of its group.
struct DisjointGroups {
    private var leaders: [Int]

    /// Each thing by itself.
    init(count: Int) { leaders = Array(0..<count) }

    /// The first thing of the group that one is in.
    mutating func leader(_ thing: Int) -> Int {
        var thing = thing
        while leaders[thing] != thing {
            leaders[thing] = leaders[leaders[thing]]
            thing = leaders[thing]
        }
        return thing
    }

    /// Makes one group of those of two things.
    mutating func join(_ one: Int, _ other: Int) {
        let (one, other) = (leader(one), leader(other))
        leaders[max(one, other)] = min(one, other)
    }
}
