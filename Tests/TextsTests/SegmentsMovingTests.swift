import TestSupport
import Testing

@testable import Texts

/// Borders of passages moved by whole words.
@Suite struct SegmentsMovingTests {
    /// What is left of the marked passage, or `nil`.
    private func moved(_ marked: MarkedText, start: Int = 0, end: Int = 0) -> String? {
        let text = StoredText(marked.text)
        return text.segments(.token).moving(marked.range, start: start, end: end).map { text.substring($0) }
    }

    @Test func `words are taken in and left out at either end`() {
        let marked: MarkedText = "We have ⟦halved the number⟧ of ap\u{AD}plicants – “it is hard”."
        #expect(moved(marked, start: -1) == "have halved the number")
        #expect(moved(marked, start: -2, end: 2) == "We have halved the number of ap\u{AD}plicants")
        #expect(moved(marked, start: 1, end: -1) == "the")
        #expect(moved(marked, end: 3) == "halved the number of ap\u{AD}plicants – “it")
        #expect(moved(marked) == "halved the number")
    }

    @Test func `a border within a word or behind a full stop counts the word that it stands in or behind`() {
        #expect(moved("one tw⟦o three fo⟧ur five", start: -1, end: 1) == "two three four")
        #expect(moved("one tw⟦o three fo⟧ur five", start: 1, end: -1) == "three")
        #expect(moved("one ⟦two three.⟧ Four", end: -1) == "two")
        #expect(moved("one ⟦two three.⟧ Four", end: 1) == "two three. Four")
    }

    @Test func `borders stay within the text, and something is left between them`() {
        let marked: MarkedText = "one ⟦two three⟧ four"
        #expect(moved(marked, start: -2) == nil)
        #expect(moved(marked, end: 2) == nil)
        #expect(moved(marked, start: 2) == nil)
        #expect(moved(marked, end: -2) == nil)
        #expect(moved(marked, start: 1, end: -1) == nil)
        for far in [Int.max, .min] {
            #expect(moved(marked, start: far) == nil)
            #expect(moved(marked, end: far) == nil)
        }
    }

    @Test func `what is moved out and back is where it was, if it began and ended with words`() {
        let text = StoredText("a b c, d – e f. G h\ni jk lm\n\nno p")
        let words = text.segments(.token)
        for first in words.indices {
            for last in first..<words.count {
                let range = words[first].lowerBound..<words[last].upperBound
                for (start, end) in [(-1, 0), (0, 1), (-2, 3), (-1, 1)] {
                    guard let wider = words.moving(range, start: start, end: end) else { continue }
                    #expect(words.moving(wider, start: -start, end: -end) == range)
                }
            }
        }
    }
}
