import TestSupport
import Testing

@testable import Agreement

/// How much of what two coders coded finds its like.
@Suite struct SpanMatchesTests {
    /// The passages of two coders, `coder start end code`, in a text of 200 characters with words of ten.
    private static func document(_ spans: [(Int, Int, Int, Int)]) -> CodedDocument {
        CodedDocument(
            name: "text", length: 200, segments: stride(from: 0, to: 200, by: 10).map { $0..<$0 + 9 },
            spans: spans.map { CodedSpan(coder: $0.0, code: $0.3, range: $0.1..<$0.2) })
    }

    private static let example = document([
        (0, 0, 20, 0), (0, 30, 50, 1), (0, 60, 90, 0), (0, 100, 110, 2),
        (1, 0, 20, 0), (1, 31, 50, 1), (1, 60, 75, 0), (1, 100, 110, 1), (1, 150, 170, 2),
    ])

    @Test func `passages, characters and tokens in common`() throws {
        let common: [(SpanMatching, first: Int, second: Int, matched: Int, f1: Double)] = [
            (.exact, 4, 5, 1, 0.2222222222222222), (.overlap, 4, 5, 3, 0.6666666666666666),
            (.characters, 80, 84, 54, 0.6585365853658537), (.tokens, 8, 9, 6, 0.7058823529411765),
        ]
        for (matching, first, second, matched, f1) in common {
            let matches = try matching.matches(in: Self.example, 0, 1)
            #expect(matches.first == first && matches.second == second)
            #expect(matches.firstMatched == matched && matches.secondMatched == matched)
            #expect(try abs(#require(matches.f1) - f1) < 1e-12)
        }
    }

    @Test func `nothing in common is 0, nothing coded at all is no number`() throws {
        let apart = Self.document([(0, 0, 10, 0), (1, 10, 20, 0), (1, 0, 10, 1)])
        for matching in SpanMatching.allCases {
            let matches = try matching.matches(in: apart, 0, 1)
            #expect(matches.f1 == 0 && matches.precision == 0 && matches.recall == 0)
            #expect(try matching.matches(in: Self.document([]), 0, 1).f1 == nil)
            let alone = try matching.matches(in: Self.document([(1, 3, 4, 0)]), 0, 1)
            #expect(alone.f1 == 0 && alone.precision == nil && alone.recall == 0)
        }
    }

    @Test func `passages between two tokens are of no token`() throws {
        let document = Self.document([(0, 9, 10, 0), (1, 9, 10, 0)])
        #expect(try SpanMatching.tokens.matches(in: document, 0, 1).f1 == nil)
        #expect(try SpanMatching.characters.matches(in: document, 0, 1).f1 == 1)
    }

    @Test(arguments: 0..<20)
    func `what a look at every cell counts`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let document = CodedDocument.random("text", .token, 3, 3, &random)
            for (first, second) in [(0, 1), (1, 0), (2, 1)] {
                for matching in SpanMatching.allCases {
                    let matches = try matching.matches(in: document, first, second)
                    let cells = [first, second].map { document.cells(matching, of: $0) }
                    #expect(matches.first == cells[0].count && matches.second == cells[1].count)
                    func found(_ own: Set<Cell>, in others: Set<Cell>) -> Int {
                        own.count { cell in
                            others.contains { matching == .overlap ? $0.meets(cell) : $0 == cell }
                        }
                    }
                    #expect(matches.firstMatched == found(cells[0], in: cells[1]))
                    #expect(matches.secondMatched == found(cells[1], in: cells[0]))
                }
            }
        }
    }

    @Test(arguments: 0..<20)
    func `neither names nor places matter, only what is in common`(_ seed: Int) throws {
        var random = SeededGenerator(seed: 100 + seed)
        let document = CodedDocument.random("text", .token, 2, 3, &random)
        var (swapped, moved) = (document, document)
        swapped.spans = document.spans.shuffled(using: &random).map {
            CodedSpan(coder: 1 - $0.coder, code: [2, 0, 1][$0.code], range: $0.range)
        }
        func farther(_ range: Range<Int>) -> Range<Int> { 7 + 3 * range.lowerBound..<7 + 3 * range.upperBound }
        moved.length = 7 + 3 * document.length
        moved.segments = document.segments?.map(farther)
        moved.spans = document.spans.map { CodedSpan(coder: $0.coder, code: $0.code, range: farther($0.range)) }
        for matching in SpanMatching.allCases {
            let matches = try matching.matches(in: document, 0, 1)
            let turned = try matching.matches(in: swapped, 0, 1)
            #expect(turned.f1 == matches.f1 && turned.precision == matches.recall)
            #expect(try matching.matches(in: moved, 0, 1).f1 == matches.f1)
        }
    }
}

/// A passage or a unit that carries a code.
private struct Cell: Hashable {
    let code: Int
    let range: Range<Int>

    func meets(_ other: Cell) -> Bool { code == other.code && range.overlaps(other.range) }
}

extension CodedDocument {
    /// What a coder coded, by looking at every character.
    fileprivate func cells(_ matching: SpanMatching, of coder: Int) -> Set<Cell> {
        let own = spans.filter { $0.coder == coder }
        let units: [Range<Int>]? =
            switch matching {
            case .exact, .overlap: nil
            case .characters: (0..<length).map { $0..<$0 + 1 }
            case .tokens: segments
            }
        guard let units else { return Set(own.map { Cell(code: $0.code, range: $0.range) }) }
        return Set(
            own.flatMap { span in
                units.filter { unit in unit.contains { span.range.contains($0) } }
                    .map { Cell(code: span.code, range: $0) }
            })
    }
}
