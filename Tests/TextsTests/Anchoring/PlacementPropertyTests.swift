import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Texts

/// Random edits of made-up texts in which words repeat: what must hold whatever is done to a text.
@Suite struct PlacementPropertyTests {
    /// The words of `string` run together, a hyphen at a line's end as `¬`: an account of folding that shares no code
    /// with the alignment.
    private func seen(_ string: String) -> String {
        let characters = Array(string.precomposedStringWithCanonicalMapping.filter { $0 != "\u{200B}" })
        var result = ""
        for (index, character) in characters.enumerated() where !character.isWhitespace {
            let gap = characters[(index + 1)...].prefix(while: \.isWhitespace)
            let next = characters[(index + 1)...].dropFirst(gap.count).first
            let isLineHyphen = character == "-" && index > 0 && characters[index - 1].isLetter && next?.isLetter == true
            result.append(isLineHyphen && gap.contains(where: \.isNewline) ? "¬" : character)
        }
        return result
    }

    /// Whether two quotations have the same words: a hyphen at a line's end may be any hyphen or none.
    private func isSame(_ left: String, _ right: String) -> Bool {
        var (left, right) = (seen(left)[...], seen(right)[...])
        while let (first, second) = left.isEmpty && right.isEmpty ? nil : (left.first, right.first) {
            if first == second || first == "¬" && second == "-" || first == "-" && second == "¬" {
                (left, right) = (left.dropFirst(), right.dropFirst())
            } else if first == "¬" {
                left = left.dropFirst()
            } else if second == "¬" {
                right = right.dropFirst()
            } else {
                return false
            }
        }
        return true
    }

    /// Whether a letter was put before a passage that began at a word.
    private func isOtherWord(_ old: StoredText, _ start: Int, _ new: StoredText, _ newStart: Int) -> Bool {
        let before = old.substring(max(0, start - 12)..<start).precomposedStringWithCanonicalMapping
        let newBefore = new.substring(max(0, newStart - 12)..<newStart).precomposedStringWithCanonicalMapping
        guard let letter = newBefore.last, letter.isLetter, before.last?.isLetter != true else { return false }
        return before.last { !$0.isWhitespace && $0 != "-" && $0 != "\u{200B}" } != letter
    }

    /// Ranges that begin and end at characters that are seen.
    private func passages(_ text: StoredText, _ count: Int, _ random: inout SeededGenerator) -> [Range<Int>] {
        let characters = text.segments(.character).ranges
        let tokens = text.segments(.token).ranges
        guard !tokens.isEmpty else { return [] }
        return (0..<count).map { _ in
            let units = Int.random(in: 0..<4, using: &random) == 0 ? characters : tokens
            let first = Int.random(in: units.indices, using: &random)
            let last = min(first + random.pick([0, 0, 1, 2, 5, 20]), units.count - 1)
            return units[first].lowerBound..<units[last].upperBound
        }
    }

    @Test func `2000 edited texts: no passage covers other words unless that is said, and the way back is the same`() {
        var counts: [CarryOutcome: Int] = [:]
        for seed in 0..<2000 {
            var random = SeededGenerator(seed: UInt64(seed))
            var edited = EditedText(words: Int.random(in: 0...50, using: &random), &random)
            let old = StoredText(edited.string)
            for _ in 0..<Int.random(in: 0...6, using: &random) { edited.edit(&random) }
            let new = StoredText(edited.string)
            let ranges = passages(old, 6, &random)

            let alignment = TextAlignment(old: old, new: new)
            let back = TextAlignment(old: new, new: old)
            let carried = alignment.carry(ranges)

            #expect(carried.map(\.old) == ranges)
            for passage in carried {
                counts[passage.outcome, default: 0] += 1
                let quotation = old.substring(passage.old)
                let note = Comment(rawValue: "seed \(seed), \(passage): \(quotation.debugDescription)")
                #expect((passage.new == nil) == (passage.outcome == .lost), note)
                guard let place = passage.new else { continue }
                #expect(place.lowerBound >= 0 && place.upperBound <= new.length && !place.isEmpty, note)
                guard passage.outcome == .unmoved || passage.outcome == .moved else { continue }
                #expect(isSame(new.substring(place), quotation), note)
                #expect((place == passage.old) == (passage.outcome == .unmoved), note)
                #expect(!isOtherWord(old, passage.old.lowerBound, new, place.lowerBound), note)
                let returned = back.carry([place])[0]
                #expect(returned.new == passage.old && returned.outcome == passage.outcome, note)
            }
            if Array(old.string.utf8) == Array(new.string.utf8) {
                #expect(carried.allSatisfy { $0.outcome == .unmoved })
            }
        }
        // The edits are of all kinds, and so is what they do.
        for outcome in CarryOutcome.allCases { #expect(counts[outcome, default: 0] > 20, "\(counts)") }
    }

    @Test func `texts out of all that is hard: every range has an outcome, and none moves where nothing changed`() {
        for seed in 0..<1000 {
            var random = SeededGenerator(seed: UInt64(seed))
            let old = StoredText(random.scalars(upTo: 60, of: hardScalars))
            let new = StoredText(random.scalars(upTo: 60, of: hardScalars))
            let start = Int.random(in: 0...old.length, using: &random)
            let range = start..<Int.random(in: start...old.length, using: &random)

            #expect(TextAlignment(old: old, new: old).placement(of: range) == .unmoved)
            let carried = TextAlignment(old: old, new: new).carry([range])[0]
            if let place = carried.new { #expect(place.upperBound <= new.length) }
        }
    }
}

/// A made-up text that is edited as people and programs edit.
struct EditedText {
    private(set) var pieces: [String] = []

    var string: String { pieces.joined() }

    private static let words = """
        ja nej ja ja det er det er en leder og ikke arbejde samarbejde blåbær cafe\u{301} kommunen EU-landene øh øh altså jo
        man siger altid social- og sundhed 👩‍👩‍👧 4.500 “ja” don’t
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let gaps = [" ", " ", " ", " ", ", ", ". ", "\n", ".\n\n", "? – "]

    init(words count: Int, _ random: inout SeededGenerator) {
        for _ in 0..<count { pieces += [random.pick(Self.words), random.pick(Self.gaps)] }
    }

    mutating func edit(_ random: inout SeededGenerator) {
        let place = Int.random(in: 0...pieces.count, using: &random)
        let length = min(random.pick([1, 2, 6, 30]), pieces.count - place)
        let stretch = place..<(place + length)
        switch Int.random(in: 0..<9, using: &random) {
        case 0: pieces.removeSubrange(stretch)
        case 1: pieces.insert(contentsOf: EditedText(words: random.pick([1, 3, 20]), &random).pieces, at: place)
        case 2:
            let block = Array(pieces[stretch])
            pieces.removeSubrange(stretch)
            pieces.insert(contentsOf: block, at: Int.random(in: 0...pieces.count, using: &random))
        case 3: pieces.insert(contentsOf: pieces[stretch], at: Int.random(in: 0...pieces.count, using: &random))
        case 4: change(stretch) { $0.replacing("\n", with: "\r\n") }
        case 5: change(stretch) { $0.replacing(" ", with: "\n") }
        case 6: pieces.insert(random.pick(["😀", "👩🏽‍🚀 ", "\u{200B}", "-", "x"]), at: place)
        case 7: change(stretch) { $0.decomposedStringWithCanonicalMapping }
        default: change(stretch) { Self.split($0) }
        }
    }

    private mutating func change(_ stretch: Range<Int>, _ edit: (String) -> String) {
        for index in stretch { pieces[index] = edit(pieces[index]) }
    }

    /// `word` as it stands at the end of a narrow column.
    private static func split(_ word: String) -> String {
        guard word.count >= 5, word.allSatisfy(\.isLetter) else { return word }
        return word.prefix(3) + "-\n" + word.dropFirst(3)
    }
}
