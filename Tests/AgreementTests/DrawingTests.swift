import Foundation
import Testing

@testable import Agreement

/// Random counts come as often as their probabilities say.
@Suite struct DrawingTests {
    @Test(arguments: [0.003, 0.9, 7, 15.2, 250, 4000.5, 1_048_575])
    func `Poisson numbers have the right mean and spread`(_ mean: Double) {
        let draws = Self.draws(PoissonTable(mean: mean), 40_000).map { Double($0) - mean }
        let average = draws.reduce(0, +) / 40_000
        let variance = draws.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 40_000

        #expect(abs(average) < 5 * (mean / 40_000).squareRoot())
        #expect(abs(variance / mean - 1) < 5 * ((2 + 1 / mean) / 40_000).squareRoot())
    }

    @Test(arguments: [0.4, 3, 20.5])
    func `Poisson numbers come as often as their probabilities say`(_ mean: Double) {
        var counts = [Int](repeating: 0, count: 200)
        for number in Self.draws(PoissonTable(mean: mean), 100_000) { counts[number] += 1 }
        var (chiSquare, degrees) = (0.0, -1.0)
        for number in counts.indices {
            let expected = 100_000 * exp(Double(number) * log(mean) - mean - Self.logFactorial(number))
            guard expected > 5 else { continue }
            let excess = Double(counts[number]) - expected
            chiSquare += excess * excess / expected
            degrees += 1
        }

        #expect(chiSquare < degrees + 4 * (2 * degrees).squareRoot())
    }

    /// The counts that come often, with things that never do, drawn one by one and from tables.
    @Test(arguments: [[3, 1, 0, 2], [40, 0, 7, 1]])
    func `counts of a few things come as often as the multinomial distribution says`(_ weights: [Int]) {
        let draws = weights.reduce(0, +)
        let multinomial = Multinomial(weights, draws: draws)
        var found: [[Int]: Int] = [:]
        for number in 0..<50_000 {
            var random = RandomStream(seed: 4, number: number)
            found[multinomial.draw(&random), default: 0] += 1
        }
        var (chiSquare, degrees) = (0.0, -1.0)
        for (counts, times) in found {
            #expect(counts.reduce(0, +) == draws)
            var logarithm = Self.logFactorial(draws)
            for (count, weight) in zip(counts, weights) where count > 0 {
                let share = Double(weight) / Double(draws)
                logarithm += Double(count) * log(share) - Self.logFactorial(count)
            }
            let expected = 50_000 * exp(logarithm)
            guard expected > 8 else { continue }
            let excess = Double(times) - expected
            chiSquare += excess * excess / expected
            degrees += 1
        }

        #expect(degrees > 10)
        #expect(chiSquare < degrees + 4 * (2 * degrees).squareRoot())
    }

    /// Of four million what is left is drawn in portions, of one million one by one.
    @Test(arguments: [[600_000, 300_000, 99_000, 900, 60, 30, 9, 1], [3_600_000, 399_000, 900, 60, 30, 9, 1]])
    func `millions of units are drawn as often as there are, each as often as it comes`(_ weights: [Int]) {
        let total = weights.reduce(0, +)
        let multinomial = Multinomial(weights, draws: total)
        var sums = [Int](repeating: 0, count: weights.count)
        var squares = [Double](repeating: 0, count: weights.count)
        for number in 0..<2_000 {
            var random = RandomStream(seed: 1, number: number)
            let counts = multinomial.draw(&random)
            #expect(counts.reduce(0, +) == total)
            for (index, count) in counts.enumerated() {
                sums[index] += count
                squares[index] += Double(count - weights[index]) * Double(count - weights[index])
            }
        }
        for index in weights.indices {
            let variance = Double(weights[index]) * (1 - Double(weights[index]) / Double(total))
            #expect(abs(Double(sums[index] - 2_000 * weights[index])) < 5 * (2_000 * variance).squareRoot())
            #expect(abs(squares[index] / 2_000 / variance - 1) < 5 * ((2 + 1 / variance) / 2_000).squareRoot())
        }
    }

    @Test func `more units than a table holds are drawn in parts`() {
        let weights = [5_000_000, 2_000_000_000]
        let multinomial = Multinomial(weights, draws: 2_005_000_000)
        var random = RandomStream(seed: 1, number: 0)

        let counts = multinomial.draw(&random)

        #expect(counts.reduce(0, +) == 2_005_000_000)
        #expect(abs(counts[0] - weights[0]) < 5 * 2_237)  // the square root of 5,000,000 is 2,236
    }

    @Test func `nothing is drawn of nothing`() {
        var random = RandomStream(seed: 1, number: 0)

        #expect(Multinomial([0, 0], draws: 0).draw(&random) == [0, 0])
    }

    private static func logFactorial(_ number: Int) -> Double {
        (0..<number).reduce(0) { $0 + log(Double($1 + 1)) }
    }

    private static func draws(_ table: PoissonTable, _ count: Int) -> [Int] {
        var (random, counts) = (RandomStream(seed: 5, number: count), [Int](repeating: 0, count: count))
        _ = counts.withUnsafeMutableBufferPointer { table.draw((0..<Int32(count)).map(\.self), &random, into: $0) }
        return counts
    }
}
