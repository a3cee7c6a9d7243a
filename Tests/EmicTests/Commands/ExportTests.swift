import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
    private static let tables = [
        "documents", "codes", "code_versions", "coders", "cases", "attributes", "case_values", "case_documents",
        "assignments", "codings", "memos", "speakers", "segments", "source_lines", "code_examples",
        "case_passages", "assignment_passages", "adjudications",
    ]

    @Test func `the whole study becomes a folder of tables with the texts`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(try desk.done("export", "--format", "csv", "--to", "out") == "wrote the study to out\n")
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.path("out")).sorted()
        #expect(names == (Self.tables.map { $0 + ".csv" } + ["datapackage.json", "texts"]).sorted())
        let documents = cells(ofCSV: String(decoding: try desk.bytes("out/documents.csv"), as: UTF8.self))
        let text = documents[1][try #require(documents[0].firstIndex(of: "text_file"))]
        #expect(try desk.bytes("out/\(text)") == Array(Desk.interview.utf8))
    }

    @Test(arguments: tables)
    func `a table is printed, with the same keys in each form`(table: String) throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("coders", "finish", "anna", "--all")
        let csv = cells(ofCSV: try desk.done("export", table, "--format", "csv"))
        let rows = try desk.rows("export", table)
        #expect(rows.count == csv.count - 1)
        for row in rows { #expect(Set(row.keys) == Set(csv[0])) }
        #expect(try desk.done("export", table, "--format", "jsonl").split(separator: "\n").count == rows.count)
        try desk.done("export", table, "--to", "table.csv")
        #expect(try desk.bytes("table.csv") == Array(desk.done("export", table).utf8))
    }

    @Test func `what is there already stays unless --force replaces it`() throws {
        let desk = try Desk()
        try desk.write("mine", to: "out.json")
        #expect(
            try desk.refused("export", "--format", "json", "--to", "out.json")
                == "'out.json' exists: choose another name, or replace it with --force")
        #expect(try desk.bytes("out.json") == Array("mine".utf8))
        for _ in 1...2 { try desk.done("export", "--format", "csv", "--to", "tables", "--force") }
        try desk.done("export", "--format", "json", "--to", "out.json", "--force")
        #expect(try desk.bytes("out.json").first == UInt8(ascii: "{"))
        #expect(
            try desk.refused("export", "--format", "csv", "--to", "nowhere/out")
                == "can't write 'nowhere/out': its folder does not exist: make it first")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path).sorted() == [
                "out.json", "study.emic", "tables",
            ])
    }

    @Test func `a study is never replaced by an export, not even by its own with --force`() throws {
        let desk = try Desk()
        try desk.shell("cp study.emic other.db; ln -s study.emic link")
        for target in ["study.emic", "other.db", "link"] {
            for export in [["--format", "json"], ["codings"]] {
                let run = try Program.emic(["export", "--to", target, "--force"] + export, in: desk.folder)
                #expect(run.status == 1)
                #expect(
                    run.messages
                        == "Error: \(target) is a study or another database, so it is not replaced: choose another name\n"
                )
            }
        }
        #expect(try desk.done("check").contains("is sound"))
    }

    @Test func `only some codings go out, with the memos on these`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.tag("staff room", "stress", by: "bo", "--memo", "another note")
        #expect(try desk.rows("export", "memos").count == 2)
        #expect(try desk.rows("export", "memos", "--code", "stress").map { $0.text("memo") } == ["another note"])
        #expect(try desk.rows("export", "codings", "--coder", "anna").count == 2)
        try desk.done("export", "--format", "json", "--to", "part.json", "--code", "recruitment")
        let part = try Desk(empty: ())
        try desk.shell("mv part.json \(part.path("part.json"))")
        try part.done("init", "part")
        try part.done("import", "part.json")
        #expect(try part.rows("codings").count == 2)
        #expect(try part.rows("export", "memos").map { $0.text("memo") } == ["a note, with a comma"])
        #expect(try desk.misused("export", "codes", "--code", "stress").contains("choose codings, not rows of codes"))
    }

    @Test func `cells that a spreadsheet would run are escaped only if that is asked for`() throws {
        let desk = try Desk()
        try desk.tag("staff room", "stress", by: "bo", "--memo", "=1+1")
        #expect(try desk.done("export", "codings").contains(",=1+1,"))
        let safe = try desk.emic("export", "codings", "--spreadsheet-safe")
        #expect(safe.output.contains(",'=1+1,"))
        #expect(safe.messages == "cells that a spreadsheet would run as a formula have an apostrophe before them\n")
        #expect(
            try desk.misused("export", "codings", "--format", "json", "--spreadsheet-safe").contains("--format csv"))
    }

    @Test func `a table that there is not is refused with those that there are`() throws {
        let desk = try Desk()
        #expect(try desk.refused("export", "kodings").hasPrefix("no table 'kodings': choose one of documents, codes"))
        #expect(try desk.misused("export", "--format", "csv").hasPrefix("say where to: --to PATH"))
    }

    @Test func `JSON lines without a table are the codings`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(try desk.done("export", "--format", "jsonl") == desk.done("codings", "--format", "jsonl"))
    }

    @Test func `a full disk gives a sentence, and leaves nothing half written`() throws {
        guard getuid() == 0 else { return print("skipped: only root can make a small disk") }
        let desk = try Desk()
        try desk.write(String(repeating: "Words and words and words.\n", count: 20_000), to: "long.txt")
        try desk.done("import", "long.txt")
        let mounted = try desk.shell("mkdir small && mount -t tmpfs -o size=64k tmpfs small")
        guard mounted.status == 0 else { return print("skipped: a small disk can't be made here") }
        defer { _ = try? desk.shell("umount small") }
        for format in ["json", "csv"] {
            let sentence = try desk.refused("export", "--format", format, "--to", "small/out")
            #expect(sentence.hasPrefix("can't write 'small/out"), "\(sentence)")
            #expect(sentence.contains("the disk is full"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path("small")).isEmpty)
        }
    }

    @Test(arguments: [
        "codings", "export codings", "documents show interview --text", "info", "log", "read interview", "codes",
        "check",
    ])
    func `results that can't be written are an error, not a silence`(command: String) throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else {
            return print("skipped: there is no /dev/full")
        }
        let desk = try Desk()
        try desk.tagSome()
        let run = try desk.shell("emic \(command) > /dev/full")
        #expect(run.status == 1)
        #expect(run.messages.contains("can't write 'standard output': the disk is full"))
    }

    @Test(arguments: ["codings", "codings --format json", "documents show long --text", "read long", "export codings"])
    func `a reader that has enough ends the program quietly`(command: String) throws {
        let desk = try Desk()
        try desk.write(String(repeating: "Words and words and words.\n", count: 20_000), to: "long.txt")
        try desk.done("import", "long.txt")
        try desk.done("tag", "long", "--match", "words", "--code", "stress", "--coder", "bo", "--format", "jsonl")
        let run = try desk.shell("emic \(command) | head -1")
        #expect(run.status == 0)
        #expect(run.messages.isEmpty)
        #expect(run.output.count { $0 == "\n" } == 1)
    }
}
