/// The cheapest partition of a text's units into unitary alignments, for any number of coders. Exact.
///
/// Units that no alignment connects are apart. For each connected part ``PartitionBound`` gives prices, and
/// ``PartitionSearch`` looks for a partition whose sets cost no more beyond their units' prices than a good one does,
/// again in several parts without the sets that cost more. Where there are too many ways, the best partition with a
/// certain set is compared with the best without it: branch and bound.
struct SetPartition {
    private let sets: UnitaryAlignments
    private let units: Int

    init(_ sets: UnitaryAlignments, units: Int) {
        self.sets = sets
        self.units = units
    }

    /// The positions of the sets of a best partition; `nil` where it can't be found within a bounded effort.
    ///
    /// - Parameter effort: How many parts of what belongs together may be looked at.
    func best(effort: Int = .max) -> [Int]? {
        var best: [Int] = []
        for part in parts(sets: Array(0..<sets.count)) {
            if part.sets.count == 1 {
                best += part.sets
            } else {
                var effort = effort
                guard case .found(_, let found) = cheapest(of: part, below: .infinity, &effort) else { return nil }
                best += found
            }
        }
        return best
    }

    private struct Part {
        var units: [Int] = []
        var sets: [Int] = []
    }

    private enum Outcome {
        case found(cost: Double, sets: [Int])
        case noneBelow
        case tooHard
    }

    /// The cheapest partition of one part, if it costs less than `ceiling`.
    ///
    /// - Parameter effort: how many more parts may be looked at.
    private func cheapest(of part: Part, below ceiling: Double, _ effort: inout Int) -> Outcome {
        guard !part.units.isEmpty else { return ceiling > 0 ? .found(cost: 0, sets: []) : .noneBelow }
        effort -= 1
        guard effort >= 0 else { return .tooHard }
        let own = renumbered(part)
        let bound = PartitionBound(own, units: part.units.count)
        let partition = SetPartition(own, units: part.units.count)
        func found(_ excess: Double, _ sets: [Int]) -> Outcome {
            .found(cost: bound.cost + excess, sets: sets.map { part.sets[$0] })
        }
        // Most often there is a partition that costs just what the prices sum to.
        let next = min(1e-6, ceiling - bound.cost)
        guard next > 0 else { return .noneBelow }
        if case .found(let excess, let sets) = partition.within(next, bound.excess), excess <= next {
            return found(excess, sets)
        }
        var limit = ceiling - bound.cost
        if case .found(let excess, _) = partition.good(bound.excess) { limit = min(limit, excess + 1e-9) }
        switch partition.within(limit, bound.excess) {
        case .found(let excess, let sets): return excess <= limit ? found(excess, sets) : .noneBelow
        case .noneWithinLimit: return .noneBelow
        case .tooHard: break
        }
        // Nothing better has a set with an excess above the limit.
        var rest = part
        rest.sets = part.sets.indices.filter { bound.excess[$0] <= limit }.map { part.sets[$0] }
        let undecided = bound.shares.indices.filter { own[$0].count > 1 && bound.shares[$0] < 0.95 }
        guard let pivot = undecided.max(by: { bound.shares[$0] < bound.shares[$1] }) else { return .tooHard }
        return branch(rest, on: part.sets[pivot], below: bound.cost + limit, &effort)
    }

    /// The cheaper of the best partition with a set and the best one without it.
    private func branch(_ part: Part, on set: Int, below ceiling: Double, _ effort: inout Int) -> Outcome {
        let taken = Set(sets[set])
        var with = part
        with.units.removeAll { taken.contains(Int32($0)) }
        with.sets.removeAll { sets[$0].contains(where: taken.contains) }
        var without = part
        without.sets.removeAll { $0 == set }

        let cost = sets.costs[set]
        var best = Outcome.noneBelow
        var ceiling = ceiling
        switch cheapest(of: with, below: ceiling - cost, &effort) {
        case .found(let rest, let found):
            best = .found(cost: cost + rest, sets: found + [set])
            ceiling = cost + rest
        case .noneBelow: break
        case .tooHard: return .tooHard
        }
        switch cheapest(of: without, below: ceiling, &effort) {
        case .found(let cost, let found): return .found(cost: cost, sets: found)
        case .noneBelow: return best
        case .tooHard: return .tooHard
        }
    }

    /// The sets of a part, with its units numbered from 0.
    private func renumbered(_ part: Part) -> UnitaryAlignments {
        var places = [Int32](repeating: 0, count: units)
        for (place, unit) in part.units.enumerated() { places[unit] = Int32(place) }
        var own = UnitaryAlignments()
        for set in part.sets { own.append(sets[set].map { places[Int($0)] }, cost: sets.costs[set]) }
        return own
    }

    /// Some partition that costs little more than the prices.
    private func good(_ excess: [Double]) -> PartitionSearch.Outcome {
        let usable = excess.indices.filter { excess[$0] <= 0.1 || sets[$0].count == 1 }
        return joined(parts(sets: usable), excess, limit: .infinity, width: 300)
    }

    /// A partition that uses no set with an excess above `limit`, nor exceeds the prices by more in any part.
    private func within(_ limit: Double, _ excess: [Double]) -> PartitionSearch.Outcome {
        let usable = excess.indices.filter { excess[$0] <= limit }
        return joined(parts(sets: usable), excess, limit: limit, width: .max)
    }

    /// What is found in each of the parts, together.
    private func joined(
        _ parts: [Part], _ excess: [Double], limit: Double, width: Int
    ) -> PartitionSearch.Outcome {
        var (total, found): (Double, [Int]) = (0, [])
        for part in parts {
            let outcome = PartitionSearch.run(
                units: part.units, sets: part.sets, of: sets, excess: excess, limit: limit, width: width)
            guard case .found(let excess, let sets) = outcome else { return outcome }
            total += excess
            found += sets
        }
        return .found(excess: total, sets: found)
    }

    /// The units in groups that no set connects, from left to right, with their sets.
    private func parts(sets usable: [Int]) -> [Part] {
        var leaders = Array(0..<units)
        func leader(_ unit: Int) -> Int {
            var unit = unit
            while leaders[unit] != unit {
                leaders[unit] = leaders[leaders[unit]]
                unit = leaders[unit]
            }
            return unit
        }
        for set in usable {
            let members = sets[set]
            guard let first = members.first else { continue }
            for unit in members.dropFirst() {
                let (one, other) = (leader(Int(first)), leader(Int(unit)))
                leaders[max(one, other)] = min(one, other)
            }
        }
        var parts = [Part](repeating: Part(), count: units)
        for unit in 0..<units { parts[leader(unit)].units.append(unit) }
        for set in usable {
            guard let first = sets[set].first else { continue }
            parts[leader(Int(first))].sets.append(set)
        }
        return parts.filter { !$0.units.isEmpty }
    }
}
