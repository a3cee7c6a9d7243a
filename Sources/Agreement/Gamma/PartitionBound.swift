/// A lower bound on the cost of every partition of some units into sets: a price for each unit.
///
/// No set costs less than its units' prices together, and the prices sum to nearly as much as that is possible. Hence a
/// partition costs the sum of all prices and what its sets cost more than their units' prices.
///
/// This is the dual of the linear relaxation of the set partition, by Mehrotra's predictor and corrector steps from a
/// point within. Units that are close in order share sets, so the equations of a step have a narrow band.
///
/// - Source: Mehrotra, "On the implementation of a primal-dual interior point method", SIAM Journal on Optimization 2,
///   1992; Nocedal & Wright, "Numerical Optimization", 2006, section 14.2.
struct PartitionBound {
    /// A price for each unit.
    private(set) var prices: [Double]
    /// What each set costs more than its units' prices, 0 at least.
    private(set) var excess: [Double]
    /// About how many passes over all units it took.
    let steps: Int

    /// The least gap between the prices' sum and what it could be that rounding lets one ask for.
    static let leastGap = 1e-8

    /// - Parameters:
    ///   - sets: the sets of units 0 to `units` − 1, each of which is also a set by itself.
    ///   - gap: what the prices may sum to less than they could.
    init(_ sets: UnitaryAlignments, units: Int, gap: Double = leastGap) {
        var method = InteriorPoint(sets, units: units)
        method.run(to: gap)
        prices = method.prices
        steps = method.iterations * (10 * sets.count / max(1, units) + units)
        excess = sets.costs
        for index in 0..<sets.count {
            for unit in sets[index] { excess[index] -= prices[Int(unit)] }
        }
        // Rounding may leave a set a hair too cheap.
        let lack = max(0, -(excess.min() ?? 0))
        if lack > 0 {
            for unit in prices.indices { prices[unit] -= lack }
            for index in 0..<sets.count { excess[index] += lack * Double(sets[index].count) }
        }
    }
}

/// The method's state: minimise Σ cost · share where each unit's shares sum to 1.
private struct InteriorPoint {
    private let sets: UnitaryAlignments
    private var equations: Skyline
    private(set) var prices: [Double]
    private(set) var iterations = 0
    private var shares: [Double]
    private var slacks: [Double]

    init(_ sets: UnitaryAlignments, units: Int) {
        self.sets = sets
        var first = Array(0..<units)
        var occurrences = [Int](repeating: 0, count: units)
        for index in 0..<sets.count {
            guard let leftmost = sets[index].first else { continue }
            for unit in sets[index] {
                first[Int(unit)] = min(first[Int(unit)], Int(leftmost))
                occurrences[Int(unit)] += 1
            }
        }
        equations = Skyline(first: first)
        prices = [Double](repeating: -1, count: units)
        slacks = sets.costs
        shares = [Double](repeating: 0, count: sets.count)
        var left = [Double](repeating: 1, count: units)
        for index in (0..<sets.count).reversed() {
            let members = sets[index]
            slacks[index] += Double(members.count)
            guard members.count > 1 else { continue }
            let share = 0.5 / Double(members.map { occurrences[Int($0)] }.max() ?? 1)
            shares[index] = share
            for unit in members { left[Int(unit)] -= share }
        }
        for index in 0..<sets.count where sets[index].count == 1 {
            shares[index] = sets[index].first.map { left[Int($0)] } ?? 1
        }
    }

    /// Goes on until shares and slacks leave so little between what the mixture costs and the prices.
    mutating func run(to least: Double) {
        let count = Double(sets.count)
        for _ in 0..<60 {
            let gap = dot(shares, slacks)
            guard gap > least else { return }
            iterations += 1
            factor()
            let predicted = step { _, share, slack in -share * slack }
            let (primal, dual) = lengths(predicted, keeping: 1)
            var remaining = 0.0
            for index in 0..<sets.count {
                remaining +=
                    (shares[index] + primal * predicted.shares[index])
                    * (slacks[index] + dual * predicted.slacks[index])
            }
            let centring = (remaining / gap) * (remaining / gap) * (remaining / gap)
            let target = centring * gap / count
            let corrected = step { index, share, slack in
                target - share * slack - predicted.shares[index] * predicted.slacks[index]
            }
            let taken = lengths(corrected, keeping: 0.995)
            for index in 0..<sets.count {
                shares[index] += taken.primal * corrected.shares[index]
                slacks[index] += taken.dual * corrected.slacks[index]
            }
            for unit in prices.indices { prices[unit] += taken.dual * corrected.prices[unit] }
        }
    }

    private struct Step {
        var prices: [Double]
        var shares: [Double]
        var slacks: [Double]
    }

    /// Fills and factors the equations for the prices.
    private mutating func factor() {
        equations.clear()
        for index in 0..<sets.count {
            equations.add(shares[index] / slacks[index], to: sets.members, sets.starts[index]..<sets.starts[index + 1])
        }
        equations.factor()
    }

    /// The step that changes each set's share × slack by what `change` says, to first order.
    private func step(_ change: (_ index: Int, _ share: Double, _ slack: Double) -> Double) -> Step {
        let (members, starts) = (sets.members, sets.starts)
        var changes = [Double](repeating: 0, count: sets.count)
        var right = [Double](repeating: 1, count: prices.count)
        for index in changes.indices {
            changes[index] = change(index, shares[index], slacks[index]) / slacks[index]
            let moved = shares[index] + changes[index]
            for place in starts[index]..<starts[index + 1] { right[Int(members[place])] -= moved }
        }
        equations.solve(&right)
        var step = Step(prices: right, shares: changes, slacks: changes)
        for index in changes.indices {
            var priced = 0.0
            for place in starts[index]..<starts[index + 1] { priced += right[Int(members[place])] }
            step.slacks[index] = -priced
            step.shares[index] = changes[index] + shares[index] / slacks[index] * priced
        }
        return step
    }

    /// How much of a step can be taken with all shares and all slacks above 0.
    private func lengths(_ step: Step, keeping kept: Double) -> (primal: Double, dual: Double) {
        var (primal, dual) = (1.0, 1.0)
        for index in 0..<sets.count {
            if step.shares[index] < 0 { primal = min(primal, -kept * shares[index] / step.shares[index]) }
            if step.slacks[index] < 0 { dual = min(dual, -kept * slacks[index] / step.slacks[index]) }
        }
        return (primal, dual)
    }
}
