import CodingModel
import Testing

@testable import Texts

@Suite struct LineGeometryTests {
    /// Lines of a page with their left and right borders in points.
    private func page(_ lines: [(String, Double, Double)]) -> (text: String, sourceLines: [SourceLine]) {
        var (text, source) = ("", [SourceLine]())
        for (number, (line, left, right)) in lines.enumerated() {
            let start = text.unicodeScalars.count
            text += line + "\n"
            var found = SourceLine(range: start..<(start + line.unicodeScalars.count), page: 1, line: number + 1)
            let top = 100 + 14 * Double(number)
            found.box = PageBox(left: left, top: top, right: right, bottom: top + 12)
            source.append(found)
        }
        return (text, source)
    }

    @Test func `a line's width on paper says that it is short, not its letters`() {
        // Wide letters fill the second line, narrow ones leave the third half empty.
        let (text, source) = page([
            ("It is little still until it is filled, till it will fit,", 72, 340),
            ("MMM WWW MMM WWW, and mammoths mow.", 72, 338),
            ("Till it is little, it is still ill.", 72, 180),
            ("Will it fit? It is a filled line, it is; till it is still, it", 72, 341),
            ("will sit still.", 72, 130),
        ])
        let reading = Repair()(text, sourceLines: source)
        #expect(reading.text.split(separator: "\n\n").count == 2)
        #expect(reading.text.contains("mammoths mow. Till it"))
    }

    @Test func `a line that is set in on paper begins a paragraph`() {
        let (text, source) = page([
            ("The first line of a paragraph that goes on and on, and", 72, 340),
            ("reaches the end of its last line to the very last letter.", 72, 340),
            ("The second paragraph begins where the line is set in, so", 90, 340),
            ("that nobody needs an empty line to see it.", 72, 280),
        ])
        let reading = Repair()(text, sourceLines: source)
        #expect(reading.text.split(separator: "\n\n").map { $0.prefix(10) } == ["The first ", "The second"])
        #expect(reading.structure.sourceLines.map(\.line) == [1, 2, 3, 4])
        #expect(reading.structure.sourceLines.map { $0.box?.left } == [72, 72, 90, 72])
    }

    @Test func `the lines of a second column are not set in`() {
        let left = [
            "It is told. One column has the story", "from the left, and when it ends, the",
            "words go on at the top of the page,",
        ]
        let right = ["where the other column begins, and it", "carries the same sentence on to the", "end of it."]
        let (text, source) = page(left.map { ($0, 72, 220) } + right.map { ($0, 300, $0.count < 12 ? 350 : 448) })
        #expect(Repair()(text, sourceLines: source).text.split(separator: "\n").count == 1)
    }
}
