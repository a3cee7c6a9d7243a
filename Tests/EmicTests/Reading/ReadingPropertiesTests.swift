import CodingModel
import TestSupport
import Testing

@testable import emic

/// What holds for any text and any codings, tried on random ones.
@Suite struct ReadingPropertiesTests {
    static let studies: [RandomStudy] =
        (0..<40).map { RandomStudy(seed: $0, words: 20 + Int($0) * 5, codings: Int($0) / 2) }
        + [RandomStudy(seed: 100, words: 600, codings: 1000)]
    static let widths = [24, 40, 49, 50, 60, 80, 120, 200]

    @Test(arguments: studies)
    func `no line is wider than the terminal`(study: RandomStudy) {
        for width in Self.widths {
            for options in [
                ReadingView.Options(width: width), .init(width: width, marksBorders: true),
                .init(width: width, lines: 3...9),
            ] {
                for line in study.view.rendered(options) {
                    #expect(line.displayWidth <= width, "\(width): \(line)")
                    #expect(line.withoutTrailingBlanks == line)
                }
            }
        }
    }

    @Test(arguments: studies)
    func `each code has its label`(study: RandomStudy) {
        for width in Self.widths {
            let words = Set(study.view.rendered(.init(width: width)).flatMap { $0.split(separator: " ") })
            for coding in study.view.codings {
                #expect(words.contains { $0 == coding.code }, "\(coding.code) at \(width)")
            }
        }
    }

    @Test(arguments: studies)
    func `the words of the text stay in order`(study: RandomStudy) {
        let wanted = study.view.text.filter { !$0.isWhitespace }
        for width in Self.widths {
            let without = study.view.rendered(.init(width: width, showsCodes: false))
            let gutter = study.layout(width: width, brackets: []).gutter
            let text = without.drop { !$0.isEmpty }.map { $0.columns(gutter..<Int.max) }.joined()
            #expect(text.filter { $0 != " " } == wanted)

            var rest = wanted[...]
            for character in study.view.rendered(.init(width: width)).joined() where character == rest.first {
                rest.removeFirst()
            }
            #expect(rest.isEmpty, "with codes at \(width)")
        }
    }

    @Test(arguments: studies)
    func `the text has a column of its own`(study: RandomStudy) {
        for width in Self.widths.filter({ $0 >= ReadingLayout.narrowest }) {
            let view = study.view.rendered(.init(width: width))
            guard !view.contains(where: { $0.contains("· line") && !$0.hasPrefix("interview") }) else { continue }
            let layout = study.layout(width: width, brackets: Bracket.brackets(of: study.view.codings))
            let text = view.drop { !$0.isEmpty }.map { $0.columns(layout.gutter..<(layout.gutter + layout.textWidth)) }
            #expect(text.joined().filter { $0 != " " } == study.view.text.filter { !$0.isWhitespace })
        }
    }

    @Test(arguments: studies)
    func `brackets in one lane never meet, and cover their words`(study: RandomStudy) {
        let view = study.view
        let length = view.text.unicodeScalars.count
        let rows = ReadingRows(
            text: view.text, lines: view.lines, paragraphs: view.paragraphs, shown: 1..<(view.lines.count + 1),
            width: 40)
        let placed = PlacedBracket.place(
            Bracket.brackets(of: view.codings), on: rows, showing: 0..<length, lanes: ReadingLayout.mostLanes)
        var ends: [Int: Int] = [:]
        for bracket in placed {
            let words = rows.rows[bracket.rows].map { rows.text(of: $0) }.joined().filter { $0 != " " }
            #expect(words.contains(bracket.bracket.quotation.filter { !$0.isWhitespace }))
            guard let lane = bracket.lane else { continue }
            #expect(ends[lane].map { $0 < bracket.rows.lowerBound } ?? true)
            ends[lane] = bracket.rows.upperBound
        }
    }

    @Test func `the order in which codings come does not matter`() {
        for study in Self.studies.prefix(20) {
            var reversed = study.view
            reversed.codings.reverse()
            #expect(reversed.rendered() == study.view.rendered())
        }
    }
}

/// A text of random words with random codings, each of a code of its own.
struct RandomStudy: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let view: ReadingView

    var testDescription: String { "seed \(seed), \(view.codings.count) codings" }

    init(seed: UInt64, words: Int, codings: Int) {
        var random = SeededGenerator(seed: seed)
        let some = [
            "ledelse", "på", "å", "👩🏽‍🚒", "cafe\u{301}", "日本語", "“godt”", "–", "og", "arbejdskraftmangel", "i", "🇩🇰",
            "ord/ord",
            "Vi", "skal", "tale", "om", "det",
        ]
        let gaps = [" ", " ", " ", " ", " ", "  ", "\n", "\n\n", "\n\n\n"]
        var text = ""
        for _ in 0..<words {
            text += some.randomElement(using: &random)! + gaps.randomElement(using: &random)!
        }
        var coded = Coded(text: text, codings: []).view
        let characters = Array(text)
        for number in 0..<codings {
            let start = Int.random(in: 0..<(characters.count - 1), using: &random)
            let end = min(characters.count, start + Int.random(in: 1...120, using: &random))
            let quotation = String(characters[start..<end])
            guard !quotation.allSatisfy(\.isWhitespace) else { continue }
            let offset = String(characters[..<start]).unicodeScalars.count
            let range = offset..<(offset + quotation.unicodeScalars.count)
            let coders = ["anna", "bo", "chris"].prefix(Int.random(in: 1...3, using: &random))
            for coder in coders {
                coded.codings.append(
                    Coded.coding(
                        range, quotation, code: "c\(number)", codeID: Coded.id(number), coder: coder))
            }
        }
        self.seed = seed
        view = coded
    }

    func layout(width: Int, brackets: [Bracket]) -> ReadingLayout {
        ReadingLayout(width: width, lines: view.lines.count, paragraphs: view.paragraphs.count, brackets: brackets)
    }
}

extension String {
    /// What stands in these columns of the line.
    fileprivate func columns(_ wanted: Range<Int>) -> String {
        var column = 0
        return filter { character in
            defer { column += character.displayWidth }
            return wanted.contains(column)
        }
    }
}
