import Agreement
import TestSupport
import Testing

/// alpha_U of 1995 against a second implementation.
@Suite struct AlphaU1995Tests {
    @Test func `five hundred random continua, cell by cell`() throws {
        var random = SeededGenerator(seed: 95)
        var defined = 0
        for _ in 0..<500 {
            var data = try SpanData.random(
                coders: .random(in: 2...4, using: &random), codes: .random(in: 1...3, using: &random),
                documents: .random(in: 1...2, using: &random), length: 1...16, &random)
            // A coder who overlaps with himself, as well.
            data = try data.changing { document in
                guard let span = document.spans.randomElement(using: &random) else { return }
                let start = Int.random(in: span.range, using: &random)
                document.spans.append(
                    CodedSpan(
                        coder: span.coder, code: span.code,
                        range: start..<Int.random(in: start + 1...document.length, using: &random)))
            }
            let reference = AlphaU1995Reference(data)

            let values = try SpanCoefficient.alphaU1995.values(data)

            let each = data.codes.count == 1 ? [] : data.codes.indices.map { reference.value(of: $0) }
            #expect(isSame(values, [reference.value] + each, 1e-9))
            defined += values.count { $0 != nil }
        }
        #expect(defined > 800)
    }
}
