import Foundation
import TestSupport
import Testing

@Suite struct ReadTests {
    @Test func `a document is read with numbers, codes and coders in the margin`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let page = try desk.done("read", "interview", "--width", "80")
        #expect(page.hasPrefix("interview · 11 lines · 5 codings by anna, bo\n"))
        #expect(page.contains("recruitment (anna)"))
        #expect(page.contains("¶2"))
        #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: [20, 40, 60, 120])
    func `no line is wider than asked for, but for very narrow ones`(width: Int) throws {
        let desk = try Desk()
        try desk.tagSome()
        let page = try desk.done("read", "interview", "--width", String(width), "--marks")
        #expect(page.split(separator: "\n").allSatisfy { $0.count <= max(24, width) })
    }

    @Test func `only some lines, codes or coders are shown if that is asked for`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.done("read", "interview", "--lines", "4..5").hasPrefix("interview · lines 4–5 of 11 · 2 codings"))
        #expect(try desk.done("read", "interview", "--lines", "10..99").hasPrefix("interview · lines 10–11 of 11"))
        #expect(try desk.done("read", "interview", "--coder", "bo").contains("3 codings by bo\n"))
        #expect(try desk.done("read", "interview", "--code", "wellbeing").contains("3 codings by anna, bo\n"))
        #expect(!(try desk.done("read", "interview", "--no-codes").contains("anna")))
    }

    @Test func `lines that are not there are refused`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("read", "interview", "--lines", "50..60")
                == "lines 50..60 end beyond 'interview', which has 11 lines")
        #expect(
            try desk.refused("read", "interview", "--lines", "5..2")
                == "lines 5..2 of 'interview' end before they begin: give the smaller number first")
        #expect(
            try desk.refused("read", "interview", "--lines", "-1..2")
                == "there is no line -1 in 'interview': lines count from 1")
    }

    @Test func `a document of blank lines can be read`() throws {
        let desk = try Desk()
        try desk.write("\n\n", to: "blank.txt")
        try desk.done("import", "blank.txt", "--no-repair")
        #expect(try desk.done("read", "blank").hasPrefix("blank · 2 lines · no codings\n"))
    }

    @Test func `memos are counted, listed where they stand, and private ones shown to nobody else`() throws {
        let desk = try Desk()
        #expect(try desk.done("read", "interview", "--width", "80").hasPrefix("interview · 11 lines · no codings\n"))
        try desk.done("memos", "add", "--document", "interview", "--text", "after lunch", "--coder", "bo")
        try desk.done(
            "memos", "add", "interview", "--quote", "halved the number", "--text", "since when?", "--coder", "bo")
        try desk.done("memos", "add", "interview", "--lines", "7", "--text", "mine", "--private", "--coder", "anna")
        func read(_ coder: String, _ more: String...) throws -> String {
            try Program.emic(
                ["read", "interview", "--width", "80"] + more, in: desk.folder, environment: ["EMIC_CODER": coder]
            ).output
        }
        #expect(try read("bo").hasPrefix("interview · 11 lines · no codings · 2 memos\n"))
        #expect(try read("anna").hasPrefix("interview · 11 lines · no codings · 3 memos\n"))
        #expect(try read("bo", "--lines", "7").hasPrefix("interview · line 7 of 11 · no codings · 1 memo\n"))
        let lines = try read("anna", "--memos", "--marks").split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        #expect(lines[1] == "memo by bo: after lunch")
        let since = try #require(lines.firstIndex(of: "· line 4 “halved the number”: memo by bo: since when?"))
        let mine = try #require(lines.firstIndex { $0.hasSuffix("memo by anna: mine") })
        let paragraph = try #require(lines.firstIndex { $0.hasPrefix("¶4") })
        #expect(lines[since - 1].hasSuffix("she said.") && since < paragraph && paragraph < mine)
        #expect(!(try read("bo", "--memos").contains("mine")))
        #expect(!(try read("bo", "--no-codes").contains("memo")))
        let shown = try desk.done("documents", "show", "interview", "--coder", "anna").split(separator: "\n").suffix(3)
        #expect(
            shown.map { $0.replacing(/^\d+\.\.\d+/, with: "PLACE") } == [
                "memo by bo: after lunch", "PLACE, memo by bo: since when?", "PLACE, memo by anna: mine",
            ])
        #expect(!(try desk.done("documents", "show", "interview", "--coder", "bo").contains("mine")))
    }
}
