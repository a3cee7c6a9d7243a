import CodingModel
import Foundation
import Schema
import TestSupport
import Testing

@testable import Store

/// The folder `schema/`: what is embedded, what is recorded, and what its page says.
@Suite struct SchemaTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("schema")

    @Test func `the golden schema is what the migrations amount to`() throws {
        let study = try StudyFixture()
        let raw = try study.raw()
        let statements = try raw.rows(
            """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
                AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid
            """)
        let recorded =
            """
            -- What the migrations amount to, as SQLite tells it. Not part of the program: a test compares it.
            -- Recorded by: EMIC_RECORD=1 swift test --filter SchemaTests (that run fails, so that a person looks).

            PRAGMA application_id = \(try raw.value("PRAGMA application_id") ?? "");
            PRAGMA user_version = \(try raw.value("PRAGMA user_version") ?? "");

            """ + statements.map { "\n" + ($0[0] ?? "") + ";\n" }.joined()
        let golden = Self.folder.appendingPathComponent("schema.sql")
        if ProcessInfo.processInfo.environment["EMIC_RECORD"] == "1" {
            try Data(recorded.utf8).write(to: golden)
            Issue.record("schema.sql was recorded anew: look at what changed, then run without EMIC_RECORD")
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == recorded)
    }

    @Test func `the golden schema makes an empty study's tables`() throws {
        let folder = try TemporaryFolder()
        let raw = try RawStudy(folder.path("golden.emic"))
        try raw.run(try String(contentsOf: Self.folder.appendingPathComponent("schema.sql"), encoding: .utf8))
        let sql = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
        #expect(try raw.rows(sql) == (try StudyFixture().raw().rows(sql)))
    }

    @Test func `every migration in the folder is embedded, in order, to the last byte`() throws {
        let folder = Self.folder.appendingPathComponent("migrations")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let steps = Migrations.released.steps
        #expect(steps.map(\.name) == names)
        for (name, sql) in steps {
            #expect(try Data(contentsOf: folder.appendingPathComponent(name)) == Data(sql.utf8), "\(name)")
        }
        let invariants = try Data(contentsOf: Self.folder.appendingPathComponent("invariants.sql"))
        #expect(invariants == Data(Migrations.text(of: schema_invariants()).utf8))
    }

    @Test func `the page has a line for each column of each table and unfolded list, and for nothing else`() throws {
        let raw = try StudyFixture().raw()
        var expected: [String: [String]] = [:]
        for row in try raw.rows(
            """
            SELECT tables.name, columns.name
            FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
            JOIN pragma_table_list AS list ON list.schema = 'main' AND list.name = tables.name
            WHERE list.type <> 'shadow' AND (tables.type = 'table' OR tables.name IN ('segments', 'source_lines'))
            ORDER BY tables.rowid, columns.cid
            """)
        {
            expected[row[0] ?? "", default: []].append(row[1] ?? "")
        }
        var told: [String: [String]] = [:]
        var table: String?
        for line in try Self.page().split(separator: "\n") {
            if line.hasPrefix("#") {
                table = line.hasPrefix("### `") ? String(line.dropFirst(5).dropLast()) : nil
            } else if let table, line.hasPrefix("| `") {
                told[table, default: []].append(String(line.dropFirst(3).prefix { $0 != "`" }))
            }
        }
        #expect(told == expected)
    }

    @Test func `the diagram has every table, and the page every view`() throws {
        let raw = try StudyFixture().raw()
        let page = try Self.page()
        let diagram = try #require(
            page.components(separatedBy: "```mermaid").last?.components(separatedBy: "```").first)
        let words = Set(diagram.split { !$0.isLetter && $0 != "_" }.map(String.init))
        for row in try raw.rows(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'view' AND type <> 'shadow'")
        where row[0] != "sqlite_schema" {
            #expect(words.contains(row[0] ?? ""))
        }
        for row in try raw.rows("SELECT name FROM sqlite_schema WHERE type = 'view'") {
            #expect(page.contains("| `\(row[0] ?? "")` |"))
        }
    }

    @Test(.enabled(if: Program.isInstalled("sqlite3"), "the sqlite3 shell is not installed"))
    func `the page's queries run in the sqlite3 shell and give what they say`() throws {
        let (study, sample) = try StudyFixture.sample()
        let gone = try study.tag(sample.danish, "Jeg", sample.trust, sample.bo)
        try study.store.edit("untag") { try $0.removeCodings([gone.id]) }
        let queries = try Self.blocks(of: "sql")
        #expect(queries.count == 8)

        let outputs = try queries.map { query in
            try study.folder.write(query, to: "query.sql")
            let result = try Program.shell("sqlite3 -bail study.emic < query.sql", in: study.folder)
            #expect(result.status == 0, "\(query)\n\(result.messages)")
            return result.output.split(separator: "\n").map(String.init)
        }

        #expect(outputs[0] == ["4|4.0"])
        #expect(
            outputs[1] == [
                "skoleleder-øst|3|19|wellbeing/sick leave|Anna|manglede vikarer",
                "skoleleder-øst|12|34|wellbeing|Bo|vikarer hele efteråret",
                "teacher|4|20|trust|Anna|👩🏽‍🏫 said: cafe\u{301}",
            ])
        #expect(outputs[2] == ["trust|Anna|1", "wellbeing|Bo|1", "wellbeing/sick leave|Anna|1"])
        #expect(
            outputs[3] == [
                "skoleleder-øst|0|Vi manglede [vikarer] hele efteråret.",
                "Jeg ringede rundt.",
            ])
        #expect(
            outputs[4] == [
                "trust|what trust is", "wellbeing|what wellbeing is", "wellbeing/sick leave|absence, short or long",
            ])
        #expect(outputs[5].count == 16)
        #expect(outputs[5].first == "16|2026-01-01 00:00:16||untag|")
        #expect(outputs[6].count == 1)
        #expect(outputs[7] == ["ok"])
    }

    @Test(.enabled(if: Program.isInstalled("python3"), "Python 3 is not installed"))
    func `a program that knows only the page recomputes every hash`() throws {
        let (study, sample) = try StudyFixture.sample()
        try study.store.edit("edit") { _ = try $0.replaceCoding(sample.second.id, with: CodingChange(weight: 2)) }
        try study.store.edit("untag") { try $0.removeCodings([sample.first.id]) }
        _ = try study.store.undo(2)
        _ = try study.store.redo()
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("recompute_journal.py").path

        let result = try Program.shell("python3 '\(script)' study.emic", in: study.folder)
        #expect(
            result.output == "chain 19\ncodings 19\ncommitment 8\ncontent 19\ncount 19\noriginal 2\nstructure 2\n",
            "\(result.messages)")

        try study.folder.write(try #require(Self.blocks(of: "python").first), to: "page.py")
        let onThePage = try Program.shell("python3 page.py", in: study.folder)
        #expect(onThePage.status == 0, "\(onThePage.messages)")

        try study.raw().run("UPDATE journal SET summary = 'x' WHERE id = 5")
        let afterwards = try Program.shell("python3 '\(script)' study.emic", in: study.folder)
        #expect(afterwards.output.contains("wrong: content of entry 5"))
        #expect(try Program.shell("python3 page.py", in: study.folder).status != 0)
    }

    private static func page() throws -> String {
        try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    }

    /// The page's blocks in that language.
    private static func blocks(of language: String) throws -> [String] {
        try page().components(separatedBy: "```\(language)\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
    }
}
