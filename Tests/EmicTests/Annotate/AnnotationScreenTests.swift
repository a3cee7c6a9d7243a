import CodingModel
import Testing

@testable import emic

/// What a session looks like: each test draws it.
@Suite struct AnnotationScreenTests {
    @Test func `80 by 24: a passage with the codes of others, and codes that fit what is typed`() throws {
        var session = try AnnotatedSample.session()
        session.go(to: 1)
        session.type("stre")
        session.press(.tab)
        session.type("s")
        #expect(
            session.screen == """
                samtale · paragraph 2 of 4 · 0 coded                                        anna

                ¶1  1  Samtale på en skole

                ¶2  3  ⟦I: Hvordan fandt I lærerne?
                    4  H: Vi skrev til alle skoler i oplandet og     [ rekruttering (bo)
                       fik tre svar. Det var ikke
                    5  mange, men det var de rigtige.⟧

                ¶3  7  Sygefraværet var det værste. Hver mandag
                       manglede der en, og hver tirs-
                    8  dag ringede jeg selv rundt, til nogen sagde
                       ja. »Du ringer kun, når det
                    9  brænder,« sagde én.

                ¶4 11  Nu spiser vi sammen om onsdagen. Ingen går
                ────────────────────────────────────────────────────────────────────────────────
                [trivsel/stress] code: s
                > trivsel/sygefravær  – Dage, hvor nogen er væk
                  fællesskab
                  rekruttering (ansættelse)
                  trivsel  – Hvordan de har det
                  + new code “s”
                Enter save   Tab choose more   Esc drop   " words   ^O memo
                """)
    }

    @Test func `40 by 12: codes stand below their paragraph`() throws {
        var session = try AnnotatedSample.session(columns: 40, rows: 12)
        session.go(to: 1)
        #expect(
            session.screen == """
                samtale · paragraph 2 of 4 · 0 coded
                ¶2  3  ⟦I: Hvordan fandt I lærerne?
                    4  H: Vi skrev til alle skoler i
                       oplandet og fik tre svar. Det var
                       ikke
                    5  mange, men det var de rigtige.⟧
                       · line 4 “Vi skrev til al…”:
                ───────────────────── more below: PgDn ─
                code:
                  fællesskab
                  rekruttering
                ? keys   Enter next   ← back
                """)
    }

    @Test func `a part that was narrowed stands between its marks, without colour`() throws {
        var session = try AnnotatedSample.session()
        session.go(to: 2)
        session.press(.text("\""))
        session.type("hver tirs")
        session.press(.tab)
        session.type("brænd")
        #expect(
            session.screen == """
                samtale · paragraph 3 of 4 · 0 coded                                        anna

                ¶2  3  I: Hvordan fandt I lærerne?
                    4  H: Vi skrev til alle skoler i oplandet og     [ rekruttering (bo)
                       fik tre svar. Det var ikke
                    5  mange, men det var de rigtige.

                ¶3  7  Sygefraværet var det værste. Hver mandag
                       manglede der en, og ⟦hver tirs-
                    8  dag ringede jeg selv rundt, til nogen sagde
                       ja. »Du ringer kun, når det
                    9  brænder⟧,« sagde én.

                ¶4 11  Nu spiser vi sammen om onsdagen. Ingen går
                       hjem i vrede, når de har delt en
                   12  gryde 🍲 med 日本の人 og caféens børn.
                ────────────────────────────────────────────────────────────────────────────────
                 from: hver tirs                        >to: brænd
                  type         the first words; Tab; the last words
                  ← →          move the border by a word
                  < >          by a character (Shift-← → too)
                  ↑ ↓          where the typed words stand as well
                  Home End     back to the passage's own border
                Enter done   Tab other border   Esc whole passage
                """)
    }

    @Test func `a sentence stands in its paragraph, wide characters and all`() throws {
        var session = try AnnotatedSample.session(by: .sentence, columns: 60, rows: 16)
        session.go(to: 8)
        #expect(
            session.screen == """
                samtale · sentence 9 of 9 · 0 coded                     anna

                       når det
                    9  brænder,« sagde én.

                ¶4 11  Nu spiser vi sammen om onsdagen.
                       ⟦Ingen går hjem i vrede, når de
                       har delt en
                   12  gryde 🍲 med 日本の人 og caféens
                       børn.⟧
                ────────────────────────────────────────────────────────────
                code:
                  fællesskab
                  rekruttering
                  trivsel  – Hvordan de har det
                ? keys   Enter next   ← back   ^N uncoded   " words   / find
                """)
    }

    @Test func `the page of keys fits`() throws {
        var session = try AnnotatedSample.session()
        session.press(.text("?"))
        #expect(
            session.screen == """
                Keys
                letters      of a code or of its words: the list shows what fits
                ↑ ↓          mark a code of the list; the last line makes a new one
                Tab          choose the marked code, to give several at once
                Enter        save what is chosen and marked, and go on; with nothing: skip
                Backspace    take back the code chosen last
                Esc          drop what is typed, chosen or narrowed
                ← →          passage before (Ctrl-P too), next passage
                Ctrl-N       next passage that you have not coded
                PgUp PgDn    scroll; Ctrl-L draws the screen anew
                "  Ctrl-T    narrow the passage to words
                Ctrl-O       memo on the codes; Ctrl-E there opens your editor
                +            new code
                Ctrl-X       take a code of yours off
                Ctrl-Z       undo this session's last answer, and the one before
                /  Ctrl-F    search; then n and N: next and previous passage with the words
                Ctrl-Q       quit (Ctrl-C and Ctrl-D too); what was saved stays saved
                While the passage is narrowed:
                type         the first words; Tab; the last words
                ← →          move the border by a word
                < >          by a character (Shift-← → too)
                ↑ ↓          where the typed words stand as well
                Home End     back to the passage's own border
                ↑↓ scroll   any other key goes back
                """)
    }

    @Test func `a long passage is scrolled, and says that there is more`() throws {
        let text = (1...60).map { "Linje \($0) handler om det samme." }.joined(separator: "\n") + "\n"
        var session = try AnnotatedSample.session(codings: [], text: text)
        #expect(session.screen.contains("Linje 14 ") && !session.screen.contains("Linje 15 "))
        #expect(session.screen.contains("─ more below: PgDn ─"))
        for _ in 0..<3 { session.press(.pageDown) }
        #expect(session.screen.contains("Linje 37 ") && !session.screen.contains("Linje 36 "))
        for _ in 0..<9 { session.press(.pageDown) }
        #expect(session.screen.contains("Linje 60 ") && session.screen.contains("─ more above: PgUp ─"))
        session.press(.pageUp)
        #expect(session.screen.contains("Linje 35 "), "what was pressed too often does not count")
        session.press(.text("\""))
        session.type("linje 58")
        #expect(session.screen.contains("⟦Linje 58 "), "the border that is moved is in sight")
    }

    @Test(arguments: [
        (80, 24), (40, 12), (41, 13), (60, 16), (120, 50), (200, 12), (40, 60),
    ])
    func `no line is wider than the terminal, and there are as many as it has`(columns: Int, rows: Int) throws {
        let codings = [
            AnnotatedSample.bosCoding, AnnotatedSample.coding(200, "det var de rigtige", 11, memo: "日本\n\tog mere"),
            AnnotatedSample.coding(201, "gryde 🍲 med 日本の人", 14),
        ]
        var session = try AnnotatedSample.session(codings: codings, columns: columns, rows: rows)
        let scripts: [[Key]] = [
            [.text("s")], [.tab, .text("e")], [.enter], [.text("\"")], [.text("日")], [.tab], [.right], [.escape],
            [.control("o")], [.text(String(repeating: "lang tekst 🍲 ", count: 20))], [.escape], [.control("x")],
            [.escape], [.text("/"), .text("det"), .enter], [.text("n")], [.text("+"), .text("trivse")], [.enter],
            [.escape], [.text("?")], [.down], [.escape], [.control("n")], [.pageDown],
        ]
        for script in scripts {
            for key in script { session.press(key) }
            for colors in [ColorDepth.none, .indexed] {
                let screen = AnnotationScreen(session, colors: colors)
                #expect(screen.lines.count == rows, "\(script)")
                for line in screen.lines {
                    let plain = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
                    #expect(plain.displayWidth <= columns, "\(script): \(plain)")
                    #expect(!plain.unicodeScalars.contains { $0.isUnsafeOnTerminal || $0 == "\n" }, "\(script)")
                }
                if let cursor = screen.cursor { #expect(cursor.column < columns && cursor.row < rows) }
            }
        }
    }

    @Test func `colours change nothing but colours`() throws {
        var session = try AnnotatedSample.session()
        session.go(to: 1)
        session.press(.text("\""), .right, .enter, .text("s"))
        let plain = AnnotationScreen(session).lines
        let colored = AnnotationScreen(session, colors: .indexed).lines
        #expect(colored != plain)
        #expect(
            colored.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "").withoutTrailingBlanks }
                == plain.map(\.withoutTrailingBlanks))
    }

    @Test func `a window too small is told so`() throws {
        let session = try AnnotatedSample.session(columns: 39, rows: 12)
        #expect(AnnotationScreen(session).lines == ["The window is too small:", "40 by 12 at least."])
    }
}
