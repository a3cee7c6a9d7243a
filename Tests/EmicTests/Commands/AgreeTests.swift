import Foundation
import TestSupport
import Testing

@Suite struct AgreeTests {
    /// The example of Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C.
    private static let ratings = """
        unit,a,b,c,d
        1,1,1,,1
        2,2,2,3,2
        3,3,3,3,3
        4,3,3,3,3
        5,2,2,2,2
        6,1,2,3,4
        7,4,4,4,4
        8,1,1,2,1
        9,2,2,2,2
        10,,5,5,5
        11,,,1,1
        12,,,3,

        """

    private func report(_ desk: Desk, _ arguments: String...) throws -> [String: Any] {
        let text = try desk.done(["agree", "--format", "json"] + arguments)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func results(_ desk: Desk, _ arguments: String...) throws -> [[String: Any]] {
        let text = try desk.done(["agree", "--format", "json"] + arguments)
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return try #require(object["results"] as? [[String: Any]])
    }

    @Test func `the report's keys are those that programs were promised`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let report = try report(desk, "--coefficient", "percent-agreement,krippendorff-alpha")
        let keys: Set = ["format", "version", "unit", "coders", "documents", "assumptions", "results"]
        #expect(keys.isSubset(of: report.keys))
        #expect(report["format"] as? String == "emic-agreement")
        #expect(report["version"] as? Int == 1)
        #expect(report["unit"] as? String == "character")
        #expect(report["coders"] as? [String] == ["anna", "bo"])
        #expect(report["documents"] as? [String] == ["interview"])
        let results = try #require(report["results"] as? [[String: Any]])
        let promised: Set = [
            "code", "coefficient", "value", "observed", "expected", "standard_error", "units", "coders",
        ]
        for result in results {
            #expect(promised.isSubset(of: result.keys))
            #expect((result["value"] is NSNull) == (result["undefined"] != nil))
            if let interval = result["interval"] as? [String: Any] {
                #expect(Set(["level", "low", "high", "method", "replicates", "seed"]).isSubset(of: interval.keys))
            }
        }
        #expect(results.contains { $0["code"] is NSNull })
        #expect(results.contains { $0.text("code") == "recruitment" })
    }

    @Test(arguments: ["character", "token", "sentence", "paragraph", "document"])
    func `coders are compared on each unit`(unit: String) throws {
        let desk = try Desk()
        try desk.tagSome()
        let report = try report(desk, "--unit", unit, "--code", "sick leave", "--coefficient", "percent-agreement")
        #expect(report["unit"] as? String == unit)
        let results = try #require(report["results"] as? [[String: Any]])
        #expect(results.map { $0.number("value") } == [1])
    }

    @Test func `a number is what can be counted by hand`() throws {
        let desk = try Desk()
        try desk.tagSome()
        // 48 characters of one, of which the other has 26, in a text of 340.
        let result = try results(desk, "--code", "recruitment", "--coefficient", "percent-agreement")[0]
        #expect(result.number("value") == 1 - Double(48 - 26) / 340)
        #expect(result.integer("units") == 340)
    }

    @Test func `without assignments it is said what was taken for granted`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let sentence =
            "no assignments are recorded for 'interview': taken as finished, since all compared coders have coded there"
        #expect(try #require(report(desk)["assumptions"] as? [String]).contains(sentence))
        #expect(try desk.done("agree").replacing(/\n +/, with: " ").contains("- \(sentence)\n"))
        try desk.done("coders", "finish", "anna", "bo", "--all")
        #expect(!(try desk.done("agree").contains("no assignments")))
    }

    @Test func `documents that not all have finished are left out and named`() throws {
        let desk = try Desk()
        try desk.write(Desk.interview, to: "second.txt")
        try desk.done("import", "second.txt")
        try desk.tagSome()
        try desk.done("tag", "second", "--quote", "staff room", "--code", "stress", "--coder", "bo")
        try desk.done("coders", "finish", "anna", "--document", "interview")
        try desk.done("coders", "finish", "bo", "--all")
        try desk.done("coders", "assign", "anna", "--document", "second")
        let report = try report(desk)
        #expect(report["documents"] as? [String] == ["interview"])
        #expect(
            try #require(report["assumptions"] as? [String])
                .contains("not finished by all compared coders, and so left out: 'second'"))
    }

    @Test func `coders without a document in common are refused, and told who has to finish what`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("coders", "finish", "anna", "--all")
        #expect(
            try desk.refused("agree")
                == "no document was finished by all of anna, bo, so there is nothing to compare: 'interview' is not "
                + "finished by bo ('emic coders finish' says that it is), or compare others with --coders")
        #expect(
            try desk.refused("agree", "--coders", "anna,carla").contains("'interview' is not finished by carla"))
    }

    @Test func `fewer than two coders can't agree`() throws {
        let desk = try Desk()
        #expect(try desk.refused("agree").hasPrefix("agreement needs two coders, found 0"))
        #expect(try desk.refused("agree", "--coders", "anna").hasPrefix("agreement needs two coders, found 1"))
        #expect(try desk.refused("agree", "--coders", "anna,Anna").hasPrefix("agreement needs two coders, found 1"))
    }

    @Test func `where there is no answer there is a reason, and raw agreement`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let arguments = ["--code", "time, pressed", "--coefficient", "cohen-kappa"]
        let result = try #require(
            (JSONSerialization.jsonObject(
                with: Data(desk.done(["agree", "--format", "json"] + arguments).utf8)) as? [String: Any])?["results"]
                as? [[String: Any]])[0]
        #expect(result["value"] is NSNull)
        #expect(try #require(result.text("undefined")).contains("every value is 'not coded'"))
        #expect(result.number("observed") == 1)
        let table = try desk.done(["agree"] + arguments)
        #expect(table.contains("undefined"))
        #expect(table.contains("raw agreement 1.000"))
    }

    @Test func `a coefficient for two refuses three, and an unknown one is offered the near ones`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.tag("staff room", "stress", by: "carla")
        #expect(
            try desk.refused("agree", "--coefficient", "cohen-kappa")
                == "'cohen-kappa' compares two coders, found 3: choose two with --coders")
        #expect(
            try desk.misused("agree", "--coefficient", "cohens-kappa")
                .contains("there is no coefficient 'cohens-kappa': did you mean 'cohen-kappa' or 'conger-kappa'?"))
        #expect(try results(desk, "--coefficient", "all").allSatisfy { $0.text("coefficient") != "cohen-kappa" })
        #expect(try desk.emic("agree", "--unit", "word").messages.contains("- token"))
    }

    @Test func `rows for programs have the same keys in each form`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let csv = cells(ofCSV: try desk.done("agree", "--format", "csv"))
        #expect(csv[0].prefix(3) == ["code", "coefficient", "value"])
        let lines = try desk.done("agree", "--format", "jsonl").split(separator: "\n")
        #expect(lines.count == csv.count - 1)
        for line in lines {
            let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(Set(object.keys) == Set(csv[0]))
        }
    }

    @Test func `a table of ratings needs no study, wide or long`() throws {
        let desk = try Desk(empty: ())
        try desk.write(Self.ratings, to: "wide.csv")
        let rows = cells(ofCSV: Self.ratings)
        let long = rows.dropFirst().flatMap { row in
            zip(rows[0], row).dropFirst().filter { !$1.isEmpty }.map { "\(row[0]),\($0),\($1)" }
        }
        try desk.write((["unit,coder,value"] + long).joined(separator: "\n"), to: "long.csv")
        for file in ["wide.csv", "long.csv"] {
            let result = try results(desk, "--ratings", file, "--coefficient", "krippendorff-alpha")[0]
            #expect(result["code"] is NSNull)
            #expect(abs(try #require(result.number("value")) - 0.743) < 0.0005)
        }
        let two = try results(desk, "--ratings", "wide.csv", "--coders", "a,b", "--coefficient", "percent-agreement")[0]
        #expect(two["coders"] as? [String] == ["a", "b"])
        #expect(
            try desk.refused("agree", "--ratings", "wide.csv", "--coders", "a,z")
                == "wide.csv has no coder 'z': it has a, b, c, d")
        #expect(try desk.refused("agree", "--ratings", "none.csv") == "no file 'none.csv'")
        #expect(
            try desk.misused("agree", "--ratings", "wide.csv", "--code", "x").contains("not from a table of ratings"))
    }
}
