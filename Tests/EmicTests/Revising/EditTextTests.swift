import Foundation
import TestSupport
import Testing

@Suite struct EditTextTests {
    /// A study in which `interview` is coded, and its text with some of the words replaced.
    private static func desk(_ changes: [(String, String)] = []) throws -> Desk {
        let desk = try Desk()
        try desk.tagSome()
        var text = try desk.done("documents", "show", "interview", "--text")
        for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
        try desk.write(text, to: "mended.txt")
        return desk
    }

    @Test func `a mended text takes codings along and says what became of each`() throws {
        let desk = try Self.desk([
            ("Interview with a headmaster", "Interview"), ("appli-\ncants", "applicants"), ("a month", "one year"),
        ])
        #expect(
            try desk.done("documents", "edit", "interview", "--from", "mended.txt", "--reason", "mended")
                == "text 2 of 'interview': 5 codings: 4 moved, 1 changed; 1 waits in 'emic review'\n")
        #expect(
            try desk.rows("codings", "--code", "recruitment").map { $0.text("quotation") } == [
                "halved the number of applicants in three years", "the number of applicants",
            ])
        #expect(try desk.rows("codings", "--code", "stress")[0].text("quotation") == "more than one year")
        let revisions = try desk.rows("documents", "revisions", "interview")
        #expect(revisions.map { $0.text("reason") } == ["imported", "mended"])
        #expect(try desk.rows("documents", "show", "interview")[0].integer("revision") == 2)
        #expect(try desk.done("documents", "show", "interview", "--text", "--revision", "1") == Desk.interview)
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `programs get a row for each coding with both places`() throws {
        let desk = try Self.desk([("a month", "one year")])
        let rows = try desk.rows("documents", "edit", "interview", "--from", "mended.txt")
        #expect(rows.count == 5)
        let changed = try #require(rows.first { $0.text("outcome") == "changed" })
        #expect(changed.text("old_quotation") == "more than a month")
        #expect(changed.text("new_quotation") == "more than one year")
        #expect(changed["waits"] as? Bool == true)
        #expect(rows.count { $0.text("outcome") == "unmoved" } == 4)
    }

    @Test func `a dry run shows the changes and leaves the study byte for byte`() throws {
        let desk = try Self.desk([("a month", "one year")])
        let before = try desk.bytes(Desk.study)
        let shown = try desk.done("documents", "edit", "interview", "--from", "mended.txt", "--dry-run")
        #expect(shown.contains("more than [-a month-]{+one year+}."))
        #expect(shown.contains("text 2 of 'interview': 5 codings: 4 unmoved, 1 changed"))
        #expect(try desk.bytes(Desk.study) == before)
    }

    @Test func `the editor that is named gets the text, in a file of one's own that is gone afterwards`() throws {
        let desk = try Self.desk()
        try desk.write(
            "stat -c '%a' \"$1\" > mode; echo \"$1\" > path; sed -i 's/a month/one year/' \"$1\"\n", to: "editor.sh")
        let run = try desk.emic(
            "documents", "edit", "interview", environment: ["EDITOR": "sh editor.sh", "VISUAL": ""])
        #expect(run.output == "text 2 of 'interview': 5 codings: 4 unmoved, 1 changed; 1 waits in 'emic review'\n")
        #expect(try desk.bytes("mode") == Array("600\n".utf8))
        let path = String(decoding: try desk.bytes("path"), as: UTF8.self).dropLast()
        #expect(!FileManager.default.fileExists(atPath: String(path)))
    }

    @Test(arguments: [
        ("true", 0, "the text of 'interview' is as it was: nothing was changed\n"),
        ("false", 1, "Error: the editor ended with status 1: nothing was changed\n"),
        ("kill -9 $$;", 1, "Error: the editor was ended by signal 9: nothing was changed\n"),
        ("", 1, "Error: no editor is named: set EDITOR, as in EDITOR=nano, or give the new text with --from\n"),
    ])
    func `an editor that changes nothing or fails leaves the text`(editor: String, status: Int32, said: String) throws {
        let desk = try Self.desk()
        let before = try desk.bytes(Desk.study)
        let run = try desk.emic(
            "documents", "edit", "interview", environment: ["EDITOR": editor, "VISUAL": ""])
        #expect(run.status == status && run.messages == said)
        #expect(try desk.bytes(Desk.study) == before)
    }

    @Test func `what was edited is kept where it can't be stored`() throws {
        let desk = try Self.desk()
        let run = try desk.emic(
            "documents", "edit", "interview", environment: ["VISUAL": "printf '\\377\\376\\000' >"])
        #expect(run.status == 1)
        let kept = try #require(run.messages.firstMatch(of: /what you edited is kept in (.+)\n/)).1
        #expect(FileManager.default.fileExists(atPath: String(kept)))
        try FileManager.default.removeItem(atPath: String(kept.dropLast("/text.txt".count)))
    }

    @Test func `a byte order mark, other line ends and an editor's last line end are no changes`() throws {
        let desk = try Self.desk()
        let text = "\u{FEFF}" + Desk.interview.replacingOccurrences(of: "\n", with: "\r\n")
        try desk.write(text, to: "windows.txt")
        let run = try desk.emic("documents", "edit", "interview", "--from", "windows.txt")
        #expect(run.messages == "the text of 'interview' is as it was: nothing was changed\n")

        try desk.write("No line end", to: "short.txt")
        try desk.done("import", "short.txt", "--no-repair")
        let same = try desk.emic("documents", "edit", "short", environment: ["EDITOR": "echo >>"])
        #expect(same.messages == "the text of 'short' is as it was: nothing was changed\n")
    }

    @Test func `bytes that are no text, an empty text and a wrong command line are refused`() throws {
        let desk = try Self.desk()
        try desk.write([0x61, 0xFF, 0x62], to: "bad.txt")
        try desk.write("", to: "empty.txt")
        #expect(try desk.refused("documents", "edit", "interview", "--from", "bad.txt").contains("bad.txt"))
        #expect(try desk.refused("documents", "edit", "interview", "--from", "empty.txt").contains("empty.txt"))
        #expect(
            try desk.misused("documents", "edit", "interview", "--name", "x", "--from", "bad.txt")
                .contains("--name goes alone"))
        #expect(try desk.refused("documents", "diff", "interview").contains("no text before its first"))
        #expect(try desk.misused("documents", "show", "interview", "--revision", "1").contains("goes with --text"))
    }

    @Test func `speakers found by a pattern are found in the mended text, too`() throws {
        let desk = try Desk()
        try desk.write("<<anna>> Words of hers.\n\n<<bo>> Words of his.\n", to: "talk.txt")
        try desk.done("import", "talk.txt", "--speakers", "^<<(?<speaker>\\w+)>>")
        try desk.write("<<anna>> More words of hers.\n\n<<bo>> Words of his own.\n", to: "talk2.txt")
        try desk.done("documents", "edit", "talk", "--from", "talk2.txt")
        let rows = try desk.rows(
            "tag", "talk", "--quote", "of his", "--extend", "turn", "--code", "stress", "--coder", "bo")
        #expect(rows[0].text("quotation") == "<<bo>> Words of his own.")
    }
}
