import Foundation
import TestSupport
import Testing

/// Out of one study, into another one, and out again: the same bytes.
@Suite struct RoundTripTests {
    /// A study with emoji, memos, weights, formulas, a text with Windows line ends and one from another encoding.
    static func difficult() throws -> Desk {
        let desk = try Desk()
        try desk.tagSome()
        try desk.write(
            "Første linje 👩🏽‍🏫\r\ncafe\u{301}, =SUM(A1)\r\n\r\n\"ja\"; 'nej'\t\u{1B}[31m\r\n", to: "windows.txt")
        try desk.write([0x53, 0xF8, 0x72, 0x65, 0x6E, 0x0D, 0x0A, 0x20, 0xE5], to: "latin.txt")
        try desk.done("import", "windows.txt", "--name", "Windows, \"with quotes\"")
        try desk.done("import", "latin.txt", "--encoding", "windows-1252")
        try desk.done("codes", "add", "日本", "--definition", "Line one,\nline \"two\"", "--color", "#00ff00")
        try desk.done("codes", "edit", "stress", "--definition", "Pressure")
        try desk.done(
            "tag", "Windows, \"with quotes\"", "--lines", "1..4", "--code", "日本,stress", "--coder", "carla", "--weight",
            "-0.1", "--memo", "=1+1\r\n\"quoted\"")
        try desk.done("tag", "latin", "--quote", "å", "--code", "日本", "--coder", "bo", "--weight", "1e-7")
        try desk.done("coders", "assign", "carla", "--all")
        try desk.done("coders", "finish", "anna", "bo", "--all")
        try desk.done("coders", "default", "bo")
        return desk
    }

    @Test func `a difficult study is the same after JSON`() throws {
        let desk = try Self.difficult()
        try desk.done("export", "--format", "json", "--to", "one.json")
        try desk.done("export", "--format", "csv", "--to", "one")
        let other = try Desk(empty: ())
        try desk.shell("mv one.json one \(other.folder.url.path)")
        try other.done("init", "other")
        try other.done("import", "one.json")
        try other.done("export", "--format", "json", "--to", "two.json")
        try other.done("export", "--format", "csv", "--to", "two")
        #expect(try other.bytes("one.json") == other.bytes("two.json"))
        #expect(
            try Golden.files(at: URL(fileURLWithPath: other.path("one")))
                == Golden.files(at: URL(fileURLWithPath: other.path("two"))))
        #expect(try other.done("check", "--refold").contains("is sound"))
        try other.done("undo")
        #expect(try other.rows("codings").isEmpty)
        try other.done("redo")
        try other.done("export", "--format", "json", "--to", "three.json")
        #expect(try other.bytes("one.json") == other.bytes("three.json"))
    }

    @Test func `a table of codings brings them back into a study without them`() throws {
        let desk = try Self.difficult()
        let before = try desk.rows("codings")
        try desk.done("export", "codings", "--to", "codings.csv")
        try desk.done(["untag"] + before.flatMap { ["--id", $0.text("coding_id") ?? ""] })
        #expect(try desk.rows("codings").isEmpty)
        try desk.done("tag", "--from", "codings.csv")
        let after = try desk.rows("codings")
        for key in ["document_id", "start_offset", "end_offset", "quotation", "code_id", "coder_id", "weight", "memo"] {
            #expect(before.map { "\($0[key] ?? "")" } == after.map { "\($0[key] ?? "")" }, "\(key)")
        }
    }
}
