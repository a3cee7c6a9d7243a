/// The cheapest partition of a text's units into unitary alignments where these are too many to list: column generation.
/// Exact.
///
/// The units' prices come from few sets, to which those are added that cost less than their units' prices, until there
/// are none: then no partition costs less than the prices. ``PartitionBranching`` looks for the best one among the sets
/// that cost little more than their units' prices, which are few enough to list.
///
/// - Source: Gondzio, González-Brevis & Munari, "New developments in the primal-dual column generation technique",
///   European Journal of Operational Research 224(1), 2013.
struct GeneratedPartition {
    /// How many units a text may have: a table has a row and a column for each.
    static let mostUnits = 2000
    /// How many sets are listed at most.
    private static let mostListed = 300_000

    private let units: Int
    private let pricing: AlignmentPricing
    /// The units by themselves.
    private let alone: UnitaryAlignments

    init(_ text: CodedUnits, _ dissimilarity: UnitDissimilarity) {
        units = text.units.count
        pricing = AlignmentPricing(text, dissimilarity)
        var alone = UnitaryAlignments()
        for unit in text.units.indices { alone.append([Int32(unit)], cost: 1) }
        self.alone = alone
    }

    /// The units of each set of a best partition; `nil` where it can't be found within so many steps, each of which is a
    /// pass over some units.
    func best(steps: Int) -> [[Int32]]? {
        var steps = steps
        guard let prices = prices(&steps) else { return nil }
        return PartitionBranching.best(prices, steps: &steps) { limit, steps in
            pricing.all(prices, within: limit, most: Self.mostListed, steps: &steps).map { alone.appending($0) }
        }
    }

    /// Prices of the units that sum to nearly as much as can be while no set costs less than those of its units.
    private func prices(_ steps: inout Int) -> [Double]? {
        var sets = alone.appending(pricing.nearest)
        for gap in [1, 0.03, 1e-3, PartitionBound.leastGap] {
            while true {
                let bound = PartitionBound(sets, units: units, gap: gap)
                steps -= bound.steps
                guard let added = pricing.cheap(bound.prices, steps: &steps) else { return nil }
                if added.isEmpty {
                    if gap == PartitionBound.leastGap { return bound.prices }
                    sets = sets.selecting { $0 < units || bound.excess[$0] < 0.5 }
                    break
                }
                sets = sets.appending(added)
            }
        }
        return nil
    }
}
