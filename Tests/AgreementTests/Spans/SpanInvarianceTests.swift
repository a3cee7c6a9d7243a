import Agreement
import TestSupport
import Testing

/// What must change nothing, or only what the definition says, for every coefficient of passages.
@Suite struct SpanInvarianceTests {
    /// Without those of tokens, which the tests of pairs have.
    private static let all = SpanCoefficient.all.filter { !$0.needsTokens }
    /// Those that count gaps by their single characters, or boundaries by windows: they see how fine a text is measured.
    private static let resolved = [
        "krippendorff-alpha-u", "krippendorff-alpha-u-binary", "alpha-u-1995", "segmentation-similarity",
        "boundary-similarity", "boundary-pi", "pk", "window-diff",
    ]
    /// Chance is drawn, and with other numbers for another text: only what is observed is the same.
    private static let drawn = ["gamma", "gamma-cat", "gamma-k"]

    private static func values(_ coefficient: SpanCoefficient, _ data: SpanData) throws -> [Double?] {
        try coefficient.estimate(data).map { drawn.contains(coefficient.id) ? $0.observed : $0.value }
    }

    private static func data(_ seed: Int) throws -> SpanData {
        var random = SeededGenerator(seed: seed)
        return try SpanData.random(coders: 3, length: 20...40, &random)
    }

    @Test(arguments: all, 0..<5) func `coordinates multiplied`(_ coefficient: SpanCoefficient, _ seed: Int) throws {
        let data = try Self.data(seed)
        let stretched = try data.changing { document in
            document.length *= 3
            document.spans = document.spans.map {
                CodedSpan(
                    coder: $0.coder, code: $0.code, range: 3 * $0.range.lowerBound..<3 * $0.range.upperBound)
            }
        }
        guard !Self.resolved.contains(coefficient.id) else { return }
        #expect(try isSame(Self.values(coefficient, stretched), Self.values(coefficient, data), 1e-9))
    }

    @Test(arguments: all, 0..<5)
    func `a document of no length, and one that a single coder finished`(
        _ coefficient: SpanCoefficient, _ seed: Int
    ) throws {
        let data = try Self.data(seed)
        let alone = CodedDocument(
            name: "alone", length: 20, coders: [1], spans: [CodedSpan(coder: 1, code: 0, range: 3..<9)])
        let more = try SpanData(
            coders: data.coders, codes: data.codes,
            documents: data.documents + [CodedDocument(name: "nothing", length: 0, spans: []), alone])

        #expect(try isSame(Self.values(coefficient, more), Self.values(coefficient, data), 1e-9))
    }

    @Test(arguments: all)
    func `passages that a coder coded twice count once where passages are matched`(
        _ coefficient: SpanCoefficient
    ) throws {
        // Gamma aligns each passage by itself, and segment-agreement judges each once: there twice is twice.
        let countsEach = Self.drawn + ["segment-agreement", "segment-kappa"]
        guard !countsEach.contains(coefficient.id) else { return }
        for seed in 0..<5 {
            let data = try Self.data(seed)
            let twice = try data.changing { document in
                document.spans += document.spans.filter { $0.coder == 0 }
            }
            #expect(try isSame(Self.values(coefficient, twice), Self.values(coefficient, data)))
        }
    }

    @Test(arguments: all) func `a coder who marked nothing is compared, not left out`(
        _ coefficient: SpanCoefficient
    ) throws {
        let data = try SpanData.drawn(["ana": "..aaaa..bbb...", "bo": "..aaaa..bbb...", "cy": ".............."])
        for estimate in try coefficient.estimate(data) {
            #expect(estimate.coders == ["ana", "bo", "cy"])
            guard let value = estimate.value else { continue }
            // The pairable length of the u-alphas, and what gamma-cat and gamma-k align, are where codes meet.
            let isOfMeetings = ["krippendorff-alpha-cu", "krippendorff-alpha-ku", "gamma-cat", "gamma-k"]
                .contains(coefficient.id)
            #expect(coefficient.isError ? value > 0 : isOfMeetings ? value == 1 : value < 1)
        }
    }
}
