import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Store

/// Studies of each older schema, as their versions made them, in this version's hands.
@Suite struct OldStudyTests {
    /// A study of the first schema: two coders, two codes, a text with two codings and a memo, and a text, a coding and
    /// a code that were taken away, two of them by changes that can be undone.
    private static func first() throws -> (folder: TemporaryFolder, path: String) {
        let folder = try TemporaryFolder()
        let path = folder.path("old.emic")
        let rows = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("v01-study.sql")
        let raw = try RawStudy(path)
        try raw.run(Migrations.released.steps[0].sql)
        try raw.run(try String(contentsOf: rows, encoding: .utf8))
        try raw.run("PRAGMA application_id = \(StudyHeader.applicationID); PRAGMA user_version = 1")
        #expect(try raw.value("SELECT count(*) FROM codings") == "4")
        return (folder, path)
    }

    @Test func `a study of the first version keeps every coding and is as sound as it was`() throws {
        let (folder, path) = try Self.first()
        let store = try StudyStore.open(at: path, context: .ticking())

        #expect(try RawStudy(path).value("PRAGMA user_version") == "\(Migrations.released.latest)")
        var codings: [Coding] = []
        try store.forEachCoding(matching: .all) { codings.append($0) }
        #expect(codings.map(\.passage.quotation) == ["manglede vikarer", "vikarer hele efteråret"])
        #expect(codings.map(\.memo) == ["said often", nil])
        #expect(codings.map(\.weight) == [nil, 0.25])
        let document = try store.document(named: "interview")
        #expect(try store.structure(of: document.id) == .none)
        #expect(try store.speakers(of: document.id) == [])
        #expect(try store.check(refold: true) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted().first == "old.emic")
    }

    @Test func `what was done before the upgrade is undone and done again after it`() throws {
        let (folder, path) = try Self.first()
        let store = try StudyStore.open(at: path, context: .ticking())
        let before = try StudySnapshot(store)
        let undone = try store.undo(12)
        #expect(undone.map(\.kind).prefix(3) == ["coders finish", "coders assign", "documents remove"])
        #expect(try store.check(refold: true) == [])
        #expect(try store.counts().documents == 0)

        _ = try store.redo(12)

        #expect(try StudySnapshot(store) == before)
        #expect(try store.check(refold: true) == [])
        _ = try store.undo(3)
        #expect(try store.document(named: "teacher").length == 17)
        #expect(try store.check(refold: true) == [])
        withExtendedLifetime(folder) {}
    }

    @Test func `texts of a study from before there was a search are found`() throws {
        let (folder, path) = try Self.first()
        _ = try StudyStore.open(at: path, context: .ticking())
        let blocks = try RawStudy(path).rows(
            "SELECT revision_id, start_offset, end_offset FROM search JOIN blocks ON id = search.rowid WHERE search MATCH 'rundt'"
        )
        #expect(blocks == [["1", "37", "62"]])
        // Words are kept in NFC.
        #expect(try RawStudy(path).value("SELECT doc FROM search_terms WHERE term = 'café'") == "1")
        withExtendedLifetime(folder) {}
    }

    @Test func `the structure of a study of the fourth version is kept to the last bit`() throws {
        let (study, _) = try StudyFixture.sample()
        let awkward = [
            0.1, 1.0 / 3, 1e-7, 123_456.789_012_345_6, 0, 1e22, .leastNonzeroMagnitude, 612.283_464_566_929_1,
        ]
        try study.store.edit("import") { edit in
            var structure = SampleStudy.structure
            structure.sourceLines = (0..<5).map { number in
                let sides = awkward[number...]
                return SourceLine(
                    range: number..<(number + 1), page: number == 2 ? nil : 1, line: number + 1,
                    box: PageBox(left: sides[number], top: sides[number + 1], right: sides[number + 2], bottom: 7))
            }
            _ = try edit.addDocument(
                NewDocument(
                    name: Name("boxes"), text: String(repeating: "ord ", count: 20), original: [1], fileName: "b.pdf",
                    importer: "pdf", importerVersion: "1", importerOptions: "", structure: structure))
        }
        let before = try StudySnapshot(study.store)
        let second = Migrations.released.steps[1].sql
        let first = try #require(second.range(of: "CREATE TABLE segments ("))
        let behind = try #require(second.range(of: "-- What waits for a person's decision"))
        let tables = second[first.lowerBound..<behind.lowerBound]
        try study.raw().run(
            """
            CREATE TEMP TABLE old_segments AS SELECT * FROM segments;
            CREATE TEMP TABLE old_lines AS SELECT * FROM source_lines;
            DROP VIEW segments; DROP VIEW source_lines; DROP TABLE segment_lists; DROP TABLE source_line_lists;
            \(tables)
            INSERT INTO segments SELECT * FROM old_segments;
            INSERT INTO source_lines SELECT * FROM old_lines;
            PRAGMA user_version = 4;
            """)
        #expect(try study.raw().value("SELECT count(*) FROM source_lines") == "7")

        let store = try study.reopened()

        #expect(try study.raw().value("PRAGMA user_version") == "\(Migrations.released.latest)")
        #expect(try StudySnapshot(store) == before)
        #expect(try store.check(refold: true) == [])
    }
}
