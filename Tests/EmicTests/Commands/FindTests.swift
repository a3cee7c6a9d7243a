import Foundation
import TestSupport
import Testing

@Suite struct FindTests {
    /// A study with two interviews in Danish and English, in which something is coded.
    private static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.write(
            """
            Anna: Vi så et skilt på ågården. Søren gik hjem.

            Bo: Et langt sygefravær er dyrt. Sygemeldingen kom sent, og ingen sagde noget. Det 12-årige barn ventede.

            Anna: Sygemeldt? Det var jeg ikke. Re\u{301}sume\u{301}et la\u{30A} der.

            """, to: "dansk.txt")
        try desk.done("import", "dansk.txt", "--language", "da", "--speakers", "^(?<speaker>Anna|Bo):")
        try desk.tagSome()
        return desk
    }

    private static func words(_ rows: [[String: Any]]) -> [String] {
        rows.map { ($0.text("quotation") ?? "").precomposedStringWithCanonicalMapping }
    }

    @Test func `people see place, speaker and context, and the counts below`() throws {
        let desk = try Self.desk()
        #expect(
            try desk.done("find", "sygem*") == """
                dansk
                  ¶2, line 3 · Bo
                    Bo: Et langt sygefravær er dyrt. ⟦Sygemeldingen⟧ kom sent, og ingen sagde noget. Det 12-årige barn ventede.
                  ¶3, line 5 · Anna
                    Anna: ⟦Sygemeldt⟧? Det var jeg ikke. Re\u{301}sume\u{301}et la\u{30A} der.

                2 hits in 1 document

                """)
    }

    @Test func `programs get rows with offsets that lead to the quotation`() throws {
        let desk = try Self.desk()
        let rows = try desk.rows("find", "sygem*")
        #expect(rows.count == 2)
        let text = Array(try desk.done("documents", "show", "dansk", "--text").unicodeScalars)
        for row in rows {
            let range = try #require(row.integer("start_offset"))..<(#require(row.integer("end_offset")))
            #expect(String(String.UnicodeScalarView(text[range])) == row.text("quotation"))
            #expect(row.text("document") == "dansk")
            #expect(row.text("origin") == "pattern")
        }
        let header = try desk.done("find", "sygem*", "--format", "csv").prefix { $0 != "\n" }
        #expect(header == "document,document_id,start_offset,end_offset,quotation,context,speaker,place,origin")
        #expect(rows[1].text("place") == "¶3, line 5")
        #expect(rows[1].text("context")?.hasPrefix("Anna: ⟦Sygemeldt⟧? Det") == true)
    }

    @Test func `what was found is coded by the next command, as found by a pattern`() throws {
        let desk = try Self.desk()
        let line = "emic find 'sygem*' --extend sentence --format jsonl"
        let run = try desk.shell("\(line) | emic tag --from - --code 'sick leave' --coder anna")
        #expect(run.status == 0, "\(run.messages)")
        let rows = try desk.rows("codings", "--document", "dansk")
        #expect(rows.map { $0.text("quotation") } == ["Sygemeldingen kom sent, og ingen sagde noget.", "Sygemeldt?"])
        #expect(rows.map { $0.text("code") } == ["wellbeing/sick leave", "wellbeing/sick leave"])
        #expect(rows.map { $0.text("origin") } == ["pattern", "pattern"])
    }

    @Test(arguments: [
        ("sygefravær OR barn", ["sygefravær", "barn"]),
        ("langt dyrt", ["langt", "dyrt"]),
        ("langt hjem", []),
        ("\"langt sygefravær\"", ["langt sygefravær"]),
        ("NEAR(langt dyrt, 2)", ["langt", "dyrt"]),
        ("NEAR(langt dyrt, 1)", []),
        ("sygem* NOT barn", ["Sygemeldt"]),
        ("SØREN", ["Søren"]),
        ("12-årige", ["12-årige"]),
        ("résuméet", ["Résuméet"]),
        ("lå", ["lå"]),
    ])
    func `the search is in the language of the index`(query: String, found: [String]) throws {
        #expect(Self.words(try Self.desk().rows("find", query)) == found)
    }

    @Test func `å is not a unless marks are folded`() throws {
        let desk = try Self.desk()
        #expect(try desk.rows("find", "la").isEmpty)
        #expect(Self.words(try desk.rows("find", "la", "--fold")) == ["lå"])
        #expect(Self.words(try desk.rows("find", "soren", "--fold")) == ["Søren"])
        #expect(Self.words(try desk.rows("find", "agarden", "--fold")) == ["ågården"])
    }

    @Test func `a regular expression goes through all texts, in their order`() throws {
        let desk = try Self.desk()
        let rows = try desk.rows("find", "--regex", #"sick leave|syge\w+"#, "--ignore-case")
        #expect(rows.map { $0.text("document") } == ["interview", "interview", "dansk", "dansk", "dansk"])
        #expect(
            rows.map { $0.text("quotation") }
                == ["Sick leave", "Sick leave", "sygefravær", "Sygemeldingen", "Sygemeldt"])
        #expect(Self.words(try desk.rows("find", "--regex", "syge")) == ["syge"])
    }

    @Test func `finds in many documents come in the order of the documents`() throws {
        let desk = try Desk()
        let names = (0..<60).map { "d\($0)" }
        for (number, name) in names.enumerated() {
            try desk.write(
                String(repeating: "filler \(number)\n", count: (60 - number) * 20) + "needle", to: "\(name).txt")
        }
        try desk.done(["import"] + names.map { "\($0).txt" })
        #expect(try desk.rows("documents").map { $0.text("document") } == ["interview"] + names)
        #expect(try desk.rows("find", "--regex", "ne+dle").map { $0.text("document") } == names)
        #expect(try desk.rows("find", "needle").map { $0.text("document") } == names)
    }

    @Test func `documents are chosen by name`() throws {
        let desk = try Self.desk()
        #expect(
            try desk.rows("find", "d*", "--document", "interview").allSatisfy { $0.text("document") == "interview" })
        #expect(
            try desk.refused("find", "d*", "--document", "danks")
                == "no document 'danks' in study.emic: did you mean 'dansk'?")
    }

    @Test func `what is coded is found or left out, with the codes below, by coder`() throws {
        let desk = try Self.desk()
        func count(_ options: String...) throws -> Int { try desk.rows(["find", "sick"] + options).count }
        #expect(try count() == 2)
        #expect(try count("--in-code", "sick leave") == 1)
        #expect(try count("--in-code", "wellbeing") == 1)
        #expect(try count("--not-in-code", "wellbeing") == 1)
        #expect(try count("--in-code", "recruitment,wellbeing") == 1)
        #expect(try count("--in-code", "wellbeing", "--coder", "carla") == 0)
        #expect(try count("--not-in-code", "wellbeing", "--coder", "carla") == 2)
        #expect(try count("--in-code", "wellbeing", "--not-in-code", "sick leave") == 0)
        #expect(try desk.rows("find", "--regex", "Sick", "--in-code", "wellbeing").count == 1)
        #expect(
            try desk.refused("find", "sick", "--in-code", "stres")
                == "no code 'stres' in study.emic: did you mean 'wellbeing/stress'?")
        #expect(try desk.refused("find", "sick", "--in-code", "").hasPrefix("--in-code is empty"))
    }

    @Test func `only what somebody says is found, whatever the case of the name`() throws {
        let desk = try Self.desk()
        #expect(Self.words(try desk.rows("find", "syge*", "--speaker", "anna")) == ["Sygemeldt"])
        #expect(Self.words(try desk.rows("find", "syge*", "--speaker", "Bo")) == ["sygefravær", "Sygemeldingen"])
        #expect(try desk.rows("find", "syge*", "--speaker", "Bo,ANNA").count == 3)
        #expect(
            try desk.refused("find", "syge*", "--speaker", "Anne")
                == "nobody in the study speaks as 'Anne': did you mean 'Anna'?")
        #expect(
            try desk.refused("find", "syge*", "--speaker", "Zoroaster")
                .hasPrefix("nobody in the study speaks as 'Zoroaster': those who speak are '"))
    }

    @Test func `a hit is widened to what it stands in, each once`() throws {
        let desk = try Self.desk()
        func found(_ extent: String) throws -> [String] {
            Self.words(try desk.rows("find", "langt OR dyrt OR noget", "--extend", extent))
        }
        #expect(
            try found("sentence") == ["Et langt sygefravær er dyrt.", "Sygemeldingen kom sent, og ingen sagde noget."])
        for extent in ["paragraph", "turn", "line"] {
            #expect(try found(extent).count == 1, "\(extent)")
            #expect(try found(extent)[0].hasSuffix("barn ventede."), "\(extent)")
        }
    }

    @Test func `a limit is kept, and said`() throws {
        let desk = try Self.desk()
        #expect(try desk.rows("find", "syge*", "--limit", "2").count == 2)
        let cut = try desk.emic("find", "syge*", "--limit", "2")
        #expect(cut.output.hasSuffix("\n2 hits in 1 document; there are more than --limit lets through\n"))
        let whole = try desk.emic("find", "syge*", "--limit", "3")
        #expect(whole.output.hasSuffix("\n3 hits in 1 document\n"))
    }

    @Test func `where nothing is found, programs get an empty table and people a sentence`() throws {
        let desk = try Self.desk()
        let table = try desk.emic("find", "xyzzy")
        #expect(table.status == 0)
        #expect(table.output.isEmpty)
        #expect(table.messages == "nothing found\n")
        #expect(try desk.rows("find", "xyzzy").isEmpty)
        #expect(try desk.done("find", "--regex", "xyzzy", "--format", "csv").hasPrefix("document,document_id"))
    }

    @Test func `what can't be looked for is told in a sentence`() throws {
        let desk = try Self.desk()
        #expect(
            try desk.refused("find", "\"sick leave")
                == "the quotation mark at character 1 of the search is never closed")
        #expect(try desk.refused("find", "").hasPrefix("the search is empty"))
        #expect(try desk.refused("find", "--regex", "a(").hasPrefix("the pattern can't be read beyond its character 2"))
        #expect(try desk.misused("find", "a", "--fold", "--regex").hasPrefix("--fold is for words"))
        #expect(try desk.misused("find", "a", "--ignore-case").hasPrefix("--ignore-case goes with --regex"))
        #expect(try desk.misused("find", "a", "--coder", "bo").hasPrefix("--coder goes with"))
        #expect(try desk.misused("find", "a", "--limit", "0").hasPrefix("--limit is 0"))
    }

    @Test func `control characters of a text are visible`() throws {
        let desk = try Desk()
        try desk.write("A wild \u{1B}[31mword\u{1B}[0m here, and it goes on and on.\n", to: "odd.txt")
        try desk.done("import", "odd.txt", "--no-repair")
        let page = try desk.done("find", "wild")
        #expect(page.contains("␛"))
        #expect(!page.contains("\u{1B}"))
    }

    @Test(.enabled(if: SharedFolder.isThere, "\(SharedFolder.absent)"))
    func `a word that a page break and a hyphen split is found in a real interview`() throws {
        let desk = try Desk(empty: ())
        try desk.done("init", "seed")
        try desk.done("import", try #require(SharedFolder.path("seed/interview-da.txt")))
        #expect(try desk.rows("find", "civilsamfund*").count == 3)
        #expect(try desk.done("find", "civilsamfund*").hasSuffix("\n3 hits in 1 document\n"))
    }
}
