import TestSupport
import Testing

@Suite struct LogTests {
    @Test func `changes are listed from the latest, with who made them`() throws {
        let desk = try Desk()
        try desk.tag("staff room", "stress", by: "bo")

        let rows = try desk.rows("log")

        #expect(rows.map { $0.text("change") } == ["tag", "import", "codes add", "codes add", "coders add", "init"])
        #expect(rows[0].text("summary") == "1 coding of wellbeing/stress in 'interview'")
        #expect(rows[0].text("coder") == "bo")
        #expect(rows[0].integer("codings_made") == 1)
        #expect(rows[2].text("summary") == "added 'wellbeing/sick leave', 'wellbeing/stress'")
        #expect(rows.map { $0.integer("number") } == [6, 5, 4, 3, 2, 1])
    }

    @Test func `a limit of one shows the last change`() throws {
        let desk = try Desk()
        #expect(try desk.rows("log", "--limit", "1").count == 1)
        #expect(try desk.misused("log", "--limit", "0") == "--limit is 1 or more")
        #expect(try desk.misused("log", "--limit", "-1") == "--limit is 1 or more")
    }

    @Test func `no words of a participant or of a memo are in the log`() throws {
        let desk = try Desk()
        try desk.tag("calls it a meeting", "stress", by: "bo", "--memo", "a private remark")
        try desk.done("untag", "interview", "--quote", "calls it a meeting", "--code", "stress", "--coder", "bo")
        let log = try desk.done("log", "--format", "json")
        #expect(!log.contains("meeting") && !log.contains("private"))
    }
}
