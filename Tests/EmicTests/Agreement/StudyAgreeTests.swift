import Foundation
import TestSupport
import Testing

/// `emic agree` on the sample study: three coders, two documents, eight codes.
@Suite struct StudyAgreeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        #expect(try Program.emic("demo", in: folder).status == 0)
    }

    private func agree(_ options: String) throws -> ProgramRun {
        try Program.shell("emic agree --study emic-demo/sample.emic \(options)", in: folder)
    }

    private func results(_ options: String) throws -> AgreeOutput {
        let run = try agree("--format json \(options)")
        #expect(run.status == 0, "\(run.messages)")
        return try JSONDecoder().decode(AgreeOutput.self, from: Data(run.output.utf8))
    }

    @Test func `JSON says what was compared, and for each result what scripts rely on`() throws {
        let output = try results("--coders anna,bo --coefficient krippendorff-alpha,cohen-kappa")
        #expect(output.format == "emic-agreement" && output.version == 1 && output.unit == "character")
        #expect(output.coders == ["anna", "bo"] && output.documents == ["skoleleder", "teacher"])
        #expect(output.results.count == 18)
        #expect(output.results.last?.code == nil)
        for result in output.results {
            #expect(result.value != nil && result.observed != nil && result.expected != nil)
            #expect(result.standardError != nil && result.units == 6170)
            #expect(result.interval?.method == "bootstrap of documents, percentile")
        }
    }

    @Test func `JSON says what remains where somebody coded: of each code, of all, and their mean`() throws {
        struct Output: Decodable {
            struct Indices: Decodable {
                let jaccard: Double
                let f1: Double
            }
            struct CodedOnly: Decodable {
                let pooled: Indices
                let macro: Indices
                let codes: [Indices]
            }
            let codedOnly: CodedOnly?
        }
        func output(_ options: String) throws -> Output {
            let run = try agree("--format json --coders anna,bo --interval none \(options)")
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            return try decoder.decode(Output.self, from: Data(run.output.utf8))
        }
        let coded = try #require(try output("").codedOnly)
        #expect(coded.codes.count == 8)
        for indices in coded.codes + [coded.pooled] {
            #expect(abs(indices.f1 - 2 * indices.jaccard / (1 + indices.jaccard)) < 1e-12)
        }
        let mean = coded.codes.map(\.f1).reduce(0, +) / 8
        #expect(abs(coded.macro.f1 - mean) < 1e-12)
        #expect(try output("--code teaching").codedOnly == nil)
    }

    @Test func `intervals of each kind; units that are drawn lie closer than documents`() throws {
        let options = "--code teaching --coefficient krippendorff-alpha --interval"
        #expect(try results("\(options) none").results[0].interval == nil)
        #expect(try results("\(options) analytic").results[0].interval?.replicates == nil)
        #expect(try results("\(options) bootstrap").results[0].interval?.replicates == 1000)
        #expect(try results("\(options) jackknife").results[0].interval == nil)
        #expect(try results("\(options) pair --replicates 50").results[0].interval?.replicates == 50)
        let narrow = try #require(try results("\(options) bootstrap --confidence 0.5").results[0].interval)
        let wide = try #require(try results("\(options) bootstrap --confidence 0.99").results[0].interval)
        #expect(wide.low < narrow.low && narrow.high < wide.high)
    }

    @Test func `sets of codes by distance; a code alone is the same with any`() throws {
        let nominal = try results("--coefficient krippendorff-alpha --code teaching,trivsel --interval none")
        let masi = try results(
            "--coefficient krippendorff-alpha --code teaching,trivsel --interval none --distance masi")
        #expect(nominal.results.dropLast().map(\.value) == masi.results.dropLast().map(\.value))
        #expect(try results("--coefficient mv-alpha --interval none").results.map(\.code) == [nil])
    }

    @Test func `the arithmetic adds up`() throws {
        let run = try agree("--coders anna,bo --explain trivsel --coefficient cohen-kappa,krippendorff-alpha")
        #expect(run.status == 0)
        let text = run.output.replacingOccurrences(of: "\n    ", with: " ")
        #expect(text.contains("Po = diagonal ÷ n = (5727 + 143) ÷ 6170 = 0.951378"))
        #expect(abs(Double(5727 + 143) / 6170 - 0.951378) < 1e-6)
        #expect(text.contains("(6000 × 5754 + 170 × 416) ÷ 6170² = 0.90874"))
        #expect(abs(Double(6000 * 5754 + 170 * 416) / Double(6170 * 6170) - 0.90874) < 1e-6)
        #expect(text.contains("(0.951378 − 0.90874) ÷ (1 − 0.90874) = 0.467212"))
        #expect(text.contains("Do = coincidences off the diagonal ÷ n = 600 ÷ 12340 = 0.048622"))
        #expect(text.contains("(12340² − (11754² + 586²)) ÷ (12340 × 12339) = 0.090473"))
        #expect(text.contains("Cohen, A coefficient of agreement for nominal scales, 1960"))
        #expect(text.contains("PABAK = 2 × observed agreement − 1 = 0.902755"))
    }

    @Test func `units side by side`() throws {
        let run = try agree("--compare --code teaching --coefficient krippendorff-alpha,gwet-ac1")
        let rows = run.output.components(separatedBy: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.contains(["UNIT", "UNITS", "AC1", "ALPHA"]) || rows.contains(["UNIT", "UNITS", "ALPHA", "AC1"]))
        #expect(
            rows.compactMap(\.first).filter {
                ["document", "paragraph", "sentence", "token", "character"].contains($0)
            }.count == 5)
        #expect(try agree("--compare --format csv").output.hasPrefix("unit,code,coefficient,value,undefined,"))
    }

    @Test(arguments: [("qualcoder", "QUALCODER"), ("nvivo", "NVIVO"), ("maxqda", "MAXQDA")])
    func `what another program would have shown`(program: String, header: String) throws {
        let run = try agree("--coders anna,bo --as \(program)")
        #expect(run.status == 0 && run.output.contains(header))
        let three = try agree("--as \(program)")
        #expect(three.status == 1 && three.messages.contains("compares two coders, found 3 (anna, bo, carla)"))
    }

    @Test func `rows for programs and tables for a thesis`() throws {
        let rows = try agree("--code teaching,trivsel --format csv").output
        #expect(rows.hasPrefix("code,coefficient,value,undefined,observed,expected,standard_error,level,low,high,"))
        let markdown = try agree("--code teaching,trivsel --format markdown").output
        #expect(
            markdown.contains("| code | agree | alpha | 95 % interval | coded |")
                && markdown.contains("|---|---:|---:|---|---:|"))
    }

    @Test func `the report for people fits eighty columns and says what it rests on`() throws {
        let run = try agree("--coders anna,bo")
        let lines = run.output.components(separatedBy: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines[0] == "compared   anna and bo")
        for part in [
            "6,170 characters", "All codes together", "mean over codes", "of 8 codes,", "by Krippendorff's cut-offs",
            "weakest are 'trivsel'", "because\n  only", "bootstrap of documents, percentile, 1,000 replicates, seed 1",
            "drawn from 2 documents only",
        ] {
            #expect(run.output.contains(part), "\(part)")
        }
    }
}
