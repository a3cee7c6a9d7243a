import TestSupport
import Testing

/// Results go to standard output, messages to standard error, and what participants said only to the former.
@Suite struct StreamsTests {
    @Test(arguments: [
        "tag interview --quote 'a meting' --code stress --coder bo",
        "tag interview --quote teacher --code stress --coder bo",
        "tag interview --quote 'staff room' --code strss --coder bo",
        "tag interview --match 'staff (' --code stress --coder bo",
        "tag interview --quote 'a room' --code stress --coder bo", "tag interview --lines 90 --code stress --coder bo",
        "untag interview --quote 'staff room' --code stress --coder carla", "tag --from rows.csv",
        "tag --from rows.csv --skip-bad",
        "tag interview --quote 'more than a month' --code stress --coder bo", "agree", "check", "undo",
        "export codings --spreadsheet-safe",
    ])
    func `no words of a text or of a quotation are in a message`(command: String) throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.write(
            """
            document,code,coder,quotation,start_offset,end_offset
            interview,stress,bo,teacher,,
            interview,stress,bo,a meting,,
            interview,stress,bo,the staff room,5,20
            interview,stress,bo,a staff room,,
            """, to: "rows.csv")
        let run = try desk.shell("emic " + command)
        for word in ["teacher", "meting", "meeting", "staff", "room", "month", "Sick"] {
            #expect(!run.messages.contains(word), "\(run.messages)")
        }
    }

    @Test(arguments: [
        "codings", "codes", "coders", "documents", "log", "read interview", "agree", "info", "check", "export memos",
    ])
    func `what succeeds says nothing on standard error`(command: String) throws {
        let desk = try Desk()
        try desk.tagSome()
        let run = try desk.shell("emic " + command)
        #expect(run.status == 0)
        #expect(run.messages.isEmpty)
        #expect(!run.output.isEmpty)
    }

    @Test(arguments: [
        "codes add", "read", "agree --unit word", "codings --frmat csv", "tag interview", "info x y", "codes nothing",
    ])
    func `a wrong command line has status 64 and prints no result`(command: String) throws {
        let desk = try Desk()
        let run = try desk.shell("emic " + command)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.messages.hasPrefix("Error: "))
        #expect(run.messages.contains("Usage: emic"))
    }
}
