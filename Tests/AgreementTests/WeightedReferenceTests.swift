import Agreement
import TestSupport
import Testing

/// Weighted coefficients, and those of pairs of coders, in exact fractions from their definitions.
@Suite struct WeightedReferenceTests {
    @Test(arguments: 0..<60)
    func `coefficients with weights equal the exact fractions of their definitions`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let coders = Int.random(in: 2...4, using: &random)
        let table = RandomTable(coders: coders, units: Int.random(in: 4...9, using: &random), using: &random)
        let data = try ReliabilityData(
            coders: (0..<coders).map { "coder \($0)" }, units: table.units.map { $0.map { $0.map { Category($0) } } },
            categories: ["1", "2", "3", "4", "5"].map { Category($0) })
        let units = table.units.map { $0.map { $0.map { Int($0)! - 1 } } }
        guard data.coders.indices.allSatisfy({ coder in units.contains { $0[coder] != nil } }) else { return }

        for (weights, weight) in Self.weights {
            let exact = WeightedExact(Exact(units: units, categories: 5), weight)
            var expected: [(Coefficient, Fraction?)] = [
                (.percentAgreement, exact.observed), (.fleissKappa, exact.kappa(exact.fleissChance)),
                (.bennettS, exact.kappa(exact.bennettChance)), (.gwetAC2, exact.kappa(exact.gwetChance)),
                (.congerKappa, exact.kappa(exact.congerChance)), (.lightKappa, exact.light),
            ]
            if coders == 2 {
                let both = exact.amongComplete
                expected += [
                    (.weightedKappa, both.kappa(both.congerChance)), (.scottPi, both.kappa(both.fleissChance)),
                ]
            }
            for (coefficient, fraction) in expected {
                let value = try coefficient.estimate(data, EstimateOptions(weights: weights)).value
                #expect((value == nil) == (fraction == nil), "\(coefficient) \(weights)")
                if let value, let fraction {
                    #expect(abs(value - fraction.value) < 1e-12, "\(coefficient) \(weights)")
                }
            }
        }
    }

    private static let weights: [(AgreementWeights, @Sendable (Int, Int) -> Fraction)] = [
        (.identity, { $0 == $1 ? Fraction(1) : Fraction(0) }),
        (.linear, { Fraction(4 - abs($0 - $1), 4) }),
        (.quadratic, { Fraction(16 - ($0 - $1) * ($0 - $1), 16) }),
        (
            .ordinal,
            { x, y in
                let between = abs(x - y) + 1
                return Fraction(20 - between * (between - 1), 20)
            }
        ),
    ]
}

/// The definitions with weights, read off Gwet's pages.
private struct WeightedExact {
    let plain: Exact
    let weight: (Int, Int) -> Fraction

    init(_ plain: Exact, _ weight: @escaping (Int, Int) -> Fraction) {
        (self.plain, self.weight) = (plain, weight)
    }

    /// Over the units that all coders coded.
    var amongComplete: WeightedExact {
        WeightedExact(Exact(units: plain.units.filter { !$0.contains(nil) }, categories: plain.categories), weight)
    }

    var observed: Fraction? {
        guard !plain.pairable.isEmpty else { return nil }
        let shares = plain.pairable.map { unit in
            var sum = Fraction(0)
            for i in unit.indices { for j in unit.indices where i != j { sum = sum + weight(unit[i], unit[j]) } }
            return sum / Fraction(unit.count * (unit.count - 1))
        }
        return shares.reduce(Fraction(0), +) / Fraction(shares.count)
    }

    func kappa(_ chance: Fraction?) -> Fraction? {
        guard let observed, let chance, chance != Fraction(1) else { return nil }
        return (observed - chance) / (Fraction(1) - chance)
    }

    /// The mean weight of two values drawn with these shares.
    private func mean(_ first: [Fraction], _ second: [Fraction]) -> Fraction {
        var sum = Fraction(0)
        for x in first.indices { for y in second.indices { sum = sum + first[x] * second[y] * weight(x, y) } }
        return sum
    }

    var fleissChance: Fraction? { plain.units.isEmpty ? nil : mean(plain.shares, plain.shares) }

    private var sumOfWeights: Fraction {
        let categories = 0..<plain.categories
        return categories.flatMap { x in categories.map { weight(x, $0) } }.reduce(Fraction(0), +)
    }

    var bennettChance: Fraction? { sumOfWeights / Fraction(plain.categories * plain.categories) }

    var gwetChance: Fraction? {
        let spread = plain.shares.map { $0 * (Fraction(1) - $0) }.reduce(Fraction(0), +)
        return sumOfWeights * spread / Fraction(plain.categories * (plain.categories - 1))
    }

    var congerChance: Fraction? {
        guard let coders = plain.units.first?.indices else { return nil }
        let habits = coders.map { coder in
            (0..<plain.categories).map { category in
                Fraction(plain.units.count { $0[coder] == category }, max(1, plain.units.count { $0[coder] != nil }))
            }
        }
        var terms: [Fraction] = []
        for g in coders { for h in coders where g < h { terms.append(mean(habits[g], habits[h])) } }
        return terms.reduce(Fraction(0), +) / Fraction(terms.count)
    }

    /// The mean of the pairs' kappas, each over the units of both.
    var light: Fraction? {
        guard let coders = plain.units.first?.indices else { return nil }
        var kappas: [Fraction] = []
        for g in coders {
            for h in coders where g < h {
                let pair = WeightedExact(
                    Exact(units: plain.units.map { [$0[g], $0[h]] }, categories: plain.categories), weight
                ).amongComplete
                guard let kappa = pair.kappa(pair.congerChance) else { return nil }
                kappas.append(kappa)
            }
        }
        return kappas.reduce(Fraction(0), +) / Fraction(kappas.count)
    }
}
