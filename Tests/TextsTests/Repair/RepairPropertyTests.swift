import CodingModel
import TestSupport
import Testing

@testable import Texts

/// What holds for every text, whole or broken.
@Suite struct RepairPropertyTests {
    private static let texts = SampleTexts.all + random

    /// Texts of hard scalars, and texts of words on lines of chance lengths.
    private static let random: [String] = {
        var generator = SeededGenerator(seed: 4)
        var texts = (0..<150).map { _ in generator.scalars(upTo: 200, of: hardScalars) }
        let words = [
            "Og", "det", "er", "en", "Anna:", "lang", "kom-", "mune", "sætning.", "“Ja,”", "D", "a", "b", "12", "–",
            "EU-",
        ]
        for _ in 0..<300 {
            let breaks = generator.pick([4, 8, 12])
            texts.append(
                (0..<Int.random(in: 1...120, using: &generator)).map { _ in
                    let gap =
                        Int.random(in: 0..<breaks, using: &generator) == 0
                        ? generator.pick(["\n", "\n\n", "\n\n\n", "\u{0C}"]) : " "
                    return generator.pick(words) + gap
                }.joined())
        }
        return texts
    }()

    @Test func `repairing a repaired text changes nothing`() {
        for text in Self.texts {
            let once = repaired(text).text
            #expect(repaired(once).text == once)
        }
    }

    @Test(arguments: [nil] + RepairRule.all.map { Optional($0.id) })
    func `every letter and digit is there but what was dropped, in its order but for what was moved`(
        rule: RepairRule.ID?
    ) {
        for text in Self.texts {
            let reading = repaired(text, without: rule.map { [$0] } ?? [])
            let (before, after) = (Array(text.unicodeScalars), Array(reading.text.unicodeScalars))
            let gone = reading.report.changes.filter { $0.effect != .joined }.map(\.before)
            let came = reading.report.changes.filter { $0.effect == .moved }.map(\.after)
            #expect(
                letters(before.indices.filter { place in !gone.contains { $0.contains(place) } }.map { before[$0] })
                    == letters(
                        after.indices.filter { place in !came.contains { $0.contains(place) } }.map { after[$0] }))
        }
    }

    @Test func `each source line holds words of that line`() {
        for text in Self.texts {
            let reading = repaired(text)
            let lines = SourceLine.ofFile(StoredText(text))
            let (raw, stored) = (StoredText(text), StoredText(reading.text))
            var end = 0
            for source in reading.structure.sourceLines {
                let line = lines.first { $0.line == source.line && $0.page == source.page }
                let original = line.map { letters(raw.substring($0.range).unicodeScalars) } ?? ""
                #expect(original.contains(letters(stored.substring(source.range).unicodeScalars)) || original == "")
                #expect(!source.range.isEmpty && source.range.lowerBound >= end)
                end = source.range.upperBound
            }
        }
    }

    @Test func `every word lies in a paragraph, and paragraphs have no white space at their ends`() {
        for text in Self.texts {
            let reading = repaired(text)
            let stored = StoredText(reading.text)
            let paragraphs = reading.structure.segments.filter { $0.kind == .paragraph }.map(\.range)
            let covered = paragraphs.map { letters(stored.substring($0).unicodeScalars) }.joined()
            #expect(covered == letters(reading.text.unicodeScalars))
        }
    }

    @Test func `no rule off, none on: the text is as it was`() {
        let all = Set(RepairRule.all.map(\.id))
        for text in SampleTexts.all where !text.contains("\u{0C}") {
            #expect(repaired(text, without: all).text == text)
        }
        #expect(all.count == RepairRule.all.count)
        #expect(RepairRule.all.allSatisfy { $0.summary.hasSuffix(".") })
    }

    @Test(arguments: ["", "\n", "\n\n\n", "\u{0C}", "a", "\u{301}", "-\n-\n", "\u{FEFF}\n"])
    func `what has next to nothing in it is no trouble`(text: String) {
        _ = repaired(text)
    }

    @Test(arguments: ["\u{301}", "a ", "A b ", "ab-\n", "a\n\n", "שלום مرحبا ", "1\n", "I: a\n", "“", "A\n\u{0C}"])
    func `a long text of one thing over and over is done in no time`(unit: String) {
        let text = String(repeating: unit, count: 20_000)
        #expect(
            letters(repaired(text, without: ["page-furniture"]).text.unicodeScalars) == letters(text.unicodeScalars))
    }
}
