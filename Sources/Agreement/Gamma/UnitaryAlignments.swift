/// The unitary alignments that a best alignment may need: sets of units of different coders with what each set costs.
///
/// The cost of one that takes `k` of `m` coders' units is the mean dissimilarity over all pairs of coders, where who
/// has no unit in it counts 1. Left out is what would be cheaper with one of its units by itself. That bounds how far
/// apart its units lie, so they are found by a sweep instead of from all tuples.
struct UnitaryAlignments: Sendable {
    /// Alignments whose disorders differ by less count as equally good.
    static let tie = 1e-9

    /// The units of all sets, one set after another, each from left to right.
    private(set) var members: [Int32] = []
    private(set) var starts: [Int] = [0]
    /// What each costs: its disorder, ``tie`` for each further unit, and a hundredth of that less for units that go
    /// together well.
    private(set) var costs: [Double] = []

    /// How many there are.
    var count: Int { costs.count }

    /// The units of one.
    subscript(index: Int) -> ArraySlice<Int32> { members[starts[index]..<starts[index + 1]] }

    /// No sets.
    init() {}

    /// All that may be needed; the first ones are the units by themselves. `nil` where they are more than `limit`.
    init?(_ text: CodedUnits, _ dissimilarity: UnitDissimilarity, limit: Int = .max) {
        for unit in text.units.indices { append([Int32(unit)], cost: 1) }
        var search = Search(text, dissimilarity, limit: limit)
        for unit in text.units.indices {
            search.extend([unit], distances: [0], by: search.neighbours[unit].map { $0 }, into: &self)
            guard count <= limit else { return nil }
        }
    }

    /// Adds a set.
    mutating func append(_ units: some Sequence<Int32>, cost: Double) {
        members.append(contentsOf: units)
        starts.append(members.count)
        costs.append(cost)
    }

    /// Those at positions that are wanted, in their order.
    func selecting(_ isWanted: (Int) -> Bool) -> UnitaryAlignments {
        var selected = UnitaryAlignments()
        for index in 0..<count where isWanted(index) { selected.append(self[index], cost: costs[index]) }
        return selected
    }

    /// These and others.
    func appending(_ others: [AlignmentPricing.Found]) -> UnitaryAlignments {
        var all = self
        for set in others { all.append(set.units, cost: set.cost) }
        return all
    }

    /// What a set of several units costs, from the sums of their dissimilarities and attractions.
    static func cost(size: Int, distance: Double, attraction: Double, coders: Int) -> Double {
        let saved = Double(size * (size - 1) / 2) - distance
        return 1 - saved / Double(coders * (coders - 1) / 2)
            + tie * (Double(size - 1) - 0.01 * attraction / Double((size - 1) * coders))
    }

    /// Grows sets from their leftmost unit to the right.
    private struct Search {
        let neighbours: Neighbours
        let coders: Int
        let units: [CodedUnits.Unit]
        /// Pairs of coders.
        let pairs: Double
        /// How many sets are enough to give up.
        let limit: Int

        init(_ text: CodedUnits, _ dissimilarity: UnitDissimilarity, limit: Int) {
            self.limit = limit
            coders = text.coders
            units = text.units
            pairs = Double(coders * (coders - 1) / 2)
            neighbours = Neighbours(text, dissimilarity, limit: pairs + Double(coders - 1))
        }

        /// A unit with its summed dissimilarity from, and attraction to, those of a set.
        typealias Candidate = Neighbours.Neighbour

        /// Adds each of `candidates` to the set of `members`, and further ones to what becomes of it.
        ///
        /// - Parameter distances: what each member's dissimilarities from the others sum to.
        mutating func extend(
            _ members: [Int], distances: [Double], attraction: Double = 0, by candidates: [Candidate],
            into found: inout UnitaryAlignments
        ) {
            let size = members.count + 1
            for (place, candidate) in candidates.enumerated() {
                guard found.count <= limit else { return }
                var distances = distances
                for (index, member) in members.enumerated() {
                    distances[index] +=
                        size == 2 ? candidate.dissimilarity : self[member, candidate.unit]?.dissimilarity ?? .infinity
                }
                distances.append(candidate.dissimilarity)
                let largest = distances.max() ?? 0
                guard largest < pairs + Double(coders - 1) else { continue }
                let grown = members + [candidate.unit]
                let attraction = attraction + candidate.attraction
                if largest < pairs + Double(size - 1) {
                    let distance = distances.reduce(0, +) / 2
                    found.append(
                        grown.lazy.map(Int32.init),
                        cost: cost(size: size, distance: distance, attraction: attraction, coders: coders))
                }
                guard size < coders else { continue }
                extend(
                    grown, distances: distances, attraction: attraction,
                    by: common(candidates[(place + 1)...], neighbours[candidate.unit], besides: grown), into: &found)
            }
        }

        /// The pair of two units, if they may be aligned.
        private subscript(first: Int, second: Int) -> Neighbours.Neighbour? {
            let list = neighbours[first]
            var (low, high) = (list.startIndex, list.endIndex)
            while low < high {
                let middle = (low + high) / 2
                if list[middle].unit < second { low = middle + 1 } else { high = middle }
            }
            return low < list.endIndex && list[low].unit == second ? list[low] : nil
        }

        /// The units that are in both lists, of coders who have none in a set yet, with the sums of both.
        private func common(
            _ candidates: ArraySlice<Candidate>, _ neighbours: ArraySlice<Candidate>, besides members: [Int]
        ) -> [Candidate] {
            var common: [Candidate] = []
            var place = neighbours.startIndex
            for candidate in candidates {
                while place < neighbours.endIndex, neighbours[place].unit < candidate.unit { place += 1 }
                guard place < neighbours.endIndex else { break }
                let neighbour = neighbours[place]
                guard neighbour.unit == candidate.unit,
                    !members.contains(where: { units[$0].coder == units[candidate.unit].coder })
                else { continue }
                common.append(
                    Candidate(
                        unit: candidate.unit, dissimilarity: candidate.dissimilarity + neighbour.dissimilarity,
                        attraction: candidate.attraction + neighbour.attraction))
            }
            return common
        }
    }
}
