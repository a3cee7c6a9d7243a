import Agreement
import CodingModel
import Foundation
import Testing

/// The pictures of the guide to measures of passages, with their sentence and its passages.
@Suite struct PassagePictureTests {
    private static func data() throws -> SpanData {
        let passages = [
            (0, 0, 5..<13), (0, 1, 15..<32), (0, 0, 38..<47), (0, 0, 53..<58),
            (1, 0, 5..<14), (1, 1, 21..<32), (1, 1, 38..<47), (1, 0, 53..<58),
        ]
        let spans = passages.map { CodedSpan(coder: $0.0, code: $0.1, range: $0.2) }
        let document = CodedDocument(name: "sentence", length: 59, spans: spans)
        return try SpanData(coders: ["Ana", "Bo"], codes: ["loss", "relief"], documents: [document])
    }

    /// The number that stands on the right of a row, as it is printed.
    private static func number(_ picture: String, _ row: String) throws -> String {
        let url = URL(fileURLWithPath: #filePath)
            .appending(path: "../../../../Sources/Agreement/Agreement.docc/Resources/passages-\(picture).svg")
            .standardizedFileURL
        let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
        let start = try #require(lines.firstIndex { $0.hasSuffix(">\(row)</text>") }, "\(picture): \(row)")
        let number = try #require(lines[start...].first { $0.contains("class=\"n\"") })
        return String(try #require(number.firstMatch(of: />([^<]+)</)).1)
    }

    private static func printed(_ value: Double?) -> String {
        value.map { String(format: "%.3f", $0) } ?? "–"
    }

    @Test(
        arguments: [
            ("alphas", "u-alpha", SpanCoefficient.krippendorffAlphaU, 0),
            ("alphas", "|u-alpha", .krippendorffAlphaUBinary, 0), ("alphas", "cu-alpha", .krippendorffAlphaCU, 0),
            ("alphas", "(k)u-alpha, loss", .krippendorffAlphaKU, 0),
            ("alphas", "(k)u-alpha, relief", .krippendorffAlphaKU, 1), ("alphas", "alpha_U of 1995", .alphaU1995, 0),
            ("gamma", "gamma", .gamma, 0), ("gamma", "gamma-cat", .gammaCat, 0),
            ("gamma", "gamma-k, loss", .gammaK, 0), ("gamma", "gamma-k, relief", .gammaK, 1),
            ("matches", "F1, exact", .spanF1, 0), ("matches", "F1, overlap", .spanF1Overlap, 0),
            ("matches", "F1, characters", .spanF1Characters, 0), ("matches", "segments, 50 %", .segmentAgreement, 0),
            ("matches", "RK, 50 %", .segmentKappa, 0), ("borders", "boundary similarity", .boundarySimilarity, 0),
            ("borders", "pi of boundaries", .boundaryPi, 0),
            ("borders", "segm. similarity", .segmentationSimilarity, 0), ("borders", "Pk (an error)", .pk, 0),
            ("borders", "WindowDiff (error)", .windowDiff, 0), ("domain", "cu-alpha", .krippendorffAlphaCU, 0),
        ])
    func `a picture's number is what the measure says of its sentence`(
        picture: String, row: String, coefficient: SpanCoefficient, place: Int
    ) throws {
        let estimate = try coefficient.estimate(try Self.data())[place]
        #expect(try Self.number(picture, row) == Self.printed(estimate.value))
    }

    @Test func `the numbers of the domain are what ATLAS.ti would show`() throws {
        let feeling = SpanDomain(name: "feeling", codes: ["loss", "relief"])
        let domain = try DomainAgreement(feeling, try Self.data())
        let choice = try SpanDomain.choice(among: [feeling], try Self.data())
        let loss = domain.codePresences[0]
        #expect(try Self.number("domain", "per cent, loss") == Self.printed(loss.percentAgreement.value))
        #expect(try Self.number("domain", "Holsti, loss") == Self.printed(loss.holsti))
        #expect(try Self.number("domain", "alpha binary") == Self.printed(domain.presence.alpha.value))
        #expect(try Self.number("domain", "csu-alpha, loss") == Self.printed(domain.codeChoices[0].value))
        #expect(try Self.number("domain", "csu-alpha, relief") == Self.printed(domain.codeChoices[1].value))
        #expect(try Self.number("domain", "Cu-alpha") == Self.printed(choice.value))
    }
}
