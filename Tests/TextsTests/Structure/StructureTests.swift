import CodingModel
import TestSupport
import Testing

@testable import Texts

@Suite struct StructureTests {
    private func ranges(_ structure: TextStructure, _ kind: SegmentKind) -> [Range<Int>] {
        structure.segments.filter { $0.kind == kind }.map(\.range)
    }

    @Test func `paragraphs end at blank lines, labels, items and, in texts without line breaks, at each line`() {
        let long = String(repeating: "og så gik vi videre ", count: 12) + "hjem."
        for marks in [
            "⟦En linje\nog en til⟧\n \n⟦Ny.⟧", "⟦I: Ja?⟧\n⟦B1: Nej.\nSlet ikke.⟧\n⟦I: Nå.⟧",
            "⟦Vi så:⟧\n⟦- en ko\nog en kalv⟧\n⟦- en hest⟧", "⟦Det er det.⟧\n⟦\(long)⟧\n⟦\(long)⟧\n⟦Slut.⟧",
        ] {
            let text = MarkedText(marks)
            let found = TextStructure.found(in: StoredText(text.text))
            #expect(marked(text.text, ranges(found, .paragraph)) == marks)
        }
    }

    @Test func `what is known is kept, and completed`() {
        let text = MarkedText(
            """
            ⟦Et hus⟧

            ⟦Bo Ek: “Det var et hus, og det stod længe.⟧

            ⟦Det stod længe⟧

            ⟦Så faldt det.”⟧

            ⟦Nå?⟧
            """)
        let known = TextStructure(
            segments: text.ranges.map { Segment(kind: .paragraph, range: $0) } + [
                Segment(kind: .pullQuote, range: text.ranges[2])
            ], sourceLines: [SourceLine(range: text.ranges[0], page: 1, line: 4)], language: "da")

        let found = TextStructure.found(in: StoredText(text.text), known: known)

        #expect(found.language == "da")
        #expect(found.sourceLines == known.sourceLines)
        #expect(ranges(found, .paragraph) == text.ranges)
        #expect(ranges(found, .pullQuote) == [text.ranges[2]])
        #expect(ranges(found, .heading) == [text.ranges[0]])
        let turns = found.segments.filter { $0.kind == .turn }
        #expect(turns.map(\.range) == [text.ranges[1], text.ranges[3], text.ranges[4]])
        #expect(turns.map(\.speaker) == ["Bo Ek", "Bo Ek", nil])
        // Found twice is found the same.
        #expect(TextStructure.found(in: StoredText(text.text), known: found) == found)
    }

    @Test func `a text's segments are those of its structure where it has some of the kind`() {
        let plain = StoredText("Et. To.\n\nTre.")
        let structure = TextStructure(segments: [Segment(kind: .paragraph, range: 0..<3)])
        let text = StoredText("Et. To.\n\nTre.", structure: structure)

        #expect(text.segments(.paragraph).ranges == [0..<3])
        #expect(text.segments(.sentence).ranges == plain.segments(.sentence).ranges)
        #expect(text.segments(.turn).isEmpty)
        #expect(StoredText("I: Ja?\nB: Nej.\nI: Nå.\nB: Jo.").segments(.turn).count == 4)
        #expect(StoredText("# Et\n\nTo.").segments(.heading).ranges == [0..<4])
    }

    @Test func `random texts: segments of a kind are disjoint, trimmed and in order, and sentences lie in paragraphs`()
    {
        for seed in 0..<400 {
            var random = SeededGenerator(seed: UInt64(seed))
            let pieces = [
                "I: ", "B1: ", "Anna Ek: “", "”\n\n", "“", "\n\n", "\n", "Ja. ", "Det er sådan", " [00:01] ", "# Et\n",
                "?",
                "Anna Ek  0:04\n", "- ", "<v Bo>", " f.eks. ", "😀", "e\u{301}", "\u{AD}", "\"", "(", ")",
                "#00:00:01-1#",
            ]
            let string = (0..<Int.random(in: 0..<40, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let text = StoredText(string)
            let found = TextStructure.found(in: text)
            let paragraphs = Segments(ranges(found, .paragraph))
            for kind in SegmentKind.allCases {
                var end = 0
                for range in ranges(found, kind) {
                    #expect(range.lowerBound >= end && !range.isEmpty && text.trimmed(range) == range)
                    end = range.upperBound
                    if kind == .sentence { #expect(paragraphs.indices(touching: range).count == 1) }
                    if kind == .turn { #expect(paragraphs.ranges.contains { $0.lowerBound == range.lowerBound }) }
                }
            }
            #expect(found.segments == found.segments.inTextOrder())
            let covered = Set(paragraphs.flatMap { Array($0) })
            #expect(ClassifiedScalars(text).characters().allSatisfy { covered.contains($0.lowerBound) })
        }
    }

    @Test func `a passage is cited by page and line, or by its lines`() {
        let structure = TextStructure(sourceLines: [
            SourceLine(range: 0..<10, page: 3, line: 41), SourceLine(range: 11..<20, page: 3, line: 42),
            SourceLine(range: 22..<30, page: 4, line: 1),
        ])
        let text = StoredText(String(repeating: "a", count: 30), structure: structure)
        #expect(text.sourcePlace(of: 2..<9)?.description == "page 3, line 41")
        #expect(text.sourcePlace(of: 9..<11)?.description == "page 3, line 41")
        #expect(text.sourcePlace(of: 9..<12)?.description == "page 3, lines 41–42")
        #expect(text.sourcePlace(of: 12..<23)?.description == "page 3, line 42 – page 4, line 1")
        #expect(text.sourcePlace(of: 20..<22) == nil)

        let plain = StoredText("et\nto\ntre\n")
        #expect(plain.sourcePlace(of: 0..<2)?.description == "line 1")
        #expect(plain.sourcePlace(of: 1..<6)?.description == "lines 1–2")
        #expect(plain.sourcePlace(of: 1..<7)?.description == "lines 1–3")
    }
}
