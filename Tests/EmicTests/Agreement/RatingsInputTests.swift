import Agreement
import Exchange
import Testing

@testable import emic

/// The way from a table's bytes to counted patterns gives what cell by cell gives.
@Suite struct RatingsInputTests {
    static func read(
        _ text: String, coders: [String]? = nil, categories: [String]? = nil, sets: Bool? = nil
    ) throws -> ReliabilityData {
        try RatingsInput.read(
            Input(bytes: Array(text.utf8), name: "r.csv"), coders: coders, categories: categories, sets: sets)
    }

    /// Everything that data hold.
    static func described(_ data: ReliabilityData) -> [String] {
        [data.coders.joined(separator: ","), data.categories.map { "\($0)" }.joined(separator: ","), "\(data.units)"]
            + data.weights.indices.map { "\(Array(data.pattern($0))) \(data.weights[$0])" }
    }

    /// The slow way.
    static func cellByCell(_ text: String, sets: Bool) throws -> ReliabilityData {
        let table = try RatingsTable(Input(bytes: Array(text.utf8), name: "r.csv"))
        return try ReliabilityData(
            coders: table.coders,
            units: table.cells.map { $0.map { $0.map { sets ? Category(cell: $0) : Category($0) } } },
            counts: table.counts)
    }

    /// More than two megabytes, so that both processors read it.
    static func large(values: [String], lineEnd: String = "\n", counts: Bool = false) -> String {
        var text = "unit,anna,bo,carla" + (counts ? ",count" : "") + lineEnd
        for row in 0..<40_000 {
            let cells = [row % 11, row % 7 * row % 5, row / 3 % 13].map { values[$0 % values.count] }
            text +=
                "a unit with the rather long name of number \(100_000 + row),\(cells.joined(separator: ","))"
                + (counts ? ",\(row % 4)" : "") + lineEnd
        }
        return text
    }

    @Test(arguments: [
        (["trust", "fear", "", "joy"], "\n", false), (["3", "1", "10", "", " 2"], "\r\n", true),
        (["\"a,b\"", "c"], "\n", false), (["cafe\u{301}", "caf\u{e9}", "tea"], "\n", false),
    ])
    func `a large table of values`(values: [String], lineEnd: String, counts: Bool) throws {
        let text = Self.large(values: values, lineEnd: lineEnd, counts: counts)
        #expect(try Self.described(Self.read(text)) == Self.described(Self.cellByCell(text, sets: false)))
    }

    @Test func `a large table of sets, each in any order of its codes`() throws {
        let text = Self.large(values: ["a|b", "b|a", "{}", "a", "", "c|a|b"])
        let data = try Self.read(text)
        #expect(try Self.described(data) == Self.described(Self.cellByCell(text, sets: true)))
        #expect(data.categories.map(\.name) == ["a", "a|b", "a|b|c", "{}"])
        #expect(try Self.read(text, sets: false).categories.map(\.name) == ["a", "a|b", "b|a", "c|a|b", "{}"])
    }

    @Test func `values in the order in which they were given, those that never occur included`() throws {
        let data = try Self.read("unit,a,b\nu,low,high\n", categories: ["low", "middle", "high"])
        #expect(data.categories.map(\.name) == ["low", "middle", "high"])
        #expect(data.categoriesAreGiven)
    }

    @Test func `codes that were given allow every set of them`() throws {
        let data = try Self.read("unit,a,b\nu,x|y,{}\n", categories: ["x", "y", "z"])
        #expect(data.categories.map(\.name) == ["x|y", "{}"])
    }

    @Test(arguments: [
        ("unit,a,b\nu,x,y\nv,w,x\n", ["x", "y"], "'w' is not among the categories 'x', 'y'"),
        ("unit,a,b\nu,x|w,y\n", ["x", "y"], "'w' is not among the categories 'x', 'y'"),
        ("unit,a,b\nu,x|y,y\n", ["x|y", "x"], "'y' is not among the categories 'x|y', 'x'"),
    ])
    func `a value that was not given is refused`(table: String, categories: [String], expected: String) {
        let error = #expect(throws: AgreementError.self) { try Self.read(table, categories: categories) }
        #expect(error?.description.hasPrefix(expected) == true)
    }

    @Test func `coders in the order asked for, and none that the table lacks`() throws {
        let table = "unit,coder,value\nu,anna,1\nu,bo,2\nu,carla,3\n"
        #expect(try Self.read(table, coders: ["carla", "anna"]).coders == ["carla", "anna"])
        let error = #expect(throws: (any Error).self) { try Self.read(table, coders: ["dora"]) }
        #expect(error.map { "\($0)" } == "r.csv has no coder 'dora': it has anna, bo, carla")
    }
}
