import CodingModel
import Testing

@testable import Texts

@Suite struct LinesTests {
    @Test func `a paragraph ends at a short line, and at nothing else`() {
        #expect(
            repaired(SampleTexts.englishColumns, language: "en").text == """
                Moving house is rarely about the house. Most of those who took part spoke of neighbours, of the school \
                round the corner, and of friends whom they would miss. A well-being index says little.

                Margaret Osei, who moved twice, put it plainly: nobody asked her what she would leave behind in the old \
                street, and so nobody knew. Neighbours came to say goodbye all the same.

                The second move was easier, and the third was hardly worth a mention, she said.
                """)
    }

    @Test func `an empty line behind every line says nothing`() {
        let paragraphs = repaired(SampleTexts.norwegianSpaced).text.components("\n\n")
        #expect(paragraphs.count == 3)
        #expect(paragraphs.allSatisfy { !$0.contains("\n") && $0.hasSuffix(".") })
    }

    @Test func `a noun that begins a line in German is no new paragraph`() {
        #expect(
            repaired(SampleTexts.german).text == """
                Wir haben im vergangenen Jahr vor allem über die Kinderbetreuung gesprochen, denn ohne einen Platz in der \
                Kita geht bei uns gar nichts. Die Elternvertretung hat das immer wieder gesagt, und die Verwaltung hat \
                zugehört. Am Ende blieb die Arbeits- und Zeitplanung trotzdem an uns hängen.

                Dann kam der Umzug. Das Team hat in zwei Wochen alles neu eingerichtet, und die Kinderbetreuung lief \
                weiter, so gut es eben ging.
                """)
    }

    @Test func `Swedish paragraphs keep their empty line`() {
        let paragraphs = repaired(SampleTexts.swedish).text.components("\n\n")
        #expect(paragraphs.count == 2)
        #expect(paragraphs[0].contains("fråga sina arbetskamrater. Nu är"))
    }

    @Test func `each speaker begins a paragraph`() {
        let paragraphs = repaired(SampleTexts.transcript).text.components("\n\n")
        #expect(paragraphs.map { $0.prefix(3) } == ["I: ", "B1:", "I: ", "B1:", "B2:"])
        #expect(
            paragraphs[1].hasSuffix("then, and she said that it was the one place where nobody asked her for papers."))
    }

    @Test(arguments: [SampleTexts.clean, SampleTexts.verse, SampleTexts.list])
    func `a text that is fine comes out as it went in`(text: String) {
        let reading = repaired(text)
        #expect(reading.text == text)
        #expect(reading.report.isUnchanged)
        #expect(reading.structure.sourceLines.isEmpty)
    }

    @Test func `a paragraph on each line gets an empty line behind it`() {
        let line =
            "A paragraph that is far longer than any page is wide, and that some program wrote on one single line, it did."
        #expect(repaired("\(line)\nYes.\n\(line)\n").text == "\(line)\n\nYes.\n\n\(line)\n")
    }

    @Test func `a title on several short lines becomes one line`() {
        let text = "Living apart  \nand together  \nin the city\n\n" + SampleTexts.englishColumns
        #expect(repaired(text).text.hasPrefix("Living apart and together in the city\n\nMoving"))
    }

    @Test func `white space that is not plain blanks, and ligatures, stay`() {
        let text = "An e\u{FB03}cient\u{A0}way\u{200B} to write, as they have\ntold us often enough to make it stick.\n"
        #expect(repaired(text).text == text.replacingNewlines() + "\n")
    }
}

extension String {
    func components(_ separator: String) -> [Substring] { split(separator: separator) }

    fileprivate func replacingNewlines() -> String {
        split(separator: "\n").joined(separator: " ")
    }
}
