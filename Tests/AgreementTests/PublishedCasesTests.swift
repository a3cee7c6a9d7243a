import Agreement
import Foundation
import Testing

/// Every published case of the kinds that this module computes, within its tolerance, further numbers included.
@Suite struct PublishedCasesTests {
    @Test(arguments: AgreementCase.published)
    func `what was printed comes out`(_ published: AgreementCase) throws {
        #expect(try published.run().deviations(from: published) == [])
    }

    @Test func `a file's cases: what must come out, what may not, what is not known here`() throws {
        let json = """
            [{"id": "a", "coefficient": "cohen_kappa", "ratings": [[1, "x", true, 2.5], [1, "x", null, 1]],
              "expected": 0.5},
             {"id": "b", "coefficient": "krippendorff-alpha", "ratings": [[1, 1], [1, 1]], "expected": null,
              "status": "undefined"},
             {"id": "c", "coefficient": "guess", "kind": "telepathy", "weights": {"window": 1}, "coders": {}, "expected": 1},
             {"id": "d", "coefficient": "krippendorff_alpha", "weights": "custom", "categories": [3, 1, 2],
              "distance_matrix": [[0, 1, 1], [1, 0, 1], [1, 1, 0]], "ratings": [[1, 2, 3], [1, 2, 3]]},
             {"id": "e", "coefficient": "cohens_kappa", "ratings": [[1], [1]]}]
            """
        let cases = try JSONDecoder().decode([AgreementCase].self, from: Data(json.utf8))

        #expect(try cases[0].run().deviations(from: cases[0]) == [])
        #expect(try cases[1].run().deviations(from: cases[1]) == [])
        #expect(!cases[2].isKnown)
        #expect(try cases[3].run().value == 1)
        #expect(try cases[3].run().estimate?.categories == ["3", "1", "2"])
        #expect(throws: AgreementError.unknownMeasure("cohens_kappa", kind: "coding")) { try cases[4].run() }
        var wrong = cases[0]
        wrong.expected = 0.4
        #expect(try wrong.run().deviations(from: wrong) == ["0.5, expected 0.4"])
        (wrong.expected, wrong.isUndefined, wrong.detail) = (nil, true, ["se": [1], "q": [1]])
        #expect(try wrong.run().deviations(from: wrong).count == 3)
    }

    @Test func `no case was lost`() {
        #expect(AgreementCase.published.count == 476)
        #expect(Set(AgreementCase.published.map(\.id)).count == 476)
    }

    @Test(.enabled(if: CaseFile.url != nil, "EMIC_SHARED names no folder with published cases"))
    func `the cases that ship are those of the file`() throws {
        let shipped = Dictionary(uniqueKeysWithValues: AgreementCase.published.map { ($0.id, $0) })
        for one in try CaseFile.load().filter(\.isKnown) {
            let own = try #require(shipped[one.id])
            #expect(own.expected == one.expected && own.tolerance == one.tolerance && own.detail == one.detail)
            #expect(try own.run().value == one.run().value)
        }
    }

    @Test(.enabled(if: CaseFile.url != nil, "EMIC_SHARED names no folder with published cases"))
    func `all cases of given units`() throws {
        let cases = try CaseFile.load().filter(\.isKnown)
        var failures: [String] = []
        for one in cases {
            do {
                let deviations = try one.run().deviations(from: one)
                if !deviations.isEmpty { failures.append("\(one.id): \(deviations.joined(separator: "; "))") }
            } catch {
                failures.append("\(one.id): \(error)")
            }
        }
        print("published cases: \(cases.count - failures.count) of \(cases.count) pass")
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
        #expect(cases.count >= 476)
    }
}

/// The file of published cases in the folder named by the environment variable `EMIC_SHARED`.
enum CaseFile {
    static var url: URL? {
        guard let folder = ProcessInfo.processInfo.environment["EMIC_SHARED"] else { return nil }
        let url = URL(fileURLWithPath: folder).appendingPathComponent("agreement/published-cases.json")
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    static func load() throws -> [AgreementCase] {
        struct File: Decodable { let cases: [AgreementCase] }
        return try JSONDecoder().decode(File.self, from: Data(contentsOf: #require(url))).cases
    }
}
