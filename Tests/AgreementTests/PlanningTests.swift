import Agreement
import Testing

/// What comes before and after a study: sample sizes, and differences told from chance.
@Suite struct PlanningTests {
    /// Kappa's large-sample variance for two coders with equal shares of one code, one unit (Bloch & Kraemer 1989).
    private func variance(kappa k: Double, prevalence p: Double) -> Double {
        let bracket = (1 - k) * (1 - 2 * k) + k * (2 - k) / (2 * p * (1 - p))
        return (1 - k) * bracket
    }

    @Test(arguments: [(0.7, 0.2), (0.4, 0.5), (0.85, 0.05)])
    func `what one unit tells of a kappa that is anticipated (Bloch & Kraemer 1989)`(
        kappa: Double, prevalence: Double
    ) throws {
        for coefficient in [Coefficient.cohenKappa, .scottPi, .krippendorffAlpha] {
            let anticipated = try AnticipatedAgreement(coefficient, value: kappa, prevalence: prevalence)
            let error = anticipated.standardErrorOfOne
            #expect(abs(anticipated.value - kappa) < 1e-5)
            #expect(abs(error * error / variance(kappa: kappa, prevalence: prevalence) - 1) < 1e-4)
        }
    }

    @Test func `half the width takes four times the units`() throws {
        let anticipated = try AnticipatedAgreement(.gwetAC1, value: 0.7, prevalence: 0.2)
        let wide = try #require(SampleSize(margin: 0.05, anticipated)).units
        let narrow = try #require(SampleSize(margin: 0.025, anticipated)).units

        #expect(abs(Double(narrow) / Double(wide) - 4) < 0.03)
        #expect(throws: AgreementError.self) {
            try AnticipatedAgreement(.percentAgreement, value: 0.1, prevalence: 0.1)
        }
        #expect(throws: AgreementError.self) { try AnticipatedAgreement(.cohenKappa, value: 1, prevalence: 0.1) }
    }

    @Test func `a difference that every draw shows is hardly chance, one that half of them show is`() throws {
        let rows = """
            a b a b a b a b a b a b a b a b
            a b a b a b a b a b a b a b b a
            b a a b b b a a a b b b b a b a
            """
        let data = try ReliabilityData(rows: rows)
        let good = Compared(.cohenKappa, coders: [0, 1])
        let bad = Compared(.cohenKappa, coders: [0, 2])

        let clear = try PairedComparison.bootstrap(good, bad, on: data)
        let none = try PairedComparison.bootstrap(good, good, on: data)
        #expect(clear.pValue < 0.05 && clear.pValue >= 2.0 / 1001)
        #expect(none.pValue == 1)
    }

    @Test func `a window in which nothing varies has no error to tell a change with`() throws {
        let rows = "a b a b a b a b\n a b a b b a a b"
        let units = zip(
            rows.split(separator: "\n")[0].split(separator: " "), rows.split(separator: "\n")[1].split(separator: " ")
        )
        .map { [Category(String($0)), Category(String($1))] }
        let windows = Drift.windows(Array(0..<8).map(Double.init), count: 2)
        let data = try ReliabilityData(coders: ["anna", "bo"], units: units, clusters: windows)

        let drift = try Drift(.cohenKappa, data)
        #expect(drift.windows.map(\.estimate.value) == [1, 0])
        #expect(drift.change == nil)
        #expect(data.withoutClusters.clusters.isEmpty && data.withoutClusters.units == 8)
        let whole = try (Coefficient.cohenKappa(data.withoutClusters).value, Coefficient.cohenKappa(data).value)
        #expect(whole.0 == whole.1)
    }

    @Test func `weights and differences as a table`() throws {
        let data = try ReliabilityData(rows: "1 2 3\n 1 2 2")
        let quadratic = try Coefficient.weightedKappa.partialAgreementTable(of: data)
        #expect(quadratic == [[1, 0.75, 0], [0.75, 1, 0.75], [0, 0.75, 1]])
        let interval = try Coefficient.krippendorffAlpha.partialAgreementTable(
            of: data, EstimateOptions(difference: .interval))
        #expect(interval == [[0, 1, 4], [1, 0, 1], [4, 1, 0]])
        #expect(try Coefficient.cohenKappa.partialAgreementTable(of: data) == nil)
    }
}
