import TestSupport
import Testing

@testable import Texts

@Suite struct SegmentsTests {
    private func expect(_ marks: String, _ level: SegmentLevel, _ location: SourceLocation = #_sourceLocation) {
        let expected = MarkedText(marks)
        let found = StoredText(expected.text).segments(level)
        #expect(marked(expected.text, found) == marks, sourceLocation: location)
        #expect(found.ranges == expected.ranges, sourceLocation: location)
    }

    @Test func `words keep inner apostrophes and hyphens, numbers their points and commas`() {
        expect("⟦Det⟧ ⟦er⟧ ⟦don't⟧-⟦agtigt⟧".replacing("⟧-⟦", with: "-"), .token)
        expect("– ⟦EU-landene⟧, ⟦social-⟧ ⟦og⟧ ⟦4.500,25⟧ (⟦kr⟧.)".replacing("-⟧", with: "⟧-"), .token)
        expect("⟦rock’n’roll⟧ ‘⟦gulvet⟧’ ⟦50-års⟧ ⟦blå⟧…", .token)
    }

    @Test func `a token keeps its combining marks and soft hyphens`() {
        expect("⟦cafe\u{301}⟧ ⟦ar\u{AD}bejde⟧ ⟦A\u{30A}rhus⟧", .token)
    }

    @Test func `each ideograph is a token, emoji are none`() {
        expect("⟦漢⟧⟦字⟧ ⟦か⟧⟦な⟧ 👩‍👩‍👧 ⟦abc⟧⟦漢⟧", .token)
    }

    @Test func `sentences end with a terminator, its closers and white space`() {
        expect("⟦Kom hun?⟧ ⟦Ja!⟧ ⟦“Det gjorde hun.”⟧ ⟦(Sagde han.)⟧\n⟦Slut…⟧", .sentence)
        expect("⟦»Hvorfor?« spurgte hun.⟧ ⟦Han tav ... Så gik han.⟧".replacing("... Så", with: "...⟧ ⟦Så"), .sentence)
    }

    @Test(arguments: [
        "⟦Vi har f.eks. Anna og bl.a. Bo, dvs. Københavnerne.⟧ ⟦Færdig.⟧",
        "⟦Hun er cand.scient.pol. Hansen, født ca. 1970, kl. 9 i nr. 4.⟧ ⟦Ja.⟧",
        "⟦Vi maler, synger osv. og går.⟧ ⟦Vi maler, synger osv.⟧ ⟦Så går vi.⟧",
        "⟦Det sagde J. Hansen og H.C. Andersen til A. B. Berg.⟧ ⟦Ja.⟧",
        "⟦Vi ligger på en 18. plads siden den 3. maj 2019.⟧ ⟦Før var det 4. 5. 2018.⟧",
        "⟦Det kan I.⟧ ⟦Men vil I?⟧",
        "⟦Mr. Brown met Mrs. Green, i.e. Dr. Black, e.g. Tuesday.⟧ ⟦He said no.⟧ ⟦No. 5 was it, see no. 7.⟧",
        "⟦Er kam z.B. am 3. Mai, d.h. Montag, mit Prof. Müller usw.⟧ ⟦Dann ging er.⟧",
        "⟦Det var t.ex. Stockholm, bl.a. Uppsala m.fl.⟧ ⟦Sedan kom hon.⟧ ⟦Det var hon.⟧ ⟦Ja.⟧",
        "⟦Se www.dr.dk og 3.14 og kap.2.⟧ ⟦Det er alt.⟧",
        "⟦1. Indledning kommer først.⟧ ⟦I 2019. Så 2020.⟧".replacing("2019. Så", with: "2019.⟧ ⟦Så"),
    ])
    func `no sentence ends behind abbreviations, initials and ordinals`(marks: String) {
        expect(marks, .sentence)
    }

    @Test func `a sentence runs through blank lines where its words go on`() {
        expect("⟦Det er en lang\n\nsætning om arbejdskraftman-\n\ngel i EU-\n\nLandene.⟧ \n\n⟦Ny.⟧", .sentence)
        expect("⟦Vi har ca.\n\n220 ledere osv.\n\nog en 18.\n\nplads.⟧", .sentence)
        expect("⟦De går på\n\n‘gulvet’ hver dag.⟧", .sentence)
    }

    @Test func `a blank line ends a sentence before an upper-case letter or behind a terminator`() {
        expect(
            "⟦En overskrift\u{20}⟧\n \n⟦Nu begynder det.”⟧\n\n⟦så fortsætter det⟧".replacing(" ⟧", with: "⟧ "),
            .sentence)
    }

    @Test func `Chinese sentences end without white space`() {
        expect("⟦他来了。⟧⟦她说：“好。”⟧⟦走吧！⟧", .sentence)
    }

    @Test func `paragraphs are what lines of white space separate`() {
        expect("\n ⟦Et\nto⟧ \n \t \n⟦tre⟧\n\n\n", .paragraph)
        expect("  ⟦en⟧\n\n⟦to  tre⟧ \n", .line)
        expect(" \n⟦en\n\nto⟧\n", .document)
    }

    @Test(arguments: SegmentLevel.allCases)
    func `a text without words has no segments`(level: SegmentLevel) {
        for string in ["", " ", "\n\n \u{A0}\t\n"] { #expect(StoredText(string).segments(level).isEmpty) }
    }

    @Test(arguments: SegmentLevel.allCases)
    func `random texts: segments are in order, disjoint, trimmed, and miss nothing`(level: SegmentLevel) {
        let missesSome: Set<SegmentLevel> = [.turn, .heading]
        for seed in 0..<300 {
            var random = SeededGenerator(seed: UInt64(seed))
            let string = random.scalars(upTo: 80, of: hardScalars)
            let text = StoredText(string)
            let scalars = ClassifiedScalars(text)
            let segments = text.segments(level)
            var end = 0
            var covered = Set<Int>()
            for segment in segments {
                #expect(!segment.isEmpty && segment.lowerBound >= end && segment.upperBound <= text.length)
                #expect(!scalars.isSpace(segment.lowerBound) && !scalars.isSpace(segment.upperBound - 1))
                end = segment.upperBound
                covered.formUnion(segment)
            }
            let mustBeCovered: (Int) -> Bool =
                level == .token ? { scalars.classes[$0].holds(anyOf: .word) } : { !scalars.isSpace($0) }
            guard !missesSome.contains(level) else { continue }
            #expect((0..<text.length).filter(mustBeCovered).allSatisfy(covered.contains))
        }
    }

    @Test func `a range grows to the sentences it touches`() {
        let text = MarkedText("Først. ⟦Så ⟦kom hun. Og⟧ gik.⟧ Slut.")
        let segments = StoredText(text.text).segments(.sentence)

        #expect(segments.extending(text.ranges[1]) == text.ranges[0])
        #expect(segments.indices(touching: text.ranges[1]) == 1..<3)
        #expect(segments.extending(6..<7) == 6..<7)
        #expect(segments.extending(8..<8) == segments[1])
        #expect(StoredText(text.text).extending(text.ranges[1], to: .document) == 0..<text.text.unicodeScalars.count)
        #expect(StoredText(" ").segments(.sentence).extending(0..<1) == 0..<1)
    }
}
