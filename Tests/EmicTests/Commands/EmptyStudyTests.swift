import TestSupport
import Testing

/// A study in which nothing is yet: no command stumbles, each says what is missing.
@Suite struct EmptyStudyTests {
    @Test(arguments: [
        "info", "check", "check --refold", "log", "documents", "coders", "codes", "codings", "export codings",
        "export --format csv --to out", "export --format json --to out.json", "export --format jsonl",
        "codings --format json", "codes --format csv", "matrix", "matrix --by code", "matrix --by coder --format json",
    ])
    func `what only looks succeeds`(command: String) throws {
        let desk = try Desk(empty: ())
        try desk.done("init", "study")
        let run = try desk.shell("emic " + command)
        #expect(run.status == 0, "\(run.messages)")
    }

    @Test func `lists of nothing say so to people`() throws {
        let desk = try Desk(empty: ())
        try desk.done("init", "study")
        for name in ["documents", "coders", "codes", "codings"] {
            #expect(try desk.emic(name).messages == "no \(name)\n")
        }
    }

    @Test func `what needs something says what is missing`() throws {
        let desk = try Desk(empty: ())
        try desk.done("init", "study")
        #expect(try desk.refused("agree").hasPrefix("agreement needs two coders, found 0"))
        #expect(try desk.refused("read", "x") == "no document 'x' in study.emic: 'emic documents' lists them")
        #expect(try desk.refused("undo") == "there is nothing to undo")
        try desk.write("words", to: "x.txt")
        try desk.done("import", "x.txt")
        try desk.done("codes", "add", "y")
        #expect(
            try desk.refused("tag", "x", "--quote", "words", "--code", "y")
                == "the study has no coder yet: add one with 'emic coders add NAME'")
        try desk.done("coders", "add", "anna")
        try desk.done("tag", "x", "--quote", "words", "--code", "y")
    }
}
