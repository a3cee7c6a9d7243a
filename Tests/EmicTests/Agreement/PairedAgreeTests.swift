import Foundation
import TestSupport
import Testing

/// `emic agree --paired`: two coefficients over the same units.
@Suite struct PairedAgreeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(RatingsAgreeTests.krippendorff2011, to: "before.csv")
        // In another order, with another reading of two units, and one unit more.
        let rows = RatingsAgreeTests.krippendorff2011.split(separator: "\n").map(String.init)
        let changed = rows.dropFirst().reversed().map {
            $0.hasPrefix("7,") ? "7,4,4,3,4" : $0.hasPrefix("6,") ? "6,1,1,1,4" : $0
        }
        try folder.write(([rows[0]] + changed + ["13,1,1,1,1"]).joined(separator: "\n") + "\n", to: "after.csv")
    }

    private func agree(_ options: String) throws -> ProgramRun {
        try Program.shell("emic agree --ratings before.csv \(options)", in: folder)
    }

    private func result(_ options: String) throws -> [String: Any] {
        let run = try agree("\(options) --format json")
        #expect(run.status == 0, "\(run.messages)")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "emic-agreement-paired")
        return try #require((object["results"] as? [[String: Any]])?.first)
    }

    @Test func `two coefficients: difference, standard error, interval and p in two ways`() throws {
        let result = try result("--paired --coefficient gwet-ac1,fleiss-kappa")
        let (first, second) = (result["first"] as? [String: Any], result["second"] as? [String: Any])
        let difference = try #require(result["difference"] as? Double)
        #expect(first?["coefficient"] as? String == "gwet-ac1" && second?["coefficient"] as? String == "fleiss-kappa")
        #expect(abs(difference - (0.775444068126995 - 0.7611692754224111)) < 1e-12)
        let linearised = try #require(result["linearised"] as? [String: Any])
        #expect(linearised["degrees_of_freedom"] as? Int == 11)
        let (error, t) = (linearised["standard_error"] as? Double, linearised["t"] as? Double)
        #expect(abs(try #require(t) - difference / #require(error)) < 1e-12)
        let bootstrap = try #require(result["bootstrap"] as? [String: Any])
        for test in [linearised, bootstrap] {
            let interval = try #require(test["interval"] as? [String: Any])
            let (low, high) = (interval["low"] as? Double, interval["high"] as? Double)
            #expect(try #require(low) <= difference && difference <= #require(high))
            #expect(try 0...1 ~= #require(test["p_value"] as? Double))
        }
    }

    @Test func `two tables are matched by their units' names, and what one lacks is told`() throws {
        let result = try result("--against after.csv --coefficient krippendorff-alpha")
        #expect(abs(try #require((result["first"] as? [String: Any])?["value"] as? Double) - 0.743421052631579) < 1e-9)
        let page = try agree("--against after.csv").output.replacingOccurrences(of: "\n", with: " ")
        #expect(page.contains("1 unit of after.csv that the other lacks"))
        #expect(page.contains("krippendorff-alpha of before.csv is 0.743"))
    }

    @Test func `the same table twice makes no difference`() throws {
        let page = try agree("--against before.csv").output
        #expect(page.contains("they are the same"))
    }

    @Test func `two groups of coders of a table, and of a study`() throws {
        let groups = try agree("--coders A,B --against-coders C,D --coefficient cohen-kappa").output
        #expect(groups.contains("cohen-kappa of A and B is 0.845, cohen-kappa of C and D"))
        #expect(try Program.emic("demo", in: folder).status == 0)
        let study = try Program.shell(
            "emic agree --study emic-demo/sample.emic --coders anna,bo --against-coders anna,carla --code teaching",
            in: folder)
        #expect(study.status == 0 && study.output.contains("documents drawn"), "\(study.messages)")
        #expect(study.output.contains("whether that is chance can't be"))
    }

    @Test(arguments: [
        ("--paired", 64, "compares two coefficients, found 0"),
        ("--paired --coefficient all", 64, "found all"),
        ("--paired --coefficient cohen-kappa,scott-pi --interval pair", 64, "choose analytic, bootstrap or cluster"),
        ("--against-coders C,D", 64, "--coders names the first"),
        ("--against other.csv", 1, "no unit in common"),
        ("--coders A,B --against-coders C,E", 1, "no coder 'E'"),
    ])
    func `what can't be compared is refused`(options: String, status: Int32, message: String) throws {
        try folder.write("unit,A,B\nx,1,1\n", to: "other.csv")
        let run = try agree(options)
        #expect(run.status == status && run.messages.contains(message), "\(run.messages)")
    }
}
