/// The cheapest mixture of partitions of some units into sets: the linear relaxation of the set partition, by the
/// primal simplex method.
///
/// Unlike ``PartitionBound`` it ends in a corner, which is most often one partition, and its prices are as exact as
/// numbers are.  It is meant for some hundred units at most.
///
/// - Source: Chvátal, "Linear Programming", 1983, chapters 7 and 8. Units count a hair more than 1, each another, so that
///   the search does not go round in circles.
/// - Complexity: O(units² + sets) a step.
struct PartitionSimplex {
    /// What a set may cost less than its units' prices by rounding.
    static let rounding = 1e-12

    /// The sets that may be used; the first ones are the units by themselves.
    private let sets: UnitaryAlignments
    /// A price for each unit: once the search has ended, no set costs less than those of its units together.
    private(set) var prices: [Double]
    private let units: Int
    /// The set that each row of the equations is solved for.
    private var basis: [Int]
    /// The inverse of the equations, column by column.
    private var inverse: [Double]
    /// How much of each set of the basis is used, where units count a hair more than 1.
    private var amounts: [Double]
    private var stepsSinceRebuilt = 0

    init(_ sets: UnitaryAlignments, units: Int) {
        self.sets = sets
        self.units = units
        (prices, basis, inverse, amounts) = ([], [], [], [])
        startAlone()
    }

    /// The sum of the prices: what a partition costs at least.
    var cost: Double { prices.reduce(0, +) }

    /// The sets of the mixture with the share of each, in the order of the sets.
    var mixture: [(set: Int, share: Double)] {
        var shares = [Double](repeating: 0, count: units)
        for unit in 0..<units {
            for row in 0..<units { shares[row] += inverse[unit * units + row] }
        }
        return zip(basis, shares).filter { $1 > 1e-7 }.map { (set: $0, share: $1) }.sorted { $0.set < $1.set }
    }

    /// Looks for the cheapest mixture.
    ///
    /// - Parameter steps: how many passes over all units it may take, less those that it took.
    /// - Returns: whether it was found.
    mutating func run(steps: inout Int) -> Bool {
        while let (set, excess) = cheapest() {
            steps -= units + 4 * sets.count / max(1, units)
            guard steps >= 0 else { return false }
            step(to: set, excess: excess)
            stepsSinceRebuilt += 1
            if stepsSinceRebuilt >= 4 * units + 100 { rebuild() }
        }
        return true
    }

    /// What a set costs more than its units' prices.
    func excess(of set: Int) -> Double {
        var excess = sets.costs[set]
        for place in sets.starts[set]..<sets.starts[set + 1] { excess -= prices[Int(sets.members[place])] }
        return excess
    }

    /// The set that costs least compared with its units' prices, where that is less than nothing.
    private mutating func cheapest() -> (set: Int, excess: Double)? {
        for isExact in [stepsSinceRebuilt == 0, true] {
            var (best, least) = (-1, -Self.rounding)
            for set in 0..<sets.count {
                let excess = excess(of: set)
                if excess < least { (best, least) = (set, excess) }
            }
            if best >= 0 { return (best, least) }
            if isExact { return nil }
            rebuild()
        }
        return nil
    }

    /// Every unit by itself.
    private mutating func startAlone() {
        basis = Array(0..<units)
        prices = (0..<units).map { sets.costs[$0] }
        inverse = [Double](repeating: 0, count: units * units)
        for unit in 0..<units { inverse[unit * units + unit] = 1 }
        // A different hair for each unit, in no order.
        amounts = (0..<units).map { unit in
            let share = Double(unit * 7919 % 1009) / 1009
            return 1 + 1e-6 * (1 + share)
        }
        stepsSinceRebuilt = 0
    }

    /// Computes all anew from the basis, to be rid of rounding.
    private mutating func rebuild() {
        let wanted = basis.filter { $0 >= units }.sorted()
        let kept = Set(basis)
        startAlone()
        for set in wanted {
            let column = column(of: set)
            var (row, largest) = (-1, 1e-9)
            for candidate in 0..<units where basis[candidate] < units && !kept.contains(basis[candidate]) {
                if abs(column[candidate]) > largest { (row, largest) = (candidate, abs(column[candidate])) }
            }
            if row >= 0 { pivot(column, row: row, set: set, excess: excess(of: set)) }
        }
    }

    /// How the amounts change where some of a set is used, with the other sign.
    private func column(of set: Int) -> [Double] {
        var column = [Double](repeating: 0, count: units)
        for place in sets.starts[set]..<sets.starts[set + 1] {
            let start = Int(sets.members[place]) * units
            for row in 0..<units { column[row] += inverse[start + row] }
        }
        return column
    }

    /// Uses as much of a set as can be.
    private mutating func step(to set: Int, excess: Double) {
        let column = column(of: set)
        var (leaving, least) = (-1, Double.infinity)
        for row in 0..<units where column[row] > 1e-9 {
            let ratio = max(0, amounts[row]) / column[row]
            if ratio < least { (leaving, least) = (row, ratio) }
        }
        // A set of units that are there once can't be used without end.
        guard leaving >= 0 else { return }
        pivot(column, row: leaving, set: set, excess: excess)
    }

    /// Lets a set take a row.
    private mutating func pivot(_ column: [Double], row: Int, set: Int, excess: Double) {
        let (units, centre) = (units, column[row])
        let amount = amounts[row] / centre
        for other in 0..<units { amounts[other] -= amount * column[other] }
        amounts[row] = amount
        basis[row] = set
        inverse.withUnsafeMutableBufferPointer { inverse in
            for unit in 0..<units {
                let start = unit * units
                let factor = inverse[start + row] / centre
                guard factor != 0 else { continue }
                for other in 0..<units { inverse[start + other] -= factor * column[other] }
                inverse[start + row] = factor
                prices[unit] += excess * factor
            }
        }
    }
}
