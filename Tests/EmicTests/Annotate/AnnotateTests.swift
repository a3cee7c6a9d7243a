import CodingModel
import Foundation
import Store
import TestSupport
import Testing

/// The program itself, in a terminal.
@Suite struct AnnotateTests {
    /// Whether the test can't be run here; says so.
    private func isSkipped() -> Bool {
        guard !Tmux.isThere else { return false }
        print("skipped: \(Tmux.absent)")
        return true
    }

    private let program = "emic annotate interview --coder anna"

    @Test func `an evening: codes, a new one, words of a passage, memos, undo, search, and what is left`() throws {
        if isSkipped() { return }
        let desk = try Desk()
        try desk.tagSome()
        try desk.write("printf 'a long memo\\nof two lines\\n' >> \"$1\"\n", to: "editor.sh")
        let terminal = try Tmux(desk, "EDITOR=\"sh editor.sh\" \(program); sleep 600")
        // What anna and bo have coded is there; the first paragraph that anna has not coded is shown.
        #expect(
            try terminal.wait(for: "? keys") == """
                interview · paragraph 1 of 6 · 2 coded                                      anna

                ¶1  1  ⟦Interview with a headmaster⟧

                ¶2  3  I: How do you find new teachers?
                ¶3  4  H: We have halved the number of appli-        ┌┌ recruitment (bo)
                                                                     ├│ recruitment (anna)
                    5  cants in three years. “It is hard,” she       └└
                       said.

                ¶4  7  Sick leave is the worst of it. Sick leave     [  wellbeing/sick leave
                       costs us a teacher a day,                          (anna, bo)
                    8  and 👩🏽‍🏫 Åse stays at home – more than a        ┌  wellbeing/stress (bo)
                       month.                                        └

                ¶5 10  I: And the staff room?
                ────────────────────────────────────────────────────────────────────────────────
                code:
                  wellbeing/sick leave
                  recruitment
                  time, pressed
                  wellbeing
                  wellbeing/stress
                ? keys   Enter next   ← back   ^N uncoded   " words   / find   ^Z undo   ^Q quit
                """)

        try terminal.type("sick")
        try terminal.press("Enter")
        try terminal.wait(for: "saved: wellbeing/sick leave on paragraph 1")

        try terminal.press("C-n")
        try terminal.wait(for: "paragraph 5 of 6")
        try terminal.press("C-n")
        try terminal.wait(for: "paragraph 6 of 6")
        try terminal.type("wellbeing/talk")
        try terminal.wait(for: "> + new code “wellbeing/talk”")
        try terminal.press("Enter")
        try terminal.type("Words over coffee")
        try terminal.press("Enter")
        try terminal.wait(for: "[wellbeing/talk] code:")
        try terminal.type("\"")
        try terminal.type("the caf")
        try terminal.press("Tab")
        try terminal.type("helps")
        try terminal.wait(for: "⟦The cafe\u{301} talk helps⟧")
        try terminal.press("Enter", "C-o", "C-e")
        try terminal.wait(for: "saved: wellbeing/talk on part of paragraph 6")
        try terminal.press("C-x")
        try terminal.wait(for: "> wellbeing/talk  “The cafe\u{301} talk helps”")
        try terminal.press("Escape")

        try terminal.type("stress")
        try terminal.press("Enter")
        try terminal.wait(for: "saved: wellbeing/stress on paragraph 6")
        try terminal.press("C-z")
        try terminal.wait(for: "took back: 1 coding of wellbeing/stress")

        try terminal.type("/")
        try terminal.type("TEACHER a day")
        try terminal.press("Enter")
        #expect(try terminal.wait(for: "paragraph 1 of 1 that have it").contains("⟦Sick leave is the worst"))
        try terminal.press("C-q")
        let end = try terminal.wait(for: "once you have finished: emic coders finish anna --document interview")
        #expect(end.hasPrefix("interview, anna: 2 codings of 2 codes in 2 paragraphs, 1 memo, 1 new code"))
        #expect(end.contains("2 of 6 paragraphs have none by anna"))

        let rows = try desk.rows("codings", "--coder", "anna")
        #expect(rows.count == 4)
        let talk = try #require(rows.last)
        #expect(talk.text("code") == "wellbeing/talk" && talk.text("quotation") == "The cafe\u{301} talk helps")
        #expect(talk.text("memo") == "a long memo\nof two lines" && talk.text("origin") == "manual")
        #expect(try desk.rows("codes", "show", "talk")[0].text("definition") == "Words over coffee")
        #expect(try desk.done("check", "--refold").contains("is sound"))
        try desk.done("undo", "4")
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `a session that is killed loses nothing, and the study is open to others meanwhile`() throws {
        if isSkipped() { return }
        let desk = try Desk()
        let terminal = try Tmux(desk, "sh -c \"echo \\$\\$ > pid; exec \(program)\"")
        try terminal.wait(for: "? keys")
        for number in 1...3 {
            try terminal.type("stress")
            try terminal.press("Enter")
            try terminal.wait(for: "saved: wellbeing/stress on paragraph \(number)")
            try desk.tag("staff room", Desk.codes[number - 1], by: "bo")
        }
        try terminal.type("recruit")
        try terminal.press("Tab")
        try terminal.wait(for: "[recruitment] code:")
        try desk.shell("kill -9 $(cat pid)")

        let codes = try desk.rows("codings", "--coder", "anna").map { $0.text("code") }
        #expect(codes == ["wellbeing/stress", "wellbeing/stress", "wellbeing/stress"])
        #expect(try desk.rows("codings", "--coder", "bo").count == 3)
        #expect(try desk.done("check", "--refold").contains("is sound"))
        let again = try Tmux(desk, program)
        try again.wait(for: "interview · paragraph 4 of 6 · 3 coded")
    }

    @Test func `undo leaves alone what another program did since, and says so`() throws {
        if isSkipped() { return }
        let desk = try Desk()
        let terminal = try Tmux(desk, program)
        try terminal.wait(for: "? keys")
        try terminal.type("stress")
        try terminal.press("Enter")
        try terminal.wait(for: "saved: wellbeing/stress")
        try desk.tag("staff room", "recruitment", by: "bo")
        try terminal.press("C-z")
        try terminal.wait(for: "its work stays")
        #expect(try desk.rows("codings").map { $0.text("coder") } == ["bo"])
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `a text that was replaced meanwhile is not coded by its old places`() throws {
        if isSkipped() { return }
        let desk = try Desk()
        let terminal = try Tmux(desk, program)
        try terminal.wait(for: "? keys")
        try desk.write("Another text.\n", to: "new.txt")
        try desk.done("documents", "edit", "interview", "--from", "new.txt", "--reason", "another")
        try terminal.type("stress")
        try terminal.press("Enter")
        try terminal.wait(for: "was replaced meanwhile: quit and begin again")
        #expect(try desk.rows("codings").isEmpty)
    }

    @Test func `the work of others is kept out of sight where that is wanted`() throws {
        if isSkipped() { return }
        let desk = try Desk()
        try desk.tagSome()
        let open = try Tmux(desk, "\(program) --from 2")
        #expect(try open.wait(for: "? keys").contains("recruitment (bo)"))
        let blind = try Tmux(desk, "\(program) --from 2 --only-mine")
        let seen = try blind.wait(for: "? keys")
        #expect(seen.contains("recruitment (anna)") && !seen.contains("bo)") && seen.contains("anna, only mine"))
    }

    @Test func `a document that is coded blind shows one's own work alone, until all have finished`() throws {
        if isSkipped() { return }
        let desk = try Desk()
        try desk.tagSome()
        let store = try StudyStore.open(at: desk.path(Desk.study))
        let document = try store.document(named: "interview").id
        let coders = try ["anna", "bo"].map { try store.coder(named: $0).id }
        try store.edit("coders assign") { edit in
            for coder in coders { try edit.assign(document: document, to: coder, isBlind: true) }
        }
        #expect(try Tmux(desk, program).wait(for: "? keys").contains("anna, only mine"))
        try desk.done("coders", "finish", "anna", "bo", "--document", "interview")
        #expect(try !Tmux(desk, program).wait(for: "? keys").contains("only mine"))
    }

    @Test func `only the parts that were assigned are gone through, and a memo without a code is shown again`() throws {
        if isSkipped() { return }
        let desk = try Desk()
        try desk.done(
            "coders", "assign", "anna", "--document", "interview", "--per-document", "2", "--seed", "1")
        let terminal = try Tmux(desk, program)
        try terminal.wait(for: "interview · part 1 of 2 · 0 coded")
        try terminal.press("C-o")
        try terminal.type("look again")
        try terminal.press("Enter")
        try terminal.wait(for: "saved: a memo on the passage itself")
        try terminal.press("Right")
        try terminal.wait(for: "interview · part 2 of 2")
        try terminal.press("Left")
        try terminal.wait(for: "─ memo: look again ─")
        try terminal.press("C-q")
        try terminal.wait(for: "2 of 2 parts have none by anna")
        #expect(try Tmux(desk, program + " --whole").wait(for: "? keys").contains("paragraph 1 of 6"))
        #expect(
            try desk.refused("annotate", "interview", "--coder", "anna", "--from", "3")
                == "there is no part 3 in 'interview', which has 2 that were assigned to anna")
    }

    @Test(arguments: ["C-q", "kill -TERM", "kill -HUP", "kill -INT"])
    func `the terminal is as it was, however a session ends`(way: String) throws {
        if isSkipped() { return }
        let desk = try Desk()
        try desk.write(
            "stty -g > before; echo before the session; sh -c 'echo $$ > pid; exec \(program)'; echo status $?; "
                + "stty -g > after; sleep 600\n",
            to: "shell.sh")
        let terminal = try Tmux(desk, "sh shell.sh")
        try terminal.wait(for: "? keys")
        // The size of the window is no business of this: it is drawn anew.
        try terminal.tmux("resize-window -x 70 -y 20")
        try terminal.wait("20 rows") { $0.components(separatedBy: "\n").count == 20 && $0.contains("? keys") }
        try terminal.tmux("resize-window -x 80 -y 24")
        if way.hasPrefix("kill") {
            try desk.shell("\(way) $(cat pid)")
        } else {
            try terminal.press(way)
        }
        let status = ["C-q": 0, "kill -TERM": 143, "kill -HUP": 129, "kill -INT": 130][way] ?? 0
        let seen = try terminal.wait(for: "status \(status)")
        #expect(seen.hasPrefix("before the session\n"), "what stood there before is back:\n\(seen)")
        #expect(seen.contains("nothing was changed") == (status == 0))
        try terminal.wait("the terminal's settings") { _ in (try? desk.bytes("after").count) ?? 0 > 20 }
        #expect(try desk.bytes("before") == desk.bytes("after"))
        #expect(try terminal.tmux("display-message -p '#{alternate_on} #{cursor_flag}'") == "0 1\n")
    }

    @Test func `without a terminal it is refused, with a way out`() throws {
        let desk = try Desk()
        let sentence = try desk.refused("annotate", "interview", "--coder", "anna")
        #expect(
            sentence
                == "'emic annotate' is for a terminal, with keys and a screen: 'emic tag' codes from scripts and tables"
        )
        if Program.isInstalled("script") {
            let run = try desk.shell("TERM=dumb script -qec '\(program)' /dev/null < /dev/null")
            #expect(run.status == 1 && run.output.contains("TERM is 'dumb'"))
        }
        #expect(
            try desk.refused("annotate", "interview", "--coder", "anna", "--from", "9")
                == "there is no paragraph 9 in 'interview', which has 6")
        #expect(
            try desk.refused("annotate", "interview", "--coder", "anna", "--by", "line", "--from", "0")
                == "there is no line 0 in 'interview', which has 8")
    }
}
