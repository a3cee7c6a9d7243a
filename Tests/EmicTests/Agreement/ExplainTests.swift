import Foundation
import TestSupport
import Testing

/// `emic agree --explain` where close values count for something: the arithmetic term by term.
@Suite struct ExplainTests {
    private func explain(_ table: String, _ options: String) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(table, to: "r.csv")
        let run = try Program.shell("emic agree --ratings r.csv --explain all --interval none \(options)", in: folder)
        #expect(run.status == 0, "\(run.messages)")
        return run.output.replacingOccurrences(of: "\n    ", with: " ")
    }

    @Test func `weighted kappa: weights, units and products of totals (Cohen 1960)`() throws {
        let text = try explain(RatingsAgreeTests.cohen1960, "--coefficient weighted-kappa")
        let rows = text.components(separatedBy: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.contains(["VALUES", "WEIGHT", "UNITS", "PRODUCT", "BY", "CHANCE", "PRODUCT"]))
        // 14 + 10 units, and 120 × 60 + 60 × 100.
        #expect(rows.contains(["1", "and", "2", "0.75", "24", "18", "13200", "9900"]))
        #expect(text.contains("170 ÷ 200 = 0.85") && text.contains("29000 ÷ 200² = 0.725"))
    }

    @Test func `alpha: differences and coincidences (Cohen 1960)`() throws {
        let text = try explain(RatingsAgreeTests.cohen1960, "--coefficient krippendorff-alpha --level interval")
        #expect(text.contains("Do = Σ difference × coincidences ÷ n = 240 ÷ 400 = 0.6"))
        #expect(text.contains("172800 ÷ (400 × 399) = 1.082707"))
        #expect(text.contains("alpha = 1 − Do ÷ De = 0.445833"))
    }

    @Test(arguments: ["linear", "quadratic", "ordinal", "radical", "ratio", "circular", "bipolar"])
    func `what the terms add up to is what the coefficient rests on`(weights: String) throws {
        for table in [RatingsAgreeTests.cohen1960, RatingsAgreeTests.krippendorff2011] {
            let text = try explain(table, "--coefficient all --weights \(weights)")
            var (observed, expected): (String?, String?) = (nil, nil)
            var checked = 0
            for line in text.components(separatedBy: "\n") {
                if line.hasPrefix("Po = ") { observed = line.components(separatedBy: " = ").last }
                if line.hasPrefix("Pe = ") { expected = line.components(separatedBy: " = ").last }
                guard let start = line.range(of: " = (Po − Pe) ÷ (1 − Pe) = (") else { continue }
                let numbers = line[start.upperBound...].prefix { $0 != ")" }.components(separatedBy: " − ")
                #expect(numbers == [observed, expected], "\(line)")
                checked += 1
            }
            #expect(checked >= 5)
        }
    }

    @Test func `many values: the pairs that tell most, and that there are others`() throws {
        let table = "unit,a,b\n" + (1...40).map { "\($0),\($0 % 20),\($0 * 7 % 20)\n" }.joined()
        let text = try explain(table, "--coefficient krippendorff-alpha --level interval")
        #expect(text.replacingOccurrences(of: "\n", with: " ").contains("Of 190 pairs of values the 21 that tell most"))
        let more = "unit,a,b\n" + (1...300).map { "\($0),\($0),\($0 + 1)\n" }.joined()
        let short = try explain(more, "--coefficient krippendorff-alpha --level interval")
        #expect(short.contains("301 values make too many pairs to show term by term"))
        #expect(short.components(separatedBy: "\n").count < 40)
    }
}
