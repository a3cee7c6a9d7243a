import Agreement
import Testing

@Suite struct CodedOnlyTests {
    private static let codes = [
        [TwoByTwo(both: 40, onlyFirst: 10, onlySecond: 0, neither: 70)],
        [TwoByTwo(both: 28, onlyFirst: 2, onlySecond: 30, neither: 60)],
        [TwoByTwo(both: 0, onlyFirst: 20, onlySecond: 0, neither: 100)],
        [TwoByTwo(both: 0, onlyFirst: 0, onlySecond: 0, neither: 120)],
    ]

    @Test func `a number a code, one of all counts, one of all codes`() {
        let agreement = CodedOnly(Self.codes)
        #expect(agreement.codes.map(\.jaccard) == [0.8, 28.0 / 60, 0, nil])
        #expect(agreement.pooled.jaccard == 68.0 / 130)
        #expect(agreement.pooled.f1 == 136.0 / 198)
        #expect(agreement.macro.jaccard == (0.8 + 28.0 / 60) / 3)
        #expect(CodedOnly([]).pooled.f1 == nil)
    }

    @Test(arguments: [AgreementUnit.character, .token, .sentence, .paragraph, .turn, .document])
    func `of a text, units that neither coded change nothing`(_ unit: AgreementUnit) throws {
        var agreement: [CodedOnly] = []
        for tail in [0, 500] {
            var unitizing = try Unitizing(unit: unit, coders: ["ana", "bo", "cy"], codes: ["x", "y"])
            try unitizing.add(
                CodedDocument(
                    name: "text", length: 40 + tail,
                    segments: unit.needsSegments ? stride(from: 0, to: 40 + tail, by: 10).map { $0..<$0 + 10 } : nil,
                    spans: [
                        .init(coder: 0, code: 0, range: 0..<20), .init(coder: 1, code: 0, range: 10..<20),
                        .init(coder: 2, code: 0, range: 10..<20), .init(coder: 2, code: 1, range: 0..<10),
                    ]))
            agreement.append(try unitizing.codedOnly())
        }
        #expect(agreement[0] == agreement[1])
        let isWhole = unit == .document
        #expect(agreement[0].codes[0].jaccard == (isWhole ? 1 : (0.5 + 0.5 + 1) / 3))
        #expect(agreement[0].codes[1].f1 == 0)
        #expect(agreement[0].macro.jaccard == (isWhole ? 0.5 : 1.0 / 3))
    }
}
