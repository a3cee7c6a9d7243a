import Foundation
import TestSupport
import Testing

@Suite struct DocumentsTests {
    @Test func `documents are listed with their codings, in each format with the same keys`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let header = try #require(cells(ofCSV: desk.done("documents", "--format", "csv")).first)
        #expect(header.prefix(4) == ["document_id", "document", "revision", "length"])
        let rows = try desk.rows("documents", "list")
        #expect(Set(rows[0].keys) == Set(header))
        #expect(rows[0].integer("codings") == 5)
        #expect(rows[0].integer("length") == Desk.interview.unicodeScalars.count)
    }

    @Test func `the stored text is printed and nothing else`() throws {
        let desk = try Desk()
        #expect(try desk.done("documents", "show", "interview", "--text") == Desk.interview)
        #expect(try desk.done("documents", "show", "INTERVIEW", "--text") == Desk.interview)
        #expect(try desk.misused("documents", "show", "interview", "--text", "--original").contains("not both"))
    }

    @Test func `what is known of a document is shown, its hash in one piece`() throws {
        let desk = try Desk()
        let shown = try desk.done("documents", "show", "interview")
        let hash = try #require(desk.rows("documents")[0].text("sha256"))
        #expect(shown.contains("\n" + "sha256".padding(toLength: 18, withPad: " ", startingAt: 0) + hash + "\n"))
        #expect(try desk.rows("documents", "show", "interview").count == 1)
    }

    @Test func `a document is renamed, and found by its new name`() throws {
        let desk = try Desk()
        #expect(
            try desk.done("documents", "edit", "interview", "--name", "Head, master")
                == "renamed 'interview' to 'Head, master'\n")
        try desk.done("documents", "show", "head, master", "--text")
        #expect(try desk.refused("documents", "edit", "Head, master", "--name", "x/y").contains("slash"))
    }

    @Test func `one that is coded is removed only with its codings, and comes back`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.refused("documents", "remove", "interview")
                == "document 'interview' has 5 codings: repeat with --with-codings to remove them too")
        let before = try desk.bytes(Desk.study)
        #expect(
            try desk.done("documents", "remove", "interview", "--with-codings", "--dry-run")
                == "would have removed 'interview' with 5 codings\n")
        #expect(try desk.bytes(Desk.study) == before)
        #expect(
            try desk.done("documents", "remove", "interview", "--with-codings")
                == "removed 'interview' with 5 codings\n")
        try desk.done("undo")
        #expect(try desk.rows("codings").count == 5)
    }

    @Test func `an unknown document gets the near ones offered`() throws {
        let desk = try Desk()
        for command in ["show", "remove"] {
            #expect(
                try desk.refused("documents", command, "intervieuw")
                    == "no document 'intervieuw' in study.emic: did you mean 'interview'?")
        }
        #expect(try desk.refused("read", "zzz") == "no document 'zzz' in study.emic: 'emic documents' lists them")
    }
}
