import TestSupport
import Testing

@Suite struct TagTests {
    @Test(arguments: [
        ("halved the number of applicants", "halved the number of appli-\ncants"),
        ("HALVED THE NUMBER OF APPLICANTS", "halved the number of appli-\ncants"),
        ("halved  the\nnumber of", "halved the number of"),
        ("\"It is hard,\" she said", "“It is hard,” she said"),
        ("three years. 'It is hard,'", "three years. “It is hard,”"),
        ("stays at home - more than", "stays at home – more than"),
        ("the café talk", "The cafe\u{301} talk"),
        ("meeting", "meeting"),
        ("she said. Sick leave", "she said.\n\nSick leave"),
        ("Åse stays", "Åse stays"),
        ("👩🏽‍🏫 a\u{30A}se", "👩🏽‍🏫 Åse"),
    ])
    func `a quotation is found as a person types it`(typed: String, found: String) throws {
        let desk = try Desk()
        try desk.tag(typed, "stress", by: "bo")
        let quotation = try #require(desk.rows("codings").first?.text("quotation"))
        #expect(quotation.hasPrefix(found.dropLast()))
    }

    @Test func `what was coded is printed with ids, in each format with the same keys`() throws {
        let desk = try Desk()
        let table = try desk.tag("staff room", "stress,time, pressed", by: "bo").split(separator: "\n")
        let rows = try desk.rows("codings")
        #expect(table.count == 3)
        #expect(table[0] == "CODING ID                             OFFSETS   CODE              CODER  QUOTATION")
        for (line, row) in zip(table.dropFirst(), rows) {
            #expect(line.hasPrefix(try #require(row.text("coding_id"))))
            #expect(line.hasSuffix("staff room"))
        }
        let json = try desk.rows("tag", "interview", "--quote", "meeting", "--code", "stress", "--coder", "bo")
        let csv = cells(ofCSV: try desk.done("codings", "--format", "csv"))
        #expect(Set(json[0].keys) == Set(csv[0]))
        #expect(
            csv[0].prefix(13) == [
                "coding_id", "document", "document_id", "start_offset", "end_offset", "quotation", "code", "code_id",
                "coder", "weight", "memo", "created_at", "origin",
            ])
        #expect(json[0].text("origin") == "manual")
    }

    @Test func `words that are not in the text get the nearest stretches, with their offsets`() throws {
        let desk = try Desk()
        let run = try desk.emic(
            "tag", "interview", "--quote", "halved the numbre of aplicants", "--code", "stress", "--coder", "bo")
        #expect(run.status == 1)
        #expect(
            run.messages
                == "Error: the quotation is not in 'interview': the nearest stretches are listed, take one by its --offsets\n"
        )
        let lines = run.output.split(separator: "\n")
        #expect(lines[0].hasPrefix("LINE  OFFSETS  CONTEXT"))
        #expect(lines[1].contains("[halved the number of appli- cants]"))
        let offsets = try #require(lines[1].split(separator: " ").dropFirst().first)
        try desk.done("tag", "interview", "--offsets", String(offsets), "--code", "stress", "--coder", "bo")
        #expect(try desk.rows("codings")[0].text("quotation") == "halved the number of appli-\ncants")
    }

    @Test func `words that are nowhere are said to be nowhere`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("tag", "interview", "--quote", "zebras and giraffes", "--code", "stress", "--coder", "bo")
                .hasPrefix("the quotation is not in 'interview', nor anything like it"))
    }

    @Test func `words that stand there twice are listed with context, and taken by number or all at once`() throws {
        let desk = try Desk()
        let twice = try desk.emic("tag", "interview", "--quote", "sick leave", "--code", "sick leave", "--coder", "bo")
        #expect(twice.status == 1)
        #expect(
            twice.messages
                == "Error: the quotation is found 2 times in 'interview': take one with --nth N, or all with --all\n")
        #expect(twice.output.hasPrefix("NTH  LINE  OFFSETS   CONTEXT\n"))
        #expect(twice.output.contains("[Sick leave] costs us"))
        try desk.tag("sick leave", "sick leave", by: "bo", "--nth", "2")
        #expect(try desk.rows("codings").count == 1)
        try desk.tag("sick leave", "sick leave", by: "bo", "--all")
        #expect(try desk.rows("codings").count == 2)
        #expect(
            try desk.refused(
                "tag", "interview", "--quote", "sick leave", "--nth", "3", "--code", "stress", "--coder", "bo")
                == "there is no occurrence 3 in 'interview': the quotation is found 2 times")
    }

    @Test func `a passage is named by offsets, lines, a paragraph or a pattern`() throws {
        let desk = try Desk()
        let scalars = Array(Desk.interview.unicodeScalars)
        func quotations(_ selector: String...) throws -> [String] {
            let rows = try desk.rows(
                ["tag", "interview", "--code", "stress", "--coder", "bo"] + selector)
            return rows.compactMap { $0.text("quotation") }
        }
        #expect(try quotations("--offsets", "13..20") == [String(String.UnicodeScalarView(scalars[13..<20]))])
        #expect(
            try quotations("--lines", "4..5") == [
                "H: We have halved the number of appli-\ncants in three years. “It is hard,” she said."
            ])
        #expect(try quotations("--lines", "1") == ["Interview with a headmaster"])
        #expect(try quotations("--paragraph", "1") == ["Interview with a headmaster"])
        #expect(try quotations("--match", "sick\\s\\w+", "--ignore-case") == ["Sick leave", "Sick leave"])
        #expect(
            try quotations("--match", "costs", "--extend", "sentence") == [
                "Sick leave costs us a teacher a day,\nand 👩🏽‍🏫 Åse stays at home – more than a month."
            ])
        #expect(try quotations("--quote", "costs", "--extend", "paragraph")[0].hasPrefix("Sick leave is the worst"))
        #expect(try desk.rows("codings", "--origin", "pattern").count == 3)
    }

    @Test func `passages that are not there are refused, with the numbers that count`() throws {
        let desk = try Desk()
        let length = Desk.interview.unicodeScalars.count
        func sentence(_ selector: String...) throws -> String {
            let run = try Program.emic(
                ["tag", "interview", "--code", "stress", "--coder", "bo"] + selector, in: desk.folder)
            #expect(run.status == 1)
            return String(run.messages.dropFirst("Error: ".count).dropLast())
        }
        #expect(
            try sentence("--offsets", "200..9000")
                == "passage 200..9000 ends beyond 'interview', which has \(length) characters")
        #expect(
            try sentence("--offsets", "-5..20")
                == "passage -5..20 begins before 'interview', whose first character is 0")
        #expect(
            try sentence("--offsets", "20..20")
                == "passage 20..20 of 'interview' is empty: its end must be greater than its start")
        #expect(
            try sentence("--offsets", "20..10")
                == "passage 20 to 10 of 'interview' ends before it begins: give the smaller offset first")
        #expect(try sentence("--lines", "900") == "there is no line 900 in 'interview', which has 11 lines")
        #expect(try sentence("--lines", "0") == "there is no line 0 in 'interview': lines count from 1")
        #expect(try sentence("--lines", "2") == "line 2 of 'interview' is blank: give a line with words")
        #expect(try sentence("--paragraph", "9") == "there is no paragraph 9 in 'interview', which has 6 paragraphs")
        #expect(
            try sentence("--quote", "")
                == "the quotation has no letter, digit or sign to look for: give some words of the passage")
        #expect(try sentence("--match", "xyz") == "the pattern matches nothing in 'interview'")
        #expect(
            try sentence("--match", "(")
                == "the pattern can't be read beyond its character 1: missing closing parenthesis")
        #expect(try desk.rows("codings").isEmpty)
    }

    @Test func `values that begin with a dash are values`() throws {
        let desk = try Desk()
        try desk.tag("- more than a month", "stress", by: "bo", "--weight", "-2.5", "--memo", "- look again")
        let row = try #require(desk.rows("codings").first)
        #expect(row.number("weight") == -2.5)
        #expect(row.text("memo") == "- look again")
    }

    @Test func `a passage that has the code already keeps its coding, and the person is told`() throws {
        let desk = try Desk()
        try desk.tag("staff room", "stress", by: "bo")
        let before = try desk.state()
        let again = try desk.emic("tag", "interview", "--quote", "staff room", "--code", "stress", "--coder", "bo")
        #expect(again.status == 0)
        #expect(again.messages == "1 passage had the code by bo already: nothing new there\n")
        let weighed = try desk.emic(
            "tag", "interview", "--quote", "staff room", "--code", "stress", "--coder", "bo", "--weight", "2")
        #expect(
            weighed.messages == "1 passage had the code by bo already: weight and memo stay as they were, "
                + "'emic codings edit' changes them\n")
        let both = try desk.emic(
            "tag", "interview", "--quote", "staff room", "--code", "stress,recruitment", "--coder", "bo", "--dry-run")
        #expect(
            both.messages == "1 passage had the code by bo already: nothing new there\n"
                + "1 coding would be made: nothing was coded, this was a dry run\n")
        #expect(try desk.state() == before)
    }

    @Test func `unknown codes and coders are named with the near ones`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("tag", "interview", "--quote", "staff room", "--code", "stres", "--coder", "bo")
                == "no code 'stres' in study.emic: did you mean 'wellbeing/stress'? A new one is made by "
                + "'emic codes add stres'")
        #expect(
            try desk.refused("tag", "interview", "--quote", "staff room", "--code", "pay/too little", "--coder", "bo")
                == "no code 'pay/too little' in study.emic: a new one is made by 'emic codes add \"too little\" "
                + "--parent pay'")
        #expect(
            try desk.refused("tag", "interview", "--quote", "staff room", "--code", "stress", "--coder", "ana")
                == "no coder 'ana' in study.emic: did you mean 'anna'?")
        #expect(
            try desk.refused("tag", "interview", "--quote", "staff room", "--code", "", "--coder", "bo")
                == "--code is empty: say which, or leave it out")
    }

    @Test func `a dry run says what would be coded, and the study stays byte for byte`() throws {
        let desk = try Desk()
        let before = try desk.bytes(Desk.study)
        let run = try desk.emic(
            "tag", "interview", "--quote", "sick leave", "--all", "--code", "stress", "--coder", "bo", "--dry-run")
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == 3)
        #expect(run.messages == "2 codings would be made: nothing was coded, this was a dry run\n")
        #expect(try desk.bytes(Desk.study) == before)
    }

    @Test func `what does not go together is a wrong command line`() throws {
        let desk = try Desk()
        #expect(try desk.misused("tag", "--quote", "x", "--code", "y").hasPrefix("say which document"))
        #expect(try desk.misused("tag", "interview", "--code", "y").hasPrefix("say which passage: one of"))
        #expect(try desk.misused("tag", "interview", "--quote", "x").hasPrefix("say which code"))
        #expect(
            try desk.misused("tag", "interview", "--quote", "x", "--lines", "1", "--code", "y")
                .hasPrefix("say the passage in one way"))
        #expect(
            try desk.misused("tag", "interview", "--lines", "1", "--all", "--code", "y")
                == "--nth and --all go with --quote")
        #expect(try desk.misused("tag", "interview", "--from", "x.csv").hasPrefix("with --from"))
        #expect(
            try desk.misused("tag", "interview", "--lines", "a..b", "--code", "y").contains("--lines <first..last>"))
        #expect(
            try desk.misused("tag", "interview", "--quote", "x", "--code", "y", "--skip-bad")
                == "--skip-bad goes with --from")
    }
}
