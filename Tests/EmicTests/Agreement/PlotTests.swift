import Agreement
import ArgumentParser
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import emic

@Suite struct PlotTests {
    static let forest = Plot.Panel(
        title: "Krippendorff's alpha",
        rows: [
            Plot.Row(label: "recruitment", value: 0.8213, interval: 0.741...0.893),
            Plot.Row(label: "wellbeing/sick leave", value: 0.6104, interval: 0.402...0.771),
            Plot.Row(label: "wellbeing/what colleagues say about it & <others>", value: 0.9996, interval: 0.998...1),
            Plot.Row(label: "conflict", value: -0.0312, interval: -1.3...0.24),
            Plot.Row(
                label: "strikes", value: nil, interval: nil,
                undefined: "every value is 'no': without variation agreement beyond chance is undefined"),
            Plot.Row(label: "all codes together", value: 0.7031, interval: 0.61...0.792, isTotal: true),
        ])

    static let plot = Plot(
        title: "Agreement on school.emic",
        notes: [
            "4 coders over 12 documents, unit: sentence", "Intervals: 95 %, bootstrap of documents, 1,000 replicates",
        ],
        panels: [forest],
        pairs: Plot.Pairs(
            coefficient: "Krippendorff's alpha", coders: ["anna", "bo", "carla", "Dorothea \"Dot\""],
            values: [
                [0, 1]: 0.82, [0, 2]: 0.41, [1, 2]: nil, [0, 3]: -0.04, [1, 3]: 0.664, [2, 3]: 0.97,
            ]))

    /// The plot as the formats' folder shows it.
    static let golden = URL(filePath: #filePath)
        .appending(path: "../../../../exports/plots/agreement.svg").standardizedFileURL

    @Test func `a plot looks as it did`() throws {
        let svg = Self.plot.svg()
        if ProcessInfo.processInfo.environment["EMIC_RECORD"] == "1" {
            try Data(svg.utf8).write(to: Self.golden)
            Issue.record("agreement.svg was recorded anew: look at it, then run without EMIC_RECORD")
        }
        #expect(try svg == String(contentsOf: Self.golden, encoding: .utf8))
    }

    @Test func `a plot is XML, whatever names hold`() throws {
        var plot = Self.plot
        plot.title = "a\u{1}b]]>&\u{FFFE}"
        plot.panels[0].rows[0].label = "<script>\u{202E}'\"&amp;</script>"
        plot.pairs?.coders[0] = "</title><b>"
        let parser = XMLParser(data: Data(plot.svg().utf8))
        #expect(parser.parse())
        #expect(!plot.svg().contains("<script>"))
    }

    @Test func `two coders have no table of pairs`() {
        var plot = Self.plot
        plot.pairs?.coders = ["anna", "bo"]
        #expect(!plot.svg().contains("Pairs of coders"))
    }

    @Test func `what is shown can be heard`() throws {
        let description = try #require(Self.plot.svg().firstMatch(of: /<desc[^>]*>(.*)<\/desc>/)?.1)
        #expect(description.contains("recruitment 0.821, from 0.741 to 0.893"))
        #expect(description.contains("strikes undefined (every value is 'no'"))
        #expect(description.contains("anna and carla 0.410; bo and carla undefined"))
    }

    @Test func `a report of several codes has a row a code, one of ratings a row a coefficient`() throws {
        let data = try ReliabilityData(
            rows: """
                0 1 1 0 0 1 0 1 1 0
                0 1 0 0 0 1 0 1 1 0
                0 1 1 0 1 1 0 1 0 0
                """, coders: ["anna", "bo", "carla"])
        let sets = try RatingsInputTests.read("unit,anna,bo,carla\nu,a|b,a,a\nv,{},{},b\n")
        let report = { (subjects: [Subject], coefficients: [Coefficient]) in
            let results = try subjects.flatMap { subject in
                try coefficients.map {
                    try AgreementResult($0, of: subject, EstimateOptions(), IntervalOptions.parse(["--seed", "2"]))
                }
            }
            return AgreementReport(
                unit: "sentence", coders: data.coders, documents: [], facts: [], assumptions: [], results: results)
        }

        let codes = ["a", "b"].map { Subject(code: $0, data: data, values: .code) }
        let together = Subject(code: nil, data: sets, values: .sets)
        let study = try Plot(report(codes + [together], [.percentAgreement, .krippendorffAlpha]))
        #expect(study.title == "Agreement of anna, bo and carla")
        #expect(study.notes == ["intervals: 95 %, bootstrap of units, percentile"])
        #expect(study.panels.map(\.title) == ["Percent agreement", "Krippendorff's alpha"])
        #expect(study.panels.map(\.hasLimits) == [false, true])
        #expect(study.panels[1].rows.map(\.label) == ["a", "b", "all codes together"])
        #expect(study.panels[1].rows.map(\.isTotal) == [false, false, true])
        #expect(study.pairs?.coefficient == "Krippendorff's alpha")
        #expect(study.pairs?.values.count == 3)

        let ratings = Subject(code: nil, data: data, values: .ratings)
        let table = try Plot(report([ratings], [.percentAgreement, .gwetAC1, .fleissKappa]))
        #expect(table.panels.map(\.title) == ["all ratings"])
        #expect(table.panels[0].rows.map(\.label) == ["Percent agreement", "Gwet's AC1", "Fleiss' kappa"])
        #expect(table.panels[0].rows.allSatisfy { $0.interval != nil && !$0.isTotal })
        #expect(table.pairs?.coefficient == "Gwet's AC1")
    }

    @Test func `a name that is too long keeps its beginning and its end`() {
        #expect(PlotText.shortened("coder with a long name 17", to: 20) == "coder with a …ame 17")
        #expect(PlotText.shortened("anna", to: 20) == "anna")
    }

    @Test(arguments: [(0.9996, "0.999"), (1, "1.000"), (-0.0312, "−0.031"), (-0.0001, "0.000"), (0.5, "0.500")])
    func `numbers keep three decimals, and no nines become perfect`(number: Double, text: String) {
        #expect(PlotText.number(number) == text)
    }

    @Test func `thirty coders and eighty codes still fit`() throws {
        let coders = (1...30).map { "coder with a long name \($0)" }
        var plot = Self.plot
        plot.panels = [
            Plot.Panel(
                title: "Cohen's kappa",
                rows: (1...80).map { Plot.Row(label: "code \($0)", value: Double($0) / 80, interval: nil) })
        ]
        plot.pairs = Plot.Pairs(
            coefficient: "Cohen's kappa", coders: coders,
            values: Dictionary(
                uniqueKeysWithValues: coders.indices.flatMap { second in
                    (0..<second).map { ([$0, second], Double($0 * second) / 870) }
                }))
        let numbers = plot.svg().matches(of: /\bx="(-?[\d.]+)"/).compactMap { Double($0.1) }
        #expect(numbers.allSatisfy { (0...Plot.width).contains($0) })
    }
}
