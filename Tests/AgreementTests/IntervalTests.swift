import Agreement
import TestSupport
import Testing

/// Standard errors, bootstraps and the jackknife.
@Suite struct IntervalTests {
    private func data(_ seed: Int = 4, units: Int = 150, coders: Int = 3) throws -> ReliabilityData {
        var random = SeededGenerator(seed: seed)
        return try RandomTable(coders: coders, units: units, using: &random).data()
    }

    /// Units that lie in documents of very different agreement.
    private func clustered() throws -> ReliabilityData {
        var random = SeededGenerator(seed: 11)
        var units: [[Category?]] = []
        var documents: [String] = []
        for document in 0..<12 {
            for _ in 0..<20 {
                let truth = Int.random(in: 1...3, using: &random)
                let other = document % 3 == 0 ? Int.random(in: 1...3, using: &random) : truth
                units.append([Category("\(truth)"), Category("\(other)")])
                documents.append("document \(document)")
            }
        }
        return try ReliabilityData(coders: ["ana", "bo"], units: units, clusters: documents)
    }

    @Test(arguments: Coefficient.all.filter { $0.compares == .twoOrMore })
    func `the bootstrap spreads about as the jackknife and the formula say`(_ coefficient: Coefficient) throws {
        let data = try data()
        let jackknife = try coefficient.jackknife(data).standardError
        let bootstrap = try coefficient.bootstrap(data, replicates: 2000).standardError

        #expect(abs(bootstrap / jackknife - 1) < 0.15)
        if let formula = try? coefficient.interval(data).standardError {
            #expect(abs(formula / jackknife - 1) < 0.1)
        }
    }

    @Test func `a seed gives the same replicates, another seed others`() throws {
        let data = try data()
        let first = try Coefficient.krippendorffAlpha.bootstrap(data, replicates: 300, seed: 7)
        let again = try Coefficient.krippendorffAlpha.bootstrap(data, replicates: 300, seed: 7)
        let other = try Coefficient.krippendorffAlpha.bootstrap(data, replicates: 300, seed: 8)

        #expect(first.replicates == again.replicates)
        #expect(first.replicates != other.replicates)
    }

    @Test func `units and coders in another order give the same replicates`() throws {
        var random = SeededGenerator(seed: 3)
        let table = RandomTable(coders: 3, using: &random)
        let shuffled = RandomTable(units: table.units.shuffled(using: &random).map { $0.reversed() })

        let one = try Coefficient.fleissKappa.bootstrap(table.data(), replicates: 200)
        let two = try Coefficient.fleissKappa.bootstrap(shuffled.data(), replicates: 200)

        #expect(one.replicates == two.replicates)
    }

    @Test func `documents are drawn where units lie in several, and give the wider interval`() throws {
        let data = try clustered()

        let documents = try Coefficient.cohenKappa.bootstrap(data).interval()
        let units = try Coefficient.cohenKappa.bootstrap(data, of: .units).interval()

        #expect(documents.resampling?.of == .documents)
        #expect(documents.high - documents.low > 1.5 * (units.high - units.low))
        #expect(documents.method == "bootstrap of documents, percentile")
        #expect(documents.remarks.isEmpty)
        #expect(
            units.remarks
                == ["units of one document are taken as independent: a bootstrap of documents is wider and safer"])
    }

    @Test func `replicates without a value are counted, left out and told`() throws {
        let data = try ReliabilityData(rows: "1 1 1 1 1 2\n 1 1 1 1 1 2")

        let bootstrap = try Coefficient.krippendorffAlpha.bootstrap(data, replicates: 1000)
        let share = Double(bootstrap.resampling.undefined) / 1000

        #expect(abs(share - 0.335) < 0.05)  // (5/6)⁶: the only 2 is never drawn
        #expect(bootstrap.replicates.count + bootstrap.resampling.undefined == 1000)
        #expect(bootstrap.interval().remarks.contains { $0.hasSuffix("had no coefficient and were left out") })
    }

    @Test func `BCa moves a skewed interval to where the percentiles of a skewed estimate belong`() throws {
        let bootstrap = try Coefficient.krippendorffAlpha.bootstrap(data(), replicates: 4000)
        let (plain, corrected) = (bootstrap.interval(), bootstrap.interval(.bca))

        #expect(corrected.low < bootstrap.value && bootstrap.value < corrected.high)
        #expect(abs((corrected.high - corrected.low) / (plain.high - plain.low) - 1) < 0.2)
        #expect(corrected != plain)
    }

    @Test func `q is the share of replicates below a minimum`() throws {
        let failures = try Coefficient.krippendorffAlpha.bootstrap(data()).failures

        #expect(failures.map(\.minimum) == [0.9, 0.8, 0.7, 0.667, 0.6, 0.5])
        #expect(failures.map(\.probability) == failures.map(\.probability).sorted(by: >))
        #expect(failures[0].probability == 1)
    }

    @Test func `perfect agreement: the interval is a point and says that it says little`() throws {
        let interval = try Coefficient.fleissKappa.interval(ReliabilityData(rows: "1 2 3 1\n 1 2 3 1\n 1 2 3 1"))

        #expect(interval.low == 1 && interval.high == 1 && interval.standardError == 0)
        #expect(interval.remarks == ["nothing varies between units: the interval is a point and says little"])
    }

    @Test func `what has no interval says why`() throws {
        let one = try ReliabilityData(rows: "1\n 2")
        let same = try ReliabilityData(rows: "1 1\n 1 1")
        let some = try data()
        func reason(_ body: () throws -> some Sendable) -> String {
            do {
                _ = try body()
                return ""
            } catch {
                return "\(error)"
            }
        }

        #expect(
            reason { try Coefficient.krippendorffAlpha.interval(one) }
                == "no interval for 'krippendorff-alpha': it takes two units at least")
        #expect(
            reason { try Coefficient.krippendorffAlpha.bootstrap(same) }
                == "no interval for 'krippendorff-alpha': it has no value")
        #expect(
            reason { try Coefficient.lightKappa.interval(some) }
                == "no interval for 'light-kappa': no formula gives its standard error: use a bootstrap")
        #expect(
            reason { try Coefficient.fleissKappa.bootstrap(some, of: .pairs) }
                == "no interval for 'fleiss-kappa': only krippendorff-alpha has a bootstrap of pairs")
        #expect(
            reason { try Coefficient.fleissKappa.bootstrap(some, of: .documents) }
                == "no interval for 'fleiss-kappa': it takes two documents at least to draw from")
        #expect(
            reason { try Coefficient.fleissKappa.jackknife(one) }
                == "no interval for 'fleiss-kappa': a jackknife needs three units at least")
    }

    @Test func `four times the units halve the interval`() throws {
        let interval = try Coefficient.gwetAC1.interval(data(units: 200))
        let size = try #require(
            SampleSize(margin: (interval.high - interval.low) / 4, standardError: interval.standardError, pilot: 200))

        #expect((780...800).contains(size.units))
        #expect(size.margin <= (interval.high - interval.low) / 4)
        let enough = try #require(SampleSize(margin: 1, standardError: interval.standardError, pilot: 200))
        #expect(enough.units < 200)
        #expect(SampleSize(margin: 0, standardError: 0.1, pilot: 200) == nil)
        #expect(SampleSize(margin: 1e-300, standardError: 0.1, pilot: 200) == nil)
    }

    @Test func `the same coders compared with themselves do not differ`() throws {
        let data = try data(coders: 4)
        let same = Compared(.congerKappa, coders: [0, 1])

        let comparison = try PairedComparison(same, same, on: data)

        #expect(comparison.difference == 0 && comparison.standardError == 0 && comparison.pValue == 1)
    }

    @Test func `the paired formula and the paired bootstrap agree`() throws {
        let data = try data(units: 300, coders: 4)
        let (left, right) = (Compared(.gwetAC1, coders: [0, 1]), Compared(.fleissKappa, coders: [1, 2, 3]))

        let formula = try PairedComparison(left, right, on: data)
        let bootstrap = try PairedComparison.bootstrap(left, right, on: data, replicates: 2000)

        #expect(abs(bootstrap.standardError / formula.standardError - 1) < 0.15)
        #expect(bootstrap.value == formula.difference)
        let interval = formula.interval()
        #expect(interval.low < formula.difference && formula.difference < interval.high)
    }
}
