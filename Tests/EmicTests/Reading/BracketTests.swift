import CodingModel
import Testing

@testable import emic

@Suite struct BracketTests {
    @Test func `coders who agree share a bracket, in the order of their names`() {
        let study = Coded(
            text: "Then she listened.",
            codings: [
                ("she listened", "trust", "bo,Zoe,anna"), ("she listened", "hope", "bo"), ("she", "trust", "anna"),
            ])

        let brackets = Bracket.brackets(of: study.view.codings)

        #expect(brackets.map(\.range) == [5..<17, 5..<8])
        #expect(brackets[0].labels.map(\.text) == ["hope (bo)", "trust (anna, bo, Zoe)"])
        #expect(brackets[1].labels.map(\.text) == ["trust (anna)"])
    }

    @Test func `white space at the ends of a passage does not count`() {
        let text = "one\n\ntwo\n\nthree"
        let view = Coded(text: text, codings: [("\n\ntwo\n\n", "a", "anna"), ("two", "a", "bo"), ("\n\n", "b", "bo")])
            .view

        let brackets = Bracket.brackets(of: view.codings)

        #expect(brackets.map(\.range) == [3..<5, 5..<8])
        #expect(brackets[1].labels.map(\.text) == ["a (anna, bo)"])
    }

    @Test(arguments: [
        (40, ["+ recruitment/advertising (anna, bo)"]),
        (26, ["+ recruitment/advertising", "  (anna, bo)"]),
        (20, ["+ recruitment/", "  advertising", "  (anna, bo)"]),
        (9, ["+", "  recruit", "  ment/", "  adverti", "  sing", "  (anna,", "  bo)"]),
    ])
    func `a label keeps the coders together where it can`(width: Int, rows: [String]) {
        let label = Bracket.Label(code: "recruitment/advertising", codeID: Coded.id(1), coders: ["anna", "bo"])

        #expect(label.rows(after: "+ ", width: width) == rows)
    }

    @Test func `borders are marked around whole characters, lines and paragraphs grow with them`() {
        let view = Coded(text: "a👩🏽‍🚒b\ncafe\u{301}s", codings: []).view
        // The first begins and ends within the emoji, the second between the e and its accent.
        let ranges = [2..<4, 10..<11]

        let (marked, moved) = view.markingBorders(of: ranges)

        #expect(Array(marked.text.unicodeScalars) == Array("a⟦👩🏽‍🚒⟧b\ncaf⟦e\u{301}⟧s".unicodeScalars))
        #expect(ranges.map(moved) == [3..<5, 12..<14])
        let lines = marked.lines.map { String(String.UnicodeScalarView(Array(marked.text.unicodeScalars)[$0])) }
        #expect(lines == ["a⟦👩🏽‍🚒⟧b", "caf⟦e\u{301}⟧s"])
        #expect(marked.paragraphs == [0..<marked.text.unicodeScalars.count])
    }
}

@Suite struct PaletteTests {
    @Test func `a code has its own colour or one of eight`() {
        let study = Coded(
            text: "one two", codings: [("one", "a", "anna"), ("two", "b", "anna")], colors: ["a": "#ff0000"])
        let ids = study.view.codebook.codes.map(\.id)

        #expect(Palette(codebook: study.view.codebook, depth: .direct).style(of: ids[0]).numbers == "38;2;255;0;0")
        #expect(Palette(codebook: study.view.codebook, depth: .indexed).style(of: ids[0]).numbers == "38;5;196")
        #expect(Palette(codebook: study.view.codebook, depth: .direct).style(of: ids[1]).numbers == "38;5;166")
        #expect(Palette(codebook: study.view.codebook, depth: .none).style(of: ids[0]) == .plain)
        #expect(Palette(codebook: study.view.codebook, depth: .direct).style(of: Coded.id(99)) == .plain)
    }

    @Test func `colours change nothing but colours`() {
        let plain = Coded.interview.view.rendered(.init(width: 80))
        let colored = Coded.interview.view.rendered(.init(width: 80, colors: .indexed))

        let stripped = colored.map { line in
            line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
                .map { $0 == 0 ? String($1) : String($1.drop { $0 != "m" }.dropFirst()) }.joined()
        }
        #expect(stripped == plain)
        #expect(colored != plain)
    }
}
