import Testing

@testable import emic

/// Texts of all kinds, and what is none: each test draws the view.
@Suite struct ReadingScriptsTests {
    static let scripts = Coded(
        text: """
            Hun sagde 👩🏽‍🚒👩🏽‍🚒 og cafe\u{301}en lukkede.
            私は看護師として来ました。そして残るつもりはありませんでした。
            Det var 🇩🇰 i det hele.
            """,
        codings: [("👩🏽‍🚒 og cafe\u{301}", "work 👩🏽‍🚒", "åse"), ("看護師 … つもり", "仕事", "花子"), ("🇩🇰", "nation", "bo")])
    static let control = Coded(
        text: "Read \u{1B}[2Jthis\u{7} \u{202E}gnorw\u{202C} and\tthat \u{9B}31m\r\nnow\n",
        codings: [("this\u{7} … gnorw", "trick", "e\u{1B}ve")])

    @Test func `emoji, accents and wide characters keep the margin straight`() {
        let view = Self.scripts.view.rendered(.init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · 3 lines · 3 codings by bo, åse, 花子

                ¶1 1  Hun sagde 👩🏽‍🚒👩🏽‍🚒 og caféen lukkede.  [ work 👩🏽‍🚒 (åse)
                   2  私は看護師として来ました。そして   ┌ 仕事 (花子)
                      残るつもりはありませんでした。     └
                   3  Det var 🇩🇰 i det hele.             [ nation (bo)
                """)
    }

    @Test func `control characters of text and names can be seen`() {
        let view = Self.control.view.rendered(.init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · 2 lines · 1 coding by e␛ve

                ¶1 1  Read ␛[2Jthis␇                      ┌ trick (e␛ve)
                      \\u{202E}gnorw\\u{202C} and    that   └
                      \\u{9B}31m␍
                   2  now
                """)
    }

    @Test func `runs of blank lines take one row`() {
        let view = Coded(text: "\n\n\none\n\n\n\ntwo\n\n", codings: [("one … two", "hope", "bo")]).view.rendered(
            .init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · 9 lines · 1 coding by bo

                ¶1 4  one                                    ┌ hope (bo)
                                                             │
                ¶2 8  two                                    └

                """)
    }

    @Test func `a text without codings`() {
        let view = Coded(text: "one\n", codings: []).view.rendered(.init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · 1 line · no codings

                ¶1 1  one
                """)
    }

    @Test func `an empty text`() {
        let view = Coded(text: "", codings: []).view.rendered(.init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · no lines · no codings
                """)
    }
}
