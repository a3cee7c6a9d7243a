import Foundation
import TestSupport
import Testing

/// `emic agree` with what may be chosen about gamma.
@Suite struct GammaAgreeTests {
    private static let table = """
        continuum,length,coder,code,start,end
        t,60,ana,a,0,7
        t,60,ana,b,11,17
        t,60,ana,a,24,30
        t,60,bo,a,1,7
        t,60,bo,b,12,17
        t,60,bo,b,32,40

        """

    private static func output(_ options: String, table: String = table) throws -> AgreeOutput {
        try SpansAgreeTests.output(table, "--interval none \(options)")
    }

    @Test func `how it aligns and measures chance is chosen, and told`() throws {
        let usual = try Self.output("--coefficient gamma")
        #expect(usual.assumptions.contains("α = 1.0, β = 1.0, Δ∅ = 1"))
        #expect(usual.assumptions.contains { $0.hasPrefix("chance: 30 random continua, coders drawn at random") })

        let chosen = try Self.output(
            "--coefficient gamma --gamma-alpha 3 --gamma-beta 0.5 --gamma-samples 12 --gamma-sampler normal --seed 7")
        #expect(chosen.assumptions.contains("α = 3.0, β = 0.5, Δ∅ = 1"))
        #expect(
            chosen.assumptions.contains(
                "chance: 12 random continua, numbers, gaps, lengths and codes drawn anew, seed 7"))
        #expect(chosen.results[0].observed != usual.results[0].observed)

        let seeded = try Self.output("--coefficient gamma --seed 8")
        #expect(seeded.results[0].observed == usual.results[0].observed)
        #expect(seeded.results[0].value != usual.results[0].value)
        let exact = try Self.output("--coefficient gamma --gamma-precision 0.02")
        #expect(exact.assumptions.contains { $0.contains("exact to 2.0 % of it") })
        #expect(!exact.assumptions.contains { $0.hasPrefix("chance: 30 ") })
        #expect(try Self.output("--coefficient gamma --gamma-precision medium").results == exact.results)
    }

    @Test func `where codes count nothing it is no matter which they are, and where positions don't, where they lie`()
        throws
    {
        let other = Self.table.replacingOccurrences(of: ",b,12", with: ",a,12")
        func value(_ options: String, _ table: String) throws -> Double? {
            try Self.output("--coefficient gamma \(options)", table: table).results[0].observed
        }
        #expect(try value("--gamma-beta 0", other) == value("--gamma-beta 0", Self.table))
        #expect(try value("", other) != value("", Self.table))
        #expect(try value("--gamma-alpha 0 --code a", "\(Self.table)t,60,bo,a,50,60\n") == 1)
    }

    @Test func `coefficients of several codes are not repeated for each`() throws {
        let output = try Self.output("--coefficient all")
        let gammas = output.results.filter { $0.coefficient.hasPrefix("gamma") }
        #expect(
            gammas.map { "\($0.coefficient) \($0.code ?? "*")" }
                == ["gamma *", "gamma-cat *", "gamma-k a", "gamma-k b", "gamma a", "gamma b"])
    }

    @Test(arguments: [
        ("--spans s.csv --gamma-alpha 3", "--gamma-alpha is for gamma"),
        ("--spans s.csv --coefficient span-f1 --gamma-samples 9", "name it with --coefficient gamma"),
        ("--coefficient all --gamma-sampler normal", "not among the coefficients"),
        ("--as atlasti --gamma-precision low --gamma-beta 2", "--gamma-precision and --gamma-beta are for gamma"),
        ("--coefficient gamma --gamma-alpha=-1", "--gamma-alpha is a weight of 0 or more"),
        ("--coefficient gamma --gamma-beta nan", "--gamma-beta is a weight of 0 or more"),
        ("--coefficient gamma --gamma-alpha 0 --gamma-beta 0", "both 0"),
        ("--coefficient gamma --gamma-samples 1", "from 2 to 100000"),
        ("--coefficient gamma --gamma-precision 0", "--gamma-precision"),
    ])
    func `a wrong command line is exit status 64`(options: String, message: String) throws {
        let run = try Program.shell("emic agree \(options)", in: TemporaryFolder())
        #expect(run.status == 64)
        #expect(run.messages.contains(message), "\(run.messages)")
    }
}
