import CodingModel
import TestSupport
import Testing

@testable import Texts

@Suite struct HeadingsTests {
    private func expect(_ marks: String, _ kind: SegmentKind = .heading, _ location: SourceLocation = #_sourceLocation)
    {
        let expected = MarkedText(marks)
        let found = TextStructure.found(in: StoredText(expected.text)).segments.filter { $0.kind == kind }
        #expect(marked(expected.text, found.map(\.range)) == marks, sourceLocation: location)
    }

    @Test func `a short paragraph without a sentence's end before a longer one is a heading`() {
        expect("⟦Et nyt begreb⟧\n\nDet begyndte i maj, da ingen ventede det, og gik videre i juni.")
        expect("⟦1. Indledning⟧\n\n⟦1.1 Metode og data⟧\n\nVi talte med tolv ledere i fire kommuner i to omgange.")
        expect("⟦Ein neuer Begriff⟧\nEs begann im Mai, als niemand es erwartete, und ging weiter.\nDann kam der Juni.")
    }

    @Test func `headings of Markdown are headings whatever follows`() {
        expect("⟦# Interview 3⟧\n\n⟦## Start⟧\n**I:** Ja?\n\n**B:** Nej.\n\n**I:** Nå.\n\n**B:** Jo.")
    }

    @Test(arguments: [
        "Ja.\n\nDet var en lang dag, og vi kom sent hjem efter mange timer i bilen.",
        "Hvad er ledelse?\n\nDet var en lang dag, og vi kom sent hjem efter mange timer i bilen.",
        "og så videre\n\nDet var en lang dag, og vi kom sent hjem efter mange timer i bilen.",
        "Det var en lang dag, og vi kom sent hjem efter mange timer i bilen.\n\nSlut herfra",
        "Af Lis Dam Holm\n\nDet var en lang dag, og vi kom sent hjem efter mange timer i bilen.",
        "Kort tekst\n\nOgså kort",
        "I: Hvordan gik det?\n\nB1: Fint.\n\nJa det gik godt\n\nB1: Vi kom hjem til tiden.\n\nI: Nå.",
        "I: Hvordan gik det?\nB1: Fint\nI: Nå\n\nGodt så\n\nB1: Vi kom hjem til tiden, og så spiste vi alle sammen.",
    ])
    func `answers, questions, bylines and ends are no headings`(text: String) {
        expect(text)
    }

    @Test func `a heading stands between turns and in none of them`() {
        expect(
            "⟦Lise Bro: “Vi gik hjem.”⟧\n\nVejen hjem\n\n⟦Var den lang?⟧\n\n⟦Lise Bro: “Nej.”⟧",
            .turn)
        expect("Lise Bro: “Vi gik hjem.”\n\n⟦Vejen hjem⟧\n\nVar den lang?\n\nLise Bro: “Nej.”")
        expect("I: Hvem er du?\n\nB1: Bo.\n\n⟦Opvækst⟧\n\nI: Hvor kom du fra?\n\nB1: Byen.")
    }

    @Test func `a short paragraph within an open quotation is no heading`() {
        expect("Lise Bro: “Vi gik.\n\nHjem\n\nDet var langt, og vi var trætte.”\n\nNå?\n\nLise Bro: “Ja.”")
    }
}
