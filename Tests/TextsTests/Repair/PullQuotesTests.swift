import CodingModel
import Testing

@testable import Texts

@Suite struct PullQuotesTests {
    @Test func `a repeated sentence is lifted behind the paragraph that it interrupts`() {
        let reading = repaired(SampleTexts.quoted)
        let quote = "They could never close a school with three hundred children in it\nRuth Adeyemi"
        #expect(reading.passages(.pullQuote) == [quote])
        #expect(reading.text.contains("it was plain that someone had made up their mind long before"))
        #expect(reading.text.hasSuffix("meet on Thursdays.\n\n" + quote))
    }

    @Test func `narrow lines whose words stand nowhere else are left where they are`() {
        let text = SampleTexts.quoted.split(separator: "\n").filter { !$0.contains("never close a school") }
            .joined(separator: "\n")
        #expect(repaired(text).passages(.pullQuote).isEmpty)
    }

    @Test func `switched off, the quote stays where it is`() {
        let reading = repaired(SampleTexts.quoted, without: ["pull-quotes"])
        #expect(reading.passages(.pullQuote).isEmpty)
        #expect(letters(reading.text.unicodeScalars) == letters(SampleTexts.quoted.unicodeScalars))
    }
}
