import Foundation
import TestSupport
import Testing

/// Studies that are none, can't be read or can't be written.
@Suite struct StudyFileTests {
    @Test func `a folder, another file or an empty one is no study`() throws {
        let desk = try Desk(empty: ())
        try FileManager.default.createDirectory(atPath: desk.path("folder.emic"), withIntermediateDirectories: true)
        try desk.write("words, and more words\n", to: "words.emic")
        try desk.write("", to: "empty.emic")
        #expect(try desk.refused("info", "--study", "folder.emic") == "folder.emic is a folder, not a study")
        for name in ["words.emic", "empty.emic"] {
            #expect(try desk.refused("info", "--study", name) == "\(name) is not an Emic study; nothing was changed")
            #expect(
                try desk.refused("coders", "add", "x", "--study", name)
                    == "\(name) is not an Emic study; nothing was changed")
        }
        #expect(try desk.bytes("words.emic") == Array("words, and more words\n".utf8))
    }

    @Test func `another program's database and a study of a later version are left alone`() throws {
        guard Program.isInstalled("sqlite3") else { return print("skipped: there is no sqlite3") }
        let desk = try Desk()
        try desk.shell(
            "sqlite3 other.emic 'CREATE TABLE t (a)'; cp study.emic newer.emic; sqlite3 newer.emic 'PRAGMA user_version = 999'"
        )
        for name in ["other.emic", "newer.emic"] {
            let before = try desk.bytes(name)
            let sentence = try desk.refused("coders", "add", "x", "--study", name)
            #expect(sentence.hasPrefix(name) && sentence.hasSuffix("nothing was changed"), "\(sentence)")
            #expect(try desk.bytes(name) == before)
        }
        let newer = try desk.refused("info", "--study", "newer.emic")
        #expect(newer.hasPrefix("newer.emic has schema 999, this version knows "))
        #expect(newer.contains("upgrade emic"))
    }

    @Test func `a study that another program is writing to is waited for, and then left to it`() throws {
        guard Program.isInstalled("python3") else { return print("skipped: there is no python3") }
        let desk = try Desk()
        let run = try desk.shell(
            """
            python3 -c 'import sqlite3, time
            study = sqlite3.connect("study.emic", isolation_level=None)
            study.execute("BEGIN IMMEDIATE")
            open("locked", "w").close()
            time.sleep(30)' &
            until [ -e locked ]; do sleep 0.05; done
            emic info >/dev/null || echo "reading failed"
            start=$(date +%s%N)
            emic codes add new
            echo "status $? after $(( ($(date +%s%N) - start) / 1000000 ))"
            kill $!; wait 2>/dev/null
            emic codes add new >/dev/null && echo "then it went"
            """)
        #expect(
            run.messages.contains(
                "Error: another program is writing to study.emic: try again when it has finished; nothing was changed\n"
            ))
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("status 1 after "))
        let waited = try #require(Int(lines[0].split(separator: " ").last ?? ""))
        #expect((4500..<9000).contains(waited))
        #expect(lines[1] == "then it went")
    }

    @Test func `a study that may only be read is read, and a change is refused`() throws {
        guard getuid() == 0, Program.isInstalled("setpriv") else { return print("skipped: nobody else to be here") }
        let desk = try Desk()
        try desk.tagSome()
        let run = try desk.shell(
            """
            chmod 755 . && chmod 444 study.emic && program=$(command -v emic) && cp "$program" emic-copy && chmod 755 emic-copy
            setpriv --reuid 65534 --regid 65534 --clear-groups ./emic-copy info --study study.emic
            setpriv --reuid 65534 --regid 65534 --clear-groups ./emic-copy undo --study study.emic
            echo "status $?"
            """)
        #expect(run.output.contains("5 codings"))
        #expect(run.output.hasSuffix("status 1\n"))
        #expect(
            run.messages.contains("study.emic can't be written to: check the permissions of the file and its folder"))
    }
}
