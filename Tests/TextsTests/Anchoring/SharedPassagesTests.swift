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
        var outcomes: [CarryOutcome: Int] = [:]
        var exact = 0
        /// Said to be the same, and not the same on the way back.
        var astray = 0

        var description: String {
            let counts = CarryOutcome.allCases.map { "\($0.rawValue) \(outcomes[$0, default: 0])" }
            return counts.joined(separator: ", ") + "; back exact \(exact) of 500"
        }
    }

    @Test(arguments: ["AliceInWonderland", "Dracula", "Emma", "OliverTwist"])
    func `a novel broken into other lines, and back`(name: String) throws {
        let novel = try Self.text("corpora/novels-two-annotators/\(name).txt")
        let old = StoredText(novel)
        let column = Column.broken(novel, width: 40)
        for new in [column, Repair(RepairOptions(language: .given("en")))(column).text] {
            let measure = measured(old, StoredText(new), old.segments(.paragraph).ranges)
            print(name, measure)
            #expect(measure.exact == 500)
        }
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

    @Test func `an interview is repaired, and back: all passages within one paragraph come back exact`() throws {
        let raw = StoredText(try Self.text("seed/interview-da.txt"))
        let repaired = StoredText(Repair(RepairOptions(language: .given("da")))(raw.string).text)
        let paragraphs = repaired.segments(.paragraph)
        let alignment = TextAlignment(old: raw, new: repaired)
        let back = TextAlignment(old: repaired, new: raw)
        var measure = Measure()
        var within = (all: 0, exact: 0)
        for passage in alignment.carry(passages(raw, within: [0..<raw.length])) {
            measure.outcomes[passage.outcome, default: 0] += 1
            guard let place = passage.new else { continue }
            let isExact = back.carry([place])[0].new == passage.old
            if isExact { measure.exact += 1 }
            // The parts of a split passage lie in several.
            if passage.outcome != .split, paragraphs.indices(touching: place).count == 1 {
                within.all += 1
                if isExact { within.exact += 1 }
            }
        }
        print("interview", measure, "; within one paragraph", within)
        #expect(within.exact == within.all)
        #expect(measure.exact >= 490)
        let reverse = measured(repaired, raw, paragraphs.ranges)
        print("interview, repaired first", reverse)
        // The printed page splits what its pull quote interrupts, and that is said.
        #expect(reverse.astray == 0)
        #expect(reverse.exact == 500 - reverse.outcomes[.split, default: 0])
    }

    @Test(.enabled(if: Program.isInstalled("pdftotext")), arguments: 1...7)
    func `an extraction of a PDF is repaired, and back`(number: Int) throws {
        let folder = try TemporaryFolder()
        let path = try #require(SharedFolder.path("corpora/pdpilot-interviews/P\(number).pdf"))
        let raw = StoredText(try Program.shell("pdftotext '\(path)' -", in: folder).output)
        let repaired = StoredText(Repair(RepairOptions(language: .given("en")))(raw.string).text)
        let measure = measured(repaired, raw, repaired.segments(.paragraph).ranges)
        print("P\(number) repaired", measure)
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
