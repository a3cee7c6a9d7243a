import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
    @Test func `a sound study is said to be sound, also after everything was folded anew`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("undo")
        try desk.done("redo")
        let sentence = "study.emic is sound: 5 codings say what their texts say, 8 changes in an unbroken journal\n"
        #expect(try desk.done("check") == sentence)
        #expect(try desk.done("check", "--refold") == sentence)
        #expect(try desk.done("check", "--refold", "--format", "json") == "{\"ok\":true,\"findings\":[]}\n")
    }

    @Test func `a quotation that was changed past the program is found, with exit status 1`() throws {
        guard Program.isInstalled("sqlite3") else { return print("skipped: there is no sqlite3") }
        let desk = try Desk()
        try desk.tagSome()
        let change = try desk.shell(
            "sqlite3 study.emic \"UPDATE passages SET start_offset = start_offset + 1, end_offset = end_offset + 1 WHERE id = 1\""
        )
        guard change.status == 0 else { return print("skipped: the sqlite3 here can't change the table") }

        let run = try desk.emic("check", "--format", "json")

        #expect(run.status == 1)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["ok"] as? Bool == false)
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { Set($0.keys) == ["check", "message"] })
        #expect(!run.output.contains("halved"), "no words of a participant in a finding")

        let table = try desk.emic("check")
        #expect(table.status == 1)
        #expect(table.output.hasPrefix("CHECK"))
    }
}
