import Testing

@Suite struct AttributesTests {
    @Test func `attributes are added, changed and removed`() throws {
        let desk = try Desk()
        try desk.done("attributes", "add", "district", "--choices", "North,South")
        try desk.done("attributes", "add", "role")
        try desk.done("attributes", "add", "smoker", "--kind", "yes/no")
        try desk.done("cases", "add", "A", "--set", "district=north", "--set", "role=teacher", "--set", "smoker=ja")
        #expect(
            try desk.done("attributes") == """
                ATTRIBUTE  KIND     CHOICES       CASES
                district   choice   North, South      1
                role       text                       1
                smoker     boolean                    1

                """)
        #expect(
            try desk.done("attributes", "edit", "district", "--add-choice", "West,Centre", "--name", "region")
                == "'district' renamed to 'region', with 2 choices more\n")
        #expect(
            try desk.refused("attributes", "edit", "region", "--remove-choice", "North")
                == "case 'A': 'region' takes one of South, West, Centre: 'emic attributes edit' adds choices")
        try desk.done("attributes", "edit", "region", "--remove-choice", "west")
        try desk.done("attributes", "edit", "role", "--kind", "choice", "--add-choice", "head")
        #expect(
            try desk.rows("attributes").map { $0.text("choices") } == ["North\nSouth\nCentre", "teacher\nhead", ""])
        #expect(
            try desk.refused("attributes", "edit", "role", "--kind", "number")
                == "case 'A': 'role' takes a number: write it with a point for decimals and nothing between thousands, as in 1234.5"
        )
        #expect(
            try desk.refused("attributes", "remove", "role")
                == "1 case has a value of 'role': repeat with --with-values to remove them too")
        #expect(
            try desk.done("attributes", "remove", "role", "--with-values")
                == "removed the attribute 'role' with 1 value\n")
        #expect(try desk.rows("cases").first?.text("role") == nil)
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `what can't be an attribute is refused with the way out`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("attributes", "add", "x", "--kind", "choice")
                == "'x' needs something to choose from: name at least one choice")
        #expect(
            try desk.refused("attributes", "add", "x", "--kind", "number", "--choices", "1,2")
                == "'x' takes a number, so it has no choices: leave them out")
        #expect(
            try desk.refused("attributes", "add", "x", "--choices", "a,A")
                == "'x' has the choice 'A' twice: leave one out")
        #expect(try desk.misused("attributes", "edit", "x").hasPrefix("say what to change"))
        #expect(try desk.misused("attributes", "add", "x", "--kind", "colour").contains("choice"))
    }
}
