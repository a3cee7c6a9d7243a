import Agreement
import TestSupport
import Testing

@Suite struct SegmentMatchesTests {
    /// Two coders, codes 0 to 2; the third passage overlaps by half, the fourth has another code.
    private static let spans = [
        (0, 0, 0..<20), (0, 1, 30..<50), (0, 0, 60..<90), (0, 2, 100..<110),
        (1, 0, 0..<20), (1, 1, 31..<50), (1, 0, 60..<75), (1, 1, 100..<110), (1, 2, 150..<170),
    ].map { CodedSpan(coder: $0.0, code: $0.1, range: $0.2) }

    @Test(arguments: [(0.5, 6, 3), (0.9, 4, 5), (1, 2, 7)])
    func `each passage of each coder is judged once`(overlap: Double, matches: Int, others: Int) {
        var segments = SegmentMatches()
        segments.add(Self.spans, overlap: overlap)
        #expect(segments.matches == matches && segments.others == others)
        #expect(segments.agreement == Double(matches) / 9)
    }

    @Test func `passages of different documents never match`() {
        var segments = SegmentMatches()
        #expect(segments.agreement == nil)
        segments.add([CodedSpan(coder: 0, code: 0, range: 0..<5)], overlap: 0.5)
        segments.add([CodedSpan(coder: 1, code: 0, range: 0..<5)], overlap: 0.5)
        #expect(segments.matches == 0 && segments.others == 2)
    }

    @Test(arguments: 0..<20)
    func `what a look at every two passages finds`(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let spans = CodedDocument.random("text", .character, 3, 2, &random).spans
            let overlap = [0.0, 0.25, 0.5, 0.9, 1].randomElement(using: &random)!
            let pair = spans.filter { $0.coder < 2 }
            let matched = pair.count { own in
                pair.contains { other in
                    let common = own.range.filter { other.range.contains($0) }.count
                    let longer = max(own.range.count, other.range.count)
                    return other.coder != own.coder && other.code == own.code && common > 0
                        && Double(common) >= overlap * Double(longer)
                }
            }
            var segments = SegmentMatches()
            segments.add(spans, overlap: overlap)
            #expect(segments.matches == matched && segments.others == pair.count - matched)
        }
    }

    @Test func `a code in a document: whether both gave it, and how often`() {
        var occurrences = CodeOccurrences()
        #expect(occurrences.existence == nil && occurrences.frequency == nil)
        occurrences.add(Self.spans, codes: 4)
        // The first code is given twice by both, the second once and twice, the third once, the fourth never.
        #expect(occurrences.both == 3 && occurrences.equallyOften == 2)
        #expect(occurrences.onlyOne == 0 && occurrences.neither == 1)
        #expect(occurrences.existence == 1 && occurrences.frequency == 0.75)
        occurrences.add(
            [CodedSpan(coder: 1, code: 3, range: 0..<1), CodedSpan(coder: 2, code: 0, range: 0..<1)], codes: 4)
        #expect(occurrences.onlyOne == 1 && occurrences.neither == 4)
        #expect(occurrences.existence == 7.0 / 8)
    }
}
