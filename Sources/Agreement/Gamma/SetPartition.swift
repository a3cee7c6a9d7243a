/// The cheapest partition of a text's units into unitary alignments, for any number of coders. Exact.
///
/// Units that no alignment connects are apart. For each connected part ``PartitionBound`` gives prices, and
/// ``PartitionSearch`` looks for a partition whose sets cost little more than their units' prices, in several parts again
/// without the sets that cost more. A partition that exceeds the prices by as much as was searched, or less, is the best.
struct SetPartition {
    private let sets: UnitaryAlignments
    private let units: Int

    init(_ sets: UnitaryAlignments, units: Int) {
        self.sets = sets
        self.units = units
    }

    /// The positions of the sets of a best partition; `nil` where it can't be found within a bounded effort.
    func best() -> [Int]? {
        var best: [Int] = []
        for part in parts(units: Array(0..<units), sets: Array(0..<sets.count)) {
            if part.sets.count == 1 {
                best += part.sets
            } else if let found = self.best(of: part) {
                best += found
            } else {
                return nil
            }
        }
        return best
    }

    private struct Part {
        var units: [Int] = []
        var sets: [Int] = []
    }

    /// The best partition of one part.
    private func best(of part: Part) -> [Int]? {
        var places: [Int: Int32] = [:]
        for (place, unit) in part.units.enumerated() { places[unit] = Int32(place) }
        var own = UnitaryAlignments()
        for set in part.sets {
            own.append(sets[set].map { places[Int($0), default: 0] }, cost: sets.costs[set])
        }
        let bound = PartitionBound(own, units: part.units.count)
        let search = SetPartition(own, units: part.units.count)
        var limit = 1e-6
        while limit < Double(2 * part.units.count + 1) {
            switch search.within(limit, bound.excess) {
            case .found(let excess, let found) where excess <= limit: return found.map { part.sets[$0] }
            // Something is known to be this good; a set that costs more on its own can't be part of anything better.
            case .found(let excess, _): limit = excess * (1 + 1e-9)
            case .noneWithinLimit: limit = max(4 * limit, 0.01)
            case .tooHard: return nil
            }
        }
        return nil
    }

    /// A partition that uses no set with an excess above `limit`, nor exceeds the prices by more in any part.
    private func within(_ limit: Double, _ excess: [Double]) -> PartitionSearch.Outcome {
        let usable = excess.indices.filter { excess[$0] <= limit }
        var (total, found): (Double, [Int]) = (0, [])
        for part in parts(units: Array(0..<units), sets: usable) {
            switch PartitionSearch.run(units: part.units, sets: part.sets, of: sets, excess: excess, limit: limit) {
            case .found(let excess, let sets):
                total += excess
                found += sets
            case let other: return other
            }
        }
        return .found(excess: total, sets: found)
    }

    /// The units in groups that no set connects, from left to right, with their sets.
    private func parts(units: [Int], sets usable: [Int]) -> [Part] {
        var leaders = Array(0..<self.units)
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
        var parts = [Part](repeating: Part(), count: self.units)
        for unit in units { parts[leader(unit)].units.append(unit) }
        for set in usable {
            guard let first = sets[set].first else { continue }
            parts[leader(Int(first))].sets.append(set)
        }
        return parts.filter { !$0.units.isEmpty }
    }
}
