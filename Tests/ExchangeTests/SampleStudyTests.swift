import CodingModel
import Exchange
import Foundation
import SampleStudy
import Testing

@Suite struct SampleStudyTests {
    static func files() -> [(name: String, bytes: [UInt8])] {
        var files: [(String, [UInt8])] = []
        var next = sample_study_files()
        while let file = next?.pointee, let name = file.name {
            files.append((String(cString: name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count))))
            next = next?.advanced(by: 1)
        }
        return files
    }

    static func file(_ name: String) throws -> Input {
        Input(bytes: try #require(files().first { $0.name == name }).bytes, name: name)
    }

    static func codings() throws -> [CodingEntry] {
        let reader = try CodingTableReader(file("codings.csv"))
        var entries: [CodingEntry] = []
        while let entry = try reader.next() { entries.append(try entry.get()) }
        #expect(reader.ignoredColumns.isEmpty)
        return entries
    }

    static func text(_ document: String) throws -> String {
        guard case .texts(let texts) = try Importer.plainText.read(file(document + ".txt")) else { return "" }
        #expect(texts[0].name == document)
        return texts[0].text
    }

    @Test func `what is in the program is what lies in the folder`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "exports/sample-study").path(percentEncoded: false)
        let inFolder = try names(in: folder).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".csv") }
        #expect(Self.files().map(\.name).sorted() == inFolder)
        for file in Self.files() { #expect(try bytes("\(folder)/\(file.name)") == file.bytes) }
    }

    @Test func `every quotation stands once in its document, line ends and their hyphens apart`() throws {
        func flowing(_ text: String) -> String {
            text.replacing(/-\n+(?=\p{Ll})/, with: "").replacing(/\s+/, with: " ")
        }
        for coding in try Self.codings() {
            let (text, quotation) = (flowing(try Self.text(coding.document)), coding.quotation ?? "")
            let places = text.unicodeScalars.split(
                separator: quotation.unicodeScalars, omittingEmptySubsequences: false)
            #expect(places.count == 2, "line \(coding.line)")
        }
    }

    @Test func `three coders gave eight codes of a tree to two documents, each pair once`() throws {
        let codings = try Self.codings()
        #expect(Set(codings.map(\.coder)) == ["anna", "bo", "carla"])
        #expect(Set(codings.map(\.document)) == ["skoleleder", "teacher"])
        let book = try CSVReader(Self.file("codebook.csv"))
        #expect(book.header == ["path", "definition", "color"])
        var paths: [String] = []
        while let row = try book.next()?.get() { paths.append(row.cells[0]) }
        #expect(Set(codings.map(\.code)) == Set(paths))
        #expect(paths.count == 8)
        for path in paths where path.contains("/") {
            #expect(paths.contains { path.hasPrefix($0 + "/") })
        }
        #expect(Set(codings.map { [$0.document, $0.code, $0.coder, $0.quotation] }).count == codings.count)
    }

    @Test func `the texts and codings hold what goes wrong easily`() throws {
        let english = try #require(Self.files().first { $0.name == "teacher.txt" })
        let text = String(decoding: english.bytes, as: UTF8.self)
        #expect(text.utf8.count { $0 == UInt8(ascii: "\r") } == text.utf8.count { $0 == UInt8(ascii: "\n") })
        let quotations = try Self.codings().compactMap(\.quotation)
        for piece in ["👩🏽‍🏫", "👨‍👩‍👧", "e\u{301}", "„", "“", "»", "ø", "🙈"] {
            #expect(quotations.contains { $0.unicodeScalars.contains(piece.unicodeScalars) }, "\(piece)")
        }
    }
}
