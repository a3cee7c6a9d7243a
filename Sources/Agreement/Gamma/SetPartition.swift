/// The cheapest partition of a text's units into listed unitary alignments, for any number of coders. Exact.
///
/// Units that no alignment connects are apart. For each connected part ``PartitionBound`` gives prices, and
/// ``PartitionBranching`` looks for the partition among the sets that cost little more than their units' prices.
struct SetPartition {
    private let sets: UnitaryAlignments
    private let units: Int

    /// - Parameter sets: of units 0 to `units` − 1, which are sets by themselves, first.
    init(_ sets: UnitaryAlignments, units: Int) {
        self.sets = sets
        self.units = units
    }

    /// The units of each set of a best partition; `nil` where it can't be found within so many steps, each of which is a
    /// pass over some units.
    func best(steps: Int = .max) -> [[Int32]]? {
        var (steps, best) = (steps, [[Int32]]())
        for part in PartitionBranching.Part.all(of: sets, units: units).divided(sets) {
            guard !part.sets.isEmpty else {
                best += part.units.map { [$0] }
                continue
            }
            let own = part.renumbered(sets)
            let bound = PartitionBound(own, units: part.units.count)
            let found = PartitionBranching.best(bound.prices, steps: &steps) { limit, _ in
                own.selecting { $0 < part.units.count || bound.excess[$0] <= limit }
            }
            guard let found else { return nil }
            best += found.map { $0.map { part.units[Int($0)] } }
        }
        return best
    }
}
