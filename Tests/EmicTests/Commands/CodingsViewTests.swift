import Foundation
import TestSupport
import Testing

/// Codings in their context, in groups and with notes.
@Suite struct CodingsViewTests {
    /// The sample study, its first document being the case 'North', and no document the case 'South'.
    private static let cases = Result<Desk, any Error> {
        let desk = try Desk(empty: ())
        var json = try String(
            contentsOf: Golden.exports.appendingPathComponent("json/sample.json"), encoding: .utf8)
        let document = try #require(json.firstMatch(of: /"document_id":"([^"]+)","document":"skoleleder"/)).1
        let north = "019bc0e2-fce0-723d-924a-7fa040ae7301"
        let south = "019bc0e2-fce0-723d-924a-7fa040ae7302"
        let cases = [(north, "North"), (south, "South")].map {
            "{\"case_id\":\"\($0.0)\",\"case\":\"\($0.1)\",\"created_at\":\"2026-01-15T09:01:00.000Z\"}"
        }
        let link =
            "{\"case\":\"North\",\"case_id\":\"\(north)\",\"document\":\"skoleleder\",\"document_id\":\"\(document)\"}"
        json = json.replacing("\"cases\":[],", with: "\"cases\":[\(cases.joined(separator: ","))],")
            .replacing("\"case_documents\":[],", with: "\"case_documents\":[\(link)],")
        try desk.write(json, to: "cases.json")
        try desk.done("init", "study")
        try desk.done("import", "cases.json")
        return desk
    }

    @Test func `a passage is shown in brackets between whole words`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.done("codings", "--code", "stress,recruitment", "--coder", "bo", "--context", "20") == """
                DOCUMENT   OFFSETS   CODE              CODER  CONTEXT
                interview  80..106   recruitment       bo     H: We have halved [the number of appli- cants] in three years. “It
                interview  245..262  wellbeing/stress  bo     Åse stays at home – [more than a month].  I: And the staff

                """)
        #expect(try desk.misused("codings", "--context", "0").hasPrefix("--context takes a number of characters"))
    }

    @Test func `programs get what stands before and behind, which is the text around the offsets`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let text = Array(try desk.done("documents", "show", "interview", "--text").unicodeScalars)
        for reach in [1, 7, 40, 1000] {
            for row in try desk.rows("codings", "--context", "\(reach)") {
                let (start, end) = (try #require(row.integer("start_offset")), try #require(row.integer("end_offset")))
                let before = Array(try #require(row.text("before")).unicodeScalars)
                let after = Array(try #require(row.text("after")).unicodeScalars)
                #expect(before.count <= reach && after.count <= reach)
                #expect(Array(text[(start - before.count)..<start]) == before)
                #expect(Array(text[end..<(end + after.count)]) == after)
            }
        }
    }

    @Test func `groups have headings with counts for people, and the order is the same for programs`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.done("codings", "--group-by", "coder", "--code", "wellbeing") == """
                anna · 1 coding
                DOCUMENT   OFFSETS   CODE                  QUOTATION
                interview  148..158  wellbeing/sick leave  Sick leave

                bo · 2 codings
                DOCUMENT   OFFSETS   CODE                  QUOTATION
                interview  148..158  wellbeing/sick leave  Sick leave
                interview  245..262  wellbeing/stress      more than a month

                """)
        #expect(
            try desk.rows("codings", "--group-by", "coder").map { $0.text("coder") }
                == ["anna", "anna", "bo", "bo", "bo"])
        #expect(try desk.done("codings", "--group-by", "code").hasPrefix("recruitment · 2 codings\n"))
        #expect(try desk.done("codings", "--group-by", "document").hasPrefix("interview · 5 codings\n"))
        #expect(try desk.emic("codings", "--group-by", "code", "--coder", "carla").messages == "no codings\n")
    }

    @Test func `notes are shown when asked for`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let shown = try desk.done("codings", "--memos", "--code", "recruitment", "--coder", "anna")
        #expect(shown.contains("QUOTATION") && shown.contains("MEMO") && shown.contains("a note, with a comma"))
    }

    @Test func `codings are chosen and grouped by the cases of their documents`() throws {
        let desk = try Self.cases.get()
        let north = try desk.rows("codings", "--case", "north")
        #expect(north.count == 39)
        #expect(Set(north.map { $0.text("document") }) == ["skoleleder"])
        #expect(try desk.rows("codings", "--case", "South").isEmpty)
        #expect(try desk.rows("codings", "--case", "North,South", "--document", "teacher").isEmpty)
        #expect(try desk.refused("codings", "--case", "Nort") == "no case 'Nort' in study.emic: did you mean 'North'?")
        let headings = try desk.done("codings", "--group-by", "case").split(separator: "\n").filter {
            $0.contains(" · ")
        }
        #expect(headings == ["North · 39 codings", "no case · 35 codings"])
        let rows = try desk.rows("codings", "--group-by", "case")
        #expect(rows.count == 74)
        #expect(rows.first?.text("case") == "North")
        #expect(rows.last.map { $0.text("case") == nil } == true)
    }

    @Test func `a matrix by case counts over the documents of each`() throws {
        let desk = try Self.cases.get()
        let shown = try desk.emic("matrix", "--by", "case", "--code", "teaching", "--zeros")
        #expect(
            shown.output == """
                CODE               NORTH  SOUTH  ALL
                teaching               ·      ·    ·
                teaching/workload      1      ·    1
                all codes              1      ·    1
                (words)              582      0  582

                """)
        #expect(shown.messages == "not counted: 12 codings of none of the cases\n")
        #expect(try desk.rows("matrix", "--by", "case", "--case", "North").count == 7)
    }
}
