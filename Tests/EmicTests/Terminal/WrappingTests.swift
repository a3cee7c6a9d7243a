import Testing

@testable import emic

@Suite struct WrappingTests {
    @Test(arguments: [
        ("", 10, [""]),
        ("Ledelse skal være en holdsport.", 12, ["Ledelse skal", "være en", "holdsport."]),
        ("one  two", 3, ["one", "two"]),
        ("arbejdskraftmangel", 8, ["arbejdsk", "raftmang", "el"]),
        ("at arbejdskraftmangel", 8, ["at", "arbejdsk", "raftmang", "el"]),
        ("wellbeing/sick leave", 12, ["wellbeing/", "sick leave"]),
        ("日本語の文章", 5, ["日本", "語の", "文章"]),
        ("ab日本", 3, ["ab", "日", "本"]),
        ("cafe\u{301} cafe\u{301}", 4, ["cafe\u{301}", "cafe\u{301}"]),
        ("👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒", 5, ["👩🏽‍🚒👩🏽‍🚒", "👩🏽‍🚒"]),
        ("   ", 10, [""]),
        ("  said she, and", 9, ["  said", "she, and"]),
        ("               deep indent", 9, ["   deep", "indent"]),
        ("a\u{1B}b c", 3, ["a␛b", "c"]),
    ])
    func `text breaks at words`(text: String, width: Int, rows: [String]) {
        #expect(text.wrapped(to: width) == rows)
    }

    @Test func `rows after the first hang`() {
        #expect("wellbeing (anna, bo)".wrapped(to: 12, hanging: 2) == ["wellbeing", "  (anna, bo)"])
    }

    @Test func `rows take each byte and each scalar once`() {
        let text = "Så 👩🏽‍🚒 sagde hun: »cafe\u{301}« \u{1B} og gik.  "
        let bytes = Array(text.utf8)
        var wrapping = Wrapping()

        let rows = wrapping.rows(of: bytes[...], first: 7, rest: 7)

        #expect(rows.count > 3)
        #expect(rows.flatMap { Array($0.bytes) } == Array(0..<bytes.count))
        #expect(rows.flatMap { Array($0.scalars) } == Array(0..<text.unicodeScalars.count))
        for row in rows {
            let printed = String(decoding: bytes[row.printed], as: UTF8.self)
            #expect(visible(printed).displayWidth == row.width)
            #expect(row.width <= 7)
        }
    }
}
