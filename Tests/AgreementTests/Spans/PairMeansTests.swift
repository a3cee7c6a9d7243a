import Agreement
import TestSupport
import Testing

/// Coefficients that compare two coders' passages or boundaries, and are means over pairs of coders.
@Suite struct PairMeansTests {
    static let coefficients: [SpanCoefficient] = [
        .spanF1, .spanF1Overlap, .spanF1Characters, .spanF1Tokens, .segmentAgreement, .segmentKappa,
        .boundarySimilarity, .segmentationSimilarity, .pk, .windowDiff,
    ]

    private static func value(
        _ coefficient: SpanCoefficient, _ data: SpanData, _ options: SpanOptions = SpanOptions()
    ) throws -> Double? {
        let estimates = try coefficient.estimate(data, options)
        #expect(estimates.count == 1)
        return estimates[0].value
    }

    @Test func `of two coders it is what is counted`() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            let document = CodedDocument.random("text", .token, 2, 3, &random, everyoneFinished: true)
            let data = try SpanData(coders: ["ana", "bo"], codes: ["x", "y", "z"], documents: [document])
            let sides = [0, 1].map { coder in
                Segmentation(
                    length: document.length,
                    passages: document.spans.filter { $0.coder == coder }.map(\.range))
            }
            let edits = BoundaryEdits(sides[0], sides[1])
            var segments = SegmentMatches()
            segments.add(document.spans, overlap: 0.5)
            func f1(_ matching: SpanMatching) throws -> Double? { try matching.matches(in: document, 0, 1).f1 }
            func both(_ index: KeyPath<BoundaryWindows, Double?>) -> Double? {
                let found = [(0, 1), (1, 0)].compactMap { BoundaryWindows(sides[$0], sides[$1])[keyPath: index] }
                return found.isEmpty ? nil : found.reduce(0, +) / Double(found.count)
            }
            let expected = try [
                f1(.exact), f1(.overlap), f1(.characters), f1(.tokens), segments.agreement,
                OtherPrograms.maxqda(matches: segments.matches, others: segments.others, codes: 3),
                edits.boundarySimilarity, edits.segmentationSimilarity, both(\.pk), both(\.windowDiff),
            ]
            for (coefficient, expected) in zip(Self.coefficients, expected) {
                let value = try Self.value(coefficient, data)
                #expect((value == nil) == (expected == nil), "\(coefficient)")
                if let value, let expected { #expect(abs(value - expected) < 1e-12, "\(coefficient)") }
            }
        }
    }

    @Test(arguments: coefficients, 0..<10)
    func `coders, codes and documents in any order say the same`(_ coefficient: SpanCoefficient, _ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let documents = (0..<4).map { CodedDocument.random("document \($0)", .token, 3, 3, &random) }
        let data = try SpanData(coders: ["ana", "bo", "cy"], codes: ["x", "y", "z"], documents: documents)
        let (coders, codes) = ([2, 0, 1], [1, 2, 0])
        let turned = try SpanData(
            coders: ["bo", "cy", "ana"], codes: ["z", "x", "y"],
            documents: documents.reversed().map { document in
                var turned = document
                turned.coders = document.coders?.map { coders[$0] }
                turned.spans = document.spans.shuffled(using: &random).map {
                    CodedSpan(coder: coders[$0.coder], code: codes[$0.code], range: $0.range)
                }
                return turned
            })

        let value = try Self.value(coefficient, data)
        let other = try Self.value(coefficient, turned)

        #expect((value == nil) == (other == nil))
        if let value, let other { #expect(abs(value - other) < 1e-12) }
    }

    @Test(arguments: coefficients)
    func `coders who do the same agree in full`(_ coefficient: SpanCoefficient) throws {
        let spans = [0, 1, 2].flatMap { coder in
            [CodedSpan(coder: coder, code: 0, range: 3..<9), CodedSpan(coder: coder, code: 1, range: 8..<20)]
        }
        let document = CodedDocument(name: "text", length: 40, segments: [0..<10, 11..<40], spans: spans)
        let data = try SpanData(coders: ["ana", "bo", "cy"], codes: ["x", "y"], documents: [document])
        let isError = ["pk", "window-diff"].contains(coefficient.id)
        #expect(try Self.value(coefficient, data) == (isError ? 0 : 1))
    }

    @Test func `a pair with nothing to compare does not enter the mean`() throws {
        let spans = [CodedSpan(coder: 0, code: 0, range: 3..<9), CodedSpan(coder: 1, code: 0, range: 3..<9)]
        let data = try SpanData(
            coders: ["ana", "bo", "cy", "di"], codes: ["x"],
            documents: [CodedDocument(name: "text", length: 40, coders: [0, 1, 2, 3], spans: spans)])
        // Ana and Bo agree, each of them with Cy and with Di not at all, and Cy and Di have nothing.
        #expect(try Self.value(.spanF1, data) == 1.0 / 5)
        #expect(try Self.value(.boundarySimilarity, data) == 1.0 / 5)
        let estimate = try SpanCoefficient.segmentAgreement.estimate(data)[0]
        #expect(estimate.value == 1.0 / 5 && estimate.observed == 1.0 / 5 && estimate.units == 2)
        #expect(estimate.assumptions.contains { $0.contains("50 % of the longer one") })
        #expect(estimate.assumptions.contains { $0.hasPrefix("the mean over all pairs") })
    }

    @Test(arguments: coefficients, 0..<5)
    func `pairs of coders, and data without a document, by themselves`(
        _ coefficient: SpanCoefficient, _ seed: Int
    ) throws {
        var random = SeededGenerator(seed: 90 + seed)
        let data = try SpanData.random(coders: 3, documents: 4, length: 20...40, &random).changing { document in
            document.coders = nil
            document.segments = stride(from: 0, to: document.length - 4, by: 4).map { $0..<$0 + 4 }
        }
        let pairs = try coefficient.estimatesByPair(data)
        #expect(pairs.map(\.first) == [0, 0, 1] && pairs.map(\.second) == [1, 2, 2])
        let numbers = try SpanMeasurement.all([coefficient], of: data)[0].pairNumbers[0]
        #expect(numbers.map(\.first) == ["coder 0", "coder 0", "coder 1"])
        for (pair, number) in zip(pairs, numbers) {
            #expect(isSame([pair.estimates[0].observed ?? pair.estimates[0].value], [number.value]))
        }
        let left = try SpanMeasurement.all([coefficient], of: data)[0].valuesLeavingOutDocuments()
        #expect(left.map(\.document) == data.documents.map(\.name))
        for (number, one) in left.enumerated() {
            let rest = try SpanData(
                coders: data.coders, codes: data.codes,
                documents: data.documents.indices.filter { $0 != number }.map { data.documents[$0] })
            #expect(try isSame(one.values, coefficient.values(rest)))
        }
    }

    @Test func `where there is no number there is a reason`() throws {
        let empty = CodedDocument(name: "text", length: 1, segments: [], spans: [])
        let nobody = try SpanData(coders: ["ana", "bo"], codes: ["x"], documents: [empty])
        let reasons = try Self.coefficients.map { try $0.estimate(nobody)[0].undefined ?? "" }
        #expect(reasons.allSatisfy { $0.hasSuffix("there is nothing to compare") })

        let spans = [0, 1].map { CodedSpan(coder: $0, code: 0, range: 3..<9) }
        let one = try SpanData(
            coders: ["ana", "bo"], codes: ["x"],
            documents: [CodedDocument(name: "text", length: 40, spans: spans)])
        let kappa = try SpanCoefficient.segmentKappa.estimate(one)[0]
        #expect(kappa.undefined == "chance alone would give full agreement: agreement beyond chance is undefined")
        #expect(kappa.observed == 1 && kappa.expected == 1)
        #expect(!SpanCoefficient.spanF1Tokens.fits(one) && SpanCoefficient.spanF1.fits(one))
        let error = #expect(throws: AgreementError.self) { try SpanCoefficient.spanF1Tokens.estimate(one) }
        #expect(
            "\(error!)" == "'span-f1-tokens' counts tokens, and of 'text' none are known: measure it on a study, "
                + "or choose 'span-f1-characters'")
    }

    @Test func `what makes a match, and a near miss, can be chosen`() throws {
        let spans = [CodedSpan(coder: 0, code: 0, range: 10..<20), CodedSpan(coder: 1, code: 0, range: 10..<22)]
        let data = try SpanData(
            coders: ["ana", "bo"], codes: ["x"], documents: [CodedDocument(name: "text", length: 40, spans: spans)])
        #expect(try Self.value(.segmentAgreement, data) == 1)
        #expect(try Self.value(.segmentAgreement, data, SpanOptions(overlap: 0.9)) == 0)
        #expect(try Self.value(.boundarySimilarity, data) == 1.0 / 3)
        #expect(try Self.value(.boundarySimilarity, data, SpanOptions(reach: 4)) == 0.75)
    }

    @Test(arguments: coefficients)
    func `documents are drawn where there are several, else blocks of the text`(_ coefficient: SpanCoefficient) throws {
        var random = SeededGenerator(seed: 3)
        let documents = (0..<6).map { number in
            CodedDocument.random("document \(number)", .token, 2, 2, &random, everyoneFinished: true)
        }
        for count in [6, 1] {
            let data = try SpanData(
                coders: ["ana", "bo"], codes: ["x", "y"], documents: Array(documents.prefix(count)))
            let bootstrap = try coefficient.bootstrap(data, blocks: 5, replicates: 200)[0].get()
            let interval = bootstrap.interval()
            #expect(interval.low <= interval.high && interval.resampling?.of == (count > 1 ? .documents : .blocks))
        }
    }

    @Test func `parts that are compared are texts of their own`() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<50 {
            let document = CodedDocument.random("text", .token, 2, 3, &random, everyoneFinished: true, inParts: true)
            guard let parts = document.parts, !parts.isEmpty else { continue }
            let texts = parts.map { part in
                var text = CodedDocument(name: "text", length: part.count, spans: [])
                text.spans = document.spans.compactMap { span in
                    let own = span.range.clamped(to: part)
                    let range = own.lowerBound - part.lowerBound..<own.upperBound - part.lowerBound
                    return own.isEmpty ? nil : CodedSpan(coder: span.coder, code: span.code, range: range)
                }
                return text
            }
            func values(_ documents: [CodedDocument]) throws -> [Double?] {
                let data = try SpanData(coders: ["ana", "bo"], codes: ["a", "b", "c"], documents: documents)
                return try [SpanCoefficient.krippendorffAlphaU, .spanF1].flatMap { try $0.estimate(data) }.map(\.value)
            }
            #expect(try values([document]) == values(texts))
        }
    }
}
