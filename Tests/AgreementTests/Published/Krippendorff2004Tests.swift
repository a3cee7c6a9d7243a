import Agreement
import Testing

/// alpha_U as Krippendorff had it: Content Analysis, 2nd ed., 2004, p. 254, and Sociological Methodology 25, 1995, p. 57.
@Suite struct Krippendorff2004Tests {
    @Test func `two coders, two codes, a continuum of 300 (2004, p. 254)`() throws {
        let (c, k) = (0, 1)
        let data = try SpanData(
            coders: ["i", "j"], codes: ["c", "k"],
            documents: [
                CodedDocument(
                    name: "150 to 450", length: 300,
                    spans: [
                        .init(coder: 0, code: c, range: 75..<145), .init(coder: 0, code: c, range: 220..<250),
                        .init(coder: 1, code: c, range: 70..<150), .init(coder: 1, code: c, range: 205..<225),
                        .init(coder: 1, code: c, range: 250..<270),
                        .init(coder: 0, code: k, range: 30..<90), .init(coder: 0, code: k, range: 150..<200),
                        .init(coder: 1, code: k, range: 30..<90), .init(coder: 1, code: k, range: 150..<200),
                    ])
            ])

        let estimates = try SpanCoefficient.alphaU1995.estimate(data)

        #expect(estimates.map(\.code) == [nil, "c", "k"])
        #expect(try abs(#require(estimates[0].value) - 0.8591) < 0.0005)  // printed from rounded disagreements
        #expect(try abs(#require(estimates[1].value) - 0.7286) < 0.00005)
        #expect(estimates[2].value == 1)
        let eachCode = try SpanCoefficient.alphaU1995.values(data, SpanOptions(grouping: .eachCode))
        #expect(eachCode == estimates.dropFirst().map(\.value))
    }

    @Test(arguments: [
        ("..aaaaaaaa....aaaaaa....", "....aaaa.......aa.......", 0.553),
        ("aaAaaaaaaaAaaaAaaaaaAaaa", "aaaaAaaaAaaaaaaAaAaaaaaa", 0.066),
    ])
    func `with ever more positions it comes to what was printed (1995, p. 57)`(
        _ first: String, _ second: String, _ printed: Double
    ) throws {
        let drawn = try SpanData.drawn(["i": first, "j": second])
        let values = try [1, 1000].map { factor in
            try SpanCoefficient.alphaU1995.value(
                drawn.changing { document in
                    document.length *= factor
                    document.spans = document.spans.map {
                        CodedSpan(
                            coder: $0.coder, code: $0.code,
                            range: $0.range.lowerBound * factor..<$0.range.upperBound * factor)
                    }
                })
        }

        #expect(abs(values[1] - printed) < 0.0005)
        #expect(abs(values[0] - printed) > 0.01)
    }
}
