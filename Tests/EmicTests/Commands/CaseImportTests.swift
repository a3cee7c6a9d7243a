import Foundation
import TestSupport
import Testing

@Suite struct CaseImportTests {
    private static let table = """
        case;document;age;district;smoker;postcode;since
        School 12;interview;47;North;no;0800;1974-08-01
        School 12;;;;;;
        School 13;;50.5;South;ja;8000;

        """

    @Test func `a table makes attributes, cases, values and links, and says what it guessed`() throws {
        let desk = try Desk()
        try desk.write(Self.table, to: "cases.csv")
        let before = try desk.state()
        let dry = try desk.emic("cases", "import", "cases.csv", "--dry-run", "--kind", "district=choice")
        #expect(dry.status == 0)
        #expect(try desk.state() == before)
        let run = try desk.emic("cases", "import", "cases.csv", "--kind", "district=choice", "--format", "json")
        #expect(
            run.messages == """
                new attribute 'age' of kind number, as its values look: --kind age=text says otherwise
                new attribute 'district' of kind choice
                new attribute 'smoker' of kind boolean, as its values look: --kind smoker=text says otherwise
                new attribute 'postcode' of kind text, as its values look: --kind postcode=choice says otherwise
                new attribute 'since' of kind date, as its values look: --kind since=text says otherwise
                2 cases added, 0 changed: 9 values, 1 document

                """)
        #expect(dry.messages == run.messages.dropLast() + "; nothing was changed: this was a dry run\n")
        #expect(try desk.rows("attributes").map { $0.text("choices") } == ["", "North\nSouth", "", "", ""])
        let rows = try desk.rows("cases")
        #expect(rows.map { $0.text("age") } == ["47", "50.5"])
        #expect(rows.map { $0.text("smoker") } == ["false", "true"])
        #expect(rows.map { $0.integer("documents") } == [1, 0])
        #expect(try desk.done("check", "--refold").contains("is sound"))
        // The same once more changes nothing; an empty cell leaves a value as it is.
        #expect(try desk.emic("cases", "import", "cases.csv").messages.contains("0 cases added, 0 changed: 0 values"))
        try desk.write("case,age\nSchool 12,\nSchool 13,51\n", to: "more.csv")
        let change = try desk.done("cases", "import", "more.csv", "--format", "csv")
        #expect(change == "case,change,attribute,before,after\nSchool 13,value,age,50.5,51\n")
        try desk.done("undo", "2")
        #expect(try desk.state().contains("cases import"))
        #expect(try desk.rows("cases").isEmpty)
        #expect(try desk.rows("attributes").isEmpty)
    }

    @Test func `a value that does not fit refuses all, with file and line`() throws {
        let desk = try Desk()
        try desk.done("attributes", "add", "age", "--kind", "number")
        func refused(_ table: String, _ more: String...) throws -> String {
            try desk.write(table, to: "cases.csv")
            let run = try Program.emic(["cases", "import", "cases.csv"] + more, in: desk.folder)
            #expect(run.status == 1)
            #expect(try desk.rows("cases").isEmpty)
            return run.messages
        }
        #expect(
            try refused("case,age\nA,47\nB,\"1,5\"\n")
                == "Error: cases.csv:3: 'age' takes a number: write it with a point for decimals and nothing between "
                + "thousands, as in 1234.5\n")
        #expect(
            try refused("case,document\nA,intervew\n")
                == "Error: cases.csv:2: no document 'intervew' in study.emic: did you mean 'interview'?\n")
        #expect(
            try refused("case,age\nA,47\na,48\n")
                == "Error: cases.csv:3: 'a' has another 'age' in cases.csv:2: keep one of the two\n")
        #expect(
            try refused("case,age,document\nA,old,\nB,young,x\nC,3,interview\n") == """
                cases.csv:2: 'age' takes a number: write it with a point for decimals and nothing between thousands, as in 1234.5
                cases.csv:3: no document 'x' in study.emic: 'emic documents' lists them
                Error: cases.csv can't be used in 2 places: mend them; nothing was changed

                """)
        #expect(
            try refused("name,age\nA,47\n")
                == "Error: cases.csv:1: no column 'case', nor 'document': the first line must name the columns; "
                + "--case-column says which one names the cases\n")
        #expect(try refused("case,age\n,47\n") == "Error: cases.csv:2: 'case' is empty: each row names a case\n")
        #expect(
            try refused("case,age\nA,47\n", "--kind", "age=text")
                == "Error: 'age' is there already, of kind number: 'emic attributes edit' changes that\n")
        #expect(
            try refused("case,age\nA,47\n", "--kind", "aeg=text")
                == "Error: --kind names 'aeg', which is no attribute of cases.csv: they are 'age'\n")
        #expect(try refused("case,age\nA,47,3\n").hasPrefix("Error: cases.csv:2: 3 cells, expected 2"))
    }

    @Test func `names tell of cases by a pattern, and those that don't fit are named`() throws {
        let desk = try Desk()
        for name in ["Skive-Nord_North_2024", "Salling_South_2025"] {
            try desk.write("Words.\n", to: "\(name).txt")
            try desk.done("import", "\(name).txt")
        }
        let pattern = "{case}_{district}_{year}"
        let before = try desk.state()
        let dry = try desk.emic("cases", "from-names", pattern, "--dry-run")
        #expect(dry.messages.hasSuffix("1 name did not fit: 'interview'\n"))
        #expect(try desk.state() == before)
        let changes = try desk.rows("cases", "from-names", pattern)
        #expect(
            changes.map { $0.text("after") ?? "" } == [
                "", "Skive-Nord_North_2024", "North", "2024", "", "Salling_South_2025", "South", "2025",
            ])
        #expect(try desk.rows("attributes").map { $0.text("kind") } == ["text", "number"])
        #expect(try desk.rows("cases").map { $0.text("year") } == ["2024", "2025"])
        try desk.done("undo")
        try desk.done(
            "cases", "from-names", "--regex", #"(?<case>\w+)(-(?<part>\w+?))?_.*_(?<year>\d+)\.txt"#, "--file-names")
        #expect(try desk.rows("cases").map { $0.text("case") } == ["Skive", "Salling"])
        #expect(try desk.rows("cases").map { $0.text("part") ?? "" } == ["Nord", ""])
        try desk.done("undo")
        try desk.done("cases", "from-names", "{}_{}_{year}")
        #expect(try desk.rows("cases").map { $0.text("case") } == ["Skive-Nord_North_2024", "Salling_South_2025"])
        #expect(
            try desk.refused("cases", "from-names", "{case}#{year}")
                == "no name fits the pattern: the names are 'interview', 'Skive-Nord_North_2024', 'Salling_South_2025'")
        #expect(try desk.refused("cases", "from-names", "{case").hasPrefix("the pattern has a '{' without its '}'"))
        #expect(
            try desk.refused("cases", "from-names", "{a}_{A}")
                == "the pattern has 'A' twice: give one of them another name")
        #expect(try desk.refused("cases", "from-names", "--regex", "(?<case>").hasPrefix("the pattern can't be read"))
        #expect(try desk.misused("cases", "from-names").hasPrefix("give a pattern"))
    }

    @Test(
        arguments: [
            (["47", "3o", "50", "51"], "cases.csv:3: 'age' is not a number, though 3 of its 4 values are; "),
            (["4o", "47"], nil), (["young", "old", "47", "50"], nil), (["0800", "2100", "x", "8000"], nil),
            (
                Array(repeating: "47", count: 10) + ["x"] + Array(repeating: "5", count: 10) + ["y"],
                "cases.csv:12: 'age' is not a number, though 20 of its 22 values are; it is the first of 2 like that; "
            ),
        ] as [([String], String?)])
    func `the cell that keeps a column from being numbers is named by its place`(ages: [String], told: String?) throws {
        let desk = try Desk()
        let rows = ages.enumerated().map { "School \($0),\($1)\n" }
        try desk.write("case,age\n" + rows.joined(), to: "cases.csv")
        let run = try desk.emic("cases", "import", "cases.csv")
        #expect(run.messages.hasPrefix("new attribute 'age' of kind text"))
        #expect(run.messages.contains("is not a number") == (told != nil), "\(run.messages)")
        if let told {
            #expect(run.messages.contains("\n\(told)mended, it would be of kind number\n"), "\(run.messages)")
        }
    }
}
