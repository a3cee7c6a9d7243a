import Foundation
import TestSupport
import Testing

@testable import Texts

/// The hunks of two texts as a word diff: `[-removed-]{+inserted+}`, blank lines between hunks as `@@`.
private func wordDiff(_ old: String, _ new: String, context: Int = 0) -> String {
    let alignment = TextAlignment(old: StoredText(old), new: StoredText(new))
    return alignment.hunks(context: context).map { hunk in
        hunk.pieces.map { piece in
            switch piece {
            case .same(_, let range): alignment.new.substring(range)
            case .removed(let range): "[-\(alignment.old.substring(range))-]"
            case .inserted(let range): "{+\(alignment.new.substring(range))+}"
            }
        }.joined()
    }.joined(separator: "\n@@\n")
}

@Suite struct HunksTests {
    @Test func `nothing differs, or white space alone: no hunk`() {
        #expect(wordDiff("Ja. Nej.", "Ja. Nej.").isEmpty)
        #expect(wordDiff("Ja.\nNej “godt”.", "Ja. \n\n Nej \"godt\".").isEmpty)
        #expect(wordDiff("", "").isEmpty)
    }

    @Test func `replaced, removed and inserted words`() {
        #expect(wordDiff("the quick brown fox", "the quiet brown fox") == "the [-quick-]{+quiet+} brown fox")
        #expect(wordDiff("the quick brown fox", "the brown fox") == "the [-quick -]brown fox")
        #expect(wordDiff("the brown fox", "the quick brown fox") == "the {+quick +}brown fox")
        #expect(wordDiff("the fox jumps.\nIt fell", "the fox.\nIt fell") == "the fox[- jumps-].")
        #expect(wordDiff("the fox\nIt fell", "the fox jumps\nIt fell") == "the fox{+ jumps+}")
        #expect(wordDiff("", "Ja") == "{+Ja+}")
        #expect(wordDiff("Ja", "") == "[-Ja-]")
    }

    @Test func `words that were split are shown whole`() {
        #expect(
            wordDiff("udsigt til arbejdskraftman-\n\ngel, stram", "udsigt til arbejdskraftmangel, stram")
                == "udsigt til [-arbejdskraftman-\n\ngel-]{+arbejdskraftmangel+}, stram")
        #expect(wordDiff("I n t e r v i e w – her", "Interview – her") == "[-I n t e r v i e w-]{+Interview+} – her")
        #expect(wordDiff("my co-worker here", "my co worker here") == "my [-co-worker-]{+co worker+} here")
        #expect(wordDiff("he may re-sign it", "he may resign it") == "he may [-re-sign-]{+resign+} it")
    }

    @Test func `lines of context, and changes close together in one hunk`() {
        let old = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine"
        let new = "one\nTWO\nthree\nfour\nfive\nsix\nSEVEN\neight\nnine"
        #expect(wordDiff(old, new) == "[-two-]{+TWO+}\n@@\n[-seven-]{+SEVEN+}")
        #expect(
            wordDiff(old, new, context: 1)
                == "one\n[-two-]{+TWO+}\nthree\n@@\nsix\n[-seven-]{+SEVEN+}\neight")
        #expect(
            wordDiff(old, new, context: 3)
                == "one\n[-two-]{+TWO+}\nthree\nfour\nfive\nsix\n[-seven-]{+SEVEN+}\neight\nnine")
    }

    @Test func `random edits: the pieces of all changes make the new text out of the old one`() {
        for seed in 0..<300 {
            var random = SeededGenerator(seed: UInt64(seed))
            var edited = EditedText(words: Int.random(in: 0...60, using: &random), &random)
            let old = edited.string
            for _ in 0..<Int.random(in: 0...4, using: &random) { edited.edit(&random) }
            let alignment = TextAlignment(old: StoredText(old), new: StoredText(edited.string))
            for context in [0, 2, 1000] {
                let hunks = alignment.hunks(context: context)
                #expect(hunks.flatMap(\.changes) == alignment.changes, "seed \(seed)")
                for (hunk, next) in zip(hunks, hunks.dropFirst()) {
                    #expect(hunk.old.upperBound <= next.old.lowerBound, "seed \(seed)")
                    #expect(hunk.new.upperBound <= next.new.lowerBound, "seed \(seed)")
                }
                for piece in hunks.flatMap(\.pieces) {
                    guard case .same(let oldRange, let newRange) = piece else { continue }
                    let before = words(alignment.old.substring(oldRange))
                    let after = words(alignment.new.substring(newRange))
                    #expect(before == after, "seed \(seed), context \(context)")
                }
            }
        }
    }

    private func words(_ string: String) -> String {
        string.precomposedStringWithCanonicalMapping.filter {
            !$0.isWhitespace && !"-–".contains($0) && $0 != "\u{200B}"
        }
    }
}
