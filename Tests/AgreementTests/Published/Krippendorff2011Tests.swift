import Agreement
import Testing

/// The worked examples of Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011.
@Suite struct Krippendorff2011Tests {
    @Test func `two coders, ten units, two values (section A)`() throws {
        let data = try ReliabilityData(
            rows: """
                0 1 0 0 0 0 0 0 1 0
                1 1 1 0 0 1 0 0 0 0
                """, coders: ["Meg", "Owen"])

        let alpha = try Coefficient.krippendorffAlpha(data)

        #expect(try abs(#require(alpha.value) - 0.095) < 0.0005)  // printed to three decimals
        #expect(alpha.units == 10)
        #expect(try Coefficient.percentAgreement(data).value == 0.6)
    }

    @Test func `four coders, twelve units, missing values (section C)`() throws {
        let data = try ReliabilityData(
            rows: """
                1 2 3 3 2 1 4 1 2 * * *
                1 2 3 3 2 2 4 1 2 5 * 3
                * 3 3 3 2 3 4 2 2 5 1 *
                1 2 3 3 2 4 4 1 2 5 1 *
                """)

        let alpha = try Coefficient.krippendorffAlpha(data)

        #expect(try abs(#require(alpha.value) - 0.743) < 0.0005)  // printed to three decimals
        #expect(alpha.units == 11)
        #expect(alpha.table.total == 40)
        #expect(alpha.table.rowTotals.map { ($0 * 1e9).rounded() / 1e9 } == [9, 13, 10, 5, 3])
    }
}
