import Exchange
import Foundation
import Testing

@Suite struct PlainTextTests {
    static func read(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws -> ImportedText {
        let input = Input(bytes: bytes, name: "folder/interview.da.txt")
        let imported = try Importer.matching(input).read(input, options: ImportOptions(encoding: encoding))
        guard case .texts(let texts) = imported else { throw ExchangeError.empty("") }
        return try #require(texts.first)
    }

    @Test func `line ends become LF and the byte order mark goes, all else stays`() throws {
        let text = try Self.read([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc\n\r\n\r\rd\t\u{C}cafe\u{301} 👩🏽‍🏫 \u{FEFF}".utf8))
        #expect(text.text == "a\nb\nc\n\n\n\nd\t\u{C}cafe\u{301} 👩🏽‍🏫 \u{FEFF}")
        #expect(text.text.unicodeScalars.contains("\u{301}"))
        #expect(text.original.count == text.text.utf8.count + 3 + 2)
        #expect([text.name, text.fileName] == ["interview.da", "interview.da.txt"])
        #expect([text.importer, text.importerVersion, text.importerOptions] == ["text", "1", ""])
    }

    @Test(arguments: [
        (TextEncoding.windows1252, [0x80, 0x93, 0xE5] as [UInt8], "€“å"), (.macintosh, [0x8C, 0xBE, 0xDB], "åæ€"),
        (.latin1, [0xA4, 0xE6], "¤æ"), (.latin9, [0xA4, 0xBD], "€œ"), (.utf16LittleEndian, [0xE5, 0], "å"),
        (.utf16BigEndian, [0, 0xE5], "å"), (.utf16, [0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0x05], "😅"),
    ])
    func `a named encoding is used and recorded`(encoding: TextEncoding, bytes: [UInt8], expected: String) throws {
        let text = try Self.read(bytes, as: encoding)
        #expect(text.text == expected)
        #expect(text.importerOptions == "encoding=\(encoding.rawValue)")
    }

    @Test func `encodings are known by the names that people use`() throws {
        #expect(try TextEncoding(named: " Latin1 ") == .latin1)
        #expect(try TextEncoding(named: "UTF8") == .utf8)
        #expect(
            message { try TextEncoding(named: "ebcdic") }
                == "no encoding 'ebcdic': choose one of utf-8, utf-16, utf-16le, utf-16be, windows-1252, iso-8859-1, "
                + "iso-8859-15, macintosh")
    }

    @Test(
        arguments: [
            (
                Array("bl".utf8) + [0xE5] + Array("b\u{E6}r".utf8).prefix(1),
                "is not UTF-8 (byte 2): it looks like windows-1252, so add --encoding windows-1252"
            ),
            ([0x62, 0x8C, 0x72], "is not UTF-8 (byte 1): it looks like macintosh, so add --encoding macintosh"),
            ([0x61, 0x00, 0x62, 0x00], "is not UTF-8 (byte 1): it looks like utf-16le, so add --encoding utf-16le"),
            ([], "is empty: there is nothing to import"),
            ([0xEF, 0xBB, 0xBF], "is empty: there is nothing to import"),
            (
                [0x50, 0x4B, 0x03, 0x04, 0x61],
                "is a Word, OpenDocument or zip file, not plain text: save it as plain text (.txt) and import that"
            ),
            (Array("SQLite format 3\0".utf8), "is a SQLite database, not a text: a study is opened with --study"),
            (
                Array("abc".utf8) + [0] + Array("some more words here".utf8),
                "is not a text: it holds bytes that no text has"
            ),
            ([0x01, 0x02, 0x03, 0x61], "is not a text: it holds bytes that no text has"),
            ([UInt8](repeating: 0, count: 3000), "is not a text: it holds bytes that no text has"),
            ([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00], "is not utf-16 (byte 2): name another encoding with --encoding"),
        ] as [([UInt8], String)])
    func `what is no text is refused with the way out`(bytes: [UInt8], expected: String) throws {
        let found = try #require(message { try Self.read(bytes) })
        #expect(found.hasPrefix("'folder/interview.da.txt' \(expected)"))
    }

    @Test func `a text that is not in the named encoding says where`() {
        #expect(
            message { try Self.read([0x61, 0x81], as: .windows1252) }
                == "'folder/interview.da.txt' is not windows-1252 (byte 1): name another encoding with --encoding")
        #expect(message { try Self.read([0x61, 0xE5, 0x62], as: .utf8) }?.contains("windows-1252") == true)
    }

    @Test(.enabled(if: corpora != nil, "EMIC_SHARED names no folder"))
    func `one interview in six encodings becomes one text`() throws {
        let folder = try #require(corpora) + "/import-formats"
        func text(_ name: String, _ encoding: TextEncoding? = nil) throws -> String {
            let input = try Input(path: "\(folder)/\(name)")
            guard
                case .texts(let texts) = try Importer.plainText.read(input, options: ImportOptions(encoding: encoding))
            else { return "" }
            return texts[0].text
        }
        let expected = Array(try text("turns-utf8-lf.txt").unicodeScalars)
        #expect(try Array(text("turns-utf8-bom-crlf.txt").unicodeScalars) == expected)
        #expect(try Array(text("turns-utf16le-bom.txt").unicodeScalars) == expected)
        #expect(try Array(text("turns-cp1252-crlf.txt", .windows1252).unicodeScalars) == expected)
        #expect(try Array(text("turns-macroman-cr.txt", .macintosh).unicodeScalars) == expected)
        let composed = try text("turns-nfd.txt").precomposedStringWithCanonicalMapping
        #expect(Array(composed.unicodeScalars) == expected)
        #expect(message { try text("turns-cp1252-crlf.txt") }?.hasSuffix("so add --encoding windows-1252") == true)
        #expect(message { try text("turns-macroman-cr.txt") }?.hasSuffix("so add --encoding macintosh") == true)
    }

    @Test func `files that can't be read are named`() throws {
        try withTemporaryFolder { folder in
            #expect(message { try Input(path: "\(folder)/no.txt") } == "no file '\(folder)/no.txt'")
            #expect(
                message { try Input(path: folder) }
                    == "'\(folder)' is a folder, expected a file: name the files in it")
        }
    }
}
