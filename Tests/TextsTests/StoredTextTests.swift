import TestSupport
import Testing

@testable import Texts

@Suite struct StoredTextTests {
    @Test(arguments: ["", "abc", "blåbærgrød", "e\u{301} 👩‍👩‍👧 漢字", String(repeating: "rødgrød 🇩🇰\n", count: 50)])
    func `offsets and bytes convert into each other like in a count by hand`(string: String) {
        let text = StoredText(string)
        let scalars = Array(string.unicodeScalars)
        var byte = 0
        #expect(text.length == scalars.count)
        for offset in 0...scalars.count {
            #expect(text.byteRange(of: offset..<scalars.count) == byte..<string.utf8.count)
            #expect(text.scalarRange(ofBytes: byte..<string.utf8.count) == offset..<scalars.count)
            if offset < scalars.count { byte += UTF8.width(scalars[offset]) }
        }
    }

    @Test(arguments: 0..<200)
    func `random texts: substrings and lines are those of a count by hand`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let string = random.scalars(upTo: 300, of: hardScalars)
        let text = StoredText(string)
        let scalars = Array(string.unicodeScalars)
        let start = Int.random(in: 0...scalars.count, using: &random)
        let end = Int.random(in: start...scalars.count, using: &random)

        #expect(Array(text.substring(start..<end).unicodeScalars) == Array(scalars[start..<end]))

        let newlines = scalars[..<start].count { $0 == "\n" }
        var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        #expect(text.lines.count == lines.count)
        for (index, line) in lines.enumerated() {
            #expect(text.range(ofLine: index + 1) == line.startIndex..<line.endIndex)
        }
        #expect(text.lines.number(at: start) == max(1, min(newlines + 1, lines.count)))
    }

    @Test func `lines count from 1, and a newline at the end begins none`() {
        let text = StoredText("Først\n\nså 🙂 mere\n")

        #expect(text.lines.count == 3)
        #expect(text.range(ofLine: 1) == 0..<5)
        #expect(text.range(ofLine: 2) == 6..<6)
        #expect(text.lines.rangeWithNewline(of: 3) == 7..<17)
        #expect(text.lines.position(at: 10) == (3, 4))
        #expect(text.lines.number(at: text.length) == 3)
    }

    @Test func `an empty text has no line`() {
        let text = StoredText("")

        #expect(text.lines.count == 0)
        #expect(text.lines.number(at: 0) == 1)
        #expect(text.lines.position(at: 0) == (1, 1))
    }
}
