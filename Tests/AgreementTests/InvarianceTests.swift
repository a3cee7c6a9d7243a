import Agreement
import TestSupport
import Testing

/// What holds for every coefficient, on random data with missing values.
@Suite struct InvarianceTests {
    @Test(arguments: Coefficient.all, 0..<20)
    func `units in any order give the same number to the last bit`(_ coefficient: Coefficient, _ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomTable(for: coefficient, using: &random)

        let value = try coefficient.estimate(table.data()).value
        let shuffled = try coefficient.estimate(RandomTable(units: table.units.shuffled(using: &random)).data()).value

        #expect(value == shuffled)
    }

    @Test(arguments: Coefficient.all, 0..<20)
    func `coders in any order give the same number to the last bit`(_ coefficient: Coefficient, _ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomTable(for: coefficient, using: &random)
        let order = table.units[0].indices.shuffled(using: &random)

        let value = try coefficient.estimate(table.data()).value
        let permuted = try coefficient.estimate(
            RandomTable(units: table.units.map { unit in order.map { unit[$0] } }).data()
        ).value

        #expect(value == permuted)
    }

    @Test(arguments: Coefficient.all, 0..<10)
    func `standard errors do not depend on the order of coders and units either`(
        _ coefficient: Coefficient, _ seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomTable(for: coefficient, using: &random)
        let shuffled = RandomTable(units: table.units.shuffled(using: &random).map { $0.reversed() })

        let error = try? coefficient.interval(table.data()).standardError

        #expect(error == (try? coefficient.interval(shuffled.data()).standardError))
        #expect(try coefficient.jackknife(table.data()) == coefficient.jackknife(shuffled.data()))
    }

    @Test(arguments: Coefficient.all, 0..<5)
    func `categories under other names give the same number`(_ coefficient: Coefficient, _ seed: Int) throws {
        // Weights by distance know more of a category than its name.
        guard !["weighted-kappa", "gwet-ac2"].contains(coefficient.id) else { return }
        var random = SeededGenerator(seed: seed)
        let table = RandomTable(for: coefficient, using: &random)
        let names = ["1": "trust", "2": "fear", "3": "work", "4": "home", "5": "sick leave"]
        let renamed = RandomTable(units: table.units.map { $0.map { $0.flatMap { names[$0] } } })

        let value = try #require(coefficient.estimate(table.data()).value)

        #expect(try abs(value - #require(coefficient.estimate(renamed.data()).value)) < 1e-14)
    }

    @Test(arguments: [Coefficient.percentAgreement, .cohenKappa, .scottPi, .lightKappa, .krippendorffAlpha, .mvAlpha])
    func `a unit that only one coder coded changes nothing`(_ coefficient: Coefficient) throws {
        var random = SeededGenerator(seed: 9)
        let table = RandomTable(for: coefficient, using: &random)
        let single: [String?] = table.units[0].indices.map { $0 == 0 ? "3" : nil }

        let more = try coefficient.estimate(RandomTable(units: table.units + [single, single]).data())

        #expect(try more.value == coefficient.estimate(table.data()).value)
    }

    @Test(arguments: Coefficient.all)
    func `1 where all agree and values vary`(_ coefficient: Coefficient) throws {
        let data = try ReliabilityData(rows: "1 2 3 1 2 3\n 1 2 3 1 2 3")

        #expect(try coefficient.estimate(data).value == 1)
    }

    @Test(arguments: Coefficient.all, 0..<5)
    func `a count of a unit is the unit as often`(_ coefficient: Coefficient, _ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomTable(for: coefficient, using: &random)
        let counts = table.units.map { _ in Int.random(in: 1...4, using: &random) }
        let repeated = zip(table.units, counts).flatMap { Array(repeating: $0.0, count: $0.1) }

        let counted = try coefficient.estimate(table.data(counts: counts))
        let written = try coefficient.estimate(RandomTable(units: repeated).data())

        #expect(counted.value == written.value)
        #expect(counted.units == written.units)
    }

    @Test(arguments: Coefficient.all, 0..<5)
    func `data counted in two parts and added are the data counted at once`(
        _ coefficient: Coefficient, _ seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomTable(for: coefficient, using: &random)
        let names = table.units[0].indices.map { "coder \($0)" }
        func builder(_ units: [[String?]]) throws -> ReliabilityData.Builder {
            var builder = try ReliabilityData.Builder(coders: names)
            for unit in units {
                builder.add(
                    try unit.map { value in
                        try value.map { try builder.number(of: Category($0)) } ?? ReliabilityData.missing
                    })
            }
            return builder
        }

        var second = try builder(Array(table.units.suffix(25)))
        try second.add(builder(Array(table.units.prefix(table.units.count - 25))))

        #expect(try coefficient.estimate(second.finish()).value == coefficient.estimate(table.data()).value)
    }
}

/// A table of ratings in which coders agree more often than by chance; a sixth is missing.
struct RandomTable {
    let units: [[String?]]

    init(units: [[String?]]) {
        self.units = units
    }

    init(for coefficient: Coefficient, using random: inout SeededGenerator) {
        let coders = coefficient.compares == .two ? 2 : Int.random(in: 2...5, using: &random)
        self.init(coders: coders, using: &random)
    }

    init(coders: Int, units count: Int = 60, using random: inout SeededGenerator) {
        units = (0..<count).map { _ in
            let truth = Int.random(in: 1...4, using: &random)
            return (0..<coders).map { _ in
                switch Int.random(in: 0..<6, using: &random) {
                case 0: nil
                case 1, 2: "\(Int.random(in: 1...5, using: &random))"
                default: "\(truth)"
                }
            }
        }
    }

    func data(counts: [Int]? = nil) throws -> ReliabilityData {
        try ReliabilityData(
            coders: units[0].indices.map { "coder \($0)" }, units: units.map { $0.map { $0.map { Category($0) } } },
            counts: counts)
    }
}

extension SeededGenerator {
    /// Numbers that seeds side by side have nothing of in common.
    init(seed: Int) {
        self.init(seed: UInt64(seed) &* 0xD134_2543_DE82_EF95)
    }
}
