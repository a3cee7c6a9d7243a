import Agreement
import TestSupport
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

    @Test(arguments: 0..<20) func `as coefficients: of a code, and of all codes' counts pooled`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var unitizing = try Unitizing(unit: .character, coders: ["ana", "bo", "cy"], codes: ["x", "y"])
        for number in 0..<3 {
            let spans = (0..<8).map { _ in
                let start = Int.random(in: 0..<30, using: &random)
                return CodedSpan(
                    coder: .random(in: 0..<3, using: &random), code: .random(in: 0..<2, using: &random),
                    range: start..<start + .random(in: 1...9, using: &random))
            }
            try unitizing.add(CodedDocument(name: "text \(number)", length: 40, spans: spans))
        }
        let codedOnly = try unitizing.codedOnly()
        for code in 0..<2 {
            let data = try unitizing.data(code: code)
            #expect(try isSame([Coefficient.jaccard(data).value], [codedOnly.codes[code].jaccard]))
            #expect(try isSame([Coefficient.f1(data).value], [codedOnly.codes[code].f1]))
            #expect(Coefficient.jaccard.fits(data))
        }
        let sets = try unitizing.dataForAllCodes()
        #expect(try isSame([Coefficient.jaccard(sets).value], [codedOnly.pooled.jaccard]))
        #expect(try isSame([Coefficient.f1(sets).value], [codedOnly.pooled.f1]))
        #expect(Coefficient.named("f1")?.id == "f1" && Coefficient.f1.fits(sets))
    }

    @Test func `nothing coded is no number, and other values are refused`() throws {
        var unitizing = try Unitizing(unit: .character, coders: ["ana", "bo"], codes: ["x"])
        try unitizing.add(CodedDocument(name: "text", length: 9, spans: []))
        let estimate = try Coefficient.jaccard(unitizing.data(code: 0))
        #expect(estimate.undefined == "nobody coded anything: there is nothing to compare" && estimate.units == 9)
        let ratings = try ReliabilityData(rows: "1 2 3\n1 2 2")
        #expect(!Coefficient.f1.fits(ratings))
        #expect(throws: AgreementError.codesNeeded(coefficient: "f1")) { try Coefficient.f1(ratings) }
    }
}
