/// The cheapest partition of units into sets whose excesses sum to no more than a limit: dynamic programming over the
/// units from left to right.
///
/// What matters of the choices made so far is which units further right they take. States that take the same ones are
/// merged, the cheapest stays. No partition within the limit is passed over, so the search is exact.
struct PartitionSearch {
    /// How many choices are looked at before the search gives up.
    static let mostChoices = 400_000

    /// The sets of the partition, or what stood in the way.
    enum Outcome {
        case found(excess: Double, sets: [Int])
        case noneWithinLimit
        case tooHard
    }

    private struct Choice {
        let set: Int
        let mask: UInt128
        let excess: Double
    }

    private struct State {
        var taken: UInt128
        var excess: Double
        /// Position of the last choice.
        var choice: Int
    }

    /// - Parameters:
    ///   - units: ascending.
    ///   - sets: those of the sets which may be used; each lies within `units`.
    ///   - width: how many states are kept after each unit, the cheapest. With fewer than all, what is found may not be
    ///     the best, and nothing may be found.
    static func run(
        units: [Int], sets: [Int], of all: UnitaryAlignments, excess: [Double], limit: Double, width: Int = .max
    ) -> Outcome {
        guard let plan = Plan(units: units, sets: sets, of: all, excess: excess) else { return .tooHard }
        var states = [State(taken: 0, excess: 0, choice: -1)]
        var choices: [(set: Int, before: Int)] = []
        for (place, own) in plan.bits.enumerated() {
            var next: [State] = []
            var places: [UInt128: Int] = [:]
            func reach(_ taken: UInt128, _ excess: Double) -> Int? {
                if let place = places[taken] {
                    guard excess < next[place].excess else { return nil }
                    next[place].excess = excess
                    return place
                }
                places[taken] = next.count
                next.append(State(taken: taken, excess: excess, choice: -1))
                return next.count - 1
            }
            for state in states {
                if state.taken & own != 0 {
                    if let place = reach(state.taken & ~own, state.excess) { next[place].choice = state.choice }
                    continue
                }
                for choice in plan.choices[place] where choice.mask & state.taken == 0 {
                    let excess = state.excess + choice.excess
                    guard excess <= limit, let place = reach(state.taken | choice.mask, excess) else { continue }
                    choices.append((choice.set, state.choice))
                    next[place].choice = choices.count - 1
                }
            }
            guard choices.count <= mostChoices else { return .tooHard }
            states = next.count <= width ? next : Array(next.sorted { $0.excess < $1.excess }.prefix(width))
        }
        guard let last = states.first else { return .noneWithinLimit }
        var (found, choice): ([Int], Int) = ([], last.choice)
        while choice >= 0 {
            found.append(choices[choice].set)
            choice = choices[choice].before
        }
        return .found(excess: last.excess, sets: found)
    }

    /// The sets by their leftmost unit, with a bit for each unit that can be taken before its turn.
    private struct Plan {
        /// Each unit's bit.
        private(set) var bits: [UInt128]
        private(set) var choices: [[Choice]]

        /// `nil` where more than 128 units can be taken before their turn at once.
        init?(units: [Int], sets: [Int], of all: UnitaryAlignments, excess: [Double]) {
            var places: [Int: Int] = [:]
            for (place, unit) in units.enumerated() { places[unit] = place }
            var opening = Array(units.indices)
            let members = sets.map { set in all[set].map { places[Int($0), default: 0] } }
            for list in members {
                for place in list.dropFirst() { opening[place] = min(opening[place], list[0]) }
            }
            var opened = [[Int]](repeating: [], count: units.count)
            for place in units.indices { opened[opening[place]].append(place) }
            bits = [UInt128](repeating: 0, count: units.count)
            var free = UInt128.max
            for place in units.indices {
                for later in opened[place] {
                    guard free != 0 else { return nil }
                    bits[later] = 1 << free.trailingZeroBitCount
                    free &= ~bits[later]
                }
                free |= bits[place]
            }
            choices = [[Choice]](repeating: [], count: units.count)
            for (set, list) in zip(sets, members) {
                let mask = list.dropFirst().reduce(0) { $0 | bits[$1] }
                choices[list[0]].append(Choice(set: set, mask: mask, excess: excess[set]))
            }
        }
    }
}
