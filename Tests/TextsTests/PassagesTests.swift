import CodingModel
import TestSupport
import Testing

@testable import Texts

@Suite struct PassagesTests {
    private let marks: MarkedText = "\n  ⟦Første linje\n⟦anden 👩‍👩‍👧 linje⟧⟧  \n\n \n⟦tredje afsnit⟧"
    private var text: StoredText { StoredText(marks.text) }

    @Test func `offsets are taken as they are`() throws {
        #expect(try text.passage(from: 2, to: 9, of: "a") == Passage(range: 2..<9, quotation: " Første"))
        #expect(try text.passage(from: 0, to: text.length, of: "a").quotation == marks.text)
    }

    @Test func `lines and paragraphs come without white space around them`() throws {
        #expect(try text.passage(fromLine: 1, toLine: 4, of: "a").range == marks.ranges[0])
        #expect(try text.passage(fromLine: 3, toLine: 3, of: "a").range == marks.ranges[1])
        #expect(try text.passage(fromLine: 6, toLine: 6, of: "a").quotation == "tredje afsnit")
        #expect(try text.passage(ofParagraph: 1, of: "a").range == marks.ranges[0])
        #expect(try text.passage(ofParagraph: 2, of: "a").range == marks.ranges[2])
    }

    @Test func `what the text does not have is refused`() {
        #expect(throws: TextsError.emptyPassage(start: 3, end: 3, document: "a")) {
            try text.passage(from: 3, to: 3, of: "a")
        }
        #expect(throws: TextsError.emptyPassage(start: 9, end: 3, document: "a")) {
            try text.passage(from: 9, to: 3, of: "a")
        }
        #expect(throws: TextsError.passageBeforeStart(start: -1, end: 3, document: "a")) {
            try text.passage(from: -1, to: 3, of: "a")
        }
        #expect(throws: TextsError.passageBeyondEnd(start: 0, end: 99, document: "a", length: text.length)) {
            try text.passage(from: 0, to: 99, of: "a")
        }
        #expect(throws: TextsError.linesBeyondEnd(first: 2, last: 7, document: "a", count: 6)) {
            try text.passage(fromLine: 2, toLine: 7, of: "a")
        }
        #expect(throws: TextsError.blankLines(first: 4, last: 5, document: "a")) {
            try text.passage(fromLine: 4, toLine: 5, of: "a")
        }
        #expect(throws: TextsError.invalidLines(first: 0, last: 1, document: "a")) {
            try text.passage(fromLine: 0, toLine: 1, of: "a")
        }
        #expect(throws: TextsError.invalidLines(first: 3, last: 2, document: "a")) {
            try text.passage(fromLine: 3, toLine: 2, of: "a")
        }
        for number in [0, 3, -1, .max, .min] {
            #expect(throws: TextsError.noParagraph(number: number, document: "a", count: 2)) {
                try text.passage(ofParagraph: number, of: "a")
            }
        }
        #expect(throws: TextsError.linesBeyondEnd(first: 1, last: 1, document: "a", count: 0)) {
            try StoredText("").passage(fromLine: 1, toLine: 1, of: "a")
        }
    }

    @Test(arguments: [
        (
            TextsError.passageBeyondEnd(start: 120, end: 180, document: "interview-07", length: 175),
            "passage 120..180 ends beyond 'interview-07', which has 175 characters"
        ),
        (
            .linesBeyondEnd(first: 1, last: 2, document: "note", count: 1),
            "lines 1..2 end beyond 'note', which has 1 line"
        ),
        (
            .linesBeyondEnd(first: 9, last: 9, document: "note", count: 7),
            "there is no line 9 in 'note', which has 7 lines"
        ),
        (
            .noParagraph(number: 9, document: "note", count: 4),
            "there is no paragraph 9 in 'note', which has 4 paragraphs"
        ),
        (
            .noParagraph(number: 0, document: "note", count: 4),
            "there is no paragraph 0 in 'note': paragraphs count from 1"
        ),
        (
            .emptyPassage(start: 5, end: 5, document: "note"),
            "passage 5..5 of 'note' is empty: its end must be greater than its start"
        ),
        (
            .emptyPassage(start: 9, end: 5, document: "note"),
            "passage 9 to 5 of 'note' ends before it begins: give the smaller offset first"
        ),
        (
            .passageBeforeStart(start: -1, end: 5, document: "note"),
            "passage -1..5 begins before 'note', whose first character is 0"
        ),
        (.invalidLines(first: 0, last: 5, document: "note"), "there is no line 0 in 'note': lines count from 1"),
        (
            .invalidLines(first: 6, last: 5, document: "note"),
            "lines 6..5 of 'note' end before they begin: give the smaller number first"
        ),
        (.blankLines(first: 6, last: 6, document: "note"), "line 6 of 'note' is blank: give a line with words"),
        (.blankLines(first: 6, last: 7, document: "note"), "lines 6..7 of 'note' are blank: give a line with words"),
        (
            .emptyQuotation,
            "the quotation has no letter, digit or sign to look for: give some words of the passage"
        ),
        (
            .invalidPattern(position: 1, reason: "missing closing parenthesis"),
            "the pattern can't be read beyond its character 1: missing closing parenthesis"
        ),
        (.invalidPattern(position: 0, reason: "odd"), "the pattern can't be read at its beginning: odd"),
        (
            .patternTooCostly(offset: 7),
            "the pattern takes too many steps behind offset 7: make it simpler, "
                + "for example without a repetition inside a repetition"
        ),
        (.patternFailed(reason: "odd"), "the pattern could not be applied: odd"),
    ])
    func `errors say what, where, and the way out`(error: TextsError, description: String) {
        #expect(error.description == description)
    }
}
