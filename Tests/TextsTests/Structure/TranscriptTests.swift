import CodingModel
import TestSupport
import Testing

@testable import Texts

/// Whole transcripts, invented: turns are marked, and named in their order; `-` is nobody by name.
@Suite struct TranscriptTests {
    private func expect(_ marks: String, _ speakers: String, _ location: SourceLocation = #_sourceLocation) {
        let expected = MarkedText(marks)
        let turns = TextStructure.found(in: StoredText(expected.text)).segments.filter { $0.kind == .turn }
        #expect(marked(expected.text, turns.map(\.range)) == marks, sourceLocation: location)
        #expect(
            turns.map { $0.speaker ?? "-" } == speakers.split(separator: "|").map(String.init),
            sourceLocation: location)
    }

    @Test func `an interview in a magazine: answers in quotation marks, questions without anything`() {
        expect(
            """
            Vi mødte hende en tirsdag i maj.

            ⟦Karen Holm-Lund: “Det begyndte med en fejl. Vi så det ikke.”

            “Først i juni blev vi klar over: Det går galt.”⟧

            En ny begyndelse

            ⟦Hvad gjorde I så? Var det slemt?⟧

            ⟦Karen Holm-Lund: “Ja. Vi sagde: “Nu er det slut.”

            “Men det var det ikke.”⟧

            Hun tav

            ⟦“Vi fortsatte bare.”⟧

            ⟦Karen Holm-Lund fortæller, at byrådet lukkede sagen.

            “Lukke” er et stort ord at bruge om det. Hvad siger du?⟧

            ⟦Karen Holm-Lund: “Ingenting.”⟧

            """, "Karen Holm-Lund|-|Karen Holm-Lund|Karen Holm-Lund|-|Karen Holm-Lund")
    }

    @Test(arguments: [("„", "“"), ("»", "«"), ("«", "»"), ("”", "”"), ("\"", "\""), ("‘", "’"), ("'", "'")])
    func `quotation marks of all kinds show who speaks`(open: String, close: String) {
        let text = """
            ⟦Anne Riis: \(open)Det er svært, og jeg ved ikke, hvor vi er.\(close)

            \(open)Vi prøver.\(close)⟧

            ⟦Hvorfor det?⟧

            ⟦Anne Riis: \(open)Fordi.\(close)⟧
            """
        expect(text, "Anne Riis|-|Anne Riis")
    }

    @Test func `a quotation stays open over paragraphs, with and without a mark at each beginning`() {
        expect(
            """
            ⟦Ole Bach: “Det første.

            Det andet går videre.

            Det tredje slutter.”⟧

            ⟦Og så?⟧

            ⟦Ole Bach: “Det fjerde.

            “Det femte.”⟧

            ⟦Slut?⟧

            ⟦Ole Bach: “Ja.”⟧
            """, "Ole Bach|-|Ole Bach|-|Ole Bach")
    }

    @Test func `a closing mark that was forgotten does not swallow the next question`() {
        expect(
            "⟦Ole Bach: “Det første.⟧\n\n⟦Og så?⟧\n\n⟦Ole Bach: “Det andet.”⟧\n\n⟦Nå.⟧",
            "Ole Bach|-|Ole Bach|-")
    }

    @Test func `a question before the first answer is the interviewer's`() {
        expect("Et møde i maj.\n\n⟦Hvem er du?⟧\n\n⟦Bo Ek: “Bo.”⟧\n\n⟦Bare Bo?⟧", "-|Bo Ek|-")
    }

    @Test func `questions without labels take the name that the interviewer has elsewhere`() {
        expect(
            "⟦Interviewer: Hvem er du?⟧\n\n⟦Bo Ek: “Bo.”⟧\n\n⟦Bare Bo?⟧\n\n⟦Bo Ek: “Ja.”⟧",
            "Interviewer|Bo Ek|Interviewer|Bo Ek")
    }

    @Test func `without quotation marks, who is named twice in a row was asked in between`() {
        expect(
            """
            ⟦Hvordan gik det?⟧

            ⟦Anna Lind: Fint. Vi kom hjem.

            Så spiste vi.⟧

            ⟦Fortæl mere om det.⟧

            ⟦Anna Lind: Der er ikke mere.⟧

            ⟦Slet ikke? Hvad med Bo?⟧

            ⟦Anna Lind: Nej.⟧

            """.replacing("Så spiste vi.⟧", with: "Så spiste vi.⟧"), "-|Anna Lind|-|Anna Lind|-|Anna Lind")
    }

    @Test func `where everybody has a label, a speaker goes on until the next`() {
        expect(
            """
            ⟦I: Hvordan gik det?⟧

            ⟦B1: Fint. Hvorfor spørger du?

            Vi kom jo hjem.⟧

            ⟦B2: Ja.⟧
            ⟦I: Hvornår?⟧
            ⟦B1: Klokken ti
            eller deromkring.⟧
            """, "I|B1|B2|I|B1")
        expect(
            "⟦Dan: Okay. So?⟧\n\n⟦Participant: Well.\n\nNot much?\n\nNo.⟧\n\n⟦Dan: Sure.⟧\n\n⟦Participant: Yes.⟧",
            "Dan|Participant|Dan|Participant")
    }

    @Test func `labels of the same speaker that follow each other are one turn`() {
        expect("⟦Ana: Ja.\n\nAna: Nej.⟧\n\n⟦Bo: Nå.\n\nBo: Jo.⟧\n\n⟦Ana: Ok.⟧", "Ana|Bo|Ana")
    }

    @Test func `time stamps of f4, before and after`() {
        expect(
            "⟦#00:00:00-0# I: Wie war das? #00:00:03-2#⟧\n⟦#00:00:03-2# B: Schwer. #00:00:05-0#⟧\n\n⟦#00:00:05-0# I: Ja? #00:00:06-1#⟧",
            "I|B|I")
        expect(
            "⟦I: Wie war das? #00:00:03-2#⟧\n\n⟦B: Schwer.\n\nSehr. #00:00:09-0#⟧\n\n⟦I: Gut. #00:00:10-0#⟧\n\n⟦B: Ja.⟧",
            "I|B|I|B")
    }

    @Test func `names with a time on a line of their own`() {
        expect(
            "Weekly talk\n\n⟦Ana Ruiz  0:00\nHow was it? I wonder.⟧\n\n⟦Bo Ek  0:07\nFine.\n\nAnd long.⟧\n\n⟦Ana Ruiz  1:12:40\nGood.⟧\n",
            "Ana Ruiz|Bo Ek|Ana Ruiz")
        expect(
            "⟦Ana Ruiz\u{20}\u{20}0:00\n\nHow was it?⟧\n\n⟦Bo Ek\u{20}\u{20}0:07\n\nFine.⟧",
            "Ana Ruiz|Bo Ek")
    }

    @Test func `times in brackets before the label`() {
        expect(
            "⟦[00:00:01] I: Hur var det?⟧\n⟦[00:00:04] Åsa: Svårt. Jag satt hemma.⟧\n\n⟦[00:00:11] I: Och chefen?⟧",
            "I|Åsa|I")
    }

    @Test func `a text without labels has no turns`() {
        expect("En artikel om noget.\n\n“Ja,” sagde han.\n\nDer sagde jeg: Nej. Kl. 10:30 gik vi.", "")
    }

    @Test func `a user's pattern says who speaks, and where somebody unnamed does`() throws {
        let text = StoredText("* Hvad så?\n\nAna> Ja.\n\nDet gik.\n\n* Nå.\n\nAna> Slut.")
        let pattern = try SpeakerPattern(#"^(?:\* |(?<speaker>\w+)>)"#)
        let turns = try TextStructure.found(in: text, speakers: pattern).segments.filter { $0.kind == .turn }
        #expect(turns.map(\.speaker) == [nil, "Ana", nil, "Ana"])
        #expect(turns.map { text.substring($0.range) }.contains("Ana> Ja.\n\nDet gik."))
    }
}
