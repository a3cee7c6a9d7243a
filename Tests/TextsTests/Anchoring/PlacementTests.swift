import CodingModel
import TestSupport
import Testing

@testable import Texts

/// What became of the one passage that is marked in `old`, drawn in the new text as `new` draws it.
private func expectCarried(
    _ old: MarkedText, to new: MarkedText, _ outcome: CarryOutcome,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let alignment = TextAlignment(old: StoredText(old.text), new: StoredText(new.text))
    let carried = alignment.carry([old.range])[0]
    #expect(carried.outcome == outcome, sourceLocation: sourceLocation)
    #expect(
        marked(new.text, carried.new.map { [$0] } ?? []) == marked(new.text, new.ranges),
        sourceLocation: sourceLocation)
}

@Suite struct PlacementTests {
    @Test func `nothing changed: unmoved`() {
        expectCarried("Ja. ⟦Ja⟧. Ja.", to: "Ja. ⟦Ja⟧. Ja.", .unmoved)
        expectCarried("⟦Ja. Nej.⟧", to: "⟦Ja. Nej.⟧", .unmoved)
        expectCarried("Ja⟦ Ja ⟧Ja", to: "Ja⟦ Ja ⟧Ja", .unmoved)
        expectCarried("Ja⟦ \n⟧ Ja", to: "Ja⟦ \n⟧ Ja", .unmoved)
    }

    @Test func `words put in before a passage move it, words behind it do not`() {
        expectCarried(
            "She listened. ⟦He spoke.⟧ Then silence.", to: "At first she listened. ⟦He spoke.⟧ Then silence.", .moved)
        expectCarried(
            "She listened. ⟦He spoke.⟧ Then silence.", to: "She listened. ⟦He spoke.⟧ Then long silence.", .unmoved)
    }

    @Test func `a word split at a line's end is made whole, and the other way round`() {
        expectCarried(
            "med udsigt til ⟦arbejdskraftman-\n\ngel, stram⟧ økonomi",
            to: "med udsigt til ⟦arbejdskraftmangel, stram⟧ økonomi",
            .moved)
        expectCarried(
            "med udsigt til ⟦arbejdskraftmangel, stram⟧ økonomi",
            to: "med udsigt til ⟦arbejdskraftman-\n\ngel, stram⟧ økonomi",
            .moved)
        expectCarried("Han er ⟦EU-\nkommissionen⟧ nær", to: "Han er ⟦EU-kommissionen⟧ nær", .moved)
        expectCarried("både ⟦social-\nog⟧ sundhed", to: "både ⟦social- og⟧ sundhed", .unmoved)
        expectCarried("i arbejds\u{AD}⟦kraft⟧ og", to: "i arbejds⟦kraft⟧ og", .moved)
    }

    @Test func `a passage that begins within a split word begins there still`() {
        expectCarried("udsigt til man-\n⟦gel, stram⟧ økonomi", to: "udsigt til man⟦gel, stram⟧ økonomi", .moved)
        expectCarried("udsigt til man⟦gel, stram⟧ økonomi", to: "udsigt til man-\n⟦gel, stram⟧ økonomi", .moved)
    }

    @Test func `a letter-spaced heading becomes words, and a drop capital joins its word`() {
        expectCarried("⟦I n t e r v i e w⟧  –  med en leder", to: "⟦Interview⟧ – med en leder", .moved)
        expectCarried("⟦K a y - L o u⟧  –  om ledelse", to: "⟦Kay-Lou⟧ – om ledelse", .moved)
        expectCarried("A F  A N N A\n\n⟦D et er⟧ ikke, fordi", to: "AF ANNA\n\n⟦Det er⟧ ikke, fordi", .moved)
    }

    @Test func `a pull quote is lifted out of a sentence`() {
        let before = "så er det store spørgsmål: “Skaber vi"
        let after = "faktisk den forandring i borgernes liv, så deres handlekraft styrkes?”"
        let quote = "Jeg vil bare gerne anfægte\ndet der med, at de unge er så individorienterede.\n\nErik Hansen"
        let joined = quote.replacing("\n", with: " ").replacing("  ", with: "\n\n")
        expectCarried(
            MarkedText("\(before)\n ⟦\(quote)⟧\n \(after)\n\nDerudover."),
            to: MarkedText("\(before) \(after)\n\n⟦\(joined)⟧\n\nDerudover."), .moved)
        expectCarried(
            MarkedText("\(before)\n \(quote)\n ⟦\(after)⟧\n\nDerudover."),
            to: MarkedText("\(before) ⟦\(after)⟧\n\n\(joined)\n\nDerudover."), .moved)
        expectCarried(
            MarkedText("⟦\(before)\n \(quote)\n \(after)⟧\n\nDerudover."),
            to: MarkedText("⟦\(before) \(after)\n\n\(joined)⟧\n\nDerudover."), .changed)
        expectCarried(
            MarkedText("Først. ⟦\(before) \(after)⟧\n\nMere.\n\n\(quote)\n\nDerudover."),
            to: MarkedText("Først. ⟦\(before)\n\(quote)\n \(after)⟧\n\nMere.\n\nDerudover."), .changed)
    }

    @Test func `something longer than the passage comes between its words: split, the larger part first choice`() {
        let inserted = String(repeating: "Noget helt andet, som ingen havde ventet. ", count: 3)
        expectCarried(
            "Derfor siger jeg, ⟦at ledelse er en holdsport, ikke en solodisciplin⟧, hvor vi følges ad.",
            to: MarkedText(
                "Derfor siger jeg, at ledelse er en \(inserted)⟦holdsport, ikke en solodisciplin⟧, hvor vi følges ad."),
            .split)
    }

    @Test func `page furniture is dropped from within a passage: changed, and back`() {
        expectCarried(
            "et er ⟦gabet imellem de mulig-\n\nLEDELSE 4/2023   17\n\nheder, vi har⟧ som samfund",
            to: "et er ⟦gabet imellem de muligheder, vi har⟧ som samfund", .changed)
        expectCarried(
            "et er ⟦gabet imellem de muligheder, vi har⟧ som samfund",
            to: "et er ⟦gabet imellem de mulig-\n\nLEDELSE 4/2023   17\n\nheder, vi har⟧ som samfund", .changed)
    }

    @Test func `words within a passage were edited: changed`() {
        expectCarried("og ⟦the quick brown fox⟧ jumps over", to: "og ⟦the slow brown fox⟧ jumps over", .changed)
        expectCarried("og the ⟦quick brown fox⟧ jumps over", to: "og the ⟦slow brown fox⟧ jumps over", .changed)
        expectCarried("og the ⟦quick brown fox⟧ jumps over", to: "og the ⟦quick brown fax⟧ jumps over", .changed)
        expectCarried("he may ⟦re-sign⟧ the contract", to: "he may ⟦resign⟧ the contract", .changed)
        expectCarried("i det ⟦offentlige arbejde⟧ her", to: "i det ⟦Offentlige arbejde⟧ her", .changed)
    }

    @Test func `letters put before a passage's first word make it another word: changed, with the whole word`() {
        expectCarried("om vores ⟦arbejde⟧ med børn og unge", to: "om vores ⟦samarbejde⟧ med børn og unge", .changed)
        expectCarried("om vores ⟦samarbejde⟧ med børn og unge", to: "om vores ⟦arbejde⟧ med børn og unge", .changed)
        expectCarried("om vores ⟦arbejde⟧ med børn og unge", to: "om vores ⟦arbejdere⟧ med børn og unge", .changed)
    }

    @Test func `a paragraph moved to another place takes its passages along`() {
        let first = "Demografien hører til de hårde udfordringer, siger hun."
        let marked = "Læg dertil økonomien og ⟦hele styringsdelen⟧."
        let third = "Der, hvor jeg særligt oplever udfordringer, er gabet imellem mulighederne og forventningerne."
        expectCarried(
            MarkedText("\(first)\n\n\(marked)\n\n\(third)"), to: MarkedText("\(first)\n\n\(third)\n\n\(marked)"), .moved
        )
        expectCarried(
            MarkedText("\(first)\n\n\(third)\n\n\(marked)"), to: MarkedText("\(first)\n\n\(marked)\n\n\(third)"), .moved
        )
    }

    @Test func `a short quotation whose sentence went is lost, though the word stands elsewhere`() {
        expectCarried(
            "Kommer du? ⟦Ja⟧. Vi ses klokken otte på torvet. Og så gik de hjem allesammen.",
            to: "Skal vi spise? Nej. Men ja, det kunne vi godt. Og så gik de hjem allesammen.", .lost)
        expectCarried("Før. ⟦Midt i det hele.⟧ Efter.", to: "Før. Efter.", .lost)
    }

    @Test func `a sentence put in before one that begins likewise`() {
        expectCarried("A siger. ⟦Det er B.⟧ Slut.", to: "A siger. Det var C. ⟦Det er B.⟧ Slut.", .moved)
        expectCarried("A siger. ⟦Det er B.⟧ Det var C. Slut.", to: "A siger. Det var C. Det er B. Slut.", .lost)
    }

    @Test func `emoji, accents of two scalars, and line ends change offsets alone`() {
        expectCarried("👩‍👩‍👧 ⟦café Å⟧ ok", to: "👩‍👩‍👧 ⟦cafe\u{301} A\u{30A}⟧ ok", .moved)
        expectCarried("🇩🇰 en 👍🏽\n⟦to 👩‍👧⟧\ntre", to: "🇩🇰 en 👍🏽 😀\r\n⟦to 👩‍👧⟧\r\ntre", .moved)
        expectCarried("han sagde ⟦“nej”⟧ og gik", to: "han sagde ⟦\"nej\"⟧ og gik", .unmoved)
        expectCarried("han er ⟦ﬂittig…⟧ og", to: "han er ⟦flittig...⟧ og", .moved)
    }

    @Test func `an empty text, and one without anything seen`() {
        expectCarried("⟦ord⟧", to: "", .lost)
        expectCarried("⟦ ⟧", to: " \n", .lost)
        expectCarried("⟦ ⟧", to: "⟦ ⟧", .unmoved)
    }
}
