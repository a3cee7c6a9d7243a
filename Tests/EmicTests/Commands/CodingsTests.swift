import Foundation
import TestSupport
import Testing

@Suite struct CodingsTests {
    @Test func `people see place, code, coder and words`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.done("codings") == """
                DOCUMENT   OFFSETS   CODE                  CODER  QUOTATION
                interview  73..121   recruitment           anna   halved the number of appli- cants in three years
                interview  80..106   recruitment           bo     the number of appli- cants
                interview  148..158  wellbeing/sick leave  anna   Sick leave
                interview  148..158  wellbeing/sick leave  bo     Sick leave
                interview  245..262  wellbeing/stress      bo     more than a month

                """)
    }

    @Test func `the first thirteen columns are in order, and JSON has the same keys`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let csv = cells(ofCSV: try desk.done("codings", "--format", "csv"))
        #expect(
            csv[0] == [
                "coding_id", "document", "document_id", "start_offset", "end_offset", "quotation", "code", "code_id",
                "coder", "weight", "memo", "created_at", "origin", "coder_id", "code_version",
            ])
        #expect(csv[1][5] == "halved the number of appli-\ncants in three years")
        #expect(csv[1][9] == "0.5")
        #expect(csv[1][10] == "a note, with a comma")
        let rows = try desk.rows("codings")
        #expect(rows.count == 5)
        for row in rows { #expect(Set(row.keys) == Set(csv[0])) }
        let lines = try desk.done("codings", "--format", "jsonl").split(separator: "\n")
        #expect(lines.count == 5)
        var place = lines[0].startIndex
        for key in csv[0] {
            let found = try #require(lines[0].range(of: "\"\(key)\":"), "\(key)")
            #expect(found.lowerBound >= place, "keys stand in the order of columns")
            place = found.lowerBound
        }
        #expect(try desk.done("export", "codings", "--format", "csv") == desk.done("codings", "--format", "csv"))
    }

    @Test func `offsets cut the quotation out of the text`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let text = Array(try desk.done("documents", "show", "interview", "--text").unicodeScalars)
        for row in try desk.rows("codings") {
            let range = try #require(row.integer("start_offset"))..<(#require(row.integer("end_offset")))
            #expect(String(String.UnicodeScalarView(text[range])) == row.text("quotation"))
        }
    }

    @Test func `codings are chosen by code with those below, coder, document and origin`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.tag("staff room", "time, pressed", by: "carla")
        func count(_ filter: String...) throws -> Int { try desk.rows(["codings"] + filter).count }
        #expect(try count("--code", "wellbeing") == 3)
        #expect(try count("--code", "wellbeing", "--exact") == 0)
        #expect(try count("--code", "stress,sick leave") == 3)
        #expect(try count("--code", "time, pressed,recruitment") == 3)
        #expect(try count("--coder", "anna,carla") == 3)
        #expect(try count("--coders", "anna", "--coder", "carla", "--code", "recruitment") == 1)
        #expect(try count("--document", "interview", "--origin", "imported") == 5)
        #expect(try desk.misused("codings", "--exact") == "--exact goes with --code")
        #expect(try desk.misused("codings", "--origin", "guessed").contains("'manual'"))
    }

    @Test func `unknown names are refused with the near ones`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("codings", "--code", "recruitement")
                == "no code 'recruitement' in study.emic: did you mean 'recruitment'?")
        #expect(try desk.refused("codings", "--coder", "ana") == "no coder 'ana' in study.emic: did you mean 'anna'?")
        #expect(
            try desk.refused("codings", "--document", "interviews")
                == "no document 'interviews' in study.emic: did you mean 'interview'?")
        #expect(try desk.refused("codings", "--code", ",") == "--code is empty: say which, or leave it out")
    }

    @Test func `where there is none, programs get an empty list and people are told`() throws {
        let desk = try Desk()
        let people = try desk.emic("codings")
        #expect(people.output == "DOCUMENT  OFFSETS  CODE  CODER  QUOTATION\n")
        #expect(people.messages == "no codings\n")
        let programs = try desk.emic("codings", "--format", "json")
        #expect(programs.output.filter { !$0.isWhitespace } == "[]")
        #expect(programs.messages.isEmpty)
        #expect(try desk.done("codings", "--format", "jsonl").isEmpty)
    }
}
