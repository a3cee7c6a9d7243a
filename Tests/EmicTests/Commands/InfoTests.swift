import TestSupport
import Testing

@Suite struct InfoTests {
    @Test func `what a study holds is told in three lines`() throws {
        let desk = try Desk()
        try desk.tagSome()

        let lines = try desk.done("info").split(separator: "\n")

        #expect(lines[0] == "A small study (study.emic)")
        #expect(lines[1] == "1 document, 5 codes, 3 coders, 5 codings, 1 memo, 0 cases")
        #expect(lines[2].hasPrefix("6 changes, the last on 20"))
    }

    @Test func `programs get it as one row with the same keys in each format`() throws {
        let desk = try Desk()
        let header = try #require(cells(ofCSV: desk.done("info", "--format", "csv")).first)
        #expect(
            header == [
                "path", "study_id", "title", "created_at", "documents", "codes", "coders", "cases", "codings",
                "waiting", "memos", "changes", "last_change", "agreed_codings",
            ])
        let row = try #require(desk.rows("info").first)
        #expect(Set(row.keys) == Set(header))
        #expect(row.integer("codes") == 5)
    }
}
