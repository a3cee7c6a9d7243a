import CodingModel
import TestSupport
import Testing

@testable import Exchange

@Suite struct ReadingOrderTests {
    /// The drawn page's lines as they are read.
    static func read(_ drawing: String) -> String { PDFText([page(drawing)]).text }

    @Test func `lines stand below each other, whatever order their words come in`() {
        #expect(Self.read("the first line\nand the second") == "the first line\nand the second\n")
    }

    @Test func `two columns below a heading over both are read one after the other`() {
        let text = Self.read(
            """
            A heading that stands over both of the two columns here

            left one has four words    right one has many words
            left two has four words    right two has many words
            left three has four too    right three has many too
            left four has four words

            below them is a last line that goes over both columns
            """)
        #expect(
            text.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
                == [
                    "A heading", "left one", "left two", "left three", "left four", "right one", "right two",
                    "right three",
                    "below them",
                ])
    }

    @Test func `three columns are read one after the other`() {
        let text = Self.read(
            """
            a one has some words    b one has some words    c one has some words
            a two has some words    b two has some words    c two has some words
            a three has its words   b three has its words   c three has its words
            """)
        #expect(
            text.split(separator: "\n").compactMap(\.first) == ["a", "a", "a", "b", "b", "b", "c", "c", "c"])
    }

    @Test func `columns whose lines are not level are columns all the same`() {
        var left = page("left one has four words\nleft two has four words\nleft three has four too")
        let right = page("right one has more words\nright two has more words\nright three has more")
        left.words += right.words.map { word in
            var word = word
            word.box.left += 190
            word.box.right += 190
            word.box.top += 5
            word.box.bottom += 5
            return word
        }
        let order = PDFText([left]).text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(order == ["left", "left", "left", "right", "right", "right"])
    }

    @Test func `a box at the side of a text is read after the lines it stands beside`() {
        let text = Self.read(
            """
            a long line of the text that goes over the whole width
            the text is narrow here       a box with words
            and goes on beside it all     beside the text
            until the box has its end     is read at once
            and another long line that goes over the whole width
            """)
        #expect(
            text.split(separator: "\n").compactMap { $0.split(separator: " ").dropFirst().first }
                == ["long", "text", "goes", "the", "box", "the", "read", "another"])
    }

    @Test func `speakers' names before a column of text stay with what they say`() {
        #expect(
            Self.read(
                """
                Interviewer:    How did you live through the time at home,
                                and who was there with you then?
                Ana:            I was alone, and it was hard at times, but
                                then I got used to it after all.
                """)
                    == """
                    Interviewer:\tHow did you live through the time at home,
                    and who was there with you then?

                    Ana:\tI was alone, and it was hard at times, but
                    then I got used to it after all.

                    """)
    }

    @Test func `a table is read row by row`() {
        #expect(
            Self.read("Theme       Quotation    Coder\nControl     I felt it    ana\nTrust       She did      bo")
                .split(separator: "\n") == ["Theme\tQuotation\tCoder", "Control\tI felt it\tana", "Trust\tShe did\tbo"])
    }

    @Test func `wide gaps in lines that are set flush make no columns`() {
        #expect(
            Self.read(
                """
                this line has words that fill it all
                here    are   some    with    gaps
                this line has words that fill it all
                then   once   more    wider   gaps
                """
            ).split(separator: "\n").map { $0.prefix(4) } == ["this", "here", "this", "then"])
    }

    @Test func `rotated words stand at the end of their page`() {
        var stamped = page("a line of text here\nand another line too")
        for (index, word) in ["stamp", "of", "the", "archive"].enumerated() {
            let top = 300 - 60 * Double(index)
            stamped.words.append(
                PrintedWord(
                    text: word, box: PageBox(left: 10, top: top, right: 21, bottom: top + 7 * Double(word.count)),
                    line: 99))
        }
        let text = PDFText([stamped])
        #expect(text.text == "a line of text here\nand another line too\n\nstamp of the archive\n")
        #expect(text.notes == ["1 rotated line stands at the end of its page"])
    }

    @Test func `a large initial stands before the line at its side`() {
        var initial = page("   nce there was a text\n   that began with a letter\nof three lines.")
        initial.words.append(PrintedWord(text: "O", box: PageBox(left: 36, top: 198, right: 56, bottom: 226)))
        #expect(PDFText([initial]).text.hasPrefix("O nce there was a text\nthat began with a letter\nof three lines."))
    }

    @Test func `words that touch are one, a raised number is none of the word before it`() {
        let boxes = [(0.0, 10.0, 0.0), (10.2, 40, 0), (40.3, 44, -4)]
        let words = zip(["S", "MALL", "1"], boxes).map { text, box in
            PrintedWord(text: text, box: PageBox(left: box.0, top: 100 + box.2, right: box.1, bottom: 111 + box.2))
        }
        #expect(PDFText([PrintedPage(number: 1, width: 595, height: 842, words: words)]).text == "SMALL 1\n")
    }

    @Test func `each line has its page, its number on the page and its box`() {
        let text = PDFText([page("one 😀 two and\nthree"), page("Four", number: 2)])
        #expect(text.text == "one 😀 two and\nthree\n\nFour\n")
        #expect(text.sourceLines.map(\.range) == [0..<13, 14..<19, 21..<25])
        #expect(text.sourceLines.map(\.page) == [1, 1, 2] && text.sourceLines.map(\.line) == [1, 2, 1])
        #expect(text.sourceLines[2].box == PageBox(left: 40, top: 200, right: 64, bottom: 211))
    }

    @Test func `lines written from right to left are read so`() {
        // As a page shows them: letters from left to right.
        let text = PDFText([page("?)2016( הלאש תרחא the Emic תיב")]).text
        #expect(text == "בית the Emic אחרת שאלה (2016)?\n")
    }

    @Test func `every word is read once, whatever the page looks like`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            var words: [PrintedWord] = []
            for number in 0..<Int.random(in: 1...60, using: &random) {
                let (left, top) = (
                    Double.random(in: -20...580, using: &random), Double.random(in: -20...830, using: &random)
                )
                let box = PageBox(
                    left: left, top: top, right: left + .random(in: 0...200, using: &random),
                    bottom: top + .random(in: 0...40, using: &random))
                words.append(PrintedWord(text: "w\(number)x", box: box, line: number / 5))
            }
            let text = PDFText([PrintedPage(number: 1, width: 595, height: 842, words: words)])
            // Words that touch come without a blank.
            let found = text.text.split { "x \t\n".contains($0) }.map(String.init).sorted()
            #expect(found == words.map { String($0.text.dropLast()) }.sorted())
            for line in text.sourceLines {
                #expect(!line.range.isEmpty && line.range.upperBound <= text.text.unicodeScalars.count)
            }
        }
    }
}
