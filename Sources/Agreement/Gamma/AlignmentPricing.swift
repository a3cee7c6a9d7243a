/// Finds the unitary alignments that cost little compared with prices of their units, without listing all there are.
///
/// Sets grow by one coder's unit after another; what the best of the further units could still bring bounds what a set
/// can become.
struct AlignmentPricing {
    /// The units, coder by coder.
    private let order: [Int32]
    /// Where each unit stands in ``order``.
    private let places: [Int]
    /// For each of ``order`` where the units of the next coder begin.
    private let ends: [Int]
    private let coders: Int
    /// Row by row, of the units in ``order``: what aligning two of them saves.
    private let gains: [Double]
    private let pairs: [Pair]
    /// What aligning a unit with those of further coders can save at most.
    private let reserves: [Double]

    private struct Pair {
        let dissimilarity: Double
        let attraction: Double
    }

    /// A set of units that may be aligned.
    struct Found {
        /// From left to right.
        let units: [Int32]
        let cost: Double
    }

    init(_ text: CodedUnits, _ dissimilarity: UnitDissimilarity) {
        let units = text.units
        let order = units.indices.sorted { (units[$0].coder, $0) < (units[$1].coder, $1) }
        let count = order.count
        coders = text.coders
        var ends = [Int](repeating: count, count: count)
        for place in ends.indices.dropLast().reversed() {
            ends[place] =
                units[order[place]].coder == units[order[place + 1]].coder ? ends[place + 1] : place + 1
        }
        let possible = Double(coders * (coders - 1) / 2)
        var pairs: [Pair] = []
        pairs.reserveCapacity(count * count)
        for first in order {
            for second in order {
                let positional = UnitDissimilarity.positional(units[first], units[second])
                pairs.append(
                    Pair(
                        dissimilarity: dissimilarity(units[first], units[second]),
                        attraction: Neighbours.attraction(
                            positional, dissimilarity.categorical(units[first], units[second]))))
            }
        }
        let gains = pairs.map { (1 - $0.dissimilarity) / possible }
        reserves = (0..<count).map { place in
            var (reserve, start) = (0.0, ends[place])
            while start < count {
                var most = 0.0
                for other in start..<ends[start] { most = max(most, gains[place * count + other]) }
                reserve += most
                start = ends[start]
            }
            return reserve
        }
        var places = [Int](repeating: 0, count: count)
        for (place, unit) in order.enumerated() { places[unit] = place }
        self.places = places
        self.order = order.map(Int32.init)
        (self.ends, self.pairs, self.gains) = (ends, pairs, gains)
    }

    /// For each unit the set with it and the nearest unit of each other coder.
    var nearest: [Found] {
        let count = order.count
        return order.indices.map { place in
            var (members, start) = ([Int](), 0)
            while start < count {
                let others = start..<ends[start]
                let isOwn = others.contains(place)
                members.append(
                    isOwn ? place : others.max { gains[place * count + $0] < gains[place * count + $1] } ?? place)
                start = ends[start]
            }
            return found(members)
        }
    }

    /// Sets that cost less than their units' prices, of different units as far as can be; none where no set does.
    ///
    /// - Parameters:
    ///   - prices: of the text's units.
    ///   - steps: how many may be taken, less those that were.
    /// - Returns: `nil` where that would take too many steps.
    func cheap(_ prices: [Double], steps: inout Int) -> [Found]? {
        var search = Search(self, prices, limit: -PartitionSimplex.rounding, most: .max, lowersPrices: true)
        for _ in 0..<4 {
            let count = search.found.count
            guard search.run(&steps) else { return nil }
            // Few more are not worth another search.
            if search.found.count < count + order.count / 10 { break }
        }
        return search.found
    }

    /// All sets that cost no more than `limit` beyond their units' prices, but not those of one unit.
    ///
    /// - Returns: `nil` where there are more than `most`, or that would take too many steps.
    func all(_ prices: [Double], within limit: Double, most: Int, steps: inout Int) -> [Found]? {
        var search = Search(self, prices, limit: limit, most: most, lowersPrices: false)
        return search.run(&steps) ? search.found : nil
    }

    /// The set of units at those places in ``order``.
    private func found(_ members: [Int]) -> Found {
        var (distance, attraction) = (0.0, 0.0)
        for (index, first) in members.enumerated() {
            for second in members[(index + 1)...] {
                let pair = pairs[first * order.count + second]
                distance += pair.dissimilarity
                attraction += pair.attraction
            }
        }
        return Found(
            units: members.map { order[$0] }.sorted(),
            cost: UnitaryAlignments.cost(
                size: members.count, distance: distance, attraction: attraction, coders: coders))
    }

    private struct Search {
        private let sets: AlignmentPricing
        private var prices: [Double]
        private let most: Int
        /// Whether of the sets with the same first unit only the cheapest counts, and its units' prices are then lowered
        /// to what it costs.
        private let lowersPrices: Bool
        private let usualLimit: Double
        private var limit: Double
        private(set) var found: [Found] = []
        private var cheapest: (set: Found, excess: Double)?
        private var members: [Int] = []
        /// For each number of members what each further unit would bring.
        private var values: [[Double]]
        private var steps = 0

        init(_ sets: AlignmentPricing, _ prices: [Double], limit: Double, most: Int, lowersPrices: Bool) {
            self.sets = sets
            self.prices = prices
            self.most = most
            self.lowersPrices = lowersPrices
            (usualLimit, self.limit) = (limit, limit)
            values = Array(repeating: sets.order.map { prices[Int($0)] }, count: sets.coders)
        }

        mutating func run(_ steps: inout Int) -> Bool {
            self.steps = steps
            extend(from: 0, worth: 0)
            steps = self.steps
            return steps > 0 && found.count <= most
        }

        /// Keeps the cheapest set with a first unit.
        private mutating func settle() {
            guard let (set, excess) = cheapest else { return }
            found.append(set)
            for unit in set.units {
                prices[Int(unit)] += excess / Double(set.units.count)
                values[0][sets.places[Int(unit)]] = prices[Int(unit)]
            }
            (cheapest, limit) = (nil, usualLimit)
        }

        /// Adds each of the units at `first` and later to the members, who are worth so much.
        private mutating func extend(from first: Int, worth: Double) {
            let (count, level) = (sets.order.count, members.count)
            // What the units of each further coder, and of those after, may bring at most.
            var tails: [(start: Int, end: Int, later: Double)] = []
            var start = first
            while start < count {
                tails.append((start, sets.ends[start], 0))
                start = sets.ends[start]
            }
            var later = 0.0
            for index in tails.indices.reversed() {
                tails[index].later = later
                var most = 0.0
                for place in tails[index].start..<tails[index].end {
                    most = max(most, values[level][place] + sets.reserves[place])
                }
                later += most
            }
            steps -= 1
            for tail in tails {
                for place in tail.start..<tail.end {
                    guard steps > 0, found.count <= most else { return }
                    let value = values[level][place]
                    guard 1 - worth - value - sets.reserves[place] - tail.later <= limit else { continue }
                    add(place, worth: worth + value, end: tail.end)
                    if level == 0 { settle() }
                }
            }
        }

        private mutating func add(_ place: Int, worth: Double, end: Int) {
            let level = members.count
            members.append(place)
            defer { members.removeLast() }
            if level > 0, 1 - worth <= limit {
                let set = sets.found(members)
                let excess = set.units.reduce(set.cost) { $0 - prices[Int($1)] }
                if excess <= limit {
                    if lowersPrices {
                        (cheapest, limit) = ((set, excess), excess.nextDown)
                    } else {
                        found.append(set)
                    }
                }
            }
            let count = sets.order.count
            guard end < count else { return }
            let row = place * count
            for other in end..<count { values[level + 1][other] = values[level][other] + sets.gains[row + other] }
            extend(from: end, worth: worth)
        }
    }
}
