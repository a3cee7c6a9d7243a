import Agreement
import Testing

/// Data for which there is no right number: the estimate says why and shows the raw agreement.
@Suite struct UndefinedTests {
    @Test(arguments: [Coefficient.cohenKappa, .krippendorffAlpha])
    func `one category only: no value, a reason, and the raw agreement`(_ coefficient: Coefficient) throws {
        let data = try ReliabilityData(rows: "trust trust trust\n trust trust trust")

        let estimate = try coefficient.estimate(data)

        #expect(estimate.value == nil)
        #expect(
            estimate.undefined
                == "every value is 'trust': without variation agreement beyond chance is undefined")
        #expect(estimate.observed == 1)
        #expect(try Coefficient.percentAgreement(data).value == 1)
    }

    @Test(arguments: Coefficient.all)
    func `no unit with two values: nothing to compare`(_ coefficient: Coefficient) throws {
        let data = try ReliabilityData(rows: "1 2 * *\n * * 1 2")

        let estimate = try coefficient.estimate(data)

        #expect(estimate.value == nil)
        #expect(estimate.undefined == "no unit has values of two coders: there is nothing to compare")
        #expect(estimate.observed == nil)
    }

    @Test func `a coder who never varies: kappa is 0, alpha below it`() throws {
        let data = try ReliabilityData(rows: "1 1 1 1\n 1 1 2 2")

        #expect(try Coefficient.cohenKappa(data).value == 0)
        #expect(try abs(#require(Coefficient.krippendorffAlpha(data).value) + 1.0 / 6) < 1e-15)
    }

    @Test func `one unit on which two coders differ: alpha is 0`() throws {
        #expect(try Coefficient.krippendorffAlpha(ReliabilityData(rows: "1\n 2")).value == 0)
    }

    @Test func `a coder without a value is as if absent, and is named`() throws {
        let data = try ReliabilityData(rows: "1 2 1\n 1 2 2\n * * *", coders: ["ana", "bo", "cy"])

        let kappa = try Coefficient.cohenKappa(data)

        #expect(kappa.coders == ["ana", "bo"])
        #expect(kappa.assumptions.contains("left out, without a value: 'cy'"))
    }

    @Test(arguments: Coefficient.all)
    func `a coder alone beside silent ones: nothing to compare`(_ coefficient: Coefficient) throws {
        let data = try ReliabilityData(rows: "1 2 1\n * * *\n * * *")

        #expect(
            try coefficient.estimate(data).undefined
                == "no unit has values of two coders: there is nothing to compare")
    }

    @Test func `three coders where two are compared`() throws {
        let data = try ReliabilityData(rows: "1 2\n 1 2\n 2 1")

        let error = #expect(throws: AgreementError.self) { try Coefficient.cohenKappa(data) }

        #expect("\(error!)" == "'cohen-kappa' compares two coders, found 3: choose two with --coders")
    }

    @Test func `a value outside the categories`() {
        let error = #expect(throws: AgreementError.self) {
            try ReliabilityData(rows: "yes no\n yes maybe", categories: ["yes", "no"])
        }

        #expect(
            "\(error!)"
                == "'maybe' is not among the categories 'yes', 'no': add it to --categories, or mend the value")
    }
}
