import TestSupport
import Testing

@Suite struct CodesTests {
    @Test func `codes are listed as a tree for people, by path for programs`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.done("codes") == """
                CODE           CODINGS  DEFINITION
                recruitment          2
                time, pressed        0
                wellbeing            0
                  sick leave         2
                  stress             1

                """)
        let rows = try desk.rows("codes", "list")
        #expect(
            rows.map { $0.text("code") } == [
                "recruitment", "time, pressed", "wellbeing", "wellbeing/sick leave", "wellbeing/stress",
            ])
        let header = try #require(cells(ofCSV: desk.done("codes", "--format", "csv")).first)
        #expect(Set(rows[0].keys) == Set(header))
    }

    @Test func `codes are added below another one, with ids, also with names that begin with a dash`() throws {
        let desk = try Desk()
        let table = try desk.done(
            "codes", "add", "absence", "--parent", "wellbeing", "--definition", "- of any kind", "--color", "#3366CC")
        let row = try #require(desk.rows("codes", "show", "absence").first)
        #expect(row.text("code") == "wellbeing/absence")
        #expect(row.text("definition") == "- of any kind")
        #expect(row.text("color") == "#3366cc")
        #expect(table.contains(try #require(row.text("code_id"))))
        try desk.done("codes", "add", "--", "-control")
        try desk.tag("staff room", "-control", by: "bo")
        #expect(try desk.rows("codings", "--code", "-control").count == 1)
    }

    @Test(arguments: ["病気休暇", "إجازة", "👩🏽‍🏫", "cafe\u{301}", "Ω", "100 %"])
    func `a code may have a name in any script`(name: String) throws {
        let desk = try Desk()
        try desk.done("codes", "add", name)
        try desk.tag("staff room", name, by: "bo")
        #expect(try desk.rows("codings", "--code", name).count == 1)
    }

    @Test func `a name that is taken, empty, too long or has a slash is refused`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("codes", "add", "new", "Stress", "--parent", "wellbeing")
                == "there is already a code 'Stress': choose another name")
        #expect(try desk.refused("codes", "add", "") == "a name can't be empty")
        #expect(
            try desk.refused("codes", "add", "wellbeing/sleep")
                == "'wellbeing/sleep' has a slash, which separates the names in a code's path: leave it out "
                + "(a code below another one is added with --parent)")
        #expect(
            try desk.refused("codes", "add", String(repeating: "x", count: 201))
                == "a name has at most 200 characters, this one has 201")
        #expect(try desk.refused("codes", "add", "a\tb") == "a name is one line without tabs or control characters")
        #expect(
            try desk.refused("codes", "add", "x", "--color", "blue")
                == "'blue' is not a colour: write it as #rrggbb, for example #3366cc")
        #expect(
            try desk.refused("codes", "add", "x", "--parent", "welbeing")
                == "no code 'welbeing' in study.emic: did you mean 'wellbeing'?")
    }

    @Test func `a name that stands at two places is not guessed`() throws {
        let desk = try Desk()
        try desk.done("codes", "add", "stress")
        try desk.done("codes", "add", "low", "--parent", "stress")
        try desk.done("codes", "add", "low", "--parent", "wellbeing")
        #expect(
            try desk.refused("codes", "show", "low")
                == "'low' is the name of 2 codes: say which, as in 'stress/low'")
    }

    @Test func `a code is shown with its id, its definitions and who used it`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("codes", "edit", "sick leave", "--definition", "Absence")
        let lines = try desk.done("codes", "show", "Sick Leave").split(separator: "\n")
        #expect(lines[0] == "wellbeing/sick leave")
        #expect(lines[1].hasPrefix("  id 0"))
        #expect(lines[2].hasPrefix("  version 2, ") && lines[2].hasSuffix(": Absence"))
        #expect(lines[3].hasSuffix(": no definition"))
        #expect(lines[4] == "  2 codings (anna 1, bo 1)")
    }

    @Test func `an edit says what it changed by the code's path`() throws {
        let desk = try Desk()
        #expect(
            try desk.done("codes", "edit", "stress", "--name", "strain", "--definition", "Pressure")
                == "'wellbeing/stress' renamed to 'strain', defined anew (version 2)\n")
        #expect(
            try desk.done("codes", "edit", "strain", "--definition", "Pressure")
                == "'wellbeing/strain' is like that already\n")
        #expect(
            try desk.misused("codes", "edit", "strain")
                == "say what to change, as with --name, --definition, --status or --color")
    }

    @Test func `a code is moved, but not below itself or onto a namesake`() throws {
        let desk = try Desk()
        #expect(try desk.done("codes", "move", "stress", "--top") == "moved 'wellbeing/stress' to the top\n")
        #expect(
            try desk.done("codes", "move", "stress", "--below", "sick leave")
                == "moved 'stress' below 'wellbeing/sick leave'\n")
        #expect(
            try desk.refused("codes", "move", "wellbeing", "--below", "stress")
                == "code 'wellbeing' can't be moved below itself")
        try desk.done("codes", "add", "stress")
        #expect(
            try desk.refused("codes", "move", "wellbeing/sick leave/stress", "--top")
                == "there is already a code 'stress': choose another name")
        #expect(try desk.misused("codes", "move", "stress") == "say where to: --below PATH, or --top")
    }

    @Test func `a code that is used, or has others below it, is not removed by mistake`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.refused("codes", "remove", "wellbeing")
                == "code 'wellbeing' has 2 codes below it: move or remove them first")
        #expect(
            try desk.refused("codes", "remove", "sick leave")
                == "code 'sick leave' has 2 codings: repeat with --with-codings to remove them too")
        let before = try desk.bytes(Desk.study)
        #expect(
            try desk.done("codes", "remove", "sick leave", "--with-codings", "--dry-run")
                == "would have removed 'wellbeing/sick leave' with 2 codings\n")
        #expect(try desk.bytes(Desk.study) == before)
        #expect(
            try desk.done("codes", "remove", "sick leave", "--with-codings")
                == "removed 'wellbeing/sick leave' with 2 codings\n")
    }
}
