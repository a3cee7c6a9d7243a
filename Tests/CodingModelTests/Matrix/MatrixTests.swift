import CodingModel
import TestSupport
import Testing

/// Examples that a person counts by hand.
@Suite struct MatrixTests {
    private let stress = 0
    private let leave = 1
    private let trust = 2

    private func coding(_ code: Int, _ range: Range<Int>, by coder: Int = 0) -> PlacedCode {
        PlacedCode(coder: coder, codes: [code], range: range)
    }

    @Test func `two codes meet where their passages share words, and not where one ends as the other begins`() {
        let text: MarkedText = "⟦She was ⟦tired⟧⟧⟦ and stayed⟧ at home."
        var table = Cooccurrence()
        table.add([
            coding(stress, text.ranges[0]), coding(leave, text.ranges[1]), coding(trust, text.ranges[2]),
        ])
        #expect(table[stress, leave] == Tally(codings: 1, characters: "tired".count, documents: 1))
        #expect(table[leave, stress] == table[stress, leave])
        #expect(table[stress, trust] == Tally())
        #expect(table[stress, stress] == Tally(codings: 1, characters: "She was tired".count, documents: 1))
    }

    @Test func `what two coders did separately does not meet, and what both did covers a text once`() {
        var table = Cooccurrence()
        table.add([coding(stress, 0..<10, by: 0), coding(trust, 0..<10, by: 1)])
        #expect(table[stress, trust] == Tally())
        table.add([
            coding(stress, 0..<10, by: 0), coding(trust, 4..<8, by: 0), coding(stress, 0..<10, by: 1),
            coding(trust, 6..<12, by: 1),
        ])
        #expect(table[stress, trust] == Tally(codings: 2, characters: 6, documents: 1))
    }

    @Test func `pairs count each coding with each, however they cover one another`() {
        var table = Cooccurrence()
        table.add([
            coding(stress, 0..<10), coding(stress, 2..<10), coding(trust, 1..<3), coding(trust, 5..<6),
            coding(trust, 20..<30),
        ])
        #expect(table[stress, trust] == Tally(codings: 4, characters: 3, documents: 1))
        #expect(table[trust, trust] == Tally(codings: 3, characters: 13, documents: 1))
    }

    @Test func `a code above counts what is below it, and no coding meets itself`() {
        var table = Cooccurrence()
        table.add([
            PlacedCode(coder: 0, codes: [leave, stress], range: 0..<4),
            PlacedCode(coder: 0, codes: [trust], range: 2..<8),
        ])
        #expect(table[stress, trust] == Tally(codings: 1, characters: 2, documents: 1))
        #expect(table[leave, trust] == table[stress, trust])
        #expect(table[stress, leave].codings == 0)
    }

    @Test func `margins count a coding and a character once, whatever columns they stand in`() {
        var table = CrossTable()
        table.add([coding(stress, 0..<10), coding(trust, 5..<12)]) { [(0, [$0.range]), (1, [$0.range])] }
        #expect(table[stress, 0] == Tally(codings: 1, characters: 10, documents: 1))
        #expect(table[stress, nil] == table[stress, 1])
        #expect(table[nil, nil] == Tally(codings: 2, characters: 12, documents: 1))
        #expect(table[leave, nil] == Tally())
    }
}
