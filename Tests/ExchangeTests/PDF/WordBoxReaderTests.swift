import CodingModel
import TestSupport
import Testing

@testable import Exchange

@Suite struct WordBoxReaderTests {
    static func read(_ lines: String, pieces: Int = 1 << 20) -> WordBoxReader {
        var reader = WordBoxReader()
        let bytes = Array(
            ("<html>\n<doc>\n<page width=\"300.0\" height=\"200\">\n" + lines + "\n</page>\n</doc>\n").utf8)
        var start = 0
        while start < bytes.count {
            reader.read(Array(bytes[start..<min(start + pieces, bytes.count)]))
            start += pieces
        }
        return reader
    }

    static let word = #"<word xMin="1.5" yMin="2" xMax="30" yMax="14.25">blå&amp;&lt;grøn&gt;</word>"#

    @Test(arguments: [1, 2, 7, 1000])
    func `words come with their boxes, whatever pieces the answer comes in`(pieces: Int) throws {
        let reader = Self.read("<line>\n<line xMin=\"1\">\n" + Self.word, pieces: pieces)
        #expect(reader.isComplete)
        let page = try #require(reader.pages.first)
        #expect([page.width, page.height] == [300, 200] && page.number == 1)
        #expect(
            page.words == [
                PrintedWord(text: "blå&<grøn>", box: PageBox(left: 1.5, top: 2, right: 30, bottom: 14.25), line: 1)
            ])
    }

    @Test func `control characters go, soft hyphens and unknown entities stay`() {
        let words = Self.read("<word xMin=\"1\">a\u{1}b\u{7F}\u{AD}c\u{85}&other;</word>\n<word>\u{2}</word>").pages[0]
            .words
        #expect(words.map(\.text) == ["ab\u{AD}c&other;"])
    }

    @Test(arguments: ["nan", "inf", "-", "1e999", "40"])
    func `a box that is none is that of the word before`(number: String) {
        let broken = Self.word.replacing("\"1.5\"", with: "\"\(number)\"")
        let words = Self.read(Self.word + "\n" + broken).pages[0].words
        #expect(words.count == 2 && words[1].box.left <= words[1].box.right && words[1].box.left.isFinite)
    }

    @Test func `what stands before the document, or has another shape, is passed over`() {
        var reader = WordBoxReader()
        reader.read(Array("<page width=\"1\">\n\(Self.word)\n</page>\n".utf8))
        #expect(reader.pages.isEmpty && !reader.isComplete)
        let words = Self.read("<!ENTITY x \"y\">\n<word\n<word >\n<word xMin=>\n<word xMin=\"\n</word>\n" + Self.word)
            .pages[0].words
        #expect(words.map(\.text) == ["blå&<grøn>"])
    }

    @Test func `a line without end is passed over and takes no memory`() {
        let long = "<word xMin=\"1\">" + String(repeating: "x", count: 2 * WordBoxReader.lineLimit) + "</word>\n"
        #expect(Self.read(long + Self.word, pieces: 1 << 16).pages[0].words.map(\.text) == ["blå&<grøn>"])
    }

    @Test func `any bytes at all are read to their end`() {
        var random = SeededGenerator(seed: 3)
        let alphabet = Array("<>=\"/ word xMin page doc&;\n1.".utf8) + [0, 0xC3, 0xFF]
        for _ in 0..<200 {
            var reader = WordBoxReader()
            reader.read(Array("<doc>\n<page>\n".utf8))
            for _ in 0..<5 { reader.read((0..<200).map { _ in alphabet.randomElement(using: &random) ?? 0 }) }
            #expect(reader.pages.count < 1000)
        }
    }
}
