import Foundation
import TestSupport
import Testing

@Suite struct DemoTests {
    /// The demo, made once.
    private static let demo = Result<Desk, any Error> {
        let desk = try Desk(empty: ())
        try desk.done("demo", "--to", "demo")
        return desk
    }

    @Test func `the sample's tables are those in exports, byte for byte`() throws {
        let desk = try Self.demo.get()
        try Golden.compare(URL(fileURLWithPath: desk.path("demo/csv")), with: "csv/sample")
    }

    @Test func `the sample's JSON is the one in exports, byte for byte`() throws {
        let desk = try Self.demo.get()
        try Golden.compare(URL(fileURLWithPath: desk.path("demo/sample.json")), with: "json/sample.json")
    }

    @Test func `a study made of the JSON exports the same bytes`() throws {
        let desk = try Desk(empty: ())
        try desk.done("init", "again")
        try desk.done("import", Golden.exports.appendingPathComponent("json/sample.json").path)
        try desk.done("export", "--format", "json", "--to", "again.json")
        try desk.done("export", "--format", "csv", "--to", "csv")
        #expect(
            try Data(desk.bytes("again.json"))
                == Data(contentsOf: Golden.exports.appendingPathComponent("json/sample.json")))
        #expect(
            try Golden.files(at: URL(fileURLWithPath: desk.path("csv")))
                == Golden.files(at: Golden.exports.appendingPathComponent("csv/sample")))
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `the demo shows what it made, and makes nothing twice`() throws {
        let desk = try Desk(empty: ())
        let shown = try desk.done("demo")
        #expect(shown.contains("> emic read teacher"))
        #expect(shown.contains("> emic agree"))
        #expect(shown.contains("emic codings --study emic-demo/sample.emic"))
        #expect(try desk.done("check", "--study", "emic-demo/sample.emic", "--refold").contains("74 codings"))
        #expect(try desk.refused("demo") == "emic-demo exists already: choose another name; nothing was changed")
    }

    @Test func `SQLite alone proves every quotation of the demo`() throws {
        guard Program.isInstalled("sqlite3") else { return print("skipped: there is no sqlite3") }
        let desk = try Self.demo.get()
        let run = try desk.shell(
            """
            sqlite3 -readonly demo/sample.emic "
                PRAGMA integrity_check;
                SELECT count(*), sum(substr(text, start_offset + 1, end_offset - start_offset) = quotation)
                FROM codings JOIN passages ON passages.id = passage_id JOIN revisions ON revisions.id = revision_id;"
            """)
        #expect(run.messages.isEmpty)
        #expect(run.output == "ok\n74|74\n")
    }
}
