import Agreement
import TestSupport
import Testing

/// What stands behind a number and what carries the disagreement.
@Suite struct DiagnosticsTests {
    private let counts = TwoByTwo(both: 50, onlyFirst: 100, onlySecond: 50, neither: 800)

    @Test func `the indices of a table, checked against each other (Byrt et al. 1993)`() throws {
        let (prevalence, bias) = (try #require(counts.prevalenceIndex), try #require(counts.biasIndex))
        let pabak = try #require(counts.pabak)
        let squares = (prevalence * prevalence, bias * bias)

        #expect(prevalence == -0.75 && bias == 0.05)
        #expect(abs((pabak - squares.0 + squares.1) / (1 - squares.0 + squares.1) - 0.3181818181818182) < 1e-12)
        #expect(counts.positiveAgreement == 0.4)
        #expect(counts.codedAgreement == 0.25)
        #expect(counts.agreement == 0.85)
    }

    @Test func `no units: no index`() {
        let nothing = TwoByTwo(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0)

        #expect(nothing.agreement == nil && nothing.pabak == nil && nothing.codedAgreement == nil)
    }

    @Test func `the four counts of a category`() throws {
        let data = try ReliabilityData(rows: "a a b c *\n a b b a a")

        #expect(
            data.twoByTwo(0, 1, category: 0) == TwoByTwo(both: 1, onlyFirst: 1, onlySecond: 1, neither: 1))
        #expect(data.shares[0] == 5.0 / 9)
    }

    @Test func `a low kappa of a rare code is explained`() throws {
        let remarks = counts.remarks(kappa: 0.318, coders: ("ana", "bo"))

        #expect(
            remarks == [
                "kappa is low although the coders agree on 85 % of the units, because only 13 % carry the code: "
                    + "where it is given by one of them, 25 % is given by both"
            ])
        let never = TwoByTwo(both: 0, onlyFirst: 9, onlySecond: 0, neither: 91)
        #expect(
            never.remarks(kappa: 0, coders: ("ana", "bo"))[1]
                == "'bo' never gives the code, 'ana' does: have they the same idea of it?")
    }

    @Test func `what QualCoder shows for the same counts`() throws {
        #expect(try abs(#require(OtherPrograms.qualCoder(counts)) - 0.213) < 0.0005)
        #expect(try abs(#require(OtherPrograms.maxqda(matches: 8, others: 2, codes: 5)) - 0.75) < 1e-15)
        #expect(OtherPrograms.maxqda(matches: 0, others: 0, codes: 5) == nil)
        let agreed = TwoByTwo(both: 0, onlyFirst: 0, onlySecond: 0, neither: 30)
        #expect(try abs(#require(OtherPrograms.nVivo([counts, agreed])) - (1 + 0.3181818181818182) / 2) < 1e-12)
    }

    @Test func `words for coefficients`() {
        #expect(Benchmark.landisKoch.level(of: 0.61).name == "Substantial")
        #expect(Benchmark.landisKoch.level(of: -0.3).name == "Poor")
        #expect(Benchmark.krippendorff.level(of: 0.7).name == "Tentative")
        #expect(Benchmark.landisKoch.level(coefficient: 0.77544, standardError: 0.14295).name == "Moderate")
        #expect(Benchmark.cicchettiSparrow.level(coefficient: 0.7, standardError: 0).name == "Good")
        for benchmark in Benchmark.all {
            let probabilities = benchmark.probabilities(coefficient: 0.5, standardError: 0.1).map(\.probability)
            #expect(probabilities == probabilities.sorted() && probabilities.last == 1)
        }
    }

    /// Three documents; in the last, cy says something else throughout.
    private func study() throws -> ReliabilityData {
        let values = ["1", "2", "3"]
        var units: [[Category?]] = []
        var documents: [String] = []
        for unit in 0..<30 {
            let truth = Category(values[unit % 3])
            let third = unit < 20 ? truth : Category(values[(unit + 1) % 3])
            units.append([truth, truth, third])
            documents.append("document \(unit / 10 + 1)")
        }
        return try ReliabilityData(coders: ["ana", "bo", "cy"], units: units, clusters: documents)
    }

    @Test func `the document and the coder who carry the disagreement`() throws {
        let data = try study()
        let alpha = Coefficient.krippendorffAlpha

        let documents = try alpha.leavingOutDocuments(data)
        let coders = try alpha.leavingOutCoders(data)
        let pairs = try alpha.estimatesByPair(data)

        #expect(documents.map(\.name) == ["document 1", "document 2", "document 3"])
        #expect(documents[2].estimate.value == 1)
        #expect(coders.map { $0.estimate.value == 1 } == [false, false, true])
        #expect(pairs.map { $0.estimate.value == 1 } == [true, false, false])
        #expect(try alpha.leavingOutCoders(data.selecting(coders: [0, 1])).isEmpty)
    }

    @Test func `the code that carries the disagreement`() throws {
        let sets = [["x"], ["x", "z"], [], ["y"], ["x", "y"], ["y", "z"]]
        let data = try ReliabilityData(
            coders: ["ana", "bo"],
            units: sets.map { [Category(codes: $0), Category(codes: $0.filter { $0 != "z" })] })
        let masi = EstimateOptions(difference: .masi)

        let left = try Coefficient.krippendorffAlpha.leavingOutCodes(data, masi)

        #expect(left.map(\.name) == ["x", "y", "z"])
        #expect(left.map { $0.estimate.value == 1 } == [false, false, true])
        #expect(try Coefficient.cohenKappa(data.binary(code: "x")).value == 1)
    }

    @Test func `a document that only one coder coded has no value and does no harm`() throws {
        let data = try ReliabilityData(
            coders: ["ana", "bo"],
            units: [["1", "1"], ["2", "2"], ["1", nil]].map { $0.map { $0.map { Category($0) } } },
            clusters: ["one", "one", "two"])

        let estimates = try Coefficient.cohenKappa.estimatesByCluster(data)

        #expect(estimates[0].estimate.value == 1)
        #expect(estimates[1].estimate.undefined == "no unit has values of two coders: there is nothing to compare")
    }

    @Test func `coders drift apart`() throws {
        var random = SeededGenerator(seed: 2)
        let times = (0..<300).map { _ in Double.random(in: 0..<100, using: &random) }
        let units = times.map { time -> [Category?] in
            let truth = Int.random(in: 1...3, using: &random)
            let other =
                Double.random(in: 0..<150, using: &random) < time ? Int.random(in: 1...3, using: &random) : truth
            return [Category("\(truth)"), Category("\(other)")]
        }
        let order = times.indices.sorted { times[$0] < times[$1] }
        let names = Drift.windows(times, count: 3)
        let data = try ReliabilityData(
            coders: ["ana", "bo"], units: order.map { units[$0] }, clusters: order.map { names[$0] })

        let drift = try Drift(.cohenKappa, data)

        #expect(drift.windows.map(\.name) == ["window 1", "window 2", "window 3"])
        #expect(drift.windows.map(\.estimate.units) == [100, 100, 100])
        let change = try #require(drift.change)
        #expect(change.difference < -0.2 && change.pValue < 0.01)
    }

    @Test func `equal times share a window`() {
        #expect(Drift.windows([1, 1, 1, 2], count: 2) == ["window 1", "window 1", "window 1", "window 2"])
    }

    @Test func `means over codes name how many have no value`() {
        let means = CodeMeans([(0.8, 0.3), (0.4, 0.1), (nil, 0)])

        #expect(abs(means.macro! - 0.6) < 1e-15 && abs(means.weighted! - 0.7) < 1e-15 && means.undefined == 1)
        #expect(CodeMeans([(nil, 0.5)]).macro == nil)
    }
}
