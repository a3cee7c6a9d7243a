import TestSupport
import Testing

@testable import Texts

@Suite struct QuotationLocatorTests {
    private func expect(
        _ quotation: String, in marks: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let expected = MarkedText(marks)
        let found = try QuotationLocator(StoredText(expected.text)).find(quotation)
        #expect(marked(expected.text, found) == marks, sourceLocation: location)
        #expect(found == expected.ranges, sourceLocation: location)
    }

    @Test(arguments: [
        ("udsigt til mangel på hænder", "med ⟦udsigt\n\ntil  mangel \n på\u{A0}hænder⟧, sagde"),
        ("arbejdskraftmangel", "stor ⟦arbejdskraftman-\n\ngel⟧, stram"),
        ("arbejdskraftman-gel", "stor ⟦arbejdskraftman-\n\ngel⟧, stram"),
        ("løser nogle", "og ⟦lø-\n ser nogle⟧ opgaver"),
        ("EU-kommissionen", "hos ⟦EU-\nkommissionen⟧."),
        ("social- og sundhedsplan", "en ⟦social- og\nsundhedsplan⟧"),
        ("social–og sundhedsplan", "en ⟦social- \n\nog sundhedsplan⟧"),
        ("social-", "en ⟦social⟧- og"),
        ("det gik - ikke", "men ⟦det gik\n– ikke⟧ godt"),
    ])
    func `a quotation is found across line breaks and hyphens`(quotation: String, marks: String) throws {
        try expect(quotation, in: marks)
    }

    @Test(arguments: [
        ("han sagde \"ja\" og 'nej'", "⟦han sagde „ja“ og ’nej⟧’"),
        ("Anna's `hus´", "⟦Anna’s ‘hus⟧’"),
        ("»sådan«", "“⟦sådan⟧”"),
        ("ja ... nej", "⟦ja … nej⟧"),
        ("ja … nej", "⟦ja ... nej⟧"),
        ("ARBEJDE i ÅRHUS", "⟦ar\u{AD}bej\u{200B}de i Århus⟧"),
        ("blåbær på århus", "⟦Blåbær på Århus⟧"),
        ("gross und STRASSE", "⟦Groß und Straße⟧"),
        ("GROẞ", "⟦groß⟧ und ⟦gross⟧"),
        ("affin fluffig", "⟦aﬃn ﬂuﬀig⟧"),
        ("σοφός", "⟦ΣΟΦΌΣ⟧"),
        ("ISTANBUL i", "⟦istanbul I⟧"),
    ])
    func `kinds of quotes, dashes, letters and spaces do not matter`(quotation: String, marks: String) throws {
        let expected = MarkedText(marks)
        let locator = QuotationLocator(StoredText(expected.text))
        // A quotation in quotes has them in its range too: the marks show what lies between.
        let found = try locator.find(quotation)
        #expect(found.map(\.lowerBound).count == expected.ranges.count)
        for (range, mark) in zip(found, expected.ranges) {
            #expect(range.lowerBound <= mark.lowerBound && range.upperBound >= mark.upperBound)
            #expect(range.count - mark.count <= 2)
        }
    }

    @Test func `composed and decomposed letters are the same, also with marks in another order`() throws {
        try expect("Århus café", in: "i ⟦A\u{30A}rhus cafe\u{301}⟧ nu")
        try expect("A\u{30A}rhus cafe\u{301}", in: "i ⟦Århus café⟧ nu")
        try expect("q\u{307}\u{323}", in: "⟦q\u{323}\u{307}⟧ ⟦q\u{307}\u{323}⟧")
        try expect("각", in: "⟦\u{1100}\u{1161}\u{11A8}⟧ \u{1100}\u{1161}")
    }

    @Test func `an accent is part of its letter`() throws {
        try expect("Arhus", in: "Århus A\u{30A}rhus")
        try expect("a", in: "å a\u{30A} ⟦a⟧")
        try expect("가", in: "각 ⟦가⟧")
        try expect("ı", in: "i I ⟦ı⟧ İ")
        try expect("İ", in: "i I ı ⟦İ⟧ ⟦i\u{307}⟧")
    }

    @Test func `emoji made of several scalars are found whole or not at all`() throws {
        try expect("👩‍👩‍👧", in: "Hej ⟦👩‍👩‍👧⟧!")
        try expect("👩", in: "Hej 👩‍👩‍👧 og ⟦👩⟧!")
        try expect("👧", in: "Hej 👩‍👩‍👧!")
        try expect("👍", in: "👍🏽 ⟦👍⟧")
        try expect("❤ dig", in: "⟦❤\u{FE0F} dig⟧")
        try expect("dig ❤", in: "⟦dig ❤\u{FE0F}⟧.")
        try expect("🇰🇸", in: "🇩🇰🇸🇪 🇩🇰")
        try expect("🇩🇰", in: "🇸🇪⟦🇩🇰⟧⟦🇩🇰⟧")
    }

    @Test func `a ligature at a border is taken in whole`() throws {
        try expect("of", in: "⟦oﬃ⟧ce")
        try expect("ice", in: "o⟦ﬃce⟧")
        try expect("ja.", in: "⟦ja…⟧")
    }

    @Test(arguments: [
        ("gel", "mangel, ⟦gel⟧ og gelé"),
        ("gel", "man⟦gel⟧ og ⟦gel⟧é".replacing("⟦gel⟧é", with: "⟦gel⟧e")),
        ("gel", "arbejdskraftman-\n\ngel og ⟦gel⟧"),
        ("mangel", "arbejdskraft-\nmangel, ⟦mangel⟧"),
        ("og", "social-\n\n⟦og⟧ sundhed, bog"),
        ("skole", "⟦skole⟧-\nog fritid, folkeskole"),
        ("Kommission", "EU-\n⟦Kommission⟧ Kommissionen"),
        ("18", "2018, 18.500, 3,18, ⟦18⟧. plads"),
        ("漢", "⟦漢⟧字 ⟦漢⟧"),
        ("(ja", "⟦(ja⟧) ja"),
    ])
    func `whole words are preferred`(quotation: String, marks: String) throws {
        try expect(quotation, in: marks)
    }

    @Test func `matches do not overlap`() throws {
        try expect("ana", in: "b⟦ana⟧na")
        try expect("ja ja", in: "⟦ja ja⟧ ja")
        try expect("aa", in: "⟦aa⟧⟦aa⟧a")
    }

    @Test func `white space around a quotation, and dashes, are no part of it`() throws {
        try expect(" \n– ja, \t det gør vi -\n", in: "Nej – ⟦ja, det gør vi⟧ - måske")
    }

    @Test(arguments: ["", " ", "\n\u{A0}\t", "-", "– —", "\u{AD}\u{200B}"])
    func `a quotation with nothing to look for is refused`(quotation: String) {
        let locator = QuotationLocator(StoredText("Her er - ord."))

        #expect(throws: TextsError.emptyQuotation) { try locator.find(quotation) }
        #expect(throws: TextsError.emptyQuotation) { try locator.nearest(quotation) }
    }

    @Test(arguments: ["", " ", "\n-\n"])
    func `nothing is found in a text without words`(string: String) throws {
        let locator = QuotationLocator(StoredText(string))

        #expect(try locator.find("ord") == [])
        #expect(try locator.nearest("ord i en sætning") == [])
    }

    @Test(.timeLimit(.minutes(1))) func `texts that repeat themselves are searched in linear time`() throws {
        let length = 200_000
        let same = QuotationLocator(StoredText(String(repeating: "a", count: length)))
        let needle = String(repeating: "a", count: length / 2)
        #expect(try same.find(needle).count == 2)
        #expect(try same.find("b" + needle) == [])
        #expect(try same.find(needle + "b") == [])
        let marks = QuotationLocator(StoredText("a" + String(repeating: "\u{327}\u{301}", count: length)))
        #expect(try marks.find("a") == [])
        let spaces = QuotationLocator(StoredText("a-" + String(repeating: " \n", count: length) + "b"))
        #expect(try spaces.find("ab") == [0..<(2 * length + 3)])
    }
}
