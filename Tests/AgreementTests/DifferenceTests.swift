import Agreement
import Foundation
import TestSupport
import Testing

/// Weights and differences: what is given, what is refused, what is said.
@Suite struct DifferenceTests {
    private func words() throws -> ReliabilityData {
        try ReliabilityData(
            rows: "low mid high mid low\n low high high mid mid", categories: ["low", "mid", "high"])
    }

    @Test func `words have no distance but an order`() throws {
        let error = #expect(throws: AgreementError.self) {
            try Coefficient.krippendorffAlpha(words(), .init(difference: .interval))
        }

        #expect(
            "\(error!)"
                == "'low' is no number, which 'interval' compares: choose 'ordinal' for ordered words, "
                + "or say that their positions stand for them")
        #expect(try Coefficient.krippendorffAlpha(words(), .init(difference: .ordinal)).value != nil)
        let positions = try Coefficient.krippendorffAlpha(words(), .init(difference: .interval, scale: .positions))
        #expect(positions.assumptions == ["difference: interval, by the categories' positions"])
    }

    @Test func `weights by value and by position differ where values are not equally far apart, and are named`() throws
    {
        let data = try ReliabilityData(rows: "1 2 10 2 1 10 2\n 1 10 10 2 2 1 1")

        let byValue = try Coefficient.weightedKappa(data, .init(weights: .linear))
        let byPosition = try Coefficient.weightedKappa(data, .init(weights: .linear, scale: .positions))

        #expect(byValue.value != byPosition.value)
        #expect(byValue.assumptions == ["weights: linear, by the categories' values"])
        #expect(byPosition.assumptions == ["weights: linear, by the categories' positions"])
        #expect(
            try Coefficient.weightedKappa(words()).assumptions == ["weights: quadratic, by the categories' positions"])
    }

    @Test func `a table of its own gives what the named weights give`() throws {
        let linear = try Coefficient.weightedKappa(words(), .init(weights: .linear))
        let table = try Coefficient.weightedKappa(
            words(), .init(weights: .custom([[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]])))
        let squares = try Coefficient.krippendorffAlpha(
            words(), .init(difference: .custom([[0, 1, 4], [1, 0, 1], [4, 1, 0]])))

        #expect(table.value == linear.value)
        #expect(
            try abs(
                #require(squares.value)
                    - #require(
                        Coefficient.krippendorffAlpha(words(), .init(difference: .interval, scale: .positions)).value))
                < 1e-14)
    }

    @Test(arguments: [
        ([[1.0, 0], [0, 1]], "it needs a row and a column for each of the 3 categories"),
        ([[1, 0, 0], [0, 0.5, 0], [0, 0, 1]], "a value agrees with itself fully"),
        ([[1, 0, 0], [0.5, 1, 0], [0, 0, 1]], "it must be symmetric"),
        ([[1, 2, 0], [2, 1, 0], [0, 0, 1]], "no difference is negative, infinite or next to nothing"),
        ([[1, -1, 0], [-1, 1, 0], [0, 0, 1]], "weights lie between 0 and 1"),
    ])
    func `a table that is none`(_ table: [[Double]], _ rule: String) throws {
        let data = try words()

        let error = #expect(throws: AgreementError.self) {
            try Coefficient.weightedKappa(data, .init(weights: .custom(table)))
        }

        #expect("\(error!)" == "the table of weights can't be used: \(rule)")
    }

    @Test func `real values as they come give the alpha of their squared distances`() throws {
        var random = SeededGenerator(seed: 6)
        let units = (0..<40).map { _ in
            let truth = Double.random(in: -3...9, using: &random)
            return (0..<3).map { _ in truth + Double.random(in: -1...1, using: &random) }
        }
        let data = try ReliabilityData(coders: ["a", "b", "c"], units: units.map { $0.map { Category("\($0)") } })

        let values = units.flatMap(\.self)
        var (observed, expected) = (0.0, 0.0)
        for unit in units { for x in unit { for y in unit { observed += (x - y) * (x - y) / 2 } } }
        for x in values { for y in values { expected += (x - y) * (x - y) } }
        let alpha = try #require(Coefficient.krippendorffAlpha(data, .init(difference: .interval)).value)

        #expect(abs(alpha - (1 - Double(values.count - 1) * observed / expected)) < 1e-12)
    }

    @Test func `hours lie on a circle`() throws {
        let rows = [[23, 1, 0, 12, 6, 22], [0, 23, 1, 11, 7, 2]]
        let data = try ReliabilityData(
            coders: ["a", "b"], units: rows[0].indices.map { unit in rows.map { Category("\($0[unit])") } })
        func distance(_ x: Int, _ y: Int) -> Double {
            let sine = sin(.pi * Double(x - y) / 24)
            return sine * sine
        }

        let alpha = try #require(Coefficient.krippendorffAlpha(data, .init(difference: .circular)).value)

        let values = rows.flatMap(\.self)
        let observed = zip(rows[0], rows[1]).reduce(0) { $0 + 2 * distance($1.0, $1.1) }
        var expected = 0.0
        for x in values { for y in values { expected += distance(x, y) } }
        #expect(abs(alpha - (1 - Double(values.count - 1) * observed / expected)) < 1e-12)
    }

    @Test func `years are no farther apart for being large numbers`() throws {
        let small = try ReliabilityData(rows: "1 2 3 4 2\n 1 3 3 4 1")
        let large = try ReliabilityData(
            rows: "2000001 2000002 2000003 2000004 2000002\n 2000001 2000003 2000003 2000004 2000001")
        let interval = EstimateOptions(difference: .interval)

        #expect(
            try Coefficient.krippendorffAlpha(small, interval).value
                == Coefficient.krippendorffAlpha(large, interval).value)
    }

    @Test func `sets of single codes are nominal values, whatever the distance`() throws {
        let data = try ReliabilityData(rows: "1 2 3 1 2 *\n 1 3 3 1 1 2")
        let nominal = try #require(Coefficient.krippendorffAlpha(data).value)

        for difference in [Difference.jaccard, .dice, .masi] {
            #expect(
                try abs(#require(Coefficient.krippendorffAlpha(data, .init(difference: difference)).value) - nominal)
                    < 1e-14)
        }
        #expect(try abs(#require(Coefficient.mvAlpha(data).value) - nominal) < 1e-14)
        #expect(!Coefficient.mvAlpha.fits(data))
    }

    @Test func `names lead to weights and differences and back`() {
        for weights in AgreementWeights.named { #expect(AgreementWeights(named: weights.name) == weights) }
        for difference in Difference.named { #expect(Difference(named: difference.name) == difference) }
        #expect(Difference(named: "cosine") == nil && AgreementWeights(named: "cubic") == nil)
        for coefficient in Coefficient.all { #expect(Coefficient.named(coefficient.id)?.id == coefficient.id) }
    }
}

/// Values that are numbers in name only, or hardly.
@Suite struct NumberTests {
    @Test(arguments: ["0x10", "nan", "inf", "Infinity", "1e300", "1e-300", "", "one", "1 2"])
    func `is a word`(_ name: String) {
        #expect(Category(name).number == nil)
    }

    @Test(arguments: [("3", 3.0), ("-2.50", -2.5), ("1e3", 1000), ("0", 0), (".5", 0.5)])
    func `is a number`(_ name: String, _ number: Double) {
        #expect(Category(name).number == number)
    }

    @Test func `numbers far apart and close together have an alpha`() throws {
        for rows in ["1e99 -1e99 0\n 1e99 0 0", "1e-99 2e-99 3e-99\n 1e-99 2e-99 2e-99", "-5 5 3\n 5 -5 3"] {
            for difference in [Difference.interval, .ordinal, .ratio, .circular, .bipolar] {
                let alpha = try Coefficient.krippendorffAlpha(
                    ReliabilityData(rows: rows), .init(difference: difference))
                #expect(alpha.value.map(\.isFinite) != false && (alpha.value == nil) == (alpha.undefined != nil))
            }
            for weights in AgreementWeights.named {
                #expect(
                    try Coefficient.weightedKappa(ReliabilityData(rows: rows), .init(weights: weights)).value.map(
                        \.isFinite) != false)
            }
        }
    }
}
