import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Exchange

/// Real PDFs, which are not part of the project: interviews printed by MAXQDA, a table of what was coded in them, and
/// an interview in several formats.
@Suite(.enabled(if: SharedFolder.isThere && hasPDFTool, "\(SharedFolder.absent), or \(noPDFTool)"))
struct PDFCorpusTests {
    static func imported(_ name: String) throws -> ImportedText {
        let path = try #require(SharedFolder.path("corpora/" + name))
        return try importPDF(try bytes(path), name: name)
    }

    /// A coded segment as the table lists it.
    struct Quotation {
        var document: String
        var code = ""
        var text = ""
    }

    /// The table's rows. A row begins where its first column names an interview; the second column is the code's path,
    /// the third the quotation.
    static func quotations() throws -> [Quotation] {
        let path = try #require(SharedFolder.path("corpora/pdpilot-interviews/coded-segments.pdf"))
        let pages = try PDFTextTool(in: nil, timeLimit: .seconds(60)).pages(of: bytes(path)).pages
        var rows = pages.map { PrintedRow.rows(of: $0.words) }
        _ = CutLines.remove(from: &rows, heights: pages.map(\.height))
        var found: [Quotation] = []
        for words in rows.flatMap(\.self).map(\.words) {
            if let first = words.first, first.box.left < 200, first.text.wholeMatch(of: #/P[1-7]/#) != nil {
                found.append(Quotation(document: first.text))
            }
            guard !found.isEmpty else { continue }
            for word in words where word.box.left > 200 {
                if word.box.left > 850 { found[found.count - 1].text += " " + word.text }
                if word.box.left < 850 { found[found.count - 1].code += " " + word.text }
            }
        }
        return found
    }

    /// Plain `pdftotext` finds 137 of them, and without the numbers in the margin 232 of the 260 that it shows at
    /// lines' beginnings: the first one of the second page stands behind a form feed. What was missed beyond that had a
    /// page's number or a line in it that a page's border cuts in two, which is printed twice.
    @Test func `all 261 quotations are found in their interviews`() throws {
        let quotations = try Self.quotations()
        #expect(quotations.count == 261)
        #expect(Set(quotations.map(\.code)).count == 76)
        var texts: [String: String] = [:]
        for number in 1...7 {
            texts["P\(number)"] = try Self.imported("pdpilot-interviews/P\(number).pdf").text.lettersAndDigits
        }
        let missed = quotations.filter { quotation in
            let text = quotation.text.lettersAndDigits
            return text.isEmpty || texts[quotation.document]?.contains(text) != true
        }
        #expect(missed.isEmpty, "\(missed.count) are missed, in \(missed.map(\.document))")
    }

    @Test func `each numbered paragraph of an interview is a paragraph`() throws {
        let text = try Self.imported("pdpilot-interviews/P1.pdf")
        let paragraphs = text.text.split(separator: "\n\n")
        // As the last number says; the first one is the heading.
        #expect(paragraphs.count == 95)
        #expect(paragraphs.dropFirst().allSatisfy { $0.hasPrefix("Dan:") || $0.hasPrefix("Participant:") })
        #expect(text.sourceLines.last?.page == 5)
    }

    @Test func `two columns are read one after the other, with what stands over and below both`() throws {
        let text = try Self.imported("import-formats/two-columns-u2010-hyphen.pdf")
        let paragraphs = text.text.split(separator: "\n\n")
        #expect(
            paragraphs.map { $0.prefix(14) } == [
                "Fortroligt – I", "Interview 3 – ", "Interviewer: H", "Åse: Altså, de", "Interviewer: H",
                "Åse: De ringed",
                "Interviewer: K", "Åse: Ja, freda", "Tema Citat", "Kontrol Jeg fø",
            ])
        #expect(text.text.contains("hjemmearbejdsplads‐\nindretning") && !text.text.contains("Side 1"))
        #expect(text.sourceLines.map(\.line) == Array(1...text.sourceLines.count))
    }

    @Test func `an interview has the words that it has as a text`() throws {
        let path = try #require(SharedFolder.path("corpora/import-formats/interview3.md"))
        let markdown = try String(contentsOfFile: path, encoding: .utf8)
        // Emphasis, cells' borders, the footnote's marks, and what only the text has: escapes and plain quotation marks.
        let words = markdown.replacing("[^1]", with: " 1 ").replacing(#/[*#|\\"]|-{2,}|^- /#, with: " ")
            .lettersAndDigitsByWord
        let found = try Self.imported("import-formats/interview3-libreoffice.pdf").text.lettersAndDigitsByWord
        #expect(found.sorted() == words.sorted())
    }
}

extension String {
    /// Its words without what is neither letter nor digit.
    fileprivate var lettersAndDigitsByWord: [String] {
        split(whereSeparator: \.isWhitespace).map { String($0).lettersAndDigits }.filter { !$0.isEmpty }
    }
}
