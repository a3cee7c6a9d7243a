import Foundation
import TestSupport
import Testing

@Suite struct ReplaceAndDiffTests {
    private static let raw = "Head: We have halved the num-\nber of applicants.\nNobody came.\n\nThe end of it.\n"
    private static let joined = "Head: We have halved the number of applicants. Nobody came.\n\nThe end of it.\n"

    private static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.write(raw, to: "raw.txt")
        try desk.done("import", "raw.txt", "--no-repair")
        for words in ["the number of applicants", "Nobody came"] {
            try desk.done("tag", "raw", "--quote", words, "--code", "recruitment", "--coder", "anna")
        }
        return desk
    }

    @Test func `a raw text is replaced by one with its lines joined, and its passages hold`() throws {
        let desk = try Self.desk()
        try desk.write(Self.joined, to: "joined.txt")
        #expect(
            try desk.done("documents", "replace", "raw", "joined.txt", "--no-repair")
                == "text 2 of 'raw': 2 codings: 2 moved\n")
        #expect(
            try desk.rows("codings").map { $0.text("quotation") } == ["the number of applicants", "Nobody came"])
        #expect(try desk.done("review", "--format", "json") == "[]\n")
        try desk.done("documents", "replace", "raw", "raw.txt", "--no-repair", "--language", "en")
        #expect(try desk.done("documents", "show", "raw", "--text") == Self.raw)
        #expect(try desk.rows("codings")[0].text("quotation") == "the num-\nber of applicants")
    }

    @Test func `the new file's bytes are kept, also where only they are new`() throws {
        let desk = try Self.desk()
        let bytes = Array("\u{FEFF}".utf8) + Array(Self.raw.utf8)
        try desk.write(bytes, to: "marked.txt")
        #expect(
            try desk.done("documents", "replace", "raw", "marked.txt", "--no-repair", "--language", "en")
                == "text 2 of 'raw': 2 codings: 2 unmoved\n")
        let shown = try desk.rows("documents", "show", "raw")[0]
        #expect(shown.text("file_name") == "marked.txt" && shown.integer("file_size") == bytes.count)
        let again = try desk.emic("documents", "replace", "raw", "marked.txt", "--no-repair", "--language", "en")
        #expect(again.messages.hasSuffix("the text of 'raw' is as it was: nothing was changed\n"))
        #expect(try desk.rows("documents", "revisions", "raw").count == 2)
    }

    @Test func `two texts are compared word by word, with the lines of both`() throws {
        let desk = try Self.desk()
        try desk.write(
            Self.raw.replacingOccurrences(of: "Nobody", with: "Few people").replacingOccurrences(
                of: "of it", with: "of all\u{1B}[31m"), to: "new.txt")
        try desk.done("documents", "edit", "raw", "--from", "new.txt")
        #expect(
            try desk.done("documents", "diff", "raw", "--context", "0") == """
                @@ line 3 → line 3 @@
                [-Nobody-]{+Few people+} came.
                @@ line 5 → line 5 @@
                The end of [-it-]{+all␛[31m+}.

                """)
        #expect(
            try desk.done("documents", "diff", "raw", "--from", "2", "--to", "1", "--context", "0")
                .contains("[-Few people-]{+Nobody+} came."))
        #expect(try desk.refused("documents", "diff", "raw", "--from", "7").contains("has no text 7"))
        try desk.done("documents", "edit", "raw", "--from", "raw.txt")
        try desk.write(Self.raw.replacingOccurrences(of: "\nNobody", with: " Nobody"), to: "one-line.txt")
        try desk.done("documents", "edit", "raw", "--from", "one-line.txt")
        #expect(try desk.emic("documents", "diff", "raw").messages.contains("nothing that a reader sees differs"))
    }

    @Test func `of long lines a diff shows what stands beside the changes`() throws {
        let desk = try Desk()
        let words = (1...200).map { "word\($0)" }
        try desk.write(words.joined(separator: " ") + "\n", to: "long.txt")
        try desk.done("import", "long.txt", "--no-repair")
        let new = words.map { ["word60": "six", "word150": "fifteen"][$0] ?? $0 }.joined(separator: " ")
        let shown = try desk.done("documents", "edit", "long", "--from", "-", "--dry-run", input: new + "\n")
        #expect(shown.contains(" word59 [-word60-]{+six+} word61 "))
        #expect(shown.contains(" word149 [-word150-]{+fifteen+} word151 "))
        #expect(!shown.contains("word10 ") && !shown.contains("word100 ") && !shown.contains("word190"))
        #expect(shown.split(separator: "…").count == 4)
    }
}
