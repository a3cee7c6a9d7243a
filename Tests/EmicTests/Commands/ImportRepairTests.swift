import TestSupport
import Testing

@Suite struct ImportRepairTests {
    /// What a program that takes text out of pages makes of two paragraphs.
    private static let extracted = """
        I n t e r v i e w

        The town had halved the number of appli-
        cants within three years, and nobody in the town
        hall could tell the board what to do about that.
        The next spring brought one letter only.

        Then the school wrote to everybody who had ever
        worked there, and asked them to come back for a
        week. Nine of them came, and four of those stayed.

        """

    private static func desk(_ options: String...) throws -> Desk {
        let desk = try Desk()
        try desk.write(extracted, to: "pages.txt")
        try desk.done(["import", "pages.txt"] + options)
        return desk
    }

    @Test func `lines become paragraphs, split words whole, spaced letters a word`() throws {
        let text = try Self.desk().done("documents", "show", "pages", "--text")
        let paragraphs = text.split(separator: "\n")
        #expect(paragraphs.count == 3)
        #expect(paragraphs[0] == "Interview")
        #expect(paragraphs[1].hasPrefix("The town had halved the number of applicants within three years, and nobody"))
    }

    @Test func `what was done and the language are said`() throws {
        let desk = try Desk()
        try desk.write(Self.extracted, to: "pages.txt")
        let said = try desk.emic("import", "pages.txt").messages
        #expect(said == "pages.txt: English (guessed); repaired: letter-spacing 1, lines 5, hyphens 1\n")
    }

    @Test func `a text can stay as it is, or without single rules`() throws {
        let raw = try Self.desk("--no-repair")
        #expect(try raw.done("documents", "show", "pages", "--text") == Self.extracted)
        let split = try Self.desk("--no-repair=hyphens,letter-spacing").done("documents", "show", "pages", "--text")
        #expect(split.hasPrefix("I n t e r v i e w\n\nThe town had halved the number of appli-"))
        let desk = try Desk()
        #expect(try desk.misused("import", "x.txt", "--no-repair=commas").hasPrefix("there is no rule 'commas'"))
    }

    @Test func `a dry run shows lines and what they become`() throws {
        let desk = try Desk()
        try desk.write(Self.extracted, to: "pages.txt")
        let before = try desk.bytes(Desk.study)
        let shown = try desk.done("import", "pages.txt", "--dry-run")
        #expect(shown.contains("@@ line 1 @@\n-I n t e r v i e w\n+Interview\n@@ lines 3–6 @@\n-The town had halved"))
        #expect(try desk.bytes(Desk.study) == before)
    }

    @Test func `a passage is cited by the lines of the original`() throws {
        let desk = try Self.desk()
        try desk.done("tag", "pages", "--quote", "number of applicants", "--code", "recruitment", "--coder", "anna")
        let row = try #require(try desk.rows("codings", "--cite").first)
        #expect(row.text("place") == "lines 3–4")
        #expect(try desk.done("read", "pages", "--cite").contains(" lines 3–6\n¶2"))
    }

    @Test func `turns are found by a pattern of one's own`() throws {
        let desk = try Desk()
        try desk.write("<Anna> How is it?\n\n<Bo> Well enough, thank you.\n", to: "chat.txt")
        try desk.done("import", "chat.txt", "--speakers", "^<(?<speaker>\\w+)>", "--language", "en")
        #expect(try desk.rows("export", "speakers").map { $0.text("speaker") }.suffix(2) == ["Anna", "Bo"])
    }
}
