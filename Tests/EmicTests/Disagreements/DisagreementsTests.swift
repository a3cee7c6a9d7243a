import Foundation
import TestSupport
import Testing

/// `emic disagreements`: what coders differ on, worst first.
@Suite struct DisagreementsTests {
    /// A border, an omission and a confusion on the interview.
    static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.tagSome()
        try desk.tag("The cafe\u{301} talk helps", "wellbeing", by: "anna")
        try desk.tag("cafe\u{301} talk helps", "time, pressed", by: "bo")
        return desk
    }

    @Test func `each kind is listed with both versions in the text, the costliest first`() throws {
        let page = try Self.desk().done("disagreements")
        #expect(
            page.contains(
                "interview · ¶3, lines 4–5 · border · recruitment · 22 characters differ · costs 0.333 of alpha"))
        #expect(page.contains("anna  …"))
        #expect(page.contains("We have [halved the number of appli- cants in three years]. “It"))
        #expect(page.contains("We have halved [the number of appli- cants] in three years. “It"))
        #expect(page.contains("omission · wellbeing/stress"))
        #expect(page.contains("bo    …"))
        #expect(page.contains("anna  – nothing here"))
        #expect(page.contains("confusion · wellbeing / time, pressed"))
        #expect(page.contains("room? H: [The cafe\u{301} talk helps]. Nobody calls"))
        #expect(page.contains("room? H: The [cafe\u{301} talk helps]. Nobody calls"))
        let kinds = page.split(separator: "\n").compactMap { $0.firstMatch(of: /border|omission|confusion/)?.output }
        #expect(kinds.first == "confusion" && kinds.last == "border")
    }

    @Test func `rows say who gave what with ids and words, and the shares of a code add up`() throws {
        let desk = try Self.desk()
        let rows = try desk.rows("disagreements")
        #expect(Set(rows.compactMap { $0.integer("number") }) == [1, 2, 3])
        var shares: [String: Double] = [:]
        for row in rows where row.text("coder") == "anna" {
            shares[row.text("code") ?? "", default: 0] += row.number("share") ?? 0
        }
        #expect(shares.count == 4)
        for (code, share) in shares { #expect(abs(share - 1) < 1e-12, "\(code)") }
        let codings = try desk.rows("codings")
        let known = Dictionary(uniqueKeysWithValues: codings.map { ($0.text("coding_id") ?? "", $0) })
        for row in rows {
            guard let id = row.text("coding_id") else {
                #expect(row.text("coding_quotation") == nil)
                continue
            }
            let coding = try #require(known[id])
            #expect(coding.text("quotation") == row.text("coding_quotation"))
            #expect(coding.text("coder") == row.text("coder"))
            #expect(coding.integer("start_offset") == row.integer("coding_start_offset"))
            #expect(row.text("quotation")?.contains(coding.text("quotation") ?? "?") == true)
        }
        // On sick leave they agree.
        #expect(!rows.contains { $0.text("code") == "wellbeing/sick leave" })
        #expect(try desk.done("disagreements", "--format", "csv").split(separator: "\n").count > rows.count)
    }

    @Test func `they can be chosen by code and document, grouped, and shown page by page`() throws {
        let desk = try Self.desk()
        func numbers(_ arguments: String...) throws -> [Int] {
            Array(Set(try desk.rows(["disagreements"] + arguments).compactMap { $0.integer("number") })).sorted()
        }
        #expect(try numbers("--code", "wellbeing") == [1])
        #expect(try numbers("--limit", "1", "--page", "2") == [2])
        #expect(try numbers("--limit", "2", "--page", "9") == [])
        #expect(try numbers("--document", "interview") == [1, 2, 3])
        let grouped = try desk.done("disagreements", "--by", "kind")
        for kind in ["border", "omission", "confusion"] { #expect(grouped.contains("\(kind) · 1 disagreement\n")) }
        let shortened = try desk.emic("disagreements", "--limit", "2")
        #expect(shortened.messages.contains("shown: 1 to 2 of 3 open disagreements; --page 2 shows more\n"))
    }

    @Test func `what is compared and what is not is what agree says`() throws {
        let desk = try Self.desk()
        #expect(try desk.emic("disagreements").messages.contains("no assignments are recorded for 'interview'"))
        try desk.done("coders", "assign", "anna", "--document", "interview")
        try desk.done("coders", "assign", "bo", "--document", "interview")
        try desk.done("coders", "finish", "anna", "--document", "interview")
        let error = try desk.refused("disagreements")
        #expect(error == (try desk.refused("agree")))
        #expect(error.contains("'interview' is not finished by bo"))
        #expect(try desk.refused("disagreements", "--coefficient", "cohen-kappa", "--coders", "anna").contains("two"))
        #expect(
            try desk.misused("disagreements", "--coefficient", "kohen-kappa").contains("did you mean 'cohen-kappa'"))
    }

    @Test func `a unit is what agree's is`() throws {
        let desk = try Self.desk()
        for unit in ["token", "sentence", "paragraph", "document"] {
            let rows = try desk.rows("disagreements", "--unit", unit)
            let ranges = try desk.done("agree", "--diagnose", "-", "--unit", unit)
            let differing = cells(ofCSV: ranges).dropFirst()
                .filter { !$0[0].isEmpty && $0[6] != $0[7] }.reduce(0) { $0 + (Int($1[5]) ?? 0) }
            let listed = rows.filter { $0.text("coder") == "anna" }.reduce(0) { $0 + ($1.integer("units") ?? 0) }
            #expect(listed == differing, "\(unit)")
        }
    }
}
