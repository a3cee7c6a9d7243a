import Testing

@testable import emic

@Suite struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.keys(from: text.utf8)
    }

    @Test func `characters, control characters and keys without a character`() {
        #expect(keys("aå日🍲") == [.text("a"), .text("å"), .text("日"), .text("🍲")])
        #expect(keys("\r\n\t\u{7F}\u{8}") == [.enter, .enter, .tab, .backspace, .backspace])
        #expect(keys("\u{3}\u{E}\u{1A}") == [.control("c"), .control("n"), .control("z")])
        #expect(keys("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}[D") == [.up, .down, .right, .left])
        #expect(keys("\u{1B}[1;2D\u{1B}[1;5C\u{1B}[1;1C") == [.modifiedLeft, .modifiedRight, .right])
        #expect(
            keys("\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[Z") == [
                .home, .end, .pageUp, .pageDown, .delete, .backTab,
            ])
    }

    @Test func `what is unknown or broken is passed over, and nothing after it is lost`() {
        #expect(keys("\u{1B}[15~a\u{1B}[?1;2cb\u{0}\u{1F}c") == [.text("a"), .text("b"), .text("c")])
        var decoder = KeyDecoder()
        #expect(decoder.keys(from: [0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x41]) == [.text("("), .text("A")])
    }

    @Test func `bytes that come one at a time make the same keys`() {
        let text = "é\u{1B}[A日\u{1B}[1;5D\u{1B}[200~one\ntwo\u{1B}[201~x\u{1B}OF"
        var decoder = KeyDecoder()
        let pieces = text.utf8.flatMap { decoder.keys(from: [$0]) }
        #expect(pieces == keys(text))
        #expect(pieces == [.text("é"), .up, .text("日"), .modifiedLeft, .text("one\ntwo"), .text("x"), .end])
        #expect(!decoder.isWaiting)
    }

    @Test func `an Esc is a key once nothing follows it`() {
        var decoder = KeyDecoder()
        #expect(decoder.keys(from: [0x1B]).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.escape])
        #expect(!decoder.isWaiting)
        #expect(decoder.keys(from: "\u{1B}n".utf8) == [.escape, .text("n")])
    }
}

@Suite struct LineInputTests {
    @Test func `a line is edited as in a shell`() {
        var line = LineInput("sick leave")
        for key in [Key.control("w"), .text("day"), .home, .text("a "), .delete, .end, .backspace] {
            let isTaken = line.handle(key)
            #expect(isTaken)
        }
        #expect(line.text == "a ick da")
        let isTaken = line.handle(.up)
        #expect(!isTaken)
        _ = line.handle(.control("u"))
        #expect(line.isEmpty)
    }

    @Test func `pasted lines become one, without what a terminal would take for a command`() {
        #expect(LineInput("one\r\ntwo\u{1B}[31m\u{202E}").text == "one  two[31m")
    }

    @Test func `a combining mark joins its letter, and goes with it`() {
        var line = LineInput("cafe")
        line.insert("\u{301}s")
        #expect(line.text == "cafe\u{301}s" && line.cursor == 5)
        _ = line.handle(.backspace)
        _ = line.handle(.backspace)
        #expect(line.text == "caf")
    }

    @Test func `what is shown fits and holds the cursor`() {
        var line = LineInput("日本語 and more words than fit")
        #expect(line.shown(in: 10) == (" than fit", 9))
        _ = line.handle(.home)
        #expect(line.shown(in: 10) == ("日本語 an", 0))
        for _ in 0..<3 { _ = line.handle(.right) }
        #expect(line.shown(in: 10).column == 6)
    }
}
