import TestSupport
import Testing

/// A codebook as a text, out of a study and into one.
@Suite struct CodebookFilesTests {
    /// What could be taken for a part of the file itself.
    private static let definition = """
          Pressure:
        - of time
        1. of *people*

        # Not a heading
        ===
        ---

            indented | and\ttabbed\\

        ```swift
        let code = "too much" # no comment
        ```
        > no quotation
        **Use it** never &amp; &#10; <b>
        ~~~

        """

    private static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.done("codes", "add", "stress (retired)", "C#")
        try desk.done("codes", "add", "--alias", "time, a\\, b", "--", "- code: x")
        try desk.done("codes", "add", "a (draft) b", "--parent", "C#", "--status", "draft")
        try desk.done(
            "codes", "edit", "stress", "--definition", definition, "--inclusion", "yes\n\nand more \nthan that",
            "--exclusion", "1.0", "--example", "- I\n>run\n \nagain", "--example", "null", "--counter-example",
            "=no, 😅",
            "--alias", "strain", "--alias", "~", "--status", "retired", "--color", "#aabbcc")
        return desk
    }

    @Test(arguments: ["yaml", "json", "csv", "markdown"])
    func `a codebook comes back from each form to the letter, and a second import changes nothing`(
        format: String
    ) throws {
        let desk = try Self.desk()
        let text = try desk.done("codes", "export", "--format", format)
        let other = try Desk(empty: ())
        try other.done("init", "other")
        try other.write(text, to: "book.\(format)")
        let dry = try other.emic("codes", "import", "book.\(format)", "--dry-run")
        #expect(dry.messages == "9 codes added, 0 changed; nothing was changed: this was a dry run\n")
        #expect(try other.done("codes", "import", "book.\(format)") == dry.output)
        #expect(dry.output.split(separator: "\n").count == 9)
        #expect(try other.done("codes", "export", "--format", format) == text)
        // The same from the form that keeps most: nothing was lost that this one does not show.
        let json = ["codes", "export", "--format", "json"]
        #expect(try other.done(json) == desk.done(json))
        #expect(try other.done("codes", "import", "book.\(format)") == "")
        #expect(try other.done("check", "--refold").contains("is sound"))
        try other.write(text.replacing("1.0", with: "2.0"), to: "book.\(format)")
        #expect(
            try other.done("codes", "import", "book.\(format)", "--dry-run")
                == "~ wellbeing/stress: exclusion told anew (version 2)\n")
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
        let desk = try Desk()
        try desk.done(
            "codes", "edit", "stress", "--definition", "Pressure:\n- of time", "--example", "- I\nrun", "--example",
            "null",
            "--inclusion", "yes", "--alias", "strain", "--alias", "~", "--status", "retired", "--color", "#aabbcc")
        try desk.done("codes", "export", "--to", "book.md")
        let text = String(decoding: try desk.bytes("book.md"), as: UTF8.self)
        #expect(
            text.hasPrefix(
                "# Codebook\n\n## recruitment\n\n## time, pressed\n\n## wellbeing\n\n### wellbeing/sick leave"))
        #expect(
            text.hasSuffix(
                "### wellbeing/stress (retired)\n\n*Also called* strain, ~\n\n*Colour* `#aabbcc`\n\nPressure:\n- of time\n\n"
                    + "**Use it** yes\n\n**Examples**\n\n> - I\n> run\n\n> null\n"))
    }

    @Test func `a codebook that was gone on with by hand is read, and what can't be is told by its line`() throws {
        let desk = try Desk()
        let text = """
            Our codes, *as of May*.

            # Codebook

            ## pay ##
            What people **earn**, A&B.
            **When to use:** this is no label


            **use it:** for money
            and what is like it
            ### envy
            **Don’t use it** for *want*
            **Examples**
            > I want it
            too

            > and that
            # Appendix B
            Nothing of this is a code.
            """
        try desk.write(text.replacing("\n", with: "\r\n"), to: "book.md")
        #expect(try desk.done("codes", "import", "book.md") == "+ pay\n+ pay/envy\n")
        let rows = cells(ofCSV: try desk.done("codes", "export", "--format", "csv")).filter { $0[0].hasPrefix("pay") }
        let meaning = "What people **earn**, A&B.\n**When to use:** this is no label"
        #expect(rows[0].prefix(5) == ["pay", "", meaning, "for money\nand what is like it", ""])
        #expect(rows[1].prefix(6) == ["pay/envy", "", "", "", "for *want*", "I want it\ntoo\n\nand that"])
        for (wrong, sentence) in [
            ("## a\n\n## A\n", "book.md:3: the code 'A' stands in line 1 already: leave one out"),
            ("## a\n> b\n", "book.md:2: a line with '>' stands below '**Examples**' or '**Not examples**'"),
            (
                "## a\n**Use it** b\n**Use it** c",
                "book.md:3: '**Use it**' a second time for one code: put the two together"
            ),
            ("## a\n*Colour* secret", "book.md:2: a colour is written as #rrggbb, for example #3366cc"),
            (
                "## a\n**Examples**\n\nsecret",
                "book.md:4: an example begins with '>'; what a code means stands above its examples"
            ),
            (
                "## a\n**Examples**\n> b\n>\n> c",
                "book.md:4: an example has no empty line: leave it out, or begin another example below an empty line"
            ),
            ("text\n\n##\n", "book.md:3: a heading without a code's name"),
        ] {
            try desk.write(wrong, to: "book.md")
            #expect(try desk.refused("codes", "import", "book.md") == sentence)
        }
    }

    @Test func `what is no codebook is refused with its place and without its words`() throws {
        let desk = try Desk()
        try desk.write("- definition: secret", to: "a.yaml")
        #expect(
            try desk.refused("codes", "import", "a.yaml")
                == "'a.yaml' is no codebook that can be read: code 1 has no 'code'")
        try desk.write("- code: a\n- code: [secret\n", to: "b.yaml")
        #expect(try desk.refused("codes", "import", "b.yaml") == "b.yaml:3: it is not YAML")
        try desk.write("all of it is secret\n", to: "a.md")
        #expect(
            try desk.refused("codes", "import", "a.md")
                == "'a.md' is no codebook that can be read: it has no headings, as '## CODE' for each code")
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
