import Agreement
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
}
