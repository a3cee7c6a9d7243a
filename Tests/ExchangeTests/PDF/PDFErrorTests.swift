import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Exchange

@Suite struct PDFErrorTests {
    static let answer = """
        <html><body>
        <doc>
          <page width="300" height="200">
                  <word xMin="20" yMin="40" xMax="50" yMax="52">Hello</word>
          </page>
        </doc></body></html>
        """

    static func message(running script: String, timeLimit: Duration = .seconds(60)) throws -> String? {
        let folder = try TemporaryFolder()
        try install(script, as: "pdftotext", in: folder)
        return ExchangeTests.message { try importPDF(Array("%PDF-1.4".utf8), tools: folder, timeLimit: timeLimit) }
    }

    @Test func `a program that answers gives a text`() throws {
        let folder = try TemporaryFolder()
        try install("cat > /dev/null; echo '\(Self.answer)'", as: "pdftotext", in: folder)
        let text = try importPDF(Array("%PDF-1.4".utf8), tools: folder)
        #expect(text.text == "Hello\n")
        #expect(text.original == Array("%PDF-1.4".utf8))
        #expect([text.name, text.fileName, text.importer] == ["interview", "interview.pdf", "pdf"])
        #expect(text.encoding == nil && text.notes.isEmpty)
    }

    @Test func `damage that the program can read past has a note`() throws {
        let folder = try TemporaryFolder()
        try install("echo 'Syntax Error: no page 2' >&2; echo '\(Self.answer)'", as: "pdftotext", in: folder)
        let text = try importPDF(Array("%PDF-1.4".utf8), tools: folder)
        #expect(text.notes == ["the file is damaged, so words may be missing: compare it with the original"])
    }

    @Test func `where there is no pdftotext the message says which package has it`() throws {
        let folder = try TemporaryFolder()
        #expect(
            ExchangeTests.message { try importPDF(Array("%PDF-1.4".utf8), tools: folder) }
                == "'folder/interview.pdf' is a PDF, and pdftotext, which reads it, is not installed: install the package "
                + "poppler-utils")
    }

    @Test func `folders of the search path that are not absolute are passed over`() throws {
        #expect(throws: PDFProblem.noProgram) { _ = try PDFTextTool(in: ".::bin", timeLimit: .seconds(1)) }
    }

    @Test func `a pdftotext that runs for ever is ended`() throws {
        let start = ContinuousClock.now
        #expect(
            try Self.message(running: "exec sleep 600", timeLimit: .milliseconds(500))
                == "'folder/interview.pdf' took pdftotext longer than 0.5 seconds: split it, as with "
                + "'qpdf --split-pages=50 IN.pdf OUT.pdf', and import the parts")
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test func `a pdftotext that crashes, fails or answers with nonsense is said to`() throws {
        #expect(
            try Self.message(running: "kill -SEGV $$")
                == "'folder/interview.pdf' made pdftotext crash (signal 11): upgrade the package poppler-utils, or repair the "
                + "file, as with 'qpdf IN.pdf OUT.pdf'")
        #expect(
            try Self.message(running: "exit 99")
                == "'folder/interview.pdf' could not be read by pdftotext (status 99): upgrade the package poppler-utils, or "
                + "repair the file, as with 'qpdf IN.pdf OUT.pdf'")
        #expect(
            try Self.message(running: "exit 3")
                == "'folder/interview.pdf' does not allow that its text is copied: ask its author for a PDF that does, or "
                + "for the text")
        for nonsense in ["true", "echo nonsense", "echo '<doc>'; echo '<page width=\"3\" height=\"3\">'"] {
            #expect(
                try Self.message(running: nonsense)
                    == "'folder/interview.pdf' was read by a pdftotext whose answer is not understood: install poppler's, the "
                    + "package poppler-utils")
        }
    }

    @Test func `a pdftotext that prints without end is ended`() throws {
        let folder = try TemporaryFolder()
        try install("while :; do echo '<word>'; done", as: "pdftotext", in: folder)
        var tool = try PDFTextTool(in: folder.url.path, timeLimit: .seconds(60))
        tool.outputLimit = 1 << 20
        #expect(throws: PDFProblem.tooMuchText(megabytes: 1)) { _ = try tool.pages(of: []) }
    }

    @Test func `a program that can't be started is said to`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("pdftotext"), withIntermediateDirectories: true)
        #expect(
            ExchangeTests.message { try importPDF(Array("%PDF-1.4".utf8), tools: folder) }
                == "'folder/interview.pdf' is a PDF, and pdftotext, which reads it, can't be run: permission denied: choose "
                + "another folder, or ask its owner")
    }

    @Test func `a PDF that is to be read as plain text is refused`() {
        let input = Input(bytes: Array("%PDF-1.4".utf8), name: "interview.pdf")
        #expect(
            ExchangeTests.message { try Importer.plainText.read(input) }
                == "'interview.pdf' is a PDF, not plain text: import it with --as pdf")
    }

    @Test func `an empty file is said to be empty`() {
        #expect(
            ExchangeTests.message { try importPDF([]) } == "'folder/interview.pdf' is empty: there is nothing to import"
        )
    }
}

/// Real files that `pdftotext` can't make a text of.
@Suite(.enabled(if: hasPDFTool, "\(noPDFTool)"))
struct PDFDamageTests {
    @Test func `a scan needs OCR`() {
        let drawing = "0 0 100 100 re f"
        #expect(
            message { try importPDF(smallPDF(drawing, pages: 3)) }
                == "'folder/interview.pdf' has no text on any of its 3 pages, so it was scanned: have its text read by OCR, as "
                + "with 'ocrmypdf IN.pdf OUT.pdf', and import that")
        #expect(message { try importPDF(smallPDF(drawing)) }?.contains("has no text on its page, so") == true)
    }

    @Test func `an encrypted PDF needs its password`() throws {
        #expect(
            message { try importPDF(Array(#require(Data(base64Encoded: encryptedPDF)))) }
                == "'folder/interview.pdf' is encrypted: take its password off, as with 'qpdf --decrypt --password=PASSWORD "
                + "IN.pdf OUT.pdf', and import that")
    }

    @Test func `a damaged file is said to be`() {
        let damaged =
            "'folder/interview.pdf' is damaged, or no PDF: get it anew, or try to repair it, as with 'qpdf IN.pdf OUT.pdf', "
            + "and import that"
        #expect(message { try importPDF(Array("%PDF-1.4 and then nothing".utf8)) } == damaged)
        #expect(message { try importPDF(Array("no PDF at all".utf8)) } == damaged)
        #expect(message { try importPDF([UInt8](repeating: 0, count: 5000)) } == damaged)
    }

    @Test func `the lines of a small file have their places`() throws {
        let text = try importPDF(smallPDF("BT /F 12 Tf 20 150 Td (Hello there,) Tj 0 -14 Td (reader & writer.) Tj ET"))
        #expect(text.text == "Hello there,\nreader & writer.\n")
        #expect(text.sourceLines.map(\.range) == [0..<12, 13..<29])
        #expect(text.sourceLines.map(\.page) == [1, 1] && text.sourceLines.map(\.line) == [1, 2])
        let box = try #require(text.sourceLines[0].box)
        #expect(abs(box.left - 20) < 1 && box.top > 30 && box.bottom < 60 && box.right < 100)
    }

    @Test func `a PDF is known by its first bytes`() throws {
        #expect(try Importer.matching(Input(bytes: smallPDF(""), name: "interview.txt")).id == "pdf")
    }
}
