import Agreement
import Foundation
import Testing

/// Every published case of the kinds that this module computes, within its tolerance, further numbers included.
@Suite struct PublishedCasesTests {
    @Test(arguments: AgreementCase.published)
    func `what was printed comes out`(_ published: AgreementCase) throws {
        #expect(try published.run().deviations(from: published) == [])
    }

    @Test func `no case was lost`() {
        #expect(AgreementCase.published.count == 377)
        #expect(Set(AgreementCase.published.map(\.id)).count == 377)
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
        #expect(cases.count >= 377)
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
