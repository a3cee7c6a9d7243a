import TestSupport
import Testing

/// What a codebook says of a code, and said.
@Suite struct CodePageTests {
    private static func json(_ desk: Desk) throws -> String {
        try desk.done("export", "--format", "json", "--to", "now.json", "--force")
        return String(decoding: try desk.bytes("now.json"), as: UTF8.self)
    }

    @Test func `a page tells all that is known of a code, with who used it and where`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done(
            "codes", "edit", "sick leave", "--definition", "Absence", "--inclusion", "Illness", "--exclusion",
            "Leave of",
            "--example", "I was ill", "--example", "flu", "--counter-example", "holiday", "--alias", "absence",
            "--status", "draft")
        let lines = try desk.done("codes", "show", "Absence").split(separator: "\n").map(String.init)
        #expect(
            lines.suffix(10) == [
                "  when to use: Illness", "  when not to use: Leave of", "  example: I was ill", "  example: flu",
                "  counter-example: holiday", "  also called: absence", "  draft", "  2 codings (anna 1, bo 1)",
                "  interview 148..158, anna: Sick leave", "  interview 148..158, bo: Sick leave",
            ])
    }

    @Test func `a passage is an example with its words and its place, and notes stand on the page`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let ids = try desk.rows("codings", "--coder", "bo").compactMap { $0.text("coding_id") }
        try desk.done("codes", "edit", "stress", "--example", "run off one's feet", "--example-from", ids[0])
        try desk.done("codes", "edit", "stress", "--example-from", String(ids[2].suffix(8)), "--memo", "too wide?")
        try desk.done("codes", "edit", "stress", "--counter-example-from", ids[1], "--coder", "bo")
        let lines = try desk.done("codes", "show", "stress").split(separator: "\n").map(String.init)
        #expect(lines.contains("  example: run off one's feet"))
        #expect(lines.contains { $0.hasPrefix("  example: the number of appli- cants (interview ") })
        #expect(lines.contains { $0.hasPrefix("  example: more than a month (interview ") })
        #expect(lines.contains("  counter-example: Sick leave (interview 148..158)"))
        #expect(lines.contains { $0.hasPrefix("  memo of 2") && $0.hasSuffix(": too wide?") })
        try desk.done("memos", "add", "--code", "stress", "--private", "--coder", "bo", "--text", "not\nsure")
        #expect(try desk.done("codes", "show", "stress").contains(/\n  private memo of [0-9-]+, bo: not sure\n/))
        for format in ["markdown", "yaml", "json", "csv"] {
            #expect(!(try desk.done("codes", "export", "--format", format).contains("sure")))
        }
        #expect(
            try desk.refused("codes", "edit", "stress", "--example-from", "00000000").hasPrefix("there is no coding"))
        #expect(try desk.misused("codes", "edit", "stress", "--memo", " ") == "--memo is empty: say something")
    }

    @Test func `all of it is undone to the byte, and comes back from JSON`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let before = try Self.json(desk)
        try desk.done(
            "codes", "edit", "stress", "--inclusion", "Pressure", "--example", "“too\nmuch”", "--alias", "strain",
            "--alias", "pressure", "--status", "retired")
        let after = try Self.json(desk)
        try desk.done("undo")
        #expect(try Self.json(desk) == before)
        try desk.done("redo")
        #expect(try Self.json(desk) == after)
        #expect(try desk.done("check", "--refold").contains("is sound"))
        let other = try Desk(empty: ())
        try other.write(after, to: "all.json")
        try other.done("init", "other")
        try other.done("import", "all.json")
        #expect(try Self.json(other) == after)
        #expect(try other.done("check", "--refold").contains("is sound"))
    }

    @Test func `a code is found by its alias, unless that is another's name`() throws {
        let desk = try Desk()
        try desk.done("codes", "add", "pay", "--alias", "wage", "--alias", "Løn")
        try desk.tag("staff room", "løn", by: "bo")
        #expect(try desk.rows("codings", "--code", "WAGE").count == 1)
        #expect(
            try desk.refused("codes", "edit", "stress", "--alias", "wage")
                == "'wage' is a name of the code 'pay' already: choose another alias")
        try desk.done("codes", "edit", "pay", "--alias", "")
        #expect(try desk.refused("codes", "show", "wage").hasPrefix("no code 'wage'"))
        #expect(
            try desk.refused("codes", "edit", "pay", "--example", "one\n\ntwo")
                == "an example has some words, and no empty line in between or around them")
    }

    @Test func `a retired code keeps its codings and gets no more`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let before = try Self.json(desk)
        #expect(try desk.done("codes", "retire", "sick leave") == "retired 'wellbeing/sick leave' with 2 codings\n")
        let sentence =
            "code 'sick leave' is retired: choose another one, or bring it back with 'emic codes edit --status active'"
        #expect(
            try desk.refused("tag", "interview", "--quote", "staff room", "--code", "sick leave", "--coder", "bo")
                == sentence)
        #expect(try desk.refused("codes", "merge", "stress", "sick leave") == sentence)
        #expect(try desk.done("codes").contains("sick leave (retired)"))
        try desk.done("codes", "edit", "sick leave", "--status", "active")
        try desk.tag("staff room", "sick leave", by: "bo")
        try desk.done("undo", "3")
        #expect(try Self.json(desk) == before)
    }

    @Test func `what a code meant is listed and compared, and what was coded under it is found`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(try desk.rows("codings", "--outdated").isEmpty)
        try desk.done("codes", "edit", "sick leave", "--definition", "Absence")
        try desk.done("codes", "edit", "sick leave", "--definition", "Absence of teachers", "--inclusion", "Illness")
        try desk.tag("staff room", "sick leave", by: "bo")
        #expect(try desk.rows("codings", "--outdated").map { $0.text("quotation") } == ["Sick leave", "Sick leave"])
        let history = try desk.rows("codes", "history", "sick leave")
        #expect(history.map { $0.integer("version") } == [1, 2, 3])
        #expect(history.map { $0.integer("codings") } == [2, 0, 1])
        #expect(
            try desk.done("codes", "diff", "sick leave") == """
                wellbeing/sick leave, version 2 to 3
                definition
                - Absence
                + Absence of teachers
                inclusion
                + Illness

                """)
        #expect(try desk.done("codes", "diff", "sick leave", "1..2").hasSuffix("definition\n+ Absence\n"))
        #expect(
            try desk.refused("codes", "diff", "sick leave", "1..7")
                == "'wellbeing/sick leave' has no version 7: it has 3 versions")
    }
}
