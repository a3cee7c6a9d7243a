import Testing

@testable import emic

@Suite struct VisibleTests {
    @Test(arguments: [
        ("plain, æøå 👩🏽‍🚒 日本\n", "plain, æøå 👩🏽‍🚒 日本\n"),
        ("\u{1B}[2J\u{7}", "␛[2J␇"),
        ("a\tb", "a    b"),
        ("a\r\nb\rc", "a␍\nb␍c"),
        ("\u{0}\u{C}\u{7F}", "␀␌␡"),
        ("\u{85}\u{9B}31m", #"\u{85}\u{9B}31m"#),
        ("evil\u{202E}txt", #"evil\u{202E}txt"#),
        ("\u{2066}a\u{2069}\u{200F}", #"\u{2066}a\u{2069}\u{200F}"#),
        ("a\u{2028}b", #"a\u{2028}b"#),
    ])
    func `control characters can be seen`(text: String, shown: String) {
        #expect(visible(text) == shown)
        #expect(visible(visible(text)) == shown)
    }

    @Test func `no control character of any kind is left`() {
        let all = (0...0x2FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: all)
        let shown = visible(String(text))

        let bidirectional: Set<UInt32> = [0x61C, 0x200E, 0x200F]
        let left = shown.unicodeScalars.filter {
            ($0.properties.generalCategory == .control && $0 != "\n") || bidirectional.contains($0.value)
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        #expect(left.isEmpty)
    }

    @Test func `a line stays one line`() {
        #expect(visibleLine("a\nb") == "a b")
    }
}
