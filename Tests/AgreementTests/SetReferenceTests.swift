import Agreement
import TestSupport
import Testing

/// Coefficients of sets of codes in exact fractions, chance counted set by set.
@Suite struct SetReferenceTests {
    @Test(arguments: 0..<60)
    func `alpha of sets equals the exact fraction of its definition`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomSets(coders: .random(in: 2...4, using: &random), units: 6, codes: 4, using: &random)
        let exact = table.exact

        for (difference, distance) in [(Difference.jaccard, Self.jaccard), (.dice, Self.dice), (.masi, Self.masi)] {
            let value = try Coefficient.krippendorffAlpha(table.data(), .init(difference: difference)).value
            let expected = exact.alpha { distance($0, $1) }
            #expect((value == nil) == (expected == nil), "\(difference)")
            if let value, let expected { #expect(abs(value - expected.value) < 1e-12, "\(difference)") }
        }
    }

    @Test(arguments: 0..<60)
    func `mv-alpha equals what counting all pairs of sets gives`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomSets(coders: .random(in: 2...3, using: &random), units: 5, codes: 3, using: &random)
        let sets = table.exact.pairable.joined()
        let value = try Coefficient.mvAlpha(table.data()).value
        guard !sets.isEmpty else { return #expect(value == nil) }

        var observed = Fraction(0)
        for unit in table.exact.pairable {
            for i in unit.indices {
                for j in unit.indices where i != j {
                    observed = observed + Self.dice(unit[i], unit[j]) / Fraction(unit.count - 1)
                }
            }
        }
        let expected = Self.chance(Array(sets), codes: 3)

        #expect((value == nil) == (expected == Fraction(0)))
        if let value {
            let alpha = Fraction(1) - observed / Fraction(sets.count) / expected
            #expect(abs(value - alpha.value) < 1e-12)
        }
    }

    /// The mean difference over all pairs of sets of the sizes that occur, weighted by how often their codes could be
    /// drawn: n for a code in one of the two, n (n − 1) for one in both.
    private static func chance(_ sets: [Int], codes: Int) -> Fraction {
        let counts = (0..<codes).map { code in sets.count { $0 >> code & 1 == 1 } }
        var sum = Fraction(0)
        for a in 0...codes {
            for b in 0...codes {
                var (weighted, total) = (Fraction(0), 0)
                for x in 0..<1 << codes where x.nonzeroBitCount == a {
                    for y in 0..<1 << codes where y.nonzeroBitCount == b {
                        var weight = 1
                        for code in 0..<codes {
                            let times = (x >> code & 1) + (y >> code & 1)
                            weight *= times == 2 ? counts[code] * (counts[code] - 1) : times == 1 ? counts[code] : 1
                        }
                        weighted = weighted + Fraction(weight) * dice(x, y)
                        total += weight
                    }
                }
                if total == 0 { continue }
                let pairs = sets.count { $0.nonzeroBitCount == a } * sets.count { $0.nonzeroBitCount == b }
                sum = sum + Fraction(pairs) * weighted / Fraction(total)
            }
        }
        return sum / Fraction(sets.count * sets.count)
    }

    private static func jaccard(_ x: Int, _ y: Int) -> Fraction {
        x | y == 0 ? Fraction(0) : Fraction(1) - Fraction((x & y).nonzeroBitCount, (x | y).nonzeroBitCount)
    }

    private static func dice(_ x: Int, _ y: Int) -> Fraction {
        let sizes = x.nonzeroBitCount + y.nonzeroBitCount
        return sizes == 0 ? Fraction(0) : Fraction(1) - Fraction(2 * (x & y).nonzeroBitCount, sizes)
    }

    private static func masi(_ x: Int, _ y: Int) -> Fraction {
        let thirds = x == y ? 3 : x & y == x || x & y == y ? 2 : x & y != 0 ? 1 : 0
        if x | y == 0 { return Fraction(0) }
        return Fraction(1) - Fraction((x & y).nonzeroBitCount * thirds, (x | y).nonzeroBitCount * 3)
    }
}

/// Sets of codes that coders gave units, each code half right; a sixth is missing. Sets are bits.
struct RandomSets {
    let units: [[Int?]]

    init(units: [[Int?]]) { self.units = units }

    init(coders: Int, units count: Int = 40, codes: Int = 4, using random: inout SeededGenerator) {
        units = (0..<count).map { _ in
            let truth = Int.random(in: 0..<1 << codes, using: &random)
            return (0..<coders).map { _ in
                let noise = Int.random(in: 0..<1 << codes, using: &random) & .random(in: 0..<1 << codes, using: &random)
                return Int.random(in: 0..<6, using: &random) == 0 ? nil : truth ^ noise
            }
        }
    }

    /// With the sets as categories.
    var exact: Exact { Exact(units: units, categories: (units.joined().compactMap(\.self).max() ?? 0) + 1) }

    func data(named names: [String] = ["a", "b", "c", "d", "e"]) throws -> ReliabilityData {
        try ReliabilityData(
            coders: units[0].indices.map { "coder \($0)" },
            units: units.map { unit in
                unit.map { set in
                    set.map { set in Category(codes: names.indices.filter { set >> $0 & 1 == 1 }.map { names[$0] }) }
                }
            })
    }
}
