import Foundation
import TestSupport
import Testing

@testable import Texts

@Suite struct QuotationPropertyTests {
    private func folded(_ string: String) -> [UInt8] {
        var table = FoldTable()
        return FoldedText(string, table: &table).bytes
    }

    /// Each stretch of whole characters that begins and ends with something seen and folds like the quotation.
    private func naive(_ quotation: String, in string: String) -> Set<Range<Int>> {
        let wanted = folded(quotation)
        let scalars = Array(string.unicodeScalars)
        var borders: Set<Int> = [0]
        for character in string { borders.insert((borders.max() ?? 0) + character.unicodeScalars.count) }
        var found: Set<Range<Int>> = []
        for start in borders.sorted() where start < scalars.count {
            for end in borders where end > start {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[start..<end])
                guard folded(String(view)) == wanted, !folded(String(scalars[start])).isEmpty else { continue }
                guard ![" ", "\n"].contains(scalars[end - 1]), scalars[end - 1] != "-" else { continue }
                found.insert(start..<end)
            }
        }
        return found
    }

    /// `string` without marks that have no letter to stand on: what those belong to is a matter of taste.
    private func withoutStrayMarks(_ string: String) -> String {
        var result = String.UnicodeScalarView()
        var canCarry = false
        for scalar in string.unicodeScalars {
            let isMark = scalar.properties.canonicalCombiningClass != .notReordered
            if isMark && !canCarry { continue }
            canCarry = isMark || scalar.properties.isAlphabetic
            result.append(scalar)
        }
        return String(result)
    }

    @Test func `random texts: what is found folds like the quotation, and nothing is missed`() throws {
        let alphabet: [Unicode.Scalar] = [
            "a", "a", "b", "A", "å", "\u{30A}", "\u{327}", "\u{301}", " ", " ", "\n", "-", "\u{AD}", "'", "“", "👩",
            "\u{200D}",
            "1", "e", "é", "漢",
        ]
        for seed in 0..<1000 {
            var random = SeededGenerator(seed: UInt64(seed))
            let string = withoutStrayMarks(random.scalars(upTo: 24, of: alphabet))
            let quotation = withoutStrayMarks(random.scalars(upTo: 4, of: alphabet))
            guard !folded(quotation).isEmpty else { continue }

            let found = try QuotationLocator(StoredText(string)).find(quotation)
            let possible = naive(quotation, in: string)

            let note = Comment(rawValue: "seed \(seed): \(string.debugDescription), \(quotation.debugDescription)")
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, note)
            for range in found { #expect(folded(StoredText(string).substring(range)) == folded(quotation), note) }
            #expect(found.isEmpty == possible.isEmpty, note)
        }
    }

    @Test func `random texts out of all that is hard: what is found holds the quotation`() throws {
        for seed in 0..<3000 {
            var random = SeededGenerator(seed: UInt64(seed))
            let string = random.scalars(upTo: 40, of: hardScalars + ["ﬁ", "f", "i"])
            let text = StoredText(string)
            let start = Int.random(in: 0...text.length, using: &random)
            let end = Int.random(in: start...text.length, using: &random)
            let quotation = text.substring(start..<end)
            let wanted = folded(quotation)
            guard !wanted.isEmpty else { continue }

            let locator = QuotationLocator(text)
            for range in try locator.find(quotation) {
                let found = folded(text.substring(range))
                #expect(found.firstRange(of: wanted) != nil, "seed \(seed)")
            }
            for near in try locator.nearest(quotation) {
                #expect(near.range.lowerBound >= 0 && near.range.upperBound <= text.length && !near.range.isEmpty)
                #expect((QuotationLocator.leastSimilarity...1).contains(near.similarity))
            }
        }
    }

    @Test func `a quotation cut at words and mangled is found at its place`() throws {
        let words = """
            ledelse årsag blåbær hænder øvelse cafe\u{301} straße fluffig wir müssen gehen people often said når børn leger
            sygefravær trivsel vagtplan Århus EU-landene don’t 18 4.500 rødgrød 👩‍👩‍👧 naïve coöperation smørrebrød
            """.split(whereSeparator: \.isWhitespace).map(String.init)
        let gaps = [" ", " ", " ", "\n", "\n\n", " \n", ", ", ". ", " – ", " “", "” ", "\u{A0}", " (", ") "]
        for seed in 0..<400 {
            var random = SeededGenerator(seed: UInt64(seed))
            let picked = (0..<60).map { _ in random.pick(words) }
            let first = Int.random(in: 0..<50, using: &random)
            let last = first + Int.random(in: 0..<10, using: &random)
            var marks = ""
            var quotation = ""
            for (index, word) in picked.enumerated() {
                if index == first { marks += "⟦" }
                marks += broken(word, &random)
                if index == last { marks += "⟧" }
                let gap = random.pick(gaps)
                marks += gap
                if (first...last).contains(index) { quotation += mangled(word, &random) }
                if (first..<last).contains(index) { quotation += mangled(gap, &random) }
            }
            let text = MarkedText(marks)

            let found = try QuotationLocator(StoredText(text.text)).find(quotation)

            // A quotation such as "ja ja" may stand one word to the left too, and then takes its place.
            #expect(found.contains { $0.overlaps(text.range) && $0.count >= 1 }, "seed \(seed)")
            #expect(
                found.contains(text.range) || found.contains { $0.lowerBound < text.range.lowerBound }, "seed \(seed)")
        }
    }

    /// `word`, perhaps split by a hyphen at a line's end.
    private func broken(_ word: String, _ random: inout SeededGenerator) -> String {
        guard word.count > 5, word.allSatisfy(\.isLetter), Int.random(in: 0..<3, using: &random) == 0 else {
            return word
        }
        let split = word.index(word.startIndex, offsetBy: Int.random(in: 2...(word.count - 2), using: &random))
        return word[..<split] + random.pick(["-\n", "-\n\n", "- \n ", "\u{AD}\n", "\u{AD}"]) + word[split...]
    }

    /// `piece` as another person would type it.
    private func mangled(_ piece: String, _ random: inout SeededGenerator) -> String {
        var result = ""
        for character in piece {
            switch character {
            case " ", "\n", "\u{A0}":
                if !(result.last?.isWhitespace ?? false) {
                    result += random.pick([" ", "  ", "\n", " \n\n", "\t", "\u{202F}"])
                }
            case "“", "”", "’": result += random.pick(["\"", "'", "„", "»", "«", "‘", "`", "´", "′"])
            case "–", "-": result += random.pick(["-", "—", "‑", "−"])
            default:
                let letter = String(character)
                result += random.pick([
                    letter, letter, letter.uppercased(), letter.lowercased(),
                    letter.decomposedStringWithCanonicalMapping,
                    letter.precomposedStringWithCanonicalMapping, letter + "\u{200B}", "\u{AD}" + letter,
                ])
            }
        }
        return result.replacing("ff", with: random.pick(["ff", "ﬀ"]))
    }
}
