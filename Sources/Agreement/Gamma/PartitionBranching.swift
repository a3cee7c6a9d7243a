/// The cheapest partition of units into listed sets, by branch and bound on ``PartitionSimplex``. Exact.
///
/// Sets that cost too much beyond their units' prices are left out, and parts that no other set connects are looked at
/// one by one. Where the cheapest mixture of a part is no partition, two units that are together in about half of it are
/// kept together in one branch and apart in the other.
///
/// - Source: Ryan & Foster, "An integer programming approach to scheduling", in: Computer Scheduling of Public Transport,
///   1981.
struct PartitionBranching {
    enum Outcome {
        case found(cost: Double, sets: [Int])
        case noneBelow
        case tooHard
    }

    /// What costs differ by that only rounding tells apart.
    private static let rounding = 2e-12

    /// The sets of all units; those of one unit stand at the unit's number.
    private let sets: UnitaryAlignments
    /// How many steps may be taken yet, each a pass over some units.
    private var steps: Int

    private init(_ sets: UnitaryAlignments, steps: Int) {
        self.sets = sets
        self.steps = steps
    }

    /// The units of each set of the cheapest partition; `nil` where it can't be found within so many steps.
    ///
    /// A partition that costs little more than the sum of all prices has no set that costs more than that beyond its
    /// units' prices. So it is first looked for among the few sets that cost next to nothing more, then among more of
    /// them, until there is one.
    ///
    /// - Parameters:
    ///   - prices: of the units, such that no set costs less than those of its units together.
    ///   - steps: how many may be taken, each a pass over some units, less those that were.
    ///   - listing: Lists all sets that cost no more than that beyond their units' prices, and each unit by itself first;
    ///     `nil` where they are too many.
    static func best(
        _ prices: [Double], steps: inout Int, listing: (_ limit: Double, _ steps: inout Int) -> UnitaryAlignments?
    ) -> [[Int32]]? {
        for limit in [1e-6, 1e-4, 1e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, .infinity] {
            guard let sets = listing(limit, &steps) else { return nil }
            var search = PartitionBranching(sets, steps: steps)
            let parts = Part.all(of: sets, units: prices.count).divided(sets, prices)
            let outcome = search.cheapest(of: parts, exceedingBoundsBy: limit)
            steps = search.steps
            switch outcome {
            case .found(_, let found): return found.map { Array(sets[$0]) }
            case .noneBelow: continue
            case .tooHard: return nil
            }
        }
        return nil
    }

    /// The cheapest partitions of parts that nothing connects, if they exceed the parts' bounds by less than `slack`.
    private mutating func cheapest(of parts: [Part], exceedingBoundsBy slack: Double) -> Outcome {
        var (slack, total, found) = (slack, 0.0, [Int]())
        for part in parts {
            let outcome = cheapest(of: part, below: part.bound + slack)
            guard case .found(let cost, let sets) = outcome else { return outcome }
            slack -= cost - part.bound
            total += cost
            found += sets
        }
        return .found(cost: total, sets: found)
    }

    /// The cheapest partition of a part, if it costs less than `ceiling`.
    private mutating func cheapest(of part: Part, below ceiling: Double) -> Outcome {
        if part.sets.count < 2, part.notAlone.isEmpty {
            // All together or, where that is no dearer, each by itself.
            let alone = Double(part.units.count)
            let best = part.sets.filter { sets.costs[$0] < alone }
            let cost = best.isEmpty ? alone : best.reduce(0) { $0 + sets.costs[$1] }
            guard ceiling - cost > Self.rounding else { return .noneBelow }
            return .found(cost: cost, sets: best.isEmpty ? part.units.map(Int.init) : best)
        }
        var simplex = PartitionSimplex(part.renumbered(sets), units: part.units.count)
        guard simplex.run(steps: &steps) else { return .tooHard }
        let slack = ceiling - simplex.cost
        guard slack > Self.rounding else { return .noneBelow }
        let mixture = simplex.mixture.map { index, share in
            (set: index < part.units.count ? Int(part.units[index]) : part.sets[index - part.units.count], share)
        }
        guard let couple = undecided(mixture) else {
            return .found(cost: mixture.reduce(0) { $0 + sets.costs[$1.set] }, sets: mixture.map(\.set))
        }
        // No better partition has a set that costs more beyond its units' prices.
        var useful = part
        useful.sets = part.sets.indices.filter { simplex.excess(of: part.units.count + $0) < slack }
            .map { part.sets[$0] }
        let parts = useful.divided(sets, simplex.prices)
        return parts.count == 1
            ? branch(useful, on: couple, below: ceiling) : cheapest(of: parts, exceedingBoundsBy: slack)
    }

    /// The cheaper of the best partition with two units together and the best one with them apart.
    private mutating func branch(_ part: Part, on couple: Couple, below ceiling: Double) -> Outcome {
        func holdsBoth(_ set: Int) -> Bool { sets[set].contains(couple.first) && sets[set].contains(couple.second) }
        var together = part
        together.notAlone.formUnion([couple.first, couple.second])
        together.sets.removeAll { sets[$0].contains(couple.first) != sets[$0].contains(couple.second) }
        var apart = part
        apart.sets.removeAll(where: holdsBoth)

        let best = cheapest(of: together, below: ceiling)
        var ceiling = ceiling
        switch best {
        case .found(let cost, _): ceiling = cost
        case .noneBelow: break
        case .tooHard: return .tooHard
        }
        let other = cheapest(of: apart, below: ceiling)
        if case .noneBelow = other { return best }
        return other
    }

    private struct Couple: Hashable {
        let first: Int32
        let second: Int32
    }

    /// The two units that are most nearly half together and half apart; `nil` where a mixture is a partition.
    private func undecided(_ mixture: [(set: Int, share: Double)]) -> Couple? {
        var shares: [Couple: Double] = [:]
        for (set, share) in mixture where share < 1 - 1e-7 {
            let members = sets[set]
            for (place, first) in members.enumerated() {
                for second in members.dropFirst(place + 1) {
                    shares[Couple(first: first, second: second), default: 0] += share
                }
            }
        }
        return shares.min {
            (abs($0.value - 0.5), $0.key.first, $0.key.second) < (abs($1.value - 0.5), $1.key.first, $1.key.second)
        }?.key
    }
}
