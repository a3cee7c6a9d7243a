import Agreement
import Testing

/// The worked example of Cohen, "A coefficient of agreement for nominal scales", 1960, page 45.
@Suite struct Cohen1960Tests {
    @Test func `two clinicians, 200 patients, three diagnoses`() throws {
        let counts = [
            [88, 14, 18],
            [10, 40, 10],
            [2, 6, 12],
        ]
        let cells = counts.indices.flatMap { row in counts[row].indices.map { (row, $0) } }
        let data = try ReliabilityData(
            coders: ["A", "B"], units: cells.map { [Category("\($0.0)"), Category("\($0.1)")] },
            counts: cells.map { counts[$0.0][$0.1] })

        let kappa = try Coefficient.cohenKappa(data)

        #expect(try abs(#require(kappa.value) - 0.492) < 0.0005)  // printed to three decimals
        #expect(try abs(#require(kappa.observed) - 0.70) < 1e-15)
        #expect(try abs(#require(kappa.expected) - 0.41) < 1e-15)
        #expect(kappa.units == 200)
        #expect(kappa.table[0, 2] == 18)
        #expect(kappa.table.rowTotals == [120, 60, 20])
    }
}
