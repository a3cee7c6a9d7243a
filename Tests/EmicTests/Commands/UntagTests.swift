import TestSupport
import Testing

@Suite struct UntagTests {
    @Test func `a code is taken off in the words in which it was given`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let run = try desk.emic("untag", "interview", "--quote", "sick leave", "--code", "sick leave", "--coder", "bo")
        #expect(run.status == 0)
        #expect(run.messages == "removed 1 coding of wellbeing/sick leave in 'interview'\n")
        #expect(run.output.contains("wellbeing/sick leave"))
        #expect(
            try desk.rows("codings", "--coder", "bo").map { $0.text("code") } == ["recruitment", "wellbeing/stress"])
        try desk.done("undo")
        #expect(try desk.rows("codings").count == 5)
    }

    @Test func `codings are taken away by their ids, each once`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let ids = try desk.rows("codings").compactMap { $0.text("coding_id") }
        let run = try desk.emic("untag", "--id", "\(ids[0]),\(ids[1].uppercased())", "--id", ids[0])
        #expect(run.messages == "removed 2 codings of recruitment in 'interview'\n")
        #expect(try desk.rows("log", "--limit", "1")[0].integer("codings_removed") == 2)
        #expect(try desk.rows("codings").count == 3)
        #expect(
            try desk.refused("untag", "--id", ids[0])
                == "there is no coding \(ids[0]) in study.emic: 'emic codings --ids' lists them")
        #expect(try desk.refused("untag", "--id", "7").hasPrefix("'7' is not a coding's id"))
        #expect(try desk.refused("untag", "--id", "") == "--id is empty: say which, or leave it out")
    }

    @Test func `all that a coder has given a code to goes with --everywhere, and no other's`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("tag", "interview", "--match", "leave", "--code", "stress", "--coder", "bo")
        let command = ["untag", "--code", "stress,recruitment", "--everywhere", "--coder", "bo"]
        let before = try desk.bytes(Desk.study)
        let dry = try desk.emic("untag", "--code", "stress", "--everywhere", "--coder", "bo", "--dry-run")
        #expect(dry.messages == "would remove 3 codings of wellbeing/stress in 'interview': nothing was removed\n")
        #expect(try desk.bytes(Desk.study) == before)
        try desk.done("untag", "interview", "--code", "stress", "--everywhere", "--origin", "pattern", "--coder", "bo")
        #expect(try desk.rows("codings", "--code", "stress").map { $0.text("quotation") } == ["more than a month"])
        let run = try Program.emic(command, in: desk.folder)
        #expect(
            run.messages == "removed 2 codings: 1 of recruitment, 1 of wellbeing/stress in 'interview'\n")
        #expect(try desk.rows("codings").map { $0.text("coder") } == ["anna", "anna", "bo"])
        #expect(
            try desk.refused("untag", "--code", "stress", "--everywhere", "--coder", "bo")
                == "bo has no such coding in study.emic: nothing was removed")
    }

    @Test func `codings that only touch the passage go with --touching, and are said to be there without`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.refused("untag", "interview", "--lines", "4", "--code", "recruitment", "--coder", "bo")
                == "no such coding at exactly that place of 'interview', but 1 that touch it: --touching removes them")
        try desk.done("untag", "interview", "--lines", "4", "--code", "recruitment", "--coder", "bo", "--touching")
        #expect(try desk.rows("codings", "--code", "recruitment").count == 1)
        #expect(
            try desk.refused("untag", "interview", "--lines", "1", "--code", "recruitment", "--coder", "bo")
                == "no such coding at that place of 'interview'")
    }

    @Test func `a dry run says what would go, and the study stays byte for byte`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let before = try desk.bytes(Desk.study)
        let run = try desk.emic(
            "untag", "interview", "--quote", "sick leave", "--code", "sick leave", "--coder", "bo", "--dry-run")
        #expect(
            run.messages == "would remove 1 coding of wellbeing/sick leave in 'interview': nothing was removed\n")
        #expect(try desk.bytes(Desk.study) == before)
    }

    @Test func `what does not go together is a wrong command line`() throws {
        let desk = try Desk()
        #expect(
            try desk.misused("untag") == "say which document, which codings with --id, or all with --everywhere")
        #expect(
            try desk.misused("untag", "interview", "--code", "stress")
                == "say which passage: one of --quote, --offsets, --lines, --paragraph and --match, or --everywhere")
        #expect(
            try desk.misused("untag", "interview", "--lines", "1", "--code", "x", "--everywhere")
                .hasPrefix("--everywhere is in place"))
        #expect(try desk.misused("untag", "interview", "--lines", "1", "--origin", "manual").hasPrefix("--origin goes"))
        #expect(try desk.misused("untag", "interview", "--id", "7").hasPrefix("--id says it all"))
        #expect(try desk.misused("untag", "interview", "--quote", "x") == "say which code: --code PATH")
    }
}
