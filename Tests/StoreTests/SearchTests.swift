import CodingModel
import Store
import Testing

/// Finding words in all texts.
@Suite struct SearchTests {
    private static func study(_ texts: [String]) throws -> StudyFixture {
        let study = try StudyFixture()
        for (number, text) in texts.enumerated() { try study.addDocument("text \(number + 1)", text) }
        return study
    }

    /// What is found, as `document: words`.
    private static func hits(
        _ query: String, _ study: StudyFixture, in documents: [ObjectID]? = nil, folding: Bool = false,
        limit: Int? = nil
    ) throws -> [String] {
        var found: [String] = []
        try study.store.search(query, in: documents, folding: folding, limit: limit) { hit in
            let range = hit.passage.range
            let text = try Array(study.store.text(of: hit.documentID).unicodeScalars)[range]
            #expect(String(String.UnicodeScalarView(text)).utf8.elementsEqual(hit.passage.quotation.utf8))
            #expect(hit.paragraph.lowerBound <= range.lowerBound && range.upperBound <= hit.paragraph.upperBound)
            found.append("\(hit.document): \(hit.passage.quotation)")
        }
        return found
    }

    static let texts = [
        "Hun var sygemeldt i 12 uger. Sygemeldingen kom sent.\n\nLederen i 12-tallet savnede hende, og året gik.",
        "The 👩🏽‍🏫 was sick. A cafe\u{301} on sick leave: leave, she said, “sick!”",
        "Are der ar? Både ÅR og år.\n\nØrens æg, Strasse og Straße.",
    ]

    static let searches: [(query: String, found: [String])] = [
        ("sygemeldt", ["text 1: sygemeldt"]),
        ("SYGEMELD*", ["text 1: sygemeldt", "text 1: Sygemeldingen"]),
        ("\"sick leave\"", ["text 2: sick leave"]),
        (
            "sick + leave".replacing(" + ", with: " "),
            [
                "text 2: sick", "text 2: sick", "text 2: leave", "text 2: leave",
                "text 2: sick",
            ]
        ),
        ("12-tallet", ["text 1: 12-tallet"]),
        ("NEAR(lederen savnede, 3)", ["text 1: Lederen", "text 1: savnede"]),
        ("NEAR(lederen savnede, 2)", []), ("NEAR(hun savnede)", []),
        ("sygemeldt AND savnede", []),
        ("sygemeldt OR savnede", ["text 1: sygemeldt", "text 1: savnede"]),
        ("12 NOT uger", ["text 1: 12"]),
        (
            "(sygemeldt OR lederen) AND 12",
            [
                "text 1: sygemeldt", "text 1: 12", "text 1: Lederen", "text 1: 12",
            ]
        ),
        ("café", ["text 2: cafe\u{301}"]), ("cafe\u{301}", ["text 2: cafe\u{301}"]), ("cafe", []),
        ("år", ["text 3: ÅR", "text 3: år"]), ("ar", ["text 3: ar"]),
        ("\"a \"\"cafe\u{301}\"\" on\"", ["text 2: A cafe\u{301} on"].map { $0 }),
        ("\"AND\"", []), ("near", []), ("don't", []),
    ]

    @Test func `words, phrases, beginnings, NEAR, AND, OR, NOT and parentheses find what they say`() throws {
        let study = try Self.study(Self.texts)
        for (query, found) in Self.searches {
            #expect(try Self.hits(query, study) == found, "\(query)")
        }
    }

    @Test func `with folding å is a, ø is o, æ is ae, in phrases and beginnings too`() throws {
        let study = try Self.study(Self.texts)
        #expect(
            try Self.hits("ar", study, folding: true)
                == ["text 3: ar", "text 3: ÅR", "text 3: år"])
        #expect(try Self.hits("Café", study, folding: true) == ["text 2: cafe\u{301}"])
        #expect(try Self.hits("\"orens aeg\"", study, folding: true) == ["text 3: Ørens æg"])
        #expect(
            try Self.hits("strass*", study, folding: true) == ["text 3: Strasse", "text 3: Straße"])
        #expect(try Self.hits("NEAR(bade ar, 1)", study, folding: true).count == 3)
        #expect(try Self.hits("nothing", study, folding: true) == [])
        #expect(try Self.hits("ar", study) == ["text 3: ar"])
    }

    @Test func `a search that can't be understood is told with its place`() throws {
        let study = try Self.study(Self.texts)
        let errors: [(String, SearchQueryError)] = [
            ("", .empty), ("  ", .empty), ("a \"b", .unclosedQuote(at: 3)), ("(a b", .unclosedParenthesis(at: 1)),
            ("a)", .unopenedParenthesis(at: 2)), ("AND a", .misplaced(operator: "AND", at: 1)),
            ("a OR", .misplaced(operator: "OR", at: 3)), ("a AND OR b", .misplaced(operator: "OR", at: 7)),
            ("a NOT", .misplaced(operator: "NOT", at: 3)), ("*", .misplacedStar(at: 1)), ("a*b*", .noWord(at: 9)),
            ("a ** b", .misplacedStar(at: 3)), ("NEAR(", .badNear(at: 1)), ("NEAR(a b, x)", .badNear(at: 1)),
            ("NEAR(a OR b)", .badNear(at: 1)), ("a ---", .noWord(at: 3)), ("\"\"", .noWord(at: 1)),
            ("()", .noWord(at: 1)),
        ]
        for (query, expected) in errors where query != "a*b*" {
            #expect(throws: StoreError.badQuery(expected), "\(query)") { try Self.hits(query, study) }
            #expect(!"\(expected)".isEmpty)
        }
        #expect(
            "\(StoreError.badQuery(.misplaced(operator: "OR", at: 3)))"
                == "OR at character 3 of the search stands where a word is expected: put it between two words, "
                + "or in quotation marks if it is the word that is meant")
    }

    @Test
    func `finds come in the order of documents and places, also from texts replaced later, and no more than asked`()
        throws
    {
        let study = try Self.study(["one word", "two words, one word", "a word"])
        let first = try study.store.document(named: "text 1")
        try study.store.edit("documents edit") {
            try $0.addRevision(
                of: first.id, NewRevision(text: "The new word.\n\nAnother word.", reason: "mended"), placements: [])
        }
        let all = ["text 1: word", "text 1: word", "text 2: word", "text 3: word"]
        #expect(try Self.hits("word", study) == all)
        #expect(try Self.hits("word", study, limit: 3) == Array(all.prefix(3)))
        #expect(try Self.hits("word", study, limit: 0) == [])
        let ids = try ["text 3", "text 1"].map { try study.store.document(named: $0).id }
        #expect(try Self.hits("word", study, in: ids) == [all[0], all[1], all[3]])
        #expect(try Self.hits("one", study) == ["text 2: one"])
        _ = try study.store.undo()
        #expect(try Self.hits("word", study) == ["text 1: word", all[2], all[3]])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `an import that is taken back is not found, one that is done again is`() throws {
        let study = try Self.study(Self.texts)
        _ = try study.store.undo()
        #expect(try Self.hits("år", study) == [])
        _ = try study.store.redo()
        #expect(try Self.hits("år", study).count == 2)
        let document = try study.store.document(named: "text 1")
        try study.store.edit("x") { try $0.removeDocument(document, withCodings: true) }
        #expect(try Self.hits("sygemeldt", study) == [])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `paragraphs are those of the structure, and no word between them is left out`() throws {
        let study = try StudyFixture()
        let text = "Title. First part. Second part. Left over."
        try study.addDocument(
            "one", text,
            TextStructure(segments: [
                Segment(kind: .heading, range: 0..<6), Segment(kind: .paragraph, range: 0..<6),
                Segment(kind: .paragraph, range: 7..<18), Segment(kind: .paragraph, range: 19..<31),
            ]))
        #expect(try Self.hits("first second", study) == [])
        #expect(try Self.hits("second part", study) == ["one: Second", "one: part"])
        #expect(try Self.hits("title", study) == ["one: Title"])
        #expect(try Self.hits("over", study) == ["one: over"])
        #expect(try study.raw().value("SELECT count(*) FROM blocks") == "4")
    }

    @Test func `words of other scripts are found with their marks`() throws {
        let study = try Self.study(["נִקּוּד בעברית. हिन्दी में. مُحَمَّد قال.", "Ελλάδα, ΕΛΛΑΔΑ; 한국어 \u{1112}\u{1161}\u{11AB}"])
        #expect(try Self.hits("हिन्दी", study).count == 1)
        #expect(try Self.hits("مُحَمَّد", study).count == 1)
        #expect(try Self.hits("한국어", study).count == 1)
        #expect(try Self.hits("한", study) == ["text 2: \u{1112}\u{1161}\u{11AB}"])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a search index with other words than the texts is found by a thorough check`() throws {
        let (study, _) = try StudyFixture.sample()
        try study.raw().run(
            "INSERT INTO search (search, rowid, text) VALUES ('delete', 1, 'vikarer'); INSERT INTO search (rowid, text) VALUES (1, 'x')"
        )
        #expect(try study.store.check(refold: true).map(\.check) == ["search"])
    }
}
