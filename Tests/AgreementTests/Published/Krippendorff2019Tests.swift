import Agreement
import Testing

/// The worked example of Krippendorff, Content Analysis, 4th ed., 2019, section 12.6.
@Suite struct Krippendorff2019Tests {
    @Test func `three coders unitize and code a continuum (figure 12.11)`() throws {
        let data = try SpanData.drawn([
            "Alex": "aaaaaaabbbbbb.................eefffffFffffffgggggggggggggggg",
            "Paul": "aaaaaaacccccceeeeeeee...........ffffffffffff................",
            "Suzan": "aaaaaaaddddddeeeeeeee...........fffffFfffFff................",
        ])
        let cu = try SpanCoefficient.krippendorffAlphaCU.estimate(data)[0]
        let ku = try SpanCoefficient.krippendorffAlphaKU.estimate(data)

        // Printed to three decimals; of |u the print is 1 − 26 ÷ 44.3, from rounded entries.
        #expect(try abs(SpanCoefficient.krippendorffAlphaU.value(data) - 0.510) < 0.0005)
        #expect(try abs(SpanCoefficient.krippendorffAlphaUBinary.value(data) - 0.413) < 0.001)
        #expect(try abs(#require(cu.value) - 0.724) < 0.0005)
        #expect(ku.map(\.code) == ["a", "b", "c", "d", "e", "f", "g"])
        #expect(ku.map { $0.value.map { ($0 * 1e9).rounded() / 1e9 } } == [1, 0, 0, 0, 1, 1, nil])
        #expect(try abs(#require(ku[4].coverage) - 0.44) < 0.005)
        #expect(ku[6].coverage == 0)
        #expect(ku.map(\.units) == [3, 1, 1, 1, 3, 6, 1])
    }
}
