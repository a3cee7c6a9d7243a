import Foundation
import TestSupport
import Testing

/// `emic agree --ratings` on tables that papers print.
@Suite struct RatingsAgreeTests {
    /// Krippendorff 2011, section C: four coders, twelve units, missing values.
    static let krippendorff2011 = """
        unit,A,B,C,D
        1,1,1,,1
        2,2,2,3,2
        3,3,3,3,3
        4,3,3,3,3
        5,2,2,2,2
        6,1,2,3,4
        7,4,4,4,4
        8,1,1,2,1
        9,2,2,2,2
        10,,5,5,5
        11,,,1,1
        12,,3,,

        """
    /// Cohen 1960, p. 45: two coders, 200 units, counted.
    static let cohen1960 = """
        pattern,judge A,judge B,count
        1,1,1,88
        2,1,2,14
        3,1,3,18
        4,2,1,10
        5,2,2,40
        6,2,3,10
        7,3,1,2
        8,3,2,6
        9,3,3,12

        """

    @Test(arguments: [
        ("nominal", 0.743421052631579), ("ordinal", 0.8153875037548813), ("interval", 0.8491071428571428),
        ("ratio", 0.797402774711612),
    ])
    func `alpha at each level (Krippendorff 2011)`(level: String, expected: Double) throws {
        let run = try agree(Self.krippendorff2011, "--level", level, "--coefficient", "krippendorff-alpha")
        #expect(abs(try #require(run.first?.value) - expected) < 1e-9)
        #expect(run.first?.units == 11 && run.first?.coders == ["A", "B", "C", "D"])
    }

    @Test func `observed, expected, standard error and interval (Cohen 1960)`() throws {
        let kappa = try #require(
            try agree(Self.cohen1960, "--coefficient", "cohen-kappa", "--interval", "analytic").first)
        #expect(abs(try #require(kappa.value) - 0.492) < 0.0005)
        #expect(kappa.observed == 0.7 && kappa.units == 200)
        #expect(abs(try #require(kappa.expected) - 0.41) < 1e-12)
        #expect(abs(try #require(kappa.standardError) - 0.05100181557607786) < 1e-12)
        let interval = try #require(kappa.interval)
        #expect(interval.level == 0.95 && interval.low < 0.4 && interval.high > 0.58)
        #expect(interval.seed == nil)
    }

    @Test func `a table of weights gives what the same weights give by name`() throws {
        let table = ",1,2,3\n3,0,0.75,1\n1,1,0.75,0\n2,0.75,1,0.75\n"
        let options = ["--coefficient", "weighted-kappa", "--weights"]
        let named = try agree(Self.cohen1960, options + ["quadratic"])
        let own = try agree(Self.cohen1960, options + ["own.csv"], files: ["own.csv": table])
        #expect(abs(try #require(named.first?.value) - #require(own.first?.value)) < 1e-12)
    }

    @Test func `values three apart and positions are not the same`() throws {
        let table = "u,a,b\n1,1,1\n2,2,10\n3,10,10\n4,2,2\n5,1,2\n"
        let options = ["--level", "interval", "--coefficient", "krippendorff-alpha", "--by"]
        let values = try agree(table, options + ["value"])
        let positions = try agree(table, options + ["position"])
        #expect(values.first?.value != positions.first?.value)
    }

    @Test func `sets of codes: MASI, and chance that makes up sets`() throws {
        let table = "unit,A,B,count\n1,x|y,x|y,1\n2,x,x|y,2\n3,{},x,1\n4,z,z,2\n5,{},{},3\n"
        let masi = try agree(table, "--distance", "masi", "--coefficient", "krippendorff-alpha,mv-alpha")
        #expect(masi.map(\.coefficient) == ["krippendorff-alpha", "mv-alpha"])
        #expect(abs(try #require(masi[0].value) - 0.649) < 0.0005)
        #expect(masi[0].units == 9)
    }

    @Test func `all are those that fit, and possible values may be more than occur`() throws {
        let four = try agree(Self.krippendorff2011, "--coefficient", "all").map(\.coefficient)
        #expect(!four.contains("cohen-kappa") && four.contains("conger-kappa") && four.contains("gwet-ac2"))
        let two = try agree(Self.cohen1960, "--coefficient", "all").map(\.coefficient)
        #expect(two.contains("cohen-kappa") && !two.contains("mv-alpha"))
        let more = try agree(Self.cohen1960, "--coefficient", "bennett-s", "--categories", "1,2,3,4")
        #expect(more.first?.expected == 0.25)
    }

    @Test func `the same seed gives the same interval, another one another`() throws {
        let options = ["--coefficient", "krippendorff-alpha", "--seed"]
        let first = try agree(Self.krippendorff2011, options + ["7"])
        #expect(first.first?.interval?.seed == 7 && first.first?.interval?.replicates == 1000)
        #expect(try agree(Self.krippendorff2011, options + ["7"]) == first)
        #expect(try agree(Self.krippendorff2011, options + ["8"]) != first)
    }

    @Test func `more categories than anyone reads are counted, not listed`() throws {
        let table = "u,a,b\n" + (0..<1001).map { "\($0),\($0).5,\($0).25\n" }.joined()
        let folder = try TemporaryFolder()
        try folder.write(table, to: "r.csv")
        let options = "--level interval --coefficient krippendorff-alpha --format json --interval none"
        let run = try Program.shell("emic agree --ratings r.csv \(options)", in: folder)
        #expect(run.output.contains("\"number_of_categories\":2002"))
        #expect(run.output.contains("\"categories_left_out\":") && !run.output.contains("\"categories\":"))
        #expect(run.output.utf8.count < 3000)
    }

    @Test func `undefined is undefined: the reason, and the raw agreement`() throws {
        let same = try #require(try agree("u,a,b\n1,x,x\n2,x,x\n", "--coefficient", "cohen-kappa").first)
        #expect(same.value == nil && same.interval == nil && same.observed == 1)
        #expect(same.undefined?.contains("every value is 'x'") == true)
    }

    private func agree(_ table: String, _ options: String...) throws -> [AgreeResult] {
        try agree(table, options)
    }

    private func agree(_ table: String, _ options: [String], files: [String: String] = [:]) throws -> [AgreeResult] {
        let folder = try TemporaryFolder()
        for (name, text) in files.merging(["ratings.csv": table], uniquingKeysWith: { $1 }) {
            try folder.write(text, to: name)
        }
        let words = options.map { "'\($0)'" }.joined(separator: " ")
        let run = try Program.shell("emic agree --ratings ratings.csv --format json \(words)", in: folder)
        #expect(run.status == 0, "\(run.messages)")
        return try JSONDecoder().decode(AgreeOutput.self, from: Data(run.output.utf8)).results
    }
}

/// What `emic agree --format json` prints, as a script reads it.
struct AgreeOutput: Decodable {
    let format: String
    let version: Int
    let unit: String
    let coders: [String]
    let documents: [String]
    let assumptions: [String]
    let results: [AgreeResult]
}

struct AgreeResult: Decodable, Equatable {
    let code: String?
    let coefficient: String
    let value: Double?
    let undefined: String?
    let observed: Double?
    let expected: Double?
    let standardError: Double?
    let interval: Interval?
    let units: Int
    let coders: [String]
    let q: [Failure]?

    struct Failure: Decodable, Equatable {
        let minimum: Double
        let probability: Double
    }

    struct Interval: Decodable, Equatable {
        let level: Double
        let low: Double
        let high: Double
        let method: String
        let replicates: Int?
        let seed: Int?
    }

    private enum CodingKeys: String, CodingKey {
        case code, coefficient, value, undefined, observed, expected, interval, units, coders, q
        case standardError = "standard_error"
    }
}
