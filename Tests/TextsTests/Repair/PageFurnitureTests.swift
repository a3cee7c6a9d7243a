import CodingModel
import Testing

@testable import Texts

@Suite struct PageFurnitureTests {
    @Test func `heads and page numbers go, and sentences run across pages`() {
        let reading = repaired(SampleTexts.pages)
        #expect(
            reading.text == """
                The first thing that I noticed was that nobody ever closed the door. People would walk in with a question \
                and stay for coffee, and that was how most decisions were made. When the new building opened, all of that \
                came to an end within a week or two. There were glass walls and booking systems.

                Nobody walked in any more, and I began to write more letters than I had ever written before in my life.

                """)
        #expect(reading.report.counts["page-furniture"] == 6)
        #expect(reading.structure.sourceLines.map(\.page) == [1, 1, 1, 2, 2, 2, 3])
        #expect(reading.structure.sourceLines.map(\.line) == [2, 3, 4, 2, 3, 4, 2])
    }

    @Test func `numbers in the margin go`() {
        let paragraphs = repaired(SampleTexts.marginNumbers).text.components("\n\n")
        #expect(paragraphs.count == 6)
        #expect(paragraphs.allSatisfy { $0.hasPrefix("Ava: ") || $0.hasPrefix("Ben: ") })
        #expect(paragraphs[0].hasSuffix("what made you choose it in the first place?"))
    }

    @Test func `numbers before the text of lines go, and speakers are seen behind them`() {
        let text = (1...6).map { "\($0)    \($0 % 2 == 0 ? "Ben" : "Ava"): Some words of mine.\n" }.joined(
            separator: "\n")
        let paragraphs = repaired(text).text.split(separator: "\n\n")
        #expect(paragraphs.count == 6)
        #expect(paragraphs.allSatisfy { $0.hasPrefix("Ben:") || $0.hasPrefix("Ava:") })
    }

    @Test(arguments: [
        "1. First\n2. Second\n3. Third\n", "Ja\nNej\nJa\nNej\nJa\n", "7\n\n3\n\n9\n",
        "2019\n2020\n2021\n2022\n2023\n2024\n",
    ])
    func `numbers and words that repeat in a text stay`(text: String) {
        #expect(repaired(text).text == text)
    }

    @Test func `switched off, all of it stays`() {
        let reading = repaired(SampleTexts.pages, without: ["page-furniture", "pull-quotes"])
        #expect(reading.text.split(separator: "Trust at work").count == 3)
        #expect(letters(reading.text.unicodeScalars) == letters(SampleTexts.pages.unicodeScalars))
    }
}
