import Agreement
import TestSupport
import Testing

/// What holds for every difference and all weights, and for every coefficient under other conditions.
@Suite struct DifferenceInvarianceTests {
    /// Every way to compute a coefficient of single values.
    static let ways: [(coefficient: Coefficient, options: EstimateOptions)] = Coefficient.all.flatMap { coefficient in
        let weights: [AgreementWeights] = [.linear, .quadratic, .ordinal, .radical, .ratio, .circular, .bipolar]
        let differences: [Difference] =
            [.nominal, .ordinal, .interval, .ratio, .circular, .bipolar] + weights.map { .weights($0) }
        let options: [EstimateOptions] =
            switch coefficient.partialAgreement {
            case .none: [EstimateOptions()]
            case .weights: [EstimateOptions()] + weights.map { EstimateOptions(weights: $0) }
            case .difference: differences.map { EstimateOptions(difference: $0) }
            }
        return options.map { (coefficient, $0) }
    }

    @Test(arguments: 0..<4)
    func `coders and units in any order give the same bits, whatever the difference or the weights`(_ seed: Int) throws
    {
        for (coefficient, options) in Self.ways {
            var random = SeededGenerator(seed: seed)
            let table = RandomTable(for: coefficient, using: &random)
            let order = table.units[0].indices.shuffled(using: &random)
            let shuffled = RandomTable(
                units: table.units.map { unit in order.map { unit[$0] } }.shuffled(using: &random))

            let (first, second) = try (
                coefficient.estimate(table.data(), options), coefficient.estimate(shuffled.data(), options)
            )

            #expect(first.value == second.value, "\(coefficient) \(options)")
            #expect(first.observed == second.observed, "\(coefficient) \(options)")
            #expect(first.expected == second.expected, "\(coefficient) \(options)")
        }
    }

    @Test(arguments: 0..<4)
    func `numbers written another way give the same bits`(_ seed: Int) throws {
        let written = ["1": "1.0", "2": "2.00", "3": "+3", "4": "4e0", "5": "5.0"]
        for (coefficient, options) in Self.ways {
            var random = SeededGenerator(seed: seed)
            let table = RandomTable(for: coefficient, using: &random)
            let other = RandomTable(units: table.units.map { $0.map { $0.flatMap { written[$0] } } })

            let value = try coefficient.estimate(table.data(), options).value

            #expect(try value == coefficient.estimate(other.data(), options).value, "\(coefficient) \(options)")
        }
    }

    @Test(arguments: 0..<4)
    func `other names in the same order give the same bits where positions count`(_ seed: Int) throws {
        let names = ["1": "absent", "2": "brief", "3": "clear", "4": "detailed", "5": "excessive"]
        for (coefficient, options) in Self.ways {
            var (random, options) = (SeededGenerator(seed: seed), options)
            options.scale = .positions
            let table = RandomTable(for: coefficient, using: &random)
            let renamed = RandomTable(units: table.units.map { $0.map { $0.flatMap { names[$0] } } })

            let value = try coefficient.estimate(table.data(), options).value

            #expect(try value == coefficient.estimate(renamed.data(), options).value, "\(coefficient) \(options)")
        }
    }

    @Test(arguments: [2, 4])
    func `1 where all agree and values vary, whatever is missing`(_ coders: Int) throws {
        for (coefficient, options) in Self.ways where coders == 2 || coefficient.compares == .twoOrMore {
            var random = SeededGenerator(seed: coders)
            let units: [[String?]] = (1...30).map { unit in
                (0..<coders).map { $0 > 1 && Bool.random(using: &random) ? nil : "\(unit % 5 + 1)" }
            }

            let estimate = try coefficient.estimate(RandomTable(units: units).data(), options)

            #expect(estimate.value == 1, "\(coefficient) \(options)")
        }
    }

    @Test func `a unit with a single value changes nothing where only pairs of values count`() throws {
        let pairwise = [
            "percent-agreement", "cohen-kappa", "weighted-kappa", "scott-pi", "bennett-s", "light-kappa",
            "krippendorff-alpha", "mv-alpha",
        ]
        for (coefficient, options) in Self.ways where pairwise.contains(coefficient.id) {
            var random = SeededGenerator(seed: 12)
            let table = RandomTable(for: coefficient, using: &random)
            let single: [String?] = table.units[0].indices.map { $0 == 0 ? "3" : nil }

            let more = try coefficient.estimate(RandomTable(units: table.units + [single]).data(), options)

            #expect(try more.value == coefficient.estimate(table.data(), options).value, "\(coefficient) \(options)")
        }
    }

    @Test(arguments: [Difference.nominal, .jaccard, .dice, .masi], 0..<4)
    func `sets in any order, with codes under other names, counted or repeated, have one alpha`(
        _ difference: Difference, _ seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomSets(coders: 3, using: &random)
        let shuffled = RandomSets(units: table.units.map { $0.reversed() }.shuffled(using: &random))
        let twice = RandomSets(units: table.units + shuffled.units.map { $0.reversed() })
        let names = ["work", "trust", "sick leave", "home", "fear"]

        for (coefficient, options) in [
            (Coefficient.krippendorffAlpha, EstimateOptions(difference: difference)), (.mvAlpha, EstimateOptions()),
        ] {
            let value = try #require(coefficient.estimate(table.data(), options).value)
            #expect(try coefficient.estimate(shuffled.data(), options).value == value)
            let renamed = try #require(coefficient.estimate(table.data(named: names), options).value)
            #expect(abs(renamed - value) < 1e-14)
            let counted = try ReliabilityData(
                coders: table.data().coders,
                units: table.units.map { unit in
                    unit.map {
                        $0.map { set in Category(codes: (0..<5).filter { set >> $0 & 1 == 1 }.map { names[$0] }) }
                    }
                }, counts: table.units.map { _ in 2 })
            #expect(
                try coefficient.estimate(counted, options).value
                    == coefficient.estimate(twice.data(named: names), options).value)
        }
    }

    @Test(arguments: Coefficient.all)
    func `replicates are the same in any order of units and coders and one after the other`(
        _ coefficient: Coefficient
    ) throws {
        var random = SeededGenerator(seed: 21)
        let table = RandomTable(for: coefficient, using: &random)
        let shuffled = RandomTable(units: table.units.shuffled(using: &random))

        let first = try coefficient.bootstrap(table.data(), replicates: 150, seed: 5)
        let again = try coefficient.bootstrap(table.data(), replicates: 150, seed: 5)
        let other = try coefficient.bootstrap(shuffled.data(), replicates: 150, seed: 5)

        #expect(first.replicates == again.replicates)
        #expect(first.replicates == other.replicates)
        #expect(first.replicates.count + first.resampling.undefined == 150)
    }
}
