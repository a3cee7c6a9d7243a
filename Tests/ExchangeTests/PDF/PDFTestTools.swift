import CodingModel
import Foundation
import TestSupport

@testable import Exchange

/// A page drawn as a person would: each character is 6 points wide, each line 12 points high, letters nearly fill it.
func page(_ drawing: String, number: Int = 1, top: Double = 200, height: Double = 842) -> PrintedPage {
    var words: [PrintedWord] = []
    for (row, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        var column = 0
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if !word.isEmpty {
                let left = 40 + 6 * Double(column)
                let y = top + 12 * Double(row)
                let box = PageBox(left: left, top: y, right: left + 6 * Double(word.count), bottom: y + 11)
                words.append(PrintedWord(text: String(word), box: box, line: Int(y) * 1000 + column))
            }
            column += word.count + 1
        }
    }
    // In an order that means nothing.
    return PrintedPage(number: number, width: 595, height: height, words: words.sorted { $0.text < $1.text })
}

/// A small PDF of a hand's making, with the same `content` on each page.
func smallPDF(_ content: String, pages: Int = 1) -> [UInt8] {
    let kids = (0..<pages).map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(pages)/Kids[\(kids)]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for page in 0..<pages {
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F 3 0 R>>>>/Contents \(5 + 2 * page) 0 R>>"
        )
        objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
    }
    var (file, offsets) = ("%PDF-1.4\n", [Int]())
    for (index, object) in objects.enumerated() {
        offsets.append(file.utf8.count)
        file += "\(index + 1) 0 obj\(object) endobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
        let digits = String(offset)
        file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return Array((file + "trailer<</Size \(objects.count + 1)/Root 1 0 R>>startxref\n\(start)\n%%EOF").utf8)
}

/// A program `name` in `folder` that is this script of the shell.
func install(_ script: String, as name: String, in folder: TemporaryFolder) throws {
    try folder.write("#!/bin/sh\n" + script, to: name + ".txt")
    // Another process writes it: while this one had it open, a program that another test starts would have it, too, and
    // the system would not run it.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "cat \"$1.txt\" > \"$1\" && chmod 755 \"$1\"", "sh", folder.path(name)]
    try process.run()
    process.waitUntilExit()
}

/// What the PDF importer makes of `bytes`, with the `pdftotext` of `folder` alone if there is one given.
func importPDF(
    _ bytes: [UInt8], name: String = "folder/interview.pdf", tools folder: TemporaryFolder? = nil,
    timeLimit: Duration = .seconds(60)
) throws -> ImportedText {
    var options = ImportOptions(timeLimit: timeLimit)
    options.programFolders = folder?.url.path
    guard case .texts(let texts) = try Importer.pdf.read(Input(bytes: bytes, name: name), options: options),
        texts.count == 1
    else { throw ExchangeError.empty(name) }
    return texts[0]
}

extension String {
    /// Its letters and digits.
    var lettersAndDigits: String {
        String(
            unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(Character.init)
        )
    }
}

/// Whether PDFs can be read on this machine.
let hasPDFTool = Program.isInstalled("pdftotext")
let noPDFTool = "pdftotext (package poppler-utils) is not installed"
