import CodingModel
import TestSupport
import Testing

@testable import Texts

/// Sentences of a text's structure, in five languages.
@Suite struct SentencesTests {
    private func expect(_ marks: String, _ location: SourceLocation = #_sourceLocation) {
        let expected = MarkedText(marks)
        let found = TextStructure.found(in: StoredText(expected.text)).segments.filter { $0.kind == .sentence }
        #expect(marked(expected.text, found.map(\.range)) == marks, sourceLocation: location)
    }

    @Test(arguments: [
        "⟦Der er f.eks. Anna, bl.a. Bo osv.⟧ ⟦Så er der ca. 4.500 andre.⟧ ⟦Hun er cand.scient.pol. fra Aarhus.⟧",
        "⟦Vi stræber efter 12-tallet.⟧ ⟦Og så den 5. maj, eller d. 5. Maj, kl. 8.30.⟧ ⟦På en 18. plads.⟧",
        "⟦J. P. Jacobsen skrev det.⟧ ⟦Hr. Dam og fru Hansen m.fl. læste det.⟧ ⟦Det gjorde J. også.⟧",
        "⟦Hun sagde: “Det går ikke.”⟧ ⟦Så gik hun…⟧ ⟦Altså… det var svært.⟧",
        "⟦»Hvorfor?« spurgte hun.⟧ ⟦»Fordi det er sådan!« ⟧".replacing(" ⟧", with: "⟧"),
        "⟦Det var rigtig svært. (griner)⟧ ⟦Nu er det bedre.⟧ ⟦Hun ringede hver dag. ((griner))⟧",
        "⟦Vi siger, f. eks. Bo, bl. a. Anna, o. s. v.⟧ ⟦Det er alt.⟧ ⟦Kan I det?⟧ ⟦Ja, det kan I.⟧",
        "⟦Det kostede 3,5 mio. kr. om året.⟧ ⟦Før var det 2,1 pct. af alt.⟧ ⟦Se § 5, stk. 2.⟧",
    ])
    func danish(marks: String) { expect(marks) }

    @Test(arguments: [
        "⟦Dr. Smith met Mrs. Jones at 5 p.m. on Friday.⟧ ⟦They talked, e.g. about Prof. Lee.⟧ ⟦Then they left.⟧",
        "⟦He joined the U.S. Army in 1990.⟧ ⟦She left the U.S. Then she came back.⟧".replacing(
            "U.S. Then", with: "U.S.⟧ ⟦Then"),
        "⟦“Why?” she asked.⟧ ⟦“Because I said so.”⟧ ⟦So did I.⟧ ⟦Then we stopped.⟧",
        "⟦J. R. R. Tolkien wrote it.⟧ ⟦It cost $3.50 vs. 4.25 before.⟧ ⟦See no. 5 and pp. 12–14.⟧",
        "⟦Well . . . you don't know... maybe.⟧ ⟦It was hard. [laughs]⟧ ⟦But fine.⟧",
        "⟦We need vitamin A.⟧ ⟦They need it too!⟧ ⟦Really?!⟧ ⟦Yes.⟧",
    ])
    func english(marks: String) { expect(marks) }

    @Test(arguments: [
        "⟦Das ist z. B. Anna, d. h. meine Schwester, u. a. auch Bo usw.⟧ ⟦Dann ging er.⟧",
        "⟦Er wohnt im 2. Stock, seit dem 3. Oktober.⟧ ⟦Am 12. Mai kam Dr. Müller.⟧ ⟦Der 2. Weltkrieg war vorbei.⟧",
        "⟦„Warum?“, fragte sie.⟧ ⟦„Weil es so ist.“⟧ ⟦Er schwieg …⟧ ⟦Prof. Dr. Maier sprach ca. 5,5 Stunden.⟧",
        "⟦Das war schwer. (lacht)⟧ ⟦Jetzt geht es.⟧ ⟦Wir waren 12.⟧ ⟦Dann kamen mehr.⟧",
        "⟦»Nein.«⟧ ⟦»Doch!«⟧ ⟦Ja, vgl. Abb. 3 und S. 12.⟧",
    ])
    func german(marks: String) { expect(marks) }

    @Test(arguments: [
        "⟦Det är t.ex. Anna, bl.a. Bo m.fl.⟧ ⟦Sedan gick vi.⟧ ⟦Den 3 maj kl. 8.30 kom ca 40.⟧",
        "⟦Hon sa: ”Det går inte.”⟧ ⟦Sen gick hon.⟧ ⟦”Varför?” frågade jag.⟧ ⟦Jo, p.g.a. Erik.⟧",
        "⟦Det är t. ex. Stockholm, d.v.s. stan.⟧ ⟦Det var svårt. (skratt)⟧ ⟦Nu går det.⟧",
    ])
    func swedish(marks: String) { expect(marks) }

    @Test(arguments: [
        "⟦Det er f.eks. Anna, bl.a. Bo osv.⟧ ⟦Så gikk vi.⟧ ⟦Den 17. mai kom ca. 40, jf. nr. 5.⟧",
        "⟦«Hvorfor det?» spurte hun.⟧ ⟦«Fordi jeg vil.»⟧ ⟦Dr. Holm dro kl. 9.⟧ ⟦Hun ble igjen…⟧",
        "⟦Det var vanskelig. (ler)⟧ ⟦Nå går det, dvs. nesten.⟧ ⟦H. Ibsen skrev det.⟧",
    ])
    func norwegian(marks: String) { expect(marks) }

    @Test func `a sentence lies within one paragraph, and without the label and the time around it`() {
        expect(
            "En overskrift\n\n".replacing("En overskrift", with: "⟦En overskrift⟧")
                + "⟦Det er en lang sætning som⟧\n\n⟦går galt her.⟧")
        expect("I: ⟦Hvordan?⟧ #00:00:04-1#\nB1: ⟦Altså, godt.⟧ ⟦Tak.⟧ #00:00:09-0#\nI: ⟦Nå (griner)⟧ #00:00:11-0#")
        expect("I: [00:04] ⟦Hvordan?⟧\nB1: [00:05] [00:06]\n⟦Altså.⟧ [00:09]\nI: ⟦Nå⟧")
        expect("Anna Berg  0:04\n⟦Det var svært.⟧ ⟦Ja.⟧\n\nBo Ek  0:09\n⟦Nej.⟧")
    }
}
