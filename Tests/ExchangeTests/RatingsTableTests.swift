import Exchange
import Testing

@Suite struct RatingsTableTests {
    static func read(_ text: String) throws -> RatingsTable {
        try RatingsTable(Input(bytes: Array(text.utf8), name: "r.csv"))
    }

    @Test func `a wide table has a row a unit, a column a coder, and empty cells where nobody rated`() throws {
        let table = try Self.read("unit,anna,bo\nu1,1, a \nu2,,\"x,y\"\n")
        #expect(table.units == ["u1", "u2"])
        #expect(table.coders == ["anna", "bo"])
        #expect(table.cells == [["1", "a"], [nil, "x,y"]])
        #expect(table.counts == [1, 1])
    }

    @Test func `a last column count says how many units a row stands for`() throws {
        let table = try Self.read("unit;anna;bo;count\nu1;1;1;40\nu2;1;2;0\n")
        #expect(table.coders == ["anna", "bo"])
        #expect(table.counts == [40, 0])
        #expect(table.cells == [["1", "1"], ["1", "2"]])
    }

    @Test func `a long table is known by its header, in any order`() throws {
        let table = try Self.read("Coder,value,Unit\nanna,1,u1\nbo,2,u2\nbo,3,u1\ncarla,,u2\n")
        #expect(table.units == ["u1", "u2"])
        #expect(table.coders == ["anna", "bo", "carla"])
        #expect(table.cells == [["1", "3", nil], [nil, "2", nil]])
        #expect(table.counts == [1, 1])
    }

    @Test(arguments: [
        ("unit,anna,anna\nu,1,1\n", "r.csv:1: columns 2 and 3 have the same name: rename one"),
        ("unit,,bo\nu,1,1\n", "r.csv:1: column 2 has no name: each column after the first names a coder"),
        ("unit\nu\n", "r.csv:1: no column of a coder: the first column is the unit, each further one a coder"),
        ("unit,count\nu,1\n", "r.csv:1: no column of a coder: the first column is the unit, each further one a coder"),
        ("unit,anna\n", "r.csv:1: the table has no rows below its header"),
        ("unit,anna,count\nu,1,many\n", "r.csv:2: 'count' is 'many', expected a whole number, 0 or more"),
        ("unit,anna,count\nu,1,-1\n", "r.csv:2: 'count' is '-1', expected a whole number, 0 or more"),
        (
            "unit,anna,bo\nu,1\n",
            "r.csv:2: 2 cells, expected 3 as in the header: put cells that hold the separator in quotes"
        ),
        ("unit,anna\nu,1\nv,2\nu,1\n", "r.csv:4: the unit 'u' stands in line 2 already: rename one"),
        ("unit,coder,value\nu,a,1\nu,a,2\n", "r.csv:3: 'a' has rated 'u' before, in line 2: keep one of the two"),
        ("unit,coder,value\nu,,1\n", "r.csv:2: 'coder' is empty"),
        ("", "'r.csv' is empty: there is nothing to import"),
    ])
    func `what can't be used is refused with its place`(text: String, expected: String) {
        #expect(message { try Self.read(text) } == expected)
    }
}
