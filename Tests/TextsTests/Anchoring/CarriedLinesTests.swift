import CodingModel
import Testing

@testable import Texts

/// Where words of a mended text stand in the original.
@Suite struct CarriedLinesTests {
    private static let old = "She came late.\nNobody was there.\nShe went home again.\n"

    /// The words of each line of the original, as the new text has them.
    private func lines(_ new: String, of old: String = old) -> [String] {
        let (before, after) = (StoredText(old), StoredText(new))
        let carried = TextAlignment(old: before, new: after).carried(SourceLine.ofFile(before))
        return carried.map { "\($0.line) \(after.substring($0.range))" }
    }

    @Test func `lines that were joined are those of the original still`() {
        #expect(
            lines("She came late. Nobody was there.\n\nShe went home again.")
                == ["1 She came late.", "2 Nobody was there.", "3 She went home again."])
    }

    @Test func `a word that was corrected stands where the wrong one stood`() {
        #expect(
            lines("She came early.\nNobody at all was there.\nShe went home again.\n")
                == ["1 She came early.", "2 Nobody at all was there.", "3 She went home again."])
    }

    @Test func `what was put in between lines stands nowhere in the original`() {
        #expect(
            lines("She came late.\nA note by the editor.\nNobody was there.\nShe went home again.\n")
                == ["1 She came late.", "2 Nobody was there.", "3 She went home again."])
    }

    @Test func `what was taken out is gone, and what was moved keeps its line`() {
        #expect(lines("She came late.\nShe went home again.\n") == ["1 She came late.", "3 She went home again."])
        let verses = (1...6).map { "Verse number \($0) of this long poem about \($0 * 7) seas.\n" }
        let moved = [verses[0], verses[2], verses[3], verses[4], verses[1], verses[5]].joined()
        #expect(lines(moved, of: verses.joined()).map { $0.prefix(1) } == ["1", "3", "4", "5", "2", "6"])
    }

    @Test func `a text of other words has no lines of the original`() {
        #expect(lines("", of: Self.old).isEmpty && lines(Self.old, of: "").isEmpty)
    }
}
