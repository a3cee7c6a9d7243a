import Testing

@testable import emic

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0),
        ("ledelse", 7),
        ("æøå ÆØÅ", 7),
        ("cafe\u{301}", 4),  // a combining accent
        ("a\u{200B}b\u{FEFF}", 2),  // zero width space, byte order mark
        ("日本語", 6),
        ("ﾃｽﾄ", 3),  // half-width katakana
        ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2),  // 한 in parts
        ("👍", 2),
        ("👍🏽", 2),
        ("👩🏽‍🚒", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("🇩🇰", 2),
        ("🇩🇰🇸🇪", 4),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),  // England, spelt in tags
        ("❤", 1),
        ("❤\u{FE0F}", 2),
        ("1\u{FE0F}\u{20E3}", 2),  // a key cap
        ("1", 1),
        ("¶│┌└├[…␛⟦⟧", 10),
    ])
    func `columns of a text`(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(arguments: [
        ("recruitment", 11, "recruitment"),
        ("recruitment", 10, "recruitme…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("e\u{301}te\u{301}", 2, "e\u{301}…"),
        ("👩🏽‍🚒👩🏽‍🚒", 3, "👩🏽‍🚒…"),
        ("ab", 1, "…"),
        ("ab", 0, ""),
    ])
    func `what is cut says so and fits`(text: String, width: Int, cut: String) {
        #expect(text.truncated(to: width) == cut)
        #expect(text.truncated(to: width).displayWidth <= width)
    }

    @Test func `padding counts columns`() {
        #expect("日".padded(to: 4) == "日  ")
        #expect("日".padded(to: 4, .right) == "  日")
        #expect("ledelse".padded(to: 4) == "ledelse")
        #expect("ledelse  ".withoutTrailingBlanks == "ledelse")
    }
}
