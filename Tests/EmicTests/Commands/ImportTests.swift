import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
    @Test func `what was imported is printed with its id`() throws {
        let desk = try Desk()
        try desk.write("Et andet interview.\r\n", to: "andet.txt")

        let table = try desk.done("import", "andet.txt").split(separator: "\n")

        #expect(
            table[0].split(separator: " ", omittingEmptySubsequences: true).prefix(3) == ["DOCUMENT", "ID", "DOCUMENT"])
        let rows = try desk.rows("documents", "list")
        #expect(rows.map { $0.text("document") } == ["interview", "andet"])
        #expect(table[1].hasPrefix(try #require(rows[1].text("document_id"))))
    }

    @Test func `the text has line feeds and no byte order mark, the original keeps its bytes`() throws {
        let desk = try Desk()
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Første\r\nanden cafe\u{301} 👩🏽‍🏫\r".utf8)
        try desk.write(bytes, to: "marked.txt")
        try desk.done("import", "marked.txt")
        #expect(try desk.done("documents", "show", "marked", "--text") == "Første\nanden cafe\u{301} 👩🏽‍🏫\n")
        try desk.shell("emic documents show marked --original > back.txt")
        #expect(try desk.bytes("back.txt") == bytes)
    }

    @Test func `several files come in by one change, or none does`() throws {
        let desk = try Desk()
        try desk.write("one", to: "1.txt")
        try desk.write("two", to: "2.txt")
        try desk.refused("import", "1.txt", "nowhere.txt", "2.txt")
        try desk.done("import", "1.txt", "2.txt")
        #expect(try desk.rows("log", "--limit", "1")[0].text("summary") == "imported 2 documents")
        try desk.done("undo")
        #expect(try desk.rows("documents").count == 1)
    }

    @Test func `standard input is a document as well`() throws {
        let desk = try Desk()
        try desk.done("import", "-", "--name", "dictated", input: "Hello there.\n")
        #expect(try desk.done("documents", "show", "dictated", "--text") == "Hello there.\n")
    }

    @Test func `a dry run says what would come, and the study stays byte for byte`() throws {
        let desk = try Desk()
        try desk.write("one", to: "1.txt")
        let before = try desk.bytes(Desk.study)
        let run = try desk.emic("import", "1.txt", "--dry-run")
        #expect(run.status == 0)
        #expect(run.output.contains("1.txt"))
        #expect(run.messages == "nothing was imported: this was a dry run\n")
        #expect(try desk.bytes(Desk.study) == before)
    }

    @Test func `a text in another encoding is refused, with the likely one offered, and comes in with it`() throws {
        let desk = try Desk()
        try desk.write([0x53, 0xF8, 0x72, 0x65, 0x6E], to: "latin.txt")
        #expect(
            try desk.refused("import", "latin.txt")
                == "'latin.txt' is not UTF-8 (byte 1): it looks like windows-1252, so add --encoding windows-1252")
        try desk.done("import", "latin.txt", "--encoding", "windows-1252")
        #expect(try desk.done("documents", "show", "latin", "--text") == "Søren")
        #expect(try desk.refused("import", "latin.txt", "--encoding", "klingon").hasPrefix("no encoding 'klingon'"))
    }

    @Test func `files that are no texts are refused, each in a sentence`() throws {
        let desk = try Desk()
        try desk.write([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0, 0, 3], to: "binary.txt")
        try desk.write("", to: "empty.txt")
        #expect(
            try desk.refused("import", "binary.txt") == "'binary.txt' is not a text: it holds bytes that no text has")
        #expect(try desk.refused("import", "empty.txt") == "'empty.txt' is empty: there is nothing to import")
        #expect(try desk.refused("import", "nowhere.txt") == "no file 'nowhere.txt'")
        #expect(try desk.refused("import", ".") == "'.' is a folder, expected a file: name the files in it")
        #expect(
            try desk.refused("import", "study.emic")
                == "'study.emic' is a SQLite database, not a text: a study is opened with --study")
        #expect(
            try desk.refused("import", "empty.txt", "--as", "docx")
                == "there is no importer 'docx': it is one of json, pdf, text")
    }

    @Test func `a name that is taken, empty or has a slash is refused`() throws {
        let desk = try Desk()
        try desk.write("words", to: "interview.txt")
        #expect(
            try desk.refused("import", "interview.txt")
                == "there is already a document 'interview': choose another name")
        #expect(
            try desk.refused("import", "interview.txt", "--name", "INTERVIEW").contains("there is already a document"))
        #expect(try desk.refused("import", "interview.txt", "--name", "a/b").contains("'a/b' has a slash"))
        #expect(try desk.refused("import", "interview.txt", "--name", "").contains("a name can't be empty"))
        #expect(
            try desk.misused("import", "interview.txt", "b.txt", "--name", "x")
                == "--name names one document, not several")
    }

    @Test(arguments: ["interview-Ø", "面接", "مقابلة", "👩🏽‍🏫", "-7", "a, b"])
    func `a document may have a name in any script`(name: String) throws {
        let desk = try Desk()
        try desk.write("words of a document", to: "x.txt")
        try desk.done("import", "x.txt", "--name", name)
        try desk.done("tag", "--quote", "of a", "--code", "stress", "--coder", "bo", "--", name)
        #expect(try desk.rows("codings", "--document", name).map { $0.text("document") } == [name])
    }

    @Test func `a whole study comes only into an empty one`() throws {
        let desk = try Desk()
        try desk.done("export", "--format", "json", "--to", "whole.json")
        #expect(
            try desk.refused("import", "whole.json") == "study.emic is not empty: import a whole study into a new one")
    }

    @Test func `words of texts before decide about hyphens, also of texts that come in at once`() throws {
        let desk = try Desk()
        let split = "Han taler om sundheds-\nog ingen ved, hvad han mener med det ord, som han bruger.\n"
        try desk.write(split, to: "before.txt")
        try desk.write("Ordet er sundhedsog, og det er et ord, som han selv har fundet på.\n", to: "word.txt")
        try desk.write(split, to: "after.txt")
        try desk.done("import", "before.txt", "word.txt", "after.txt", "--language", "da")
        #expect(try desk.done("documents", "show", "before", "--text").hasPrefix("Han taler om sundheds- og ingen"))
        #expect(try desk.done("documents", "show", "after", "--text").hasPrefix("Han taler om sundhedsog ingen"))
    }

    @Test func `of several files that can't be read the first is named`() throws {
        let desk = try Desk()
        let names = (0..<40).map { "\($0).txt" }
        for name in names { try desk.write("words of \(name)", to: name) }
        try desk.write("", to: "17.txt")
        try desk.write([0x7F, 0x45, 0x4C, 0x46, 0, 1], to: "23.txt")
        for _ in 0..<3 {
            let run = try Program.emic(["import"] + names, in: desk.folder)
            #expect(run.status == 1)
            #expect(run.messages.hasSuffix("Error: '17.txt' is empty: there is nothing to import\n"))
        }
        #expect(try desk.rows("documents").count == 1)
    }

    @Test func `a text that is too long to be one is refused before it is read`() throws {
        let desk = try Desk()
        try desk.shell("truncate --size 200000001 long.txt")
        #expect(
            try desk.refused("import", "long.txt")
                == "'long.txt' has 200000001 bytes, more than the 200000000 bytes that a text may have: "
                + "split it into several files")
    }
}
