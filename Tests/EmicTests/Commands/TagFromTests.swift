import Foundation
import TestSupport
import Testing

@Suite struct TagFromTests {
    @Test func `a table of quotations and offsets is coded by one change, and printed with ids`() throws {
        let desk = try Desk()
        try desk.write(
            """
            document,code,coder,quotation,start_offset,end_offset,weight,memo,nth
            interview,stress,anna,"halved the number of
            applicants",,,0.5,"a note, with a comma",
            interview,wellbeing/sick leave,bo,Sick leave,,,,,2
            interview,"time, pressed",carla,,13,20,,,
            """, to: "rows.csv")

        let run = try desk.emic("tag", "--from", "rows.csv")

        #expect(run.status == 0)
        #expect(run.messages == "3 codings made\n")
        let rows = try desk.rows("codings")
        for row in rows { #expect(run.output.contains(try #require(row.text("coding_id")))) }
        #expect(rows.map { $0.text("origin") } == ["imported", "imported", "imported"])
        #expect(try desk.rows("log", "--limit", "1")[0].text("summary") == "3 codings from rows.csv")
    }

    @Test func `a spreadsheet's table comes in: byte order mark, semicolons, Windows line ends, decimal commas`() throws
    {
        let desk = try Desk()
        let table = "\u{FEFF}Document;Code;Coder;Quotation;Weight\r\ninterview;stress;anna;\"staff\r\nroom\";1,5\r\n"
        try desk.write(table, to: "rows.csv")
        try desk.done("tag", "--from", "rows.csv")
        #expect(try desk.rows("codings")[0].number("weight") == 1.5)
    }

    @Test(arguments: [
        "[{\"document\":\"interview\",\"code\":\"stress\",\"coder\":\"bo\",\"quotation\":\"staff room\"}]",
        "{\"document\":\"interview\",\"code\":\"stress\",\"coder\":\"bo\",\"quotation\":\"staff room\"}\n\n",
        "document,code,coder,quotation\ninterview,stress,bo,staff room",
    ])
    func `standard input may be CSV, JSON or JSON lines`(table: String) throws {
        let desk = try Desk()
        try desk.done("tag", "--from", "-", input: table)
        #expect(try desk.rows("codings").map { $0.text("quotation") } == ["staff room"])
    }

    @Test func `what one study lists another one takes`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let listed = try desk.rows("codings")
        let run = try desk.shell(
            "emic codings --format jsonl > all.jsonl; emic undo; emic tag --from all.jsonl --format json")
        #expect(run.status == 0)
        let taken = try desk.rows("codings")
        for key in ["start_offset", "end_offset", "quotation", "code", "coder", "weight", "memo", "created_at"] {
            #expect(listed.map { "\($0[key] ?? "")" } == taken.map { "\($0[key] ?? "")" }, "\(key)")
        }
    }

    @Test func `rows without a code get those of the command line`() throws {
        let desk = try Desk()
        let table = "{\"document\":\"interview\",\"quotation\":\"staff room\",\"origin\":\"pattern\"}\n"
        try desk.done("tag", "--from", "-", "--code", "stress,wellbeing/sick leave", "--coder", "bo", input: table)
        let rows = try desk.rows("codings")
        #expect(rows.map { $0.text("code") } == ["wellbeing/sick leave", "wellbeing/stress"])
        #expect(rows.map { $0.text("origin") } == ["pattern", "pattern"])
    }

    /// Rows that can't be used, each with what is said of it.
    static let bad: [(row: String, reason: String)] = [
        (
            "interview,stress,bo,sick leave,,,",
            "'quotation': the quotation is found 2 times in 'interview': say which in a column 'nth'"
        ),
        (
            "interview,stress,bo,sick leave,,,7",
            "'quotation': there is no occurrence 7 in 'interview': the quotation is found 2 times"
        ),
        (
            "intervieuw,stress,bo,staff room,,,",
            "'document': no document 'intervieuw' in study.emic: did you mean 'interview'?"
        ),
        ("interview,stres,bo,staff room,,,", "'code': no code 'stres' in study.emic: did you mean 'wellbeing/stress'?"),
        ("interview,stress,boo,staff room,,,", "'coder': no coder 'boo' in study.emic: did you mean 'bo'?"),
        (
            "interview,stress,,staff room,,,",
            "'coder': say who codes: --coder NAME (anna, bo, carla), EMIC_CODER, or 'emic coders default NAME'"
        ),
        (
            "interview,stress,bo,,200,90000,",
            "'start_offset': passage 200..90000 ends beyond 'interview', which has 340 characters"
        ),
        ("interview,stress,bo,,20,20,", "'end_offset' is 20, expected more than 'start_offset', which is 20"),
        ("interview,stress,bo,,-1,20,", "'start_offset' is '-1', expected 0 or more"),
        ("interview,stress,bo,,x,20,", "'start_offset' is 'x', expected a whole number"),
        ("interview,stress,bo,,20,,", "'end_offset' is empty: a passage has two ends"),
        ("interview,stress,bo,,,,", "no passage: give 'start_offset' and 'end_offset', or 'quotation'"),
        (
            "interview,stress,bo,–,,,",
            "'quotation': the quotation has no letter, digit or sign to look for: give some words of the passage"
        ),
        (
            "interview,stress,bo,staff room,3,9,",
            "'start_offset': the quotation is not what 'interview' says at 3..9: leave out the offsets to have it looked for"
        ),
        (",stress,bo,staff room,,,", "'document' is empty"),
        ("interview,stress,bo", "3 cells, expected 7 as in the header: put cells that hold the separator in quotes"),
    ]

    @Test func `every bad row is named with file, line and column, and nothing is coded`() throws {
        let desk = try Desk()
        let table =
            ["document,code,coder,quotation,start_offset,end_offset,nth", "interview,stress,bo,staff room,,,"]
            + Self.bad.map(\.row)
        try desk.write(table.joined(separator: "\n"), to: "rows.csv")
        let before = try desk.bytes(Desk.study)

        let run = try desk.emic("tag", "--from", "rows.csv")

        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        let lines = run.messages.split(separator: "\n").map(String.init)
        #expect(lines.dropLast() == Self.bad.enumerated().map { "rows.csv:\($0 + 3): \($1.reason)" }[...])
        #expect(
            lines.last
                == "Error: \(Self.bad.count) rows of rows.csv can't be used, so nothing was coded: mend them, or leave them out with --skip-bad"
        )
        #expect(try desk.bytes(Desk.study) == before)

        let skipping = try desk.emic("tag", "--from", "rows.csv", "--skip-bad", "--format", "json")
        #expect(skipping.status == 0)
        #expect(skipping.messages.hasSuffix("1 coding made, \(Self.bad.count) bad rows left out\n"))
        #expect(try desk.rows("codings").count == 1)
    }

    @Test func `one bad row is the error itself`() throws {
        let desk = try Desk()
        try desk.write("document,code,coder,quotation\ninterview,stres,bo,staff room\n", to: "rows.csv")
        #expect(
            try desk.refused("tag", "--from", "rows.csv")
                == "rows.csv:2: 'code': no code 'stres' in study.emic: did you mean 'wellbeing/stress'?")
    }

    @Test
    func `a quotation that is not there gets the offsets of what is most like it, and its words are not repeated`()
        throws
    {
        let desk = try Desk()
        try desk.write("document,code,coder,quotation\ninterview,stress,bo,Nobody cals it a meting\n", to: "rows.csv")
        let sentence = try desk.refused("tag", "--from", "rows.csv")
        #expect(
            sentence.hasPrefix(
                "rows.csv:2: 'quotation': the quotation is not in 'interview': what is most like it is at 3"))
        #expect(!sentence.contains("meting"))
    }

    @Test func `where columns were mixed up, what somebody said is not repeated`() throws {
        let desk = try Desk()
        let words = String(repeating: "and then I said what I had never said ", count: 4)
        try desk.write("document,code,coder,quotation\ninterview,\(words),bo,stress\n", to: "rows.csv")
        let sentence = try desk.refused("tag", "--from", "rows.csv")
        #expect(sentence == "rows.csv:2: 'code': a text of 151 characters is no code of the study")
    }

    @Test func `a line that is no JSON is left out like any other bad row`() throws {
        let desk = try Desk()
        let table = """
            {"document":"interview","code":"stress","coder":"bo","quotation":"staff room"}
            nonsense
            {"document":"interview","code":"stress","coder":"bo","quotation":"meeting"}
            """
        try desk.write(table, to: "rows.jsonl")
        #expect(try desk.refused("tag", "--from", "rows.jsonl").hasPrefix("rows.jsonl:2: not JSON"))
        try desk.done("tag", "--from", "rows.jsonl", "--skip-bad")
        #expect(try desk.rows("codings").count == 2)
    }

    @Test func `a dry run prints what would be made, and the study stays byte for byte`() throws {
        let desk = try Desk()
        try desk.write("document,code,coder,quotation\ninterview,stress,bo,staff room\n", to: "rows.csv")
        let before = try desk.bytes(Desk.study)
        let run = try desk.emic("tag", "--from", "rows.csv", "--dry-run", "--format", "jsonl")
        #expect(run.status == 0)
        #expect(run.output.contains("\"quotation\":\"staff room\""))
        #expect(run.messages == "1 coding would be made\n")
        #expect(try desk.bytes(Desk.study) == before)
    }

    @Test func `where nothing is new, programs get an empty array and people a sentence`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let programs = try desk.emic("tag", "--from", "some.csv", "--format", "json")
        #expect(programs.output.filter { !$0.isWhitespace } == "[]")
        #expect(programs.messages == "0 codings made, 5 rows coded before\n")
        #expect(try desk.emic("tag", "--from", "some.csv").output.isEmpty)
    }

    @Test func `tables that are none are refused`() throws {
        let desk = try Desk()
        try desk.write("", to: "empty.csv")
        try desk.write("a,b\n1,2\n", to: "other.csv")
        try desk.write("document,code\ninterview,stress\n", to: "nowhere.csv")
        #expect(try desk.refused("tag", "--from", "none.csv") == "no file 'none.csv'")
        #expect(try desk.refused("tag", "--from", ".") == "'.' is a folder, expected a file: name the files in it")
        #expect(try desk.refused("tag", "--from", "empty.csv").hasPrefix("'empty.csv' is empty"))
        #expect(
            try desk.refused("tag", "--from", "other.csv")
                == "other.csv:1: no column 'document', nor any of 'code', 'start_offset', 'end_offset', 'quotation': "
                + "the first line must name the columns")
        #expect(try desk.refused("tag", "--from", "nowhere.csv").hasPrefix("nowhere.csv:1: no column says where"))
    }
}
