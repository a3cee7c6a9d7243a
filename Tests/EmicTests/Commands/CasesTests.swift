import Foundation
import TestSupport
import Testing

@Suite struct CasesTests {
    /// A study with two attributes.
    private func desk() throws -> Desk {
        let desk = try Desk()
        try desk.done("attributes", "add", "district", "--choices", "North,South")
        try desk.done("attributes", "add", "age", "--kind", "number")
        return desk
    }

    @Test func `cases are added with values and links, listed, renamed and removed`() throws {
        let desk = try desk()
        try desk.done(
            "cases", "add", "School 12", "--document", "interview", "--speaker", "interview:h", "--set",
            "district=north", "--set", "age=47.0")
        try desk.done("cases", "add", "School 13")
        try desk.tag("staff room", "stress", by: "bo")
        #expect(
            try desk.done("cases") == """
                CASE       DISTRICT  AGE  DOCUMENTS  SPEAKERS  PASSAGES  CODINGS
                School 12  North      47          1         1         0        1
                School 13                         0         0         0        0

                """)
        let row = try #require(desk.rows("cases").first)
        #expect(row.text("district") == "North")
        #expect(row.integer("speakers") == 1)
        #expect(try desk.rows("cases", "list", "--attribute", "age=47").count == 1)
        let shown = try desk.done("cases", "show", "school 12")
        for line in ["  district: North", "  document 'interview'", "  speaker 'H' of 'interview'", "  1 coding"] {
            #expect(shown.contains(line + "\n"), "\(shown)")
        }
        try desk.done("cases", "edit", "School 12", "--name", "Nørre Skole")
        #expect(
            try desk.done("cases", "set", "nørre skole", "age=", "district=South") == """
                'Nørre Skole': age taken away, district set

                """)
        #expect(
            try desk.done("cases", "set", "nørre skole", "district=south") == "'Nørre Skole' is like that already\n")
        #expect(try desk.done("cases", "remove", "Nørre Skole") == "removed 'Nørre Skole' with 1 value\n")
        #expect(try desk.rows("documents", "speakers", "interview").compactMap { $0.text("case") }.isEmpty)
        #expect(try desk.done("check", "--refold").contains("is sound"))
        try desk.done("undo", "3")
        #expect(try desk.done("cases", "show", "School 12") == shown)
    }

    @Test func `what is not there, or is no value, is refused with the way out`() throws {
        let desk = try desk()
        try desk.done("cases", "add", "School 12")
        #expect(
            try desk.refused("cases", "show", "School 21")
                == "no case 'School 21' in study.emic: did you mean 'School 12'?")
        #expect(
            try desk.refused("cases", "set", "School 12", "height=2")
                == "no attribute 'height' in study.emic: 'emic attributes' lists them, 'emic attributes add' makes one")
        #expect(
            try desk.refused("cases", "set", "School 12", "age=1,5")
                == "case 'School 12': 'age' takes a number: write it with a point for decimals and nothing between "
                + "thousands, as in 1234.5")
        #expect(
            try desk.refused("cases", "add", "school 12") == "there is already a case 'school 12': choose another name")
        #expect(
            try desk.refused("cases", "link", "School 12", "--speaker", "interview:Anna")
                == "no speaker 'Anna' in 'interview': 'emic documents speakers' lists them")
        #expect(
            try desk.refused("cases", "unlink", "School 12", "--document", "interview")
                == "'School 12' has nothing of that: 'emic cases show' lists what it has")
        #expect(try desk.misused("cases", "link", "School 12").hasPrefix("say what: --document"))
        #expect(try desk.misused("cases", "link", "School 12", "--quote", "x").hasPrefix("say in which document"))
        #expect(try desk.misused("cases", "set", "School 12", "age").contains("age"))
    }

    @Test func `a coding belongs to the cases with which it shares a character`() throws {
        let desk = try desk()
        try desk.done("cases", "add", "Head", "--speaker", "interview:H", "--set", "district=North")
        try desk.done("cases", "add", "Åse", "--set", "district=South")
        try desk.done("cases", "add", "Asker", "--speaker", "interview:I")
        #expect(
            try desk.done("cases", "link", "Åse", "interview", "--quote", "Åse stays at home")
                .hasPrefix("linked to 'Åse': passage "))
        try desk.tag("a month", "stress", by: "anna")
        try desk.tag("Åse stays at home – more", "stress", by: "bo")
        try desk.tag("staff room? H: The cafe\u{301} talk", "stress", by: "carla")
        func coders(_ arguments: String...) throws -> [String] {
            try desk.rows(["codings"] + arguments).compactMap { $0.text("coder") }
        }
        #expect(try coders("--case", "Head") == ["bo", "anna", "carla"])
        #expect(try coders("--case", "Åse") == ["bo"])
        #expect(try coders("--case", "Asker") == ["carla"])
        #expect(try coders("--case", "Asker,Åse") == ["bo", "carla"])
        #expect(try coders("--attribute", "district=South") == ["bo"])
        #expect(try coders("--attribute", "district=South", "--attribute", "district=north").count == 3)
        #expect(try coders("--attribute", "district=South", "--case", "Head") == [])
        #expect(try desk.rows("export", "codings", "--attribute", "district=South").count == 1)
        let groups = try desk.done("codings", "--group-by", "case").split(separator: "\n").filter { $0.contains(" · ") }
        #expect(groups == ["Head · 3 codings", "Åse · 1 coding", "Asker · 1 coding"])
        try desk.done("cases", "unlink", "Åse", "interview", "--quote", "Åse stays at home")
        #expect(try coders("--case", "Åse") == [])
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `a matrix by case and by attribute covers what is a case's own, and tells the base`() throws {
        let desk = try desk()
        try desk.done("cases", "add", "Head", "--speaker", "interview:H", "--set", "district=North")
        try desk.done("cases", "add", "Asker", "--speaker", "interview:I", "--set", "district=South")
        try desk.done("cases", "add", "Nobody")
        try desk.tag("staff room? H: The cafe\u{301} talk", "stress", by: "anna")
        try desk.tag("talk helps", "stress", by: "bo")
        let rows = try desk.rows("matrix", "--by", "case", "--count", "characters")
        #expect(rows.map { $0.text("case") } == ["Head", "Asker"])
        #expect(
            rows.map { $0.integer("count") } == [
                "H: The cafe\u{301} talk helps".unicodeScalars.count, "staff room?".count,
            ])
        #expect(rows.allSatisfy { $0.integer("cases") == 1 && $0.integer("words")! > 0 })
        let asked = ["I: How do you find new teachers?", "I: And the staff room?"]
        #expect(rows[1].integer("characters") == asked.map(\.count).reduce(0, +))
        let run = try desk.emic("matrix", "--by", "attribute:district")
        #expect(run.messages == "not counted: 1 case without a value\n")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines[0] == ["CODE", "NORTH", "SOUTH", "ALL"])
        #expect(lines[1] == ["wellbeing/stress", "2", "1", "2"])
        #expect(lines[2] == ["(cases)", "1", "1", "2"])
        #expect(lines[3].first == "(words)")
        let tidy = try desk.rows("matrix", "--by", "attribute:district")
        #expect(tidy.map { $0.text("value") } == ["North", "South"])
        #expect(Set(tidy[0].keys) == ["code", "code_id", "value", "count", "cases", "words", "characters"])
        let percent = try desk.rows("matrix", "--by", "document", "--case", "Asker", "--count", "percent")
        #expect(percent.map { $0.number("count")! } == [100 * 11.0 / 54.0])
        #expect(
            try desk.refused("matrix", "--by", "attribute:distrikt")
                == "no attribute 'distrikt' in study.emic: did you mean 'district'?")
    }

    @Test func `passages of cases and memos go along with a new text, and what is lost is told`() throws {
        let desk = try desk()
        try desk.done("cases", "add", "Åse")
        try desk.done("cases", "link", "Åse", "interview", "--quote", "Åse stays at home")
        try desk.done("memos", "add", "interview", "--quote", "Nobody calls it a meeting", "--text", "Why not?")
        try desk.write(
            "One line more.\n" + Desk.interview.replacing(" Nobody calls it a meeting.", with: ""), to: "new.txt")
        let told = try desk.done("documents", "edit", "interview", "--from", "new.txt")
        #expect(
            told.hasSuffix(
                "\n2 passages of memos, cases or assignments: 1 moved, 1 lost ('emic memos' and 'emic cases' keep what is lost)\n"
            ))
        #expect(try desk.done("memos").contains("passage interview, whose words are no longer in the text"))
        #expect(try desk.rows("export", "case_passages").map { $0.text("quotation") } == ["Åse stays at home"])
        let run = try desk.emic("export", "--format", "json", "--to", "out.json")
        #expect(
            run.messages == "not exported: 1 memo on words that are no longer in the text, see 'emic memos'\n")
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }
}
