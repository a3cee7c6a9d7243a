import Agreement
import TestSupport
import Testing

/// A second implementation of the count-based coefficients, unit by unit and in exact fractions, against the first.
@Suite struct ReferenceTests {
    @Test(arguments: 0..<60)
    func `coefficients equal the exact fractions of their definitions`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let coders = Int.random(in: 2...4, using: &random)
        let table = RandomTable(coders: coders, units: Int.random(in: 3...9, using: &random), using: &random)
        let categories = ["1", "2", "3", "4", "5"]
        let data = try ReliabilityData(
            coders: (0..<coders).map { "coder \($0)" }, units: table.units.map { $0.map { $0.map { Category($0) } } },
            categories: categories.map { Category($0) })
        let units = table.units.map { $0.map { $0.map { Int($0)! - 1 } } }
        let exact = Exact(units: units, categories: categories.count)

        for (coefficient, expected) in [
            (Coefficient.percentAgreement, exact.observed), (.fleissKappa, exact.kappa(exact.fleissChance)),
            (.bennettS, exact.kappa(Fraction(1, 5))), (.gwetAC1, exact.kappa(exact.gwetChance)),
            (.congerKappa, exact.kappa(exact.congerChance)),
            (.krippendorffAlpha, exact.alpha { $0 == $1 ? Fraction(0) : Fraction(1) }),
        ] {
            guard data.coders.indices.allSatisfy({ coder in units.contains { $0[coder] != nil } }) else { continue }
            let value = try coefficient.estimate(data).value
            #expect((value == nil) == (expected == nil), "\(coefficient)")
            if let value, let expected { #expect(abs(value - expected.value) < 1e-13, "\(coefficient)") }
        }
        for (difference, distance) in exact.distances {
            let value = try Coefficient.krippendorffAlpha(data, .init(difference: difference)).value
            let expected = exact.alpha(distance)
            #expect((value == nil) == (expected == nil), "\(difference)")
            if let value, let expected { #expect(abs(value - expected.value) < 1e-12, "\(difference)") }
        }
        if coders == 2 {
            let both = Exact(units: units.filter { !$0.contains(nil) }, categories: categories.count)
            let kappa = try? Coefficient.cohenKappa(data).value
            #expect(kappa.map { abs($0 - (both.kappa(both.congerChance)?.value ?? .nan)) < 1e-13 } != false)
        }
    }
}

/// The definitions, read off the page.
struct Exact {
    /// Units with a value, as positions of categories.
    let units: [[Int?]]
    let categories: Int

    init(units: [[Int?]], categories: Int) {
        self.units = units.filter { $0.contains { $0 != nil } }
        self.categories = categories
    }

    var pairable: [[Int]] { units.map { $0.compactMap(\.self) }.filter { $0.count > 1 } }

    var observed: Fraction? {
        guard !pairable.isEmpty else { return nil }
        let shares = pairable.map { unit in
            var agreeing = 0
            for i in unit.indices { for j in unit.indices where i != j && unit[i] == unit[j] { agreeing += 1 } }
            return Fraction(agreeing, unit.count * (unit.count - 1))
        }
        return shares.reduce(Fraction(0), +) / Fraction(shares.count)
    }

    func kappa(_ chance: Fraction?) -> Fraction? {
        guard let observed, let chance, chance != Fraction(1) else { return nil }
        return (observed - chance) / (Fraction(1) - chance)
    }

    var shares: [Fraction] {
        (0..<categories).map { category in
            let parts = units.map { unit in
                Fraction(unit.count { $0 == category }, unit.count { $0 != nil })
            }
            return parts.reduce(Fraction(0), +) / Fraction(parts.count)
        }
    }

    var fleissChance: Fraction? { shares.map { $0 * $0 }.reduce(Fraction(0), +) }

    var gwetChance: Fraction? {
        shares.map { $0 * (Fraction(1) - $0) }.reduce(Fraction(0), +) / Fraction(categories - 1)
    }

    var congerChance: Fraction? {
        guard let coders = units.first?.indices else { return nil }
        let habits = coders.map { coder in
            (0..<categories).map { category in
                Fraction(units.count { $0[coder] == category }, max(1, units.count { $0[coder] != nil }))
            }
        }
        var terms: [Fraction] = []
        for g in coders {
            for h in coders where g < h {
                terms.append(zip(habits[g], habits[h]).map { $0 * $1 }.reduce(Fraction(0), +))
            }
        }
        return terms.reduce(Fraction(0), +) / Fraction(terms.count)
    }

    /// 1 − Do ÷ De over all pairs of values, with the distance of two categories.
    func alpha(_ distance: (Int, Int) -> Fraction) -> Fraction? {
        let values = pairable.flatMap(\.self)
        guard !values.isEmpty else { return nil }
        var observed = Fraction(0)
        for unit in pairable {
            for i in unit.indices {
                for j in unit.indices where i != j {
                    observed = observed + distance(unit[i], unit[j]) / Fraction(unit.count - 1)
                }
            }
        }
        var expected = Fraction(0)
        for i in values.indices {
            for j in values.indices where i != j { expected = expected + distance(values[i], values[j]) }
        }
        guard expected != Fraction(0) else { return nil }
        return Fraction(1) - Fraction(values.count - 1) * observed / expected
    }

    /// Distances of categories whose values are 1, 2, 3 and so on.
    var distances: [(Difference, (Int, Int) -> Fraction)] {
        let values = pairable.flatMap(\.self)
        let counts = (0..<categories).map { category in values.count { $0 == category } }
        return [
            (.interval, { x, y in Fraction((x - y) * (x - y)) }),
            (.ratio, { x, y in Fraction((x - y) * (x - y), (x + y + 2) * (x + y + 2)) }),
            (
                .ordinal,
                { x, y in
                    let between = counts[min(x, y)...max(x, y)].reduce(0, +)
                    let rank = Fraction(2 * between - counts[x] - counts[y], 2)
                    return x == y ? Fraction(0) : rank * rank
                }
            ),
            (
                .bipolar,
                { x, y in
                    x == y ? Fraction(0) : Fraction((x - y) * (x - y), (x + y) * (2 * (categories - 1) - x - y))
                }
            ),
        ]
    }
}

/// A fraction in lowest terms.
struct Fraction: Equatable {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int, _ denominator: Int = 1) {
        self.init(Int128(numerator), Int128(denominator))
    }

    init(_ numerator: Int128, _ denominator: Int128) {
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int128(a) * denominator.signum()
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    var value: Double { Double(numerator) / Double(denominator) }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(-right.numerator, right.denominator)
    }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    static func / (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
    }
}
