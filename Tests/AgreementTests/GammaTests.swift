import TestSupport
import Testing

@testable import Agreement

/// What holds for gamma, gamma-cat and gamma-k whatever coders mark, and where there is no right number.
@Suite struct GammaTests {
    static let all: [SpanCoefficient] = [.gamma, .gammaCat, .gammaK]

    @Test(arguments: all)
    func `the order of coders, of codes and of passages plays no part`(_ coefficient: SpanCoefficient) throws {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<10 {
            let data = try SpanData.random(coders: 3, using: &random)
            let text = data.documents[0]
            let shuffled = try SpanData(
                coders: ["third", "first", "second"], codes: ["c", "a", "b"],
                documents: [
                    CodedDocument(
                        name: text.name, length: text.length,
                        spans: text.spans.shuffled(using: &random).map {
                            CodedSpan(coder: ($0.coder + 1) % 3, code: ($0.code + 1) % 3, range: $0.range)
                        })
                ])

            let values = try coefficient.estimate(data).map { [$0.observed, $0.value] }
            var others = try coefficient.estimate(shuffled).map { [$0.observed, $0.value] }
            if others.count == 3 { others = Array(others[1...] + others[..<1]) }
            #expect(values.count == others.count)
            for (value, other) in zip(values.joined(), others.joined()) {
                #expect(value.map { abs($0 - (other ?? .infinity)) < 1e-9 } ?? (other == nil))
            }
        }
    }

    @Test func `a text moved and stretched has the same disorder`() throws {
        var random = SeededGenerator(seed: 32)
        for coders in 2...4 {
            let data = try SpanData.random(coders: coders, using: &random)
            let moved = try data.mapping(length: { 3 * $0 + 1000 }) { 3 * $0 + 500 }

            let (one, other) = (
                try SpanCoefficient.gamma.estimate(data)[0], try SpanCoefficient.gamma.estimate(moved)[0]
            )

            #expect(try abs(#require(one.observed) - #require(other.observed)) < 1e-12)
        }
    }

    @Test func `texts are pooled as if they were one, with nothing in between`() throws {
        var random = SeededGenerator(seed: 33)
        let (first, second) = (
            try SpanData.random(coders: 3, using: &random), try SpanData.random(coders: 3, using: &random)
        )
        let far = try second.mapping(length: { $0 + 1_000_000 }) { $0 + 1_000_000 }
        func estimate(_ documents: [CodedDocument]) throws -> SpanEstimate {
            try SpanCoefficient.gamma.estimate(
                SpanData(coders: first.coders, codes: first.codes, documents: documents))[0]
        }
        var (one, joined) = (first.documents[0], far.documents[0])
        joined.spans += one.spans
        one.name = "one"

        let pooled = try estimate([one, second.documents[0]])

        #expect(try abs(#require(pooled.observed) - #require(estimate([joined]).observed)) < 1e-12)
        #expect(
            try SpanCoefficient.gamma.bootstrap(
                SpanData(coders: first.coders, codes: first.codes, documents: [one, second.documents[0]]),
                replicates: 50
            )
            .count == 1)
    }

    @Test func `a sample depends on the seed and its number alone`() throws {
        var random = SeededGenerator(seed: 34)
        let continua = try Continua(SpanData.random(coders: 3, using: &random))
        let dissimilarity = try UnitDissimilarity(continua, SpanOptions())
        func means(samples: Int, seed: UInt64, _ sampler: GammaOptions.Sampler) throws -> [Double?] {
            try GammaSamples(
                continua.documents.map { CodedUnits($0) }, dissimilarity, codes: 3,
                GammaOptions(sampler: sampler, samples: samples, seed: seed)
            ).drawn.map { $0.pooled(\.units) }
        }
        for sampler in GammaOptions.Sampler.allCases {
            let many = try means(samples: 40, seed: 7, sampler)

            #expect(try Array(many[..<9]) == means(samples: 9, seed: 7, sampler))
            #expect(try many != means(samples: 40, seed: 8, sampler))
            #expect(Set(many.compactMap(\.self)).count > 30)
        }
    }

    @Test func `more samples are drawn until the expected disorder is as exact as asked for`() throws {
        let data = try SpanData(marked: ["0-7 a, 11-17 b, 24-30 a", "1-7 a, 12-17 b, 32-40 b"], length: 60)
        func samples(_ precision: GammaOptions.Precision?) throws -> [String] {
            try SpanCoefficient.gamma.estimate(data, SpanOptions(gamma: GammaOptions(precision: precision)))[0]
                .assumptions.filter { $0.hasPrefix("chance: ") }
        }

        #expect(GammaSamples.count(Moments([1, 1.2, 0.8]), precision: 0.1) == 16)  // (1.96 · 0.2 / 0.1)², rounded up
        #expect(try samples(nil)[0].hasPrefix("chance: 30 random continua"))
        #expect(try samples(.share(10)) == samples(nil))
        #expect(try samples(.medium) != samples(nil))
    }

    @Test func `moves around the text lie a mean length apart where there is room`() {
        let units = (0..<4).map { _ in [CodedUnits.Unit(start: 0, end: 10, code: 0)] }
        let sampler = ShiftSampler(CodedUnits(units, length: 100))
        for number in 0..<200 {
            var random = RandomStream(seed: 1, number: number)
            let starts = sampler.sample(&random).units.map(\.start).sorted()

            #expect(starts.allSatisfy { 0..<100 ~= $0 })
            for (one, next) in zip(starts, starts.dropFirst() + [starts[0] + 100]) { #expect(next - one >= 10) }
        }
    }

    @Test func `the same marks by all: 1`() throws {
        let same = "0-7 a, 3-17 b, 24-30 a, 24-30 b"
        for coefficient in Self.all {
            let estimates = try coefficient.estimate(SpanData(marked: [same, same, same], length: 60))
            #expect(estimates.allSatisfy { $0.value == 1 })
        }
    }

    @Test func `a coder who marked nothing disagrees with those who did`() throws {
        let two = try SpanData(marked: ["0-7 a, 20-27 b", "0-7 a, 20-27 b"], length: 60)
        let three = try SpanData(marked: ["0-7 a, 20-27 b", "0-7 a, 20-27 b", ""], length: 60)

        #expect(try SpanCoefficient.gamma.estimate(two)[0].observed == 1)
        // Two unitary alignments of disorder 2/3 each, over 4/3 units a coder.
        #expect(try abs(#require(SpanCoefficient.gamma.estimate(three)[0].observed)) < 1e-12)
    }

    @Test func `codes that are nearly the same cost less`() throws {
        let data = try SpanData(marked: ["0-7 a, 20-27 b", "0-7 b, 20-27 b"], length: 60)
        let near = SpanOptions(difference: .custom([[0, 0.1], [0.1, 0]]))

        #expect(try abs(#require(SpanCoefficient.gamma.estimate(data)[0].observed) - 0.5) < 1e-12)
        #expect(try abs(#require(SpanCoefficient.gamma.estimate(data, near)[0].observed) - 0.95) < 1e-12)
        #expect(throws: AgreementError.self) {
            try SpanCoefficient.gamma.estimate(data, SpanOptions(difference: .custom([[0]])))
        }
    }

    @Test(
        arguments: [
            (["", ""], SpanCoefficient.gamma, "no coder marked anything: there is nothing to compare"),
            (
                ["0-7 a, 20-27 b", ""], .gammaCat,
                "only 'coder 1' marked anything: there is nothing to align it with"
            ),
            (
                ["0-7 a", "50-57 b"], .gammaK,
                "no two units, one with 'a', are aligned in the data: there is nothing to compare"
            ),
            (
                ["0-7 a, 20-27 a", "0-7 a, 20-28 a"], .gammaCat,
                "there is no disorder in random continua either: without variation agreement beyond chance is undefined"
            ),
        ])
    func `no right number: the reason`(_ marked: [String], _ coefficient: SpanCoefficient, _ reason: String) throws {
        let estimate = try coefficient.estimate(SpanData(marked: marked, length: 60))[0]

        #expect(estimate.value == nil)
        #expect(estimate.undefined == reason)
    }

    @Test func `where the best alignment takes too long there is no value, and other numbers are not lost`() throws {
        var random = SeededGenerator(seed: 35)
        let passages = (0..<9).map { _ in
            (0..<10).map { "\(Int.random(in: 0...$0, using: &random))-\($0 + 100) \($0 % 3)" }.joined(separator: ", ")
        }
        let data = try SpanData(marked: passages, length: 200)

        let estimate = try SpanCoefficient.gamma.estimate(
            data, SpanOptions(gamma: GammaOptions(samples: 1000, effort: .brief)))[0]

        #expect(estimate.value == nil)
        #expect(
            estimate.undefined?.hasPrefix("90 units of 9 coders in one document can be aligned in too many") == true)
        #expect(estimate.undefined?.contains("named by itself, gamma searches longer") == true)
    }

    @Test func `units all on one spot, by three, four and five coders`() throws {
        var random = SeededGenerator(seed: 36)
        for coders in 3...5 {
            // Everybody's passages, a little moved: the best alignment is known.
            let passages = (0..<6).map { (start: 10 * $0, end: 120 + 7 * ($0 * 5 % 6), code: $0 % 4) }
            let marked = (0..<coders).map { coder in
                passages.map { "\($0.start + coder)-\($0.end + coder) \($0.code)" }
                    .shuffled(using: &random).joined(separator: ", ")
            }
            let data = try SpanData(marked: marked, length: 300)
            let units = CodedUnits(try Continua(data).documents[0])
            let dissimilarity = try UnitDissimilarity(Continua(data), SpanOptions())

            let alignment = try BestAlignment(of: units, dissimilarity)

            #expect(alignment.unitaryAlignments.count == 6)
            for members in alignment.unitaryAlignments {
                let starts = members.map { Int(units.units[$0].start) }.sorted()
                #expect(starts == Array(starts[0]..<starts[0] + coders))
            }
        }
    }

    @Test func `gamma, gamma-cat and gamma-k asked for together are what each is by itself`() throws {
        var random = SeededGenerator(seed: 37)
        let data = try SpanData.random(coders: 3, using: &random)
        for grouping in [SpanOptions.Grouping.allCodes, .domains([SpanDomain(name: "some", codes: ["a", "b"])])] {
            let options = SpanOptions(grouping: grouping)
            let together = try SpanMeasurement.all(Self.all, of: data, options)

            #expect(together.map(\.coefficient.id) == Self.all.map(\.id))
            for measurement in together {
                let alone = try measurement.coefficient.estimate(data, options)
                #expect(measurement.estimates.map(\.value) == alone.map(\.value))
                #expect(measurement.estimates.map(\.expected) == alone.map(\.expected))
                #expect(measurement.estimates.map(\.assumptions) == alone.map(\.assumptions))
            }
        }
    }

    @Test func `what can't be solved for certain is refused`() throws {
        let continua = try Continua(SpanData(marked: ["0-7 a, 1-8 a, 2-9 a", "0-7 a, 1-8 a, 2-9 a"], length: 60))
        let units = CodedUnits(continua.documents[0])
        let dissimilarity = try UnitDissimilarity(continua, SpanOptions())

        #expect(throws: AgreementError.tooManyAlignments(units: 6, coders: 2)) {
            try BestAlignment(of: units, dissimilarity, within: SearchBounds(alignments: 10))
        }
        #expect(
            throws: AgreementError.noInterval(
                coefficient: "gamma", reason: "it takes two documents at least to draw from")
        ) {
            try SpanCoefficient.gamma.bootstrap(
                SpanData(marked: ["0-7 a", "1-8 a"], length: 60), of: .documents, replicates: 10)
        }
    }
}

extension SpanData {
    /// A text with what each coder marked, such as `0-7 a, 20-27 b`.
    fileprivate init(marked: [String], length: Int) throws {
        let marks = marked.enumerated().flatMap { coder, marks in
            marks.split(separator: ", ").map { mark in
                let words = mark.split { $0 == "-" || $0 == " " }.map(String.init)
                return (coder: coder, start: Int(words[0])!, end: Int(words[1])!, code: words[2])
            }
        }
        let codes = Set(marks.map(\.code)).sorted()
        try self.init(
            coders: marked.indices.map { "coder \($0 + 1)" }, codes: codes,
            documents: [
                CodedDocument(
                    name: "text", length: length,
                    spans: marks.map {
                        CodedSpan(coder: $0.coder, code: codes.firstIndex(of: $0.code)!, range: $0.start..<$0.end)
                    })
            ])
    }

    /// Some twenty passages a coder, which overlap and often meet those of others.
    fileprivate static func random(coders: Int, using random: inout SeededGenerator) throws -> SpanData {
        let spans = (0..<coders).flatMap { coder in
            (0..<20).map { _ in
                let start = Int.random(in: 0..<980, using: &random)
                let end = min(1000, start + .random(in: 5...80, using: &random))
                return CodedSpan(coder: coder, code: .random(in: 0..<3, using: &random), range: start..<end)
            }
        }
        return try SpanData(
            coders: (0..<coders).map { "coder \($0)" }, codes: ["a", "b", "c"],
            documents: [CodedDocument(name: "text", length: 1000, spans: spans)])
    }

    /// The same with other offsets.
    fileprivate func mapping(length: (Int) -> Int, _ offset: (Int) -> Int) throws -> SpanData {
        try SpanData(
            coders: coders, codes: codes,
            documents: documents.map { document in
                CodedDocument(
                    name: document.name, length: length(document.length),
                    spans: document.spans.map {
                        CodedSpan(
                            coder: $0.coder, code: $0.code,
                            range: offset($0.range.lowerBound)..<offset($0.range.upperBound))
                    })
            })
    }
}
