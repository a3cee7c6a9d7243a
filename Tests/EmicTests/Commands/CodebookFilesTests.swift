import TestSupport
import Testing

/// A codebook as a text, out of a study and into one.
@Suite struct CodebookFilesTests {
    private static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.done(
            "codes", "edit", "stress", "--definition", "Pressure:\n- of time\n\n\"too much\" # no comment",
            "--inclusion",
            "yes", "--exclusion", "1.0", "--example", "- I\nrun", "--example", "null", "--counter-example", "=no, 😅",
            "--alias", "strain", "--alias", "~", "--status", "retired", "--color", "#aabbcc")
        return desk
    }

    @Test(arguments: ["yaml", "json", "csv"])
    func `a codebook comes back from each form to the letter, and a second import changes nothing`(
        format: String
    ) throws {
        let desk = try Self.desk()
        let text = try desk.done("codes", "export", "--format", format)
        let other = try Desk(empty: ())
        try other.done("init", "other")
        try other.write(text, to: "book.\(format)")
        #expect(try other.done("codes", "import", "book.\(format)").split(separator: "\n").count == 5)
        #expect(try other.done("codes", "export", "--format", format) == text)
        #expect(try other.done("codes", "import", "book.\(format)") == "")
        #expect(try other.done("check", "--refold").contains("is sound"))
    }

    @Test func `a dry run tells what would be added and changed, and one undo takes it all back`() throws {
        let desk = try Desk()
        try desk.write(
            """
            - code: wellbeing/stress
              definition: Pressure
            - code: wellbeing/sleep
              examples: [lay awake]
            """, to: "book.yaml")
        let before = try desk.state()
        let lines = "~ wellbeing/stress: defined anew (version 2)\n+ wellbeing/sleep\n"
        let dry = try desk.emic("codes", "import", "book.yaml", "--dry-run")
        #expect(dry.output == lines)
        #expect(
            dry.messages == "1 code added, 1 changed, 4 not in the file stay as they are; "
                + "nothing was changed: this was a dry run\n")
        #expect(try desk.state() == before)
        let book = try desk.done("codes", "export")
        #expect(try desk.done("codes", "import", "book.yaml") == lines)
        try desk.done("undo")
        #expect(try desk.done("codes", "export") == book)
    }

    @Test func `Markdown is an appendix to read`() throws {
        let desk = try Self.desk()
        try desk.done("codes", "export", "--to", "book.md")
        let text = String(decoding: try desk.bytes("book.md"), as: UTF8.self)
        #expect(
            text.hasPrefix(
                "# Codebook\n\n## recruitment\n\n## time, pressed\n\n## wellbeing\n\n### wellbeing/sick leave"))
        #expect(text.contains("### wellbeing/stress (retired)\n\n*Also called* strain, ~\n\nPressure:"))
        #expect(text.contains("**Examples**\n\n> - I\n> run\n\n> null\n"))
        #expect(
            try desk.refused("codes", "import", "book.md")
                == "'book.md' is no codebook that can be read: Markdown is for reading: import yaml, json or csv")
    }

    @Test func `what is no codebook is refused with its place and without its words`() throws {
        let desk = try Desk()
        try desk.write("- definition: secret", to: "a.yaml")
        #expect(
            try desk.refused("codes", "import", "a.yaml")
                == "'a.yaml' is no codebook that can be read: code 1 has no 'code'")
        try desk.write("code\na/b", to: "a.csv")
        #expect(
            try desk.refused("codes", "import", "a.csv")
                == "a.csv has 'a/b', but there is no code 'a': add it to the file")
        try desk.write("[{\"code\":\"x\",\"status\":\"old\"}]", to: "a.json")
        #expect(
            try desk.refused("codes", "import", "a.json")
                == "a.json: 'x' has a status that there is not: draft, active or retired")
    }
}
