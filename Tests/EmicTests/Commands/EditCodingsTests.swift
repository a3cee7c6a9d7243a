import TestSupport
import Testing

/// Codings that are moved, or get another code, weight or memo, and stay the codings that they are.
@Suite struct EditCodingsTests {
    private func quotations(_ desk: Desk, _ filter: String...) throws -> [String?] {
        try desk.rows(["codings"] + filter).map { $0.text("quotation") }
    }

    private func ids(_ desk: Desk, _ filter: String...) throws -> [String] {
        try desk.rows(["codings"] + filter).compactMap { $0.text("coding_id") }
    }

    @Test(arguments: [
        (["--quote", "the number of"], "the number of"),
        (["--lines", "10"], "I: And the staff room?"),
        (["--start", "+1"], "the number of appli-\ncants"),
        (["--start", "-2"], "We have halved the number of appli-\ncants"),
        (["--end", "+2"], "halved the number of appli-\ncants in three"),
        // A word that is broken at the end of a line is two.
        (["--end", "-2", "--start", "1"], "the number of"),
        (["--extend", "sentence"], "We have halved the number of appli-\ncants in three years."),
        (["--offsets", "13..20", "--extend", "line"], "Interview with a headmaster"),
    ])
    func `a coding goes where it is told to, and keeps all else`(place: [String], quotation: String) throws {
        let desk = try Desk()
        try desk.tag("halved the number of applicants", "stress", by: "bo", "--memo", "look", "--weight", "2")
        let before = try #require(desk.rows("codings").first)
        let id = try #require(before.text("coding_id"))
        try desk.done(["codings", "edit", id] + place)
        let after = try #require(desk.rows("codings").first)
        #expect(after.text("quotation") == quotation)
        for column in ["coding_id", "code", "coder", "memo", "created_at", "origin"] {
            #expect(after.text(column) == before.text(column))
        }
        #expect(after.number("weight") == 2)
        #expect(try desk.done("check", "--refold").contains("is sound"))
        try desk.done("undo")
        #expect(try desk.rows("codings").first?.text("quotation") == before.text("quotation"))
    }

    @Test func `an id is taken by its beginning or its end where that is one coding's`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let ids = try ids(desk)
        let last = String(try #require(ids.last).suffix(8))
        let run = try desk.emic("codings", "edit", last.uppercased(), "--weight", "7")
        #expect(run.messages == "1 coding changed\n")
        #expect(try desk.rows("codings").last?.number("weight") == 7)
        #expect(
            try desk.refused("codings", "edit", String(ids[0].prefix(8)), "--weight", "7")
                == "'\(ids[0].prefix(8))' is the beginning or end of 5 ids: take the last digits of the one that is meant, "
                + "which are unlike the others'")
        #expect(
            try desk.refused("codings", "edit", "00000000", "--weight", "7")
                == "there is no coding 00000000 in study.emic: 'emic codings --ids' lists them")
        #expect(try desk.refused("codings", "edit", "abc", "--weight", "7").hasPrefix("'abc' is not a coding's id"))
        #expect(try desk.done("codings", "--ids").contains(ids[0]))
    }

    @Test func `code, weight and memo are changed and taken away`() throws {
        let desk = try Desk()
        try desk.tag("staff room", "stress", by: "bo")
        let id = try #require(ids(desk).first)
        try desk.done("codings", "edit", id, "--to-code", "recruitment", "--weight", "-1", "--memo", "why?")
        var row = try #require(desk.rows("codings").first)
        #expect(row.text("code") == "recruitment" && row.number("weight") == -1 && row.text("memo") == "why?")
        try desk.done("codings", "edit", id, "--memo", "because")
        #expect(try desk.rows("codings").first?.text("memo") == "because")
        try desk.done("codings", "edit", id, "--code", "time, pressed")
        #expect(try desk.rows("codings").first?.text("code") == "time, pressed")
        let same = try desk.emic("codings", "edit", id, "--memo", "because", "--weight", "-1")
        #expect(same.status == 0 && same.messages == "0 codings changed; 1 so already\n")
        try desk.done("codings", "edit", id, "--memo", "", "--no-weight")
        row = try #require(desk.rows("codings").first)
        #expect(row.text("memo") == nil && row.number("weight") == nil)
        try desk.done("undo", "4")
        #expect(try desk.rows("codings").first?.text("memo") == nil)
        #expect(try desk.rows("codings").first?.text("code") == "wellbeing/stress")
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `a coding that would be like another one is left alone, or joined with it`() throws {
        let desk = try Desk()
        try desk.tag("staff room", "stress", by: "bo", "--memo", "first", "--weight", "3")
        try desk.tag("staff room", "recruitment", by: "bo", "--memo", "second")
        let stress = try #require(ids(desk, "--code", "stress").first)
        let other = try #require(ids(desk, "--code", "recruitment").first)
        #expect(
            try desk.refused("codings", "edit", stress, "--to-code", "recruitment")
                == "bo has given 'recruitment' to that passage already, in coding \(other): nothing was changed, "
                + "--join makes one of the two")
        let run = try desk.emic("codings", "edit", stress, "--to-code", "recruitment", "--join")
        #expect(run.messages == "1 coding changed; 1 of them joined with one that was there\n")
        let rows = try desk.rows("codings")
        #expect(rows.map { $0.text("coding_id") } == [other])
        #expect(rows[0].number("weight") == 3)
        #expect(Set(rows[0].text("memo")?.split(separator: "\n\n") ?? []) == ["first", "second"])
        try desk.done("undo")
        #expect(try desk.rows("codings").count == 2)
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `many codings are chosen as they are listed, and a dry run changes nothing`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let before = try desk.bytes(Desk.study)
        let dry = try desk.emic(
            "codings", "edit", "--code", "wellbeing", "--coder", "bo", "--extend", "sentence", "--dry-run")
        #expect(dry.messages == "2 codings would be changed; nothing was changed: this was a dry run\n")
        #expect(try desk.bytes(Desk.study) == before)
        try desk.done("codings", "edit", "--code", "wellbeing", "--coder", "bo", "--extend", "sentence")
        #expect(
            try quotations(desk, "--code", "wellbeing", "--coder", "bo") == [
                "Sick leave is the worst of it.",
                "Sick leave costs us a teacher a day,\nand 👩🏽‍🏫 Åse stays at home – more than a month.",
            ])
        #expect(try quotations(desk, "--coder", "anna").last == "Sick leave")
        // On one sentence, by one coder, the code stands once: the second of the two is left where it is.
        try desk.tag("Sick leave", "stress", by: "bo", "--nth", "2")
        #expect(
            try desk.refused("codings", "edit", "--code", "stress", "--coder", "bo", "--extend", "sentence")
                .hasPrefix("bo has given 'wellbeing/stress' to that passage already, in coding "))
        let some = try desk.emic("codings", "edit", "--coder", "bo", "--extend", "sentence")
        #expect(
            some.messages == "1 coding changed; 2 so already; 1 left alone, as there is a coding like that: "
                + "--join makes one of the two\n")
        try desk.done("undo")
        #expect(try desk.done("undo", "1").contains("tag"))
    }

    @Test func `what does not go together is said`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(try desk.misused("codings", "edit", "abcd").hasPrefix("say what to change"))
        #expect(try desk.misused("codings", "edit", "--weight", "1").hasPrefix("say which codings"))
        #expect(
            try desk.misused("codings", "edit", "abcd", "--coder", "x", "--weight", "1").hasPrefix("the ids say which"))
        #expect(try desk.misused("codings", "edit", "abcd", "--match", "x").hasPrefix("a coding has one passage"))
        #expect(
            try desk.misused("codings", "edit", "abcd", "--lines", "3", "--end", "1").hasPrefix("--start and --end"))
        #expect(
            try desk.refused("codings", "edit", "--code", "wellbeing", "--lines", "3")
                == "a new passage is one coding's, found 3: name one by its id, or take --extend, --start and --end")
        #expect(
            try desk.refused("codings", "edit", "--code", "sick leave", "--start", "2")
                == "the passage 148..158 of 'interview' has 2 words: its borders can't be moved so far")
        #expect(
            try desk.refused("codings", "edit", "--code", "time, pressed", "--weight", "1")
                == "there is no such coding in study.emic: 'emic codings' lists them")
    }
}
