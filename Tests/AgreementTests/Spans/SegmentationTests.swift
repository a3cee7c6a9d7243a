import TestSupport
import Testing

@testable import Agreement

/// How far two cut a text into the same segments.
@Suite struct SegmentationTests {
    @Test func `boundaries lie within the text, each once`() {
        let text = Segmentation(length: 10, boundaries: [7, 0, 3, 10, 3, 12, -1])
        #expect(text == Segmentation(masses: [3, 4, 3]))
        #expect(text.boundaries == [3, 7])
        #expect(Segmentation(length: 10, passages: [0..<3, 3..<7]) == text)
        #expect(Segmentation(masses: []).length == 0 && Segmentation(masses: [0, 4]).boundaries.isEmpty)
    }

    @Test func `where there is nothing to compare there is no number`() {
        let (whole, one) = (Segmentation(masses: [5]), Segmentation(masses: [1]))
        #expect(BoundaryEdits(whole, whole).boundarySimilarity == nil)
        #expect(BoundaryEdits(whole, whole).segmentationSimilarity == 1)
        #expect(BoundaryEdits(one, one).segmentationSimilarity == nil)
        #expect(BoundaryWindows(one, one).pk == nil && BoundaryWindows(one, one).windowDiff == nil)
        #expect(BoundaryPi([[whole, whole]]).value == nil)
        #expect(BoundaryPi([]).value == nil && BoundaryPi([[one, one]]).expected == nil)
    }

    @Test func `a boundary further off is a near miss where the reach allows it`() {
        let (first, second) = (Segmentation(masses: [5, 5]), Segmentation(masses: [7, 3]))
        #expect(BoundaryEdits(first, second).fullMisses == 2)
        let near = BoundaryEdits(first, second, reach: 4)
        #expect(near.nearMisses == 1 && near.nearMissPlaces == 2 && near.fullMisses == 0)
        #expect(near.boundarySimilarity == 0.5)
    }

    @Test(arguments: 0..<20)
    func `what sliding a window unit by unit counts`(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let (first, second) = Segmentation.randomPair(&random)
            let width = BoundaryWindows.width(for: second)
            var (ends, counts, windows) = (0, 0, 0)
            for start in 0..<max(0, first.length - width) {
                let held = [first, second].map { $0.boundaries.count { start < $0 && $0 <= start + width } }
                windows += 1
                ends += (held[0] > 0) == (held[1] > 0) ? 0 : 1
                counts += held[0] == held[1] ? 0 : 1
            }
            let found = BoundaryWindows(first, second)
            #expect(found.windows == windows && found.differentEnds == ends && found.differentCounts == counts)
        }
    }

    @Test(arguments: 0..<20)
    func `pi of passages is pi of the segments that they make`(_ seed: Int) throws {
        var random = SeededGenerator(seed: 200 + seed)
        let data = try SpanData.random(coders: 3, documents: 3, &random).changing { $0.coders = nil }
        let texts = data.documents.map { document in
            (0..<3).map { coder in
                Segmentation(
                    length: document.length, passages: document.spans.filter { $0.coder == coder }.map(\.range))
            }
        }
        let estimate = try SpanCoefficient.boundaryPi.estimate(data, SpanOptions(reach: 3))[0]
        let pi = BoundaryPi(texts, reach: 3)
        #expect(isSame([estimate.value, estimate.observed, estimate.expected], [pi.value, pi.observed, pi.expected]))
    }

    @Test(arguments: 0..<20)
    func `B and S are the same for both orders, and nothing is lost`(_ seed: Int) throws {
        var random = SeededGenerator(seed: 50 + seed)
        for _ in 0..<50 {
            let (first, second) = Segmentation.randomPair(&random)
            let (edits, turned) = (BoundaryEdits(first, second, reach: 3), BoundaryEdits(second, first, reach: 3))
            #expect(edits == turned)
            #expect(
                2 * edits.matches + 2 * edits.nearMisses + edits.fullMisses
                    == first.boundaries.count + second.boundaries.count)
            let same = BoundaryEdits(first, first)
            #expect(same.boundarySimilarity == (first.boundaries.isEmpty ? nil : 1))
            #expect(try #require(edits.segmentationSimilarity) <= 1)
        }
    }
}

extension Segmentation {
    /// A text of 2 to 60 units as two cut it.
    static func randomPair(_ random: inout SeededGenerator) -> (Segmentation, Segmentation) {
        let length = Int.random(in: 2...60, using: &random)
        func cut() -> Segmentation {
            let share = Double.random(in: 0...0.5, using: &random)
            return Segmentation(
                length: length, boundaries: (1..<length).filter { _ in .random(in: 0..<1, using: &random) < share })
        }
        return (cut(), cut())
    }
}
