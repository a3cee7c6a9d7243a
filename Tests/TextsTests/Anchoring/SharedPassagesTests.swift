import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Texts

/// How many passages of real texts stand where they stood after their text was replaced by another one, and back.
@Suite(.enabled(if: SharedFolder.isThere, Comment(rawValue: SharedFolder.absent)))
struct SharedPassagesTests {
    private static func text(_ name: String) throws -> String {
        try String(contentsOfFile: #require(SharedFolder.path(name)), encoding: .utf8)
            .replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
    }

    /// 500 passages that begin and end at words, of one word up to some sentences, each within one of `paragraphs`.
    private func passages(_ text: StoredText, within paragraphs: [Range<Int>]) -> [Range<Int>] {
        let tokens = text.segments(.token)
        var random = SeededGenerator(seed: 1)
        return (0..<500).map { _ in
            let paragraph = random.pick(paragraphs)
            let inside = tokens.indices(touching: paragraph)
            guard !inside.isEmpty else { return paragraph }
            let first = Int.random(in: inside, using: &random)
            let last = min(first + random.pick([0, 1, 2, 5, 10, 25, 60]), inside.upperBound - 1)
            return tokens[first].lowerBound..<tokens[last].upperBound
        }
    }

    /// There and back: how many of the passages are placed, and how many come back exact.
    private func measured(_ old: StoredText, _ new: StoredText, _ paragraphs: [Range<Int>]) -> Measure {
        let ranges = passages(old, within: paragraphs)
        let there = TextAlignment(old: old, new: new).carry(ranges)
        let back = TextAlignment(old: new, new: old)
        var measure = Measure()
        for passage in there {
            measure.outcomes[passage.outcome, default: 0] += 1
            guard let place = passage.new else { continue }
            let returned = back.carry([place])[0].new
            if returned == passage.old {
                measure.exact += 1
            } else if passage.outcome == .unmoved || passage.outcome == .moved {
                measure.astray += 1
            }
        }
        return measure
    }

    private struct Measure: CustomStringConvertible {
        var outcomes: [CarriedPassage.Outcome: Int] = [:]
        var exact = 0
        /// Said to be the same, and not the same on the way back.
        var astray = 0

        var description: String {
            let counts = CarriedPassage.Outcome.allCases.map { "\($0.rawValue) \(outcomes[$0, default: 0])" }
            return counts.joined(separator: ", ") + "; back exact \(exact) of 500"
        }
    }

    @Test(arguments: ["AliceInWonderland", "Dracula", "Emma", "OliverTwist"])
    func `a novel broken into other lines, and back`(name: String) throws {
        let novel = try Self.text("corpora/novels-two-annotators/\(name).txt")
        let old = StoredText(novel)
        let measure = measured(old, StoredText(Column.broken(novel, width: 40)), old.segments(.paragraph).ranges)
        print(name, measure)
        #expect(measure.exact == 500)
    }

    @Test func `line ends of all kinds`() throws {
        let lf = try Self.text("corpora/import-formats/turns-utf8-lf.txt")
        let nfd = try Self.text("corpora/import-formats/turns-nfd.txt")
        for other in [nfd, lf.replacing("\n", with: "\r\n"), lf.replacing("\n", with: "\n\n")] {
            let old = StoredText(lf)
            let measure = measured(old, StoredText(other), old.segments(.paragraph).ranges)
            print("turns", measure)
            #expect(measure.exact == 500)
        }
    }

    @Test func `an interview out of a PDF, broken into other lines than the page had`() throws {
        let old = StoredText(try Self.text("seed/interview-da.txt"))
        let plain = old.substring(0..<old.length).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let whole = plain.replacing(try Regex(#"(\p{Ll})- (?!og |eller |samt )(\p{Ll})"#)) {
            String($0.output[1].substring ?? "") + String($0.output[2].substring ?? "")
        }
        let measure = measured(old, StoredText(whole), [0..<old.length])
        print("interview", measure)
        #expect(measure.astray == 0)
        #expect(measure.exact >= 495)
    }

    @Test(.enabled(if: Program.isInstalled("pdftotext")), arguments: 1...7)
    func `two extractions of one PDF`(number: Int) throws {
        let folder = try TemporaryFolder()
        let path = try #require(SharedFolder.path("corpora/pdpilot-interviews/P\(number).pdf"))
        let plain = StoredText(try Program.shell("pdftotext '\(path)' -", in: folder).output)
        let layout = StoredText(try Program.shell("pdftotext -layout '\(path)' -", in: folder).output)
        let measure = measured(plain, layout, plain.segments(.paragraph).ranges)
        print("P\(number)", measure)
        #expect(measure.astray == 0)
    }
}

/// A text as it stands in a narrow column.
private enum Column {
    static func broken(_ text: String, width: Int) -> String {
        text.split(separator: "\n\n").map { paragraph in
            var lines = [""]
            for word in paragraph.split(whereSeparator: \.isWhitespace) {
                let room = width - (lines.last?.count ?? 0) - 1
                if word.count <= room {
                    lines[lines.count - 1] += (lines.last == "" ? "" : " ") + word
                } else if word.count > 7, room > 5, word.allSatisfy(\.isLetter) {
                    lines[lines.count - 1] += " " + word.prefix(4) + "-"
                    lines.append(String(word.dropFirst(4)))
                } else {
                    lines.append(String(word))
                }
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n\n")
    }
}
