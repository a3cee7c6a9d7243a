import CodingModel
import Testing

@Suite struct NameTests {
    @Test(arguments: ["sick leave", "Sygefravær", "病假", "إجازة", "👩🏽‍🏫", "-1", "=A1", "'", "a\u{200D}b"])
    func `a name in any script is taken as it is`(_ text: String) throws {
        #expect(try Name(text).text == text)
    }

    @Test func `white space around a name is not part of it, and accents are put together`() throws {
        #expect(Array(try Name(" \t cafe\u{301}\n").text.unicodeScalars) == Array("caf\u{E9}".unicodeScalars))
    }

    @Test(arguments: ["", " ", "\n\t", "\u{A0}"]) func `an empty name is refused`(_ text: String) {
        #expect(throws: NameError.empty) { try Name(text) }
    }

    @Test func `a name has at most 200 characters`() throws {
        #expect(try Name(String(repeating: "å", count: 200)).text.count == 200)
        #expect(try Name(String(repeating: "a\u{30A}", count: 200)).text.count == 200)
        let error = #expect(throws: NameError.tooLong(201)) { try Name(String(repeating: "å", count: 201)) }
        #expect("\(try #require(error))" == "a name has at most 200 characters, this one has 201")
    }

    @Test func `a slash is refused, with the way out`() throws {
        let error = #expect(throws: NameError.slash("a/b")) { try Name("a/b") }
        #expect("\(try #require(error))".contains("'a/b' has a slash"))
        #expect("\(try #require(error))".contains("--parent"))
    }

    @Test(arguments: [
        "a\nb", "a\tb", "a\0b", "a\u{1B}[31m", "a\u{85}b", "a\u{2028}b", "a\u{202E}b", "a\u{2066}b", "a\u{FEFF}b",
    ])
    func `control characters, and those that turn or hide writing, are refused`(_ text: String) {
        #expect(throws: NameError.controlCharacter) { try Name(text) }
    }

    @Test func `a key is the same for all ways to write a name, and its own key`() {
        for value in UInt32(0x20)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            let key = Name.key(of: String(scalar))
            if Name.key(of: key) != key {
                Issue.record("U+\(String(value, radix: 16)) has another key the second time")
            }
        }
        for (left, right) in [("ÅSE", "a\u{30A}se"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("İ", "I\u{307}"), (" x ", "X")] {
            #expect(Array(Name.key(of: left).utf8) == Array(Name.key(of: right).utf8))
        }
    }

    @Test(arguments: [
        ("trat", ["træt"]), ("sick", ["sick leave"]), ("interview-7", ["interview-07", "interview-17"]), ("zebra", []),
        ("a leave of absence", []), ("xy", ["x"]), ("tx", ["x"]), ("work in ledelse", ["Ledelse"]),
        ("ledelse", ["Ledelse", "ledelser"]), ("eldelse", ["Ledelse", "ledelser"]),
    ])
    func `the nearest names are offered, nearest first`(_ typed: String, _ expected: [String]) {
        let names = ["træt", "sick leave", "interview-07", "interview-17", "Ledelse", "ledelser", "x"]
        #expect(nearestNames(to: typed, among: names) == expected)
    }

    @Test func `three names are offered at most`() {
        #expect(
            nearestNames(to: "case", among: ["case 4", "case 3", "case 2", "case 1"]) == ["case 1", "case 2", "case 3"])
    }
}
