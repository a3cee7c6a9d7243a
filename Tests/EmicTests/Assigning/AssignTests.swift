import TestSupport
import Testing

/// `emic coders assign` by lot, `emic coders status`, and agreement over what was assigned.
@Suite struct AssignTests {
    @Test func `parts are drawn, shown first, assigned, exported and taken back`() throws {
        let desk = try Desk()
        try desk.write("One.\n\nTwo.\n\nThree.\n\nFour.\n", to: "second.txt")
        try desk.done("import", "second.txt")
        let command = [
            "coders", "assign", "--all", "--per-document", "50%", "--coders", "anna,bo", "--blind", "--seed", "7",
        ]
        let before = try desk.state()
        let shown = try desk.rows(command + ["--dry-run"])
        #expect(try desk.state() == before)
        let made = try desk.rows(command)
        #expect(made.map { $0.text("offsets") } == shown.map { $0.text("offsets") })
        #expect(made.map { $0.text("document") } == ["interview", "second"])
        #expect(made.map { $0.text("coders") } == ["anna;bo", "anna;bo"])
        #expect(made[1].integer("parts") == 2 && made[1].integer("of") == 4)
        let passages = try desk.rows("export", "assignment_passages").filter { $0.text("document") == "second" }
        let offsets = passages.filter { $0.text("coder") == "bo" }
            .map { "\($0.integer("start_offset") ?? -1)..\($0.integer("end_offset") ?? -1)" }
        #expect(offsets.joined(separator: ";") == made[1].text("offsets"))
        #expect(Set(passages.compactMap { $0.text("passage_id") }).count == 2)
        #expect(try desk.rows("export", "assignments").allSatisfy { $0["blind"] as? Bool == true })
        #expect(
            try desk.done("log", "--limit", "1", "--format", "csv")
                .contains("made 4 blind assignments drawn by --per-document 50% --seed 7"))
        #expect(try desk.done("coders", "assign", "anna", "bo", "--all", "--remove") == "took back 4 assignments\n")
        #expect(try desk.rows("export", "assignment_passages").isEmpty)
        #expect(try desk.done("check").contains("is sound"))
    }

    @Test func `what was assigned before stays as it is, and that is said`() throws {
        let desk = try Desk()
        try desk.done("coders", "assign", "anna", "--all")
        let run = try desk.emic("coders", "assign", "anna", "bo", "--all", "--blind")
        #expect(run.output == "made 1 blind assignment\n")
        #expect(run.messages == "1 assignment made before stays as made: --remove takes back\n")
        #expect(try desk.rows("coders", "status").map { $0["blind"] as? Bool } == [false, true])
    }

    @Test func `a draw is told its seed, and what does not fit together is refused`() throws {
        let desk = try Desk()
        let run = try desk.emic("coders", "assign", "anna", "--sample", "100%")
        #expect(run.messages == "made 1 assignment drawn by --sample 100% --seed 1\n")
        #expect(
            try desk.refused("coders", "assign", "anna", "--sample", "2", "--stratify", "region")
                == "no attribute 'region' of cases in study.emic: it has none")
        #expect(try desk.misused("coders", "assign", "--all") == "say which coders: their names, or --coders")
        for wrong in [
            ["--all", "--by", "turn"], ["--all", "--seed", "3"], ["--all", "--stratify", "x"], ["--sample", "0%"],
            ["--all", "--remove", "--blind"], ["--all", "--document", "interview"], ["--per-document", "3"],
        ] {
            #expect(try Program.emic(["coders", "assign", "anna"] + wrong, in: desk.folder).status == 64, "\(wrong)")
        }
    }

    @Test func `status says who has done what, in rows and in a sentence`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("coders", "assign", "anna", "carla", "--all")
        try desk.done("coders", "finish", "anna", "--all")
        let run = try desk.emic("coders", "status")
        #expect(run.messages == "anna has finished 1 of 1 document, carla 0 of 1\n")
        let rows = try desk.rows("coders", "status")
        #expect(rows.map { $0.text("coder") } == ["anna", "bo", "carla"])
        #expect(rows.map { $0.integer("passages") } == [2, 3, 0])
        #expect(rows.map { $0.text("assigned_at") != nil } == [true, false, true])
        #expect(rows.map { $0.text("finished_at") != nil } == [true, false, false])
    }

    /// Of a text of ten paragraphs of ten characters, with two line ends behind each but the last, both are to code two.
    @Test func `agreement is measured over the parts that all were assigned, as by hand`() throws {
        let desk = try Desk()
        let paragraphs = (0..<10).map { "paragraph\($0)" }
        try desk.write(paragraphs.joined(separator: "\n\n") + "\n", to: "ten.txt")
        try desk.done("import", "ten.txt", "--no-repair")
        let drawn = try desk.rows(
            "coders", "assign", "anna", "bo", "--document", "ten", "--per-document", "2", "--seed", "3")
        let starts = try #require(drawn[0].text("offsets")).split(separator: ";")
            .map { try #require(Int($0.split(separator: "..")[0])) }
        func tag(_ range: Range<Int>, _ coder: String) throws {
            try desk.done(
                "tag", "ten", "--offsets", "\(range.lowerBound)..\(range.upperBound)", "--code", "stress", "--coder",
                coder)
        }
        // Of the 20 characters that were assigned, both code 3, anna alone 4 and nobody 13.
        try tag(starts[0]..<(starts[0] + 7), "anna")
        try tag(starts[0]..<(starts[0] + 3), "bo")
        // What lies elsewhere does not count, nor does what reaches out of a part.
        let elsewhere = try #require((0..<10).map { $0 * 12 }.first { !starts.contains($0) })
        try tag(elsewhere..<(elsewhere + 10), "bo")
        try desk.done("coders", "finish", "anna", "bo", "--document", "ten")

        func rows(_ unit: String, _ coefficient: String) throws -> (value: Double, units: Int) {
            let text = try desk.done(
                "agree", "--coders", "anna,bo", "--code", "stress", "--unit", unit, "--coefficient", coefficient,
                "--interval", "none", "--format", "csv")
            let table = cells(ofCSV: text)
            func cell(_ name: String) throws -> String { table[1][try #require(table[0].firstIndex(of: name))] }
            return (try #require(Double(cell("value"))), try #require(Int(cell("units"))))
        }
        let percent = try rows("character", "percent-agreement")
        #expect(percent.units == 20 && abs(percent.value - 16.0 / 20) < 1e-12)
        // Kappa: Pe = (7 × 3 + 13 × 17) ÷ 20² = 0.605; (0.8 − 0.605) ÷ (1 − 0.605).
        let kappa = try rows("character", "cohen-kappa")
        #expect(abs(kappa.value - 0.195 / 0.395) < 1e-12)
        let units = try rows("paragraph", "percent-agreement")
        #expect(units.units == 2 && units.value == 1)
        let report = try desk.done("agree", "--coders", "anna,bo", "--code", "stress")
        #expect(report.contains("of 1 document only the 2 parts that all compared coders"))
    }

    @Test func `coders without a part in common are told so`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("coders", "assign", "anna", "--all", "--per-document", "1", "--seed", "1")
        try desk.done("coders", "assign", "bo", "--all", "--per-document", "1", "--seed", "2")
        try desk.done("coders", "finish", "anna", "bo", "--all")
        #expect(
            try desk.refused("agree", "--coders", "anna,bo")
                == "anna, bo were assigned no part of a document in common, so there is nothing to compare: assign them "
                + "the same ones with 'emic coders assign', or compare others with --coders")
    }
}
