import Foundation
import TestSupport
import Testing

/// `emic agree --verify` and `--cases`.
@Suite struct AgreeCasesTests {
    @Test func `the published examples come out, by paper`() throws {
        let run = try Program.emic("agree", "--verify", in: TemporaryFolder())
        #expect(run.status == 0)
        #expect(run.output.contains("12 of 12  Fleiss (1971)"))
        #expect(run.output.hasSuffix("476 of 476 cases passed\n"))
    }

    private static let cases = """
        {"cases": [
          {"id": "right", "kind": "coding", "coefficient": "cohen_kappa", "ratings": [[1, 1, 2, 2], [1, 2, 2, 2]],
           "expected": 0.5},
          {"id": "undefined", "coefficient": "cohen_kappa", "ratings": [[1, 1], [1, 1]], "expected": null,
           "status": "undefined"},
          {"id": "later", "kind": "telepathy", "coefficient": "pk", "expected": 0}
          ,{"id": "off", "coefficient": "cohen_kappa", "ratings": [[1, 1, 2, 2], [1, 2, 2, 2]], "expected": 0.4}
        ]}
        """

    @Test func `each case with its verdict; one that is off is exit status 1`() throws {
        struct Output: Decodable {
            struct Result: Decodable {
                let id: String
                let value: Double?
                let undefined: String?
                let verdict: String
                let difference: Double?
            }
            let format: String
            let version: Int
            let results: [Result]
        }
        let run = try Program.emic("agree", "--cases", "-", "--format", "json", in: folder(), input: Self.cases)
        #expect(run.status == 1)
        let output = try JSONDecoder().decode(Output.self, from: Data(run.output.utf8))
        #expect(output.format == "emic-agreement-cases" && output.version == 1)
        #expect(output.results.map(\.verdict) == ["passed", "passed", "not supported", "off"])
        #expect(output.results.map(\.value) == [0.5, nil, nil, 0.5])
        #expect(output.results[1].undefined?.contains("without variation") == true)
        #expect(output.results[2].undefined == "not supported yet: kind telepathy")
        #expect(abs(try #require(output.results[3].difference) - 0.1) < 1e-12)
    }

    @Test func `for people: what is off, what is not supported, and the sum`() throws {
        let run = try Program.emic("agree", "--cases", "-", in: folder(), input: Self.cases)
        #expect(run.status == 1)
        #expect(run.output.contains("- off is off: 0.5, expected 0.4"))
        #expect(run.output.contains("- later: not supported yet: kind telepathy"))
        #expect(run.output.hasSuffix("2 of 4 cases passed, 1 off, 1 not supported yet\n"))
    }

    @Test func `what is no file of cases is refused in a sentence`() throws {
        let broken = try Program.emic("agree", "--cases", "-", in: folder(), input: "{\"cases\": [{\"id\": 1}]}")
        #expect(broken.status == 1 && broken.messages.contains("standard input is no file of cases"))
        let missing = try Program.emic("agree", "--cases", "none.json", in: folder())
        #expect(missing.status == 1 && missing.messages.contains("there is no file 'none.json'"))
    }

    private func folder() throws -> TemporaryFolder { try TemporaryFolder() }
}
