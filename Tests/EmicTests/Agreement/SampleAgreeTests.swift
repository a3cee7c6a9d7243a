import Foundation
import TestSupport
import Testing

/// `emic agree --wanted-width`: how many units an interval takes.
@Suite struct SampleAgreeTests {
    private func agree(_ options: String) throws -> ProgramRun {
        let folder = try TemporaryFolder()
        try folder.write(RatingsAgreeTests.cohen1960, to: "r.csv")
        return try Program.shell("emic agree \(options)", in: folder)
    }

    private func needed(_ options: String) throws -> Int {
        let run = try agree("\(options) --format json")
        #expect(run.status == 0, "\(run.messages)")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "emic-agreement-sample-size")
        return try #require(((object["results"] as? [[String: Any]])?.first)?["needed"] as? Int)
    }

    @Test func `units like those at hand: the standard error falls with the root of their number`() throws {
        let options = "--ratings r.csv --coefficient cohen-kappa --interval analytic --wanted-width"
        // The pilot's 200 units have a standard error of 0.0510.
        let expected = 200 * (1.96 * 0.05100181557607786 / 0.05) * (1.96 * 0.05100181557607786 / 0.05)
        #expect(abs(Double(try needed("\(options) 0.1")) - expected) < 5)
        #expect(try needed("\(options) 0.3") < 200)
        let page = try agree("\(options) 0.1").output.replacingOccurrences(of: "\n  ", with: " ")
        #expect(page.contains("cohen-kappa is 0.492 from 200 units") && page.contains("further units"))
    }

    @Test func `without data: what two coders are expected to reach`() throws {
        // Fleiss, Cohen & Everitt 1969 for shares .1742, .0258, .0258 and .7742: 1,259 units, and 5,030 for half the width.
        let options = "--anticipated 0.7 --prevalence 0.2 --coefficient cohen-kappa --wanted-width"
        let (wide, narrow) = (try needed("\(options) 0.1"), try needed("\(options) 0.05"))
        #expect(3.9...4.1 ~= Double(narrow) / Double(wide))
        // Symmetric two by two, kappa's variance: ((1 − k)² (1 − 2 k) + k (1 − k) (2 − k) ÷ (2 p q)) ÷ n.
        let (k, pq) = (0.7, 0.2 * 0.8)
        let variance = (1 - k) * ((1 - k) * (1 - 2 * k) + k * (2 - k) / (2 * pq))
        #expect(abs(Double(wide) - 1.96 * 1.96 * variance / (0.05 * 0.05)) < 6)
        let page = try agree("\(options) 0.1").output.replacingOccurrences(of: "\n  ", with: " ")
        #expect(page.contains("cohen-kappa of 0.7 with a 95 % interval 0.1 wide takes 1,"))
    }

    @Test(arguments: [
        ("--wanted-width 0", "between 0 and 2"), ("--anticipated 0.7 --prevalence 0.2", "go with --wanted-width"),
        ("--wanted-width 0.1 --anticipated 0.7", "go together"),
        ("--wanted-width 0.1 --anticipated 1 --prevalence 0.2", "1 excluded"),
        ("--wanted-width 0.1 --anticipated 0.5 --prevalence 1.2", "between 0 and 1"),
        ("--wanted-width 0.1 --anticipated 0.5 --prevalence 0.2 --ratings r.csv", "reckons without data"),
        ("--wanted-width 0.1 --ratings r.csv --interval none", "asks for an interval"),
    ])
    func `a wrong command line is exit status 64`(options: String, message: String) throws {
        let run = try agree(options)
        #expect(run.status == 64 && run.messages.contains(message), "\(run.messages)")
    }

    @Test func `a value that no table of that prevalence has is refused`() throws {
        let run = try agree("--wanted-width 0.1 --anticipated 0.1 --prevalence 0.1 --coefficient percent-agreement")
        #expect(run.status == 1 && run.messages.contains("no table of two coders"), "\(run.messages)")
    }
}
