import Foundation
import TestSupport
import Testing

@Suite struct MemosTests {
    /// A study with a memo on everything; gives their ids in the order of the subjects.
    private func desk() throws -> Desk {
        let desk = try Desk()
        try desk.done("cases", "add", "Head", "--speaker", "interview:H")
        try desk.tag("staff room", "stress", by: "bo")
        let coding = try #require(desk.rows("codings").first?.text("coding_id")).suffix(12)
        let subjects = [
            [], ["--document", "interview"], ["--code", "wellbeing"], ["interview", "--quote", "halved the number"],
            ["--coding", String(coding)], ["--case", "head"],
        ]
        for (number, subject) in subjects.enumerated() {
            try desk.done(
                ["memos", "add", "--text", "note \(number)", "--coder", number == 2 ? "bo" : "anna"] + subject)
        }
        return desk
    }

    private func notes(_ desk: Desk, _ arguments: String...) throws -> [String] {
        try desk.rows(["memos", "list"] + arguments).compactMap { $0.text("memo") }
    }

    @Test func `a memo is about anything, and is found by what it is about`() throws {
        let desk = try desk()
        #expect(
            try desk.rows("memos").map { $0.text("about") } == [
                "study", "document interview", "code wellbeing", "passage interview 73..90",
                "coding interview 276..286 wellbeing/stress", "case Head",
            ])
        #expect(try notes(desk, "--document", "interview") == ["note 1", "note 3", "note 4"])
        #expect(try notes(desk, "--code", "wellbeing") == ["note 2", "note 4"])
        #expect(try notes(desk, "--case", "Head") == ["note 5"])
        #expect(try notes(desk, "--on-study") == ["note 0"])
        #expect(try notes(desk, "--coder", "bo") == ["note 2"])
        #expect(try notes(desk, "--private") == [])
        #expect(try desk.rows("memos")[3].text("quotation") == "halved the number")
        let shown = try desk.done("memos")
        #expect(shown.hasPrefix("ABOUT "))
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `a memo is written anew, marked, shown and removed`() throws {
        let desk = try desk()
        let id = try #require(desk.rows("memos")[3].text("memo_id"))
        #expect(
            try desk.done("memos", "edit", id, "--from", "-", input: "second\nthoughts\n\n")
                == "version 2 of a memo on a passage\n")
        #expect(try desk.done("memos", "edit", id, "--private") == "the memo is private now\n")
        #expect(try desk.done("memos", "edit", id, "--private") == "the memo is like that already\n")
        let shown = try desk.done("memos", "show", String(id.suffix(8)))
        #expect(shown.hasPrefix("passage interview 73..90 (private)\n  ⟦halved the number⟧\n  by anna\n  version 2, "))
        #expect(shown.contains("\n    second\n    thoughts\n  version 1, "))
        #expect(shown.hasSuffix("\n    note 3\n"))
        #expect(try notes(desk, "--private") == ["second\nthoughts"])
        let editor = ["EDITOR": "printf ' more' >>"]
        #expect(try desk.emic("memos", "edit", id, environment: editor).output == "version 3 of a memo on a passage\n")
        #expect(try desk.done("memos", "remove", id) == "removed 1 memo: passage interview 73..90\n")
        try desk.done("undo", "2")
        #expect(try desk.rows("memos")[3].text("memo") == "second\nthoughts")
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `what can't be a memo is refused with the way out`() throws {
        let desk = try Desk()
        #expect(try desk.refused("memos", "show", "12") == "no memo '12' in study.emic: 'emic memos' lists them")
        #expect(
            try desk.refused("memos", "add", "--text", " ")
                == "a memo says something, this one is empty: nothing was changed")
        #expect(
            try desk.refused("memos", "add", "--coding", "12", "--text", "x")
                == "'12' is not a coding's id, nor 4 or more digits of its end: 'emic codings --ids' lists them")
        #expect(
            try desk.refused("memos", "add", "interview", "--match", "Sick leave", "--text", "x")
                == "that is 2 passages of 'interview': a memo is about one of them")
        #expect(
            try desk.misused("memos", "add", "--code", "stress", "--case", "x", "--text", "x").contains("one thing"))
        #expect(try desk.misused("memos", "add", "interview", "--text", "x").contains("--document"))
        #expect(try desk.misused("memos", "add", "--text", "x", "--from", "y") == "take --text or --from, not both")
        let run = try desk.emic("memos", "add", environment: ["EDITOR": "", "VISUAL": ""])
        #expect(run.messages.hasPrefix("Error: no editor is named"))
    }

    @Test func `private memos are in no export, and it says how many were left out`() throws {
        let desk = try desk()
        for row in try desk.rows("memos") {
            let id = try #require(row.text("memo_id"))
            try desk.done("memos", "edit", id, "--private", "--text", "the secret \(id)")
        }
        let told = "not exported: 6 private memos; --private-memos lets them go out\n"
        for (format, path) in [("csv", "out"), ("json", "out.json"), ("jsonl", "out.jsonl")] {
            let run = try desk.emic("export", "--format", format, "--to", path)
            #expect(run.status == 0)
            #expect(run.messages == (format == "jsonl" ? "" : told))
        }
        #expect(try desk.emic("export", "memos").messages == told)
        #expect(try desk.rows("export", "memos").isEmpty)
        #expect(try desk.shell("grep -rl secret out out.json out.jsonl").output == "")
        for command in ["codings", "codings --memos", "export codings", "read interview", "matrix", "cases"] {
            #expect(try !desk.shell("emic \(command)").output.contains("secret"), "\(command)")
        }
        let run = try desk.emic("export", "--format", "json", "--to", "all.json", "--private-memos")
        #expect(run.messages == "")
        let copy = try Desk(empty: ())
        try desk.shell("mv all.json \(copy.path("all.json"))")
        try copy.done("init", "study")
        try copy.done("import", "all.json")
        #expect(try copy.rows("memos").map { $0.text("about") } == desk.rows("memos").map { $0.text("about") })
        #expect(try copy.rows("memos", "list", "--private").count == 6)
        #expect(try copy.done("check", "--refold").contains("is sound"))
    }
}
