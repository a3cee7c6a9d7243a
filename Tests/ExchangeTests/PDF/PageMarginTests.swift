import CodingModel
import Testing

@testable import Exchange

@Suite struct PageMarginTests {
    static let body = """
        this is a line of text on the page, which
        goes on in another line that is as long
        and in a third one, which has no more
        """

    @Test func `numbers of paragraphs in the margin go, and say where paragraphs begin`() {
        let text = PDFText([
            page(
                """
                7     the first one begins here and is long and
                      goes on in a second line that is long as
                8     the second one begins here and it is long
                      and goes on as well, as the first one did
                9     yes
                """)
        ])
        #expect(
            text.text == """
                the first one begins here and is long and
                goes on in a second line that is long as

                the second one begins here and it is long
                and goes on as well, as the first one did

                yes

                """)
        #expect(text.notes == ["3 numbers in the margin were left out"])
    }

    @Test func `numbers of lines in the margin go and begin no paragraph`() {
        let lines = (1...12).map {
            ($0 % 3 == 0 ? "\($0)".padded(to: 6) : "      ") + "line of text that goes on and on here"
        }
        let text = PDFText([page(lines.joined(separator: "\n"))])
        #expect(text.text == String(repeating: "line of text that goes on and on here\n", count: 12))
    }

    @Test func `numbers that belong to the text stay`() {
        for drawing in [
            "1 apple\n2 pears\n3 plums\n4 figs",
            "      years went by and then it was\n1990  was the year that came\n      and so on",
            "5    falls\n     and more of it here\n4    and falls\n     and more of it here\n1    falls",
        ] {
            let text = PDFText([page(drawing)])
            #expect(text.notes.isEmpty, "\(text.text)")
        }
    }

    @Test func `running heads and page numbers go, also where left and right pages differ`() {
        let pages = (1...6).map { number in
            var all = page(Self.body, number: number)
            let head = number.isMultiple(of: 2) ? "\(number + 10) A study of work" : "Chapter 2 \(number + 10)"
            all.words += page(head, top: 30).words + page("Draft", top: 800).words
            return all
        }
        let text = PDFText(pages)
        #expect(!text.text.contains("study") && !text.text.contains("Chapter") && !text.text.contains("Draft"))
        #expect(text.text.split(separator: "\n").count == 18)
        #expect(text.notes == ["12 running heads, feet and page numbers were left out"])
    }

    @Test func `a page's own number in a foot goes on a single page, too`() {
        var single = page(Self.body)
        single.words += page("Side 1 af 1", top: 800).words
        #expect(PDFText([single]).notes == ["1 running head, foot or page number was left out"])
        single.words = page("Side 2 af 9", top: 800).words
        #expect(PDFText([single]).text == "Side 2 af 9\n")
    }

    @Test func `lines at a border that don't come again stay`() {
        let pages = (1...4).map { number in
            var all = page(Self.body, number: number)
            all.words += page(["Alpha", "Beta", "Gamma", "Delta"][number - 1] + " was here", top: 30).words
            all.words += page("\(number * number * 7) people", top: 800).words
            return all
        }
        #expect(PDFText(pages).notes.isEmpty)
    }

    @Test func `words that stand at the same height on two of many pages are no running head`() {
        let words = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
        let pages = (1...8).map { number in
            page(
                (number < 3 ? "Ana: yes" : words[number - 1]) + "\n\nand so on \(words[number - 1])", number: number,
                top: 30)
        }
        #expect(PDFText(pages).notes.isEmpty)
    }

    @Test func `a line that the border cuts in two is read once`() {
        let pages = [
            page(Self.body, top: 800), page("and in a third one, which has no more\nbut this", number: 2, top: -4),
        ]
        let text = PDFText(pages)
        #expect(text.text == Self.body + "\nbut this\n")
        #expect(text.notes == ["1 line was printed on two pages and stands here once"])
    }

    @Test func `pages without words among others are told of`() {
        let text = PDFText([page(Self.body), PrintedPage(number: 2, width: 595, height: 842)])
        #expect(text.notes == ["1 page has no text and may be a picture"])
    }
}

@Suite struct ParagraphTests {
    /// The first word of each paragraph that is found in the drawing.
    static func starts(_ pages: [PrintedPage]) -> [String] {
        PDFText(pages).text.split(separator: "\n\n").map { String($0.split { " \n".contains($0) }.first ?? "") }
    }

    @Test func `a gap begins a paragraph`() {
        let drawing =
            "one line of a text that is\nas long as the others are\n\nthe next line of a text as\nlong as the others are too"
        #expect(Self.starts([page(drawing)]) == ["one", "the"])
    }

    @Test func `an indent begins a paragraph, a hanging list does not`() {
        let drawing = """
            first line of a text that is
            as long as the others are to
                second line of a text that
            goes on until it ends.
            • third one has a bullet and
              hangs from it in two lines
            • fourth one has that, too.
            """
        #expect(Self.starts([page(drawing)]) == ["first", "second", "•", "•"])
    }

    @Test func `a line that had room for the next word ends its paragraph`() {
        let drawing =
            "Ana: was it hard?\nBo: it was hard at times, but then I got\nused to it, and it was a holiday.\nAna: and then?"
        #expect(Self.starts([page(drawing)]) == ["Ana:", "Bo:", "Ana:"])
    }

    @Test func `a paragraph goes on over a page's end where the line is full`() {
        let first = "one line of a text that is\nas long as the others are"
        #expect(
            Self.starts([page(first), page("and goes on over the page\nuntil the paragraph's end.", number: 2)]) == [
                "one"
            ])
        #expect(
            Self.starts([page(first), page("  And not over the page as\nthis one has an indent now", number: 2)]) == [
                "one", "And",
            ])
        #expect(
            Self.starts([
                page(first + "\nEnd."), page("And not over the page as\nthis one comes anew here.", number: 2),
            ]) == ["one", "And"])
    }

    @Test func `a larger font begins a paragraph`() {
        var heading = page("A heading of words\nand a line of the text below\nand one more line of the text")
        for index in heading.words.indices where heading.words[index].box.top < 205 {
            heading.words[index].box.top -= 6
        }
        #expect(Self.starts([heading]) == ["A", "and"])
    }
}

@Suite struct LetterSpacingTests {
    /// A line of words with these gaps before them, in points; each letter is 6 points wide and 11 high.
    static func joined(_ parts: [(gap: Double, text: String)]) -> String {
        var right = 0.0
        let words = parts.map { part in
            let left = right + part.gap
            right = left + 6 * Double(part.text.count)
            return PrintedWord(text: part.text, box: PageBox(left: left, top: 0, right: right, bottom: 11))
        }
        return LetterSpacing.joined(words).map(\.text).joined(separator: " ")
    }

    @Test func `letters are joined where wider gaps separate the words`() {
        let parts = [(0, "D"), (3, "e"), (3, "t"), (9, "e"), (3, "r"), (9, "s"), (3.2, "å")]
        #expect(Self.joined(parts) == "Det er så")
        #expect(
            Self.joined([(0, "D"), (2, "I"), (2, "R"), (2.1, "EK"), (2, "T"), (2, "Ø"), (2, "R"), (8, "A")])
                == "DIREKTØR A")
    }

    @Test func `letters are joined where no gap is as wide as a blank`() {
        #expect(Self.joined([(0, "I"), (1.5, "n"), (1.6, "t"), (1.5, "e"), (1.5, "r")]) == "Inter")
    }

    @Test func `letters with gaps like blanks are left to those who know words`() {
        #expect(Self.joined([(0, "a"), (3, "b"), (3, "c"), (3, "d"), (3, "e")]) == "a b c d e")
    }

    @Test func `words stay apart`() {
        #expect(Self.joined([(0, "I"), (3, "see"), (3, "a"), (9, "dog")]) == "I see a dog")
    }
}

extension String {
    fileprivate func padded(to length: Int) -> String { self + String(repeating: " ", count: max(0, length - count)) }
}
