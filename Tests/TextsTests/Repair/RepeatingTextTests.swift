import CodingModel
import Testing

@testable import Texts

/// Texts that repeat themselves: what comes back is theirs, not the page's.
@Suite struct RepeatingTextTests {
    private static let refrain = (1...12).map { verse in
        "The river ran by the mill in the night number \(verse)\nand nobody knew its name\n  turn, wheel, turn\nfor all that was and came\n"
    }.joined(separator: "\n")

    private static let transcript = (1...40).map { number in
        """
        I: And what happened in the year that you call number \(number), as you remember it
        Mm.
        B: well it was like any other year, we worked
        Mm
        and we went home, and then we worked again

        """
    }.joined()

    private static let answers = [
        "Yes", "No", "don't know", "the people I work with", "yes", "nothing", "Nothing at all",
    ]

    private static let texts = [
        refrain, transcript,
        String(repeating: SampleTexts.quoted + "\n\n", count: 40),
        String(repeating: SampleTexts.englishColumns + "\n\n", count: 40),
        String(repeating: SampleTexts.german + "\n\u{0C}", count: 40),
        (0..<300).map { answers[$0 * $0 % 7] + "\n" }.joined(),
        String(repeating: "A heading\nthe same line goes on\nand on in small letters\n", count: 60),
    ]

    @Test(arguments: texts)
    func `nothing is lost`(text: String) {
        #expect(repaired(text).report.changes.allSatisfy { $0.effect != .dropped })
        let moved = repaired(text, without: ["pull-quotes"])
        #expect(letters(moved.text.unicodeScalars) == letters(text.unicodeScalars))
    }

    @Test func `a copy of an interruption is no evidence for it`() {
        let once = SampleTexts.quoted.split(separator: "\n").filter { !$0.contains("never close a school") }
            .joined(separator: "\n")
        let text = String(repeating: once.replacing("think that they could", with: "think") + "\n\n", count: 5)
        #expect(repaired(text).passages(.pullQuote).isEmpty)
    }

    @Test func `words that meet by chance are no pull quote`() {
        // Few words in many orders, on lines of many lengths.
        let words = SampleTexts.quoted.split { $0.isWhitespace }
        var (state, lines) = (UInt64(7), [String]())
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<2000 {
            lines.append((0..<(3 + next(10))).map { _ in words[next(words.count)] }.joined(separator: " "))
        }
        #expect(repaired(lines.joined(separator: "\n")).passages(.pullQuote).isEmpty)
    }

    @Test func `numbers that count pages are proof of pages without form feeds`() {
        let text = SampleTexts.pages.replacing("\u{0C}", with: "")
        let reading = repaired(text)
        #expect(!reading.text.contains("Trust at work: interviews\nthan") && !reading.text.contains("\n2\n"))
        #expect(reading.text.contains("When the new building opened"))
    }

    @Test func `a short answer that comes first on some pages is no running head`() {
        let body = "This is what was said on a page of this transcript, number"
        let pages = (1...12).map { page in
            (page % 5 == 0 ? "Mm.\n" : "Page \(String(repeating: "x", count: page)) begins here\n")
                + (1...6).map { "\(body) \(page * 10 + $0) of them all\(String(repeating: "y", count: $0 + page)).\n" }
                .joined()
        }
        let reading = repaired(pages.joined(separator: "\u{0C}"))
        #expect(reading.text.split(separator: "Mm.").count == 3)
    }
}
