import Foundation
import TestSupport
import Testing

/// What a document's bytes do to a terminal: nothing.
@Suite struct PseudoTerminalTests {
    /// Colours, a window's title, a bell, a C1 control, writing turned around, in a text with Windows line ends.
    private static let hostile =
        "Red \u{1B}[31mwords\u{1B}]0;title\u{7}\u{9B}2J and \u{202E}turned\u{202C} ones.\r\nSecond line.\r\n"

    private static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.write(hostile, to: "hostile.txt")
        try desk.done("import", "hostile.txt")
        try desk.done("tag", "hostile", "--lines", "1", "--code", "stress", "--coder", "bo", "--memo", "\u{1B}[5mblink")
        return desk
    }

    /// What a command writes to a terminal of so many columns.
    private func terminal(_ desk: Desk, _ command: String, columns: Int = 80) throws -> String? {
        guard Program.isInstalled("script") else {
            print("skipped: there is no 'script' to make a terminal with")
            return nil
        }
        let run = try desk.shell("script -qec 'stty cols \(columns); \(command)' /dev/null < /dev/null")
        #expect(run.status == 0, "\(run.output)")
        return run.output.replacingOccurrences(of: "\r\n", with: "\n")
    }

    @Test(arguments: [
        "documents show hostile --text", "documents show hostile --original", "codings", "codings --format csv",
        "codings --format json", "codings --format jsonl", "export codings", "export memos", "read hostile",
        "read hostile --marks",
        "tag hostile --lines 1 --code recruitment --coder bo --dry-run",
        "untag hostile --lines 1 --code stress --coder bo --dry-run",
    ])
    func `no control sequence of a document reaches a terminal`(command: String) throws {
        let desk = try Self.desk()
        guard let seen = try terminal(desk, "NO_COLOR=1 emic \(command)") else { return }
        #expect(seen.contains("words") || seen.contains("blink"))
        #expect(
            seen.unicodeScalars.allSatisfy {
                $0 == "\n" || !($0.properties.generalCategory == .control) && $0.value != 0x202E
            },
            "\(seen.debugDescription)")
    }

    @Test func `nor does one out of a table reach it by way of an error`() throws {
        let desk = try Desk()
        try desk.write("document,code,coder,quotation\ninterview,\u{1B}[31mred,bo,staff room\n", to: "rows.csv")
        let run = try desk.emic("tag", "--from", "rows.csv")
        #expect(run.status == 1)
        #expect(
            run.messages == "Error: rows.csv:2: 'code': no code '␛[31mred' in study.emic: 'emic codes' lists them\n")
    }

    @Test func `bytes are unchanged where they go to a file or a pipe`() throws {
        let desk = try Self.desk()
        #expect(
            try desk.done("documents", "show", "hostile", "--text")
                == Self.hostile.replacingOccurrences(of: "\r\n", with: "\n"))
        #expect(try desk.done("documents", "show", "hostile", "--original") == Self.hostile)
        #expect(try desk.done("codings", "--format", "csv").contains("\u{1B}[31mwords\u{1B}]0;title\u{7}\u{9B}2J"))
        #expect(try desk.rows("codings")[0].text("memo") == "\u{1B}[5mblink")
    }

    @Test func `the reading view is coloured on a terminal, and plain with NO_COLOR, TERM=dumb or in a pipe`() throws {
        let desk = try Desk()
        try desk.tagSome()
        guard let coloured = try terminal(desk, "env -u NO_COLOR TERM=xterm emic read interview") else { return }
        #expect(coloured.contains("\u{1B}["))
        #expect(!coloured.contains("␛"), "the view's own colours are no pictures of themselves")
        for variable in ["NO_COLOR=1", "TERM=dumb"] {
            let plain = try #require(try terminal(desk, "\(variable) emic read interview"))
            #expect(!plain.contains("\u{1B}"))
            #expect(plain == (try desk.done("read", "interview")))
        }
    }

    @Test(arguments: [60, 80, 120])
    func `nothing for people is wider than the terminal`(columns: Int) throws {
        let desk = try Desk()
        try desk.tagSome()
        for command in [
            "codings", "codes", "coders", "documents", "log", "agree", "read interview", "check",
            "tag interview --match teacher --code stress --coder bo",
        ] where !(command == "check" && columns < 100) {
            guard let seen = try terminal(desk, "NO_COLOR=1 emic \(command)", columns: columns) else { return }
            for line in seen.split(separator: "\n") { #expect(line.count <= columns, "\(command): \(line)") }
        }
    }

    @Test func `ids and places are whole or the table becomes blocks`() throws {
        let desk = try Desk()
        let tag = "NO_COLOR=1 emic tag interview --quote \"staff room\" --code stress --coder bo"
        guard let narrow = try terminal(desk, tag, columns: 60) else { return }
        let id = try #require(desk.rows("codings").first?.text("coding_id"))
        #expect(narrow.contains("CODING ID  \(id)\nOFFSETS    "))
        #expect(try #require(try terminal(desk, tag, columns: 110)).contains("\n\(id)  "))
    }
}
