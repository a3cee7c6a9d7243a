extension PartitionBranching {
    /// Some units with the sets that may be used of them.
    struct Part {
        /// From left to right.
        var units: [Int32] = []
        /// Those of several units.
        var sets: [Int] = []
        /// Units that may not be by themselves.
        var notAlone: Set<Int32> = []
        /// What a partition costs at least.
        var bound = 0.0

        /// All units, 0 to `units` − 1, which are the first sets, with all others.
        static func all(of sets: UnitaryAlignments, units: Int) -> Part {
            Part(units: Array(0..<Int32(units)), sets: Array(units..<max(units, sets.count)))
        }

        /// The units in groups that no set connects, from left to right.
        ///
        /// - Parameter prices: of the units, in their order, such that no set costs less than those of its units: what
        ///   they sum to bounds the costs. If not said, nothing does.
        func divided(_ all: UnitaryAlignments, _ prices: [Double]? = nil) -> [Part] {
            let places = places
            var groups = DisjointGroups(count: units.count)
            func place(_ unit: Int32) -> Int { places[Int(unit - units[0])] }
            for set in sets {
                let first = place(all[set][all[set].startIndex])
                for unit in all[set].dropFirst() { groups.join(first, place(unit)) }
            }
            var parts = [Part](repeating: Part(), count: units.count)
            for (place, unit) in units.enumerated() {
                let group = groups.leader(place)
                parts[group].units.append(unit)
                if let prices { parts[group].bound += prices[place] }
                if notAlone.contains(unit) { parts[group].notAlone.insert(unit) }
            }
            for set in sets { parts[groups.leader(place(all[set][all[set].startIndex]))].sets.append(set) }
            return parts.filter { !$0.units.isEmpty }
        }

        /// Its sets, with its units numbered from 0. Who may not be alone costs so much then
        /// that it gains nothing, but not so much that rounding would tell.
        func renumbered(_ all: UnitaryAlignments) -> UnitaryAlignments {
            let places = places
            var own = UnitaryAlignments()
            for (place, unit) in units.enumerated() {
                own.append([Int32(place)], cost: notAlone.contains(unit) ? 16 : all.costs[Int(unit)])
            }
            for set in sets { own.append(all[set].map { Int32(places[Int($0 - units[0])]) }, cost: all.costs[set]) }
            return own
        }

        /// Where each unit stands, from the first one on.
        private var places: [Int] {
            guard let first = units.first, let last = units.last else { return [] }
            var places = [Int](repeating: 0, count: Int(last - first) + 1)
            for (place, unit) in units.enumerated() { places[Int(unit - first)] = place }
            return places
        }
    }
}
