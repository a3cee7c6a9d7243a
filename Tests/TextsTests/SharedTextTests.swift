import Foundation
import TestSupport
import Testing

@testable import Texts

/// A real interview taken out of a PDF, which is not part of the project: the folder that holds it is in the environment
/// variable `EMIC_SHARED`. What is looked for is cut from the text itself.
private let interview: String? = ProcessInfo.processInfo.environment["EMIC_SHARED"].flatMap {
    try? String(contentsOfFile: $0 + "/seed/interview-da.txt", encoding: .utf8)
}

@Suite(.enabled(if: interview != nil, "EMIC_SHARED does not name the folder that holds seed/interview-da.txt"))
struct SharedTextTests {
    private let text = StoredText(interview ?? "")
    private var locator: QuotationLocator { QuotationLocator(text) }

    @Test func `lines and sentences are counted`() {
        #expect(text.lines.count == 657)
        #expect(text.segments(.sentence).count == 193)
        #expect(text.segments(.paragraph).count > text.segments(.sentence).count)
    }

    @Test func `no sentence ends within a word that a hyphen splits, or behind a common abbreviation`() throws {
        let ends = Set(text.segments(.sentence).map(\.upperBound))
        for range in try PatternSearch(#"\p{Ll}-\s*\n\s*\p{Ll}|\bca\.\s+\d|\b18\.\s"#).matches(in: text) {
            #expect(ends.isDisjoint(with: range.dropFirst()))
        }
    }

    @Test func `each word split at a line's end is found whole, however it is typed`() throws {
        let locator = locator
        let split = try PatternSearch(#"\p{Ll}{2,}-\s*\n\s*\p{Ll}+"#).matches(in: text)
        #expect(split.count > 60)
        for range in split {
            let parts = text.substring(range).split { $0 == "-" || $0.isWhitespace }.map(String.init)
            for typed in [parts.joined(), parts.joined(separator: "-"), parts.joined().uppercased()] {
                let found = try locator.find(typed)
                #expect(
                    found.contains { $0.upperBound == range.upperBound || $0.lowerBound >= 0 && $0.overlaps(range) })
            }
        }
    }

    @Test func `what stands before and behind a page's border is found as one`() throws {
        let locator = locator
        // A page begins with a blank, right below the last line of the page before.
        let borders = try PatternSearch(#"\S+ \S+\S\n \p{L}+ \p{L}+"#).matches(in: text)
        #expect(borders.count >= 3)
        for range in borders {
            let typed = text.substring(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(try locator.find(typed) == [range])
        }
    }

    @Test func `each sentence is found at its place, and near to itself with a word left out`() throws {
        let locator = locator
        for sentence in text.segments(.sentence) {
            let words = text.substring(sentence).split(whereSeparator: \.isWhitespace)
            let typed = words.joined(separator: " ").replacing("“", with: "\"").replacing("”", with: "\"")
            #expect(try locator.find(typed).contains { $0.overlaps(sentence) && $0.count >= sentence.count - 2 })
            guard words.count >= 8 else { continue }
            let shorter = (words[..<4] + words[5...]).joined(separator: " ")
            let nearest = try locator.nearest(shorter)
            #expect(nearest.contains { $0.range.overlaps(sentence) && $0.similarity > 0.7 })
        }
    }
}
