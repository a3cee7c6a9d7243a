import Foundation
import TestSupport
import Testing

@testable import Exchange

@Suite struct JSONTests {
    static func parse(_ text: String) throws -> JSONValue {
        try JSONParser.value(Array(text.utf8)[...], file: "x.json", line: 1)
    }

    @Test(arguments: [
        "[1,2.5,-0.1e-7,0,1E+2]", #"{"a":{"b":[true,false,null]},"":[]}"#, #""\u00e6\ud83d\ude05\/\b\f\n\r\t\"\\""#,
        " \t\r\n{ \"a\" : [ ] } \n", "\"👩🏽‍🏫 e\u{301}\"", "-1", "{}",
    ])
    func `values are read as Foundation reads them`(text: String) throws {
        let expected = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
        #expect(same(try Self.parse(text), expected))
    }

    @Test(arguments: [
        "", " ", "[1,]", "{\"a\":1,}", "[1 2]", "{\"a\" 1}", "{a:1}", "01", "1.", ".5", "+1", "1e", "-", "nul", "tru",
        "\"\u{1}\"", "\"\n\"", "\"\\x\"", "\"\\u12\"", "\"\\ud83d\"", "\"\\ude05\"", "\"\\ud83d\\u0041\"", "\"abc", "[",
        "{\"a\":1,\"a\":2}", "[1]]", "NaN", "'a'", "/* */1", String(repeating: "[", count: 100_000),
    ])
    func `what is not JSON is refused`(text: String) {
        #expect(throws: ExchangeError.self) { try Self.parse(text) }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let text: [UInt8] = [0x22, 0xE5, 0x22]
        #expect(
            message { try JSONParser.value(text[...], file: "x.json", line: 7) }
                == "x.json:7: a text is not UTF-8: save the file as UTF-8")
    }

    @Test func `an error in an indented value is named by its own line`() {
        #expect(
            message { try Self.parse("{\n  \"a\": 1,\n  \"b\": oops\n}") }
                == "x.json:3: not JSON: expected a value at byte 8 of the line")
    }

    @Test(arguments: 0..<30)
    func `random values come back, whole and in pieces`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var elements: [Any] = []
        for _ in 0..<Int.random(in: 0...30, using: &random) { elements.append(Self.value(&random, depth: 0)) }
        let options: JSONSerialization.WritingOptions =
            seed.isMultiple(of: 2) ? [.fragmentsAllowed] : [.fragmentsAllowed, .prettyPrinted]
        let text = String(
            decoding: try JSONSerialization.data(withJSONObject: elements, options: options), as: UTF8.self)
        #expect(same(try Self.parse(text), elements))

        let splitter = try JSONSplitter(Input(bytes: Array(text.utf8), name: "x.json"))
        var found: [JSONValue] = []
        try splitter.forEachElement { piece in
            found.append(try piece.value())
            let alone = Array(text.utf8)[piece.range]
            #expect(Array(alone) == Array(piece.bytes))
            #expect(piece.line == Array(text.utf8)[..<piece.range.lowerBound].count { $0 == 0x0A } + 1)
        }
        try splitter.finish()
        #expect(same(.array(found), elements))
    }

    @Test func `values longer than a piece of the file are handed out whole`() throws {
        let long = String(repeating: "æ\\\"[{", count: 300_000)
        let text = "{\"a\":[\"\(long)\", 2],\n\"b\":3}"
        let input = Input(bytes: Array(text.utf8), name: "x.json")
        var members: [String] = []
        let splitter = try JSONSplitter(input)
        try splitter.forEachMember { (key, range, line) throws(ExchangeError) in
            members.append(key)
            #expect(line == (key == "a" ? 1 : 2))
            guard key == "a" else { return }
            let elements = JSONSplitter(input, range: range, line: line)
            try elements.beginArray()
            let first = try elements.nextElement()?.value()
            #expect(first == .string(long.replacing("\\\"", with: "\"")))
            let second = try elements.nextElement()?.value()
            #expect(second == .number("2"))
            #expect(try elements.nextElement() == nil)
        }
        #expect(members == ["a", "b"])
    }

    @Test func `bytes come back from Base64 as Foundation has it`() throws {
        var random = SeededGenerator(seed: 5)
        for count in 0..<50 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(Base64.text(of: bytes) == Data(bytes).base64EncodedString())
            #expect(Base64.bytes(of: Base64.text(of: bytes)) == bytes)
        }
        for text in ["A", "AA", "AAA", "A===", "A=AA", "AA*=", "AAAA\n"] { #expect(Base64.bytes(of: text) == nil) }
    }

    private static func value(_ random: inout SeededGenerator, depth: Int) -> Any {
        switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
        case 0: return NSNull()
        case 1: return Bool.random(using: &random)
        case 2: return Int.random(in: -1000...1000, using: &random)
        case 3: return Double(Int.random(in: -1000...1000, using: &random)) / 8
        case 4:
            let pieces = ["a", "\"", "\\", "\n", "[", "}", ",", ":", "æ", "👩🏽‍🏫", "\u{1}", "/"]
            return (0..<Int.random(in: 0...8, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
        case 5:
            return (0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth + 1) }
        default:
            var object: [String: Any] = [:]
            for key in 0..<Int.random(in: 0...4, using: &random) {
                object["key \(key)\""] = value(&random, depth: depth + 1)
            }
            return object
        }
    }
}

/// Whether a value of ours and one of Foundation's say the same.
private func same(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours {
    case .null: theirs is NSNull
    case .boolean(let boolean): (theirs as? NSNumber)?.boolValue == boolean
    case .number(let text): (theirs as? NSNumber)?.doubleValue == Double(text)
    case .string(let text): (theirs as? String).map { Array($0.unicodeScalars) == Array(text.unicodeScalars) } ?? false
    case .array(let values):
        if let others = theirs as? [Any] {
            values.count == others.count && zip(values, others).allSatisfy { same($0, $1) }
        } else {
            false
        }
    case .object(let object):
        if let others = theirs as? [String: Any] {
            object.keys.count == others.count
                && zip(object.keys, object.values).allSatisfy { key, value in
                    others[key].map { same(value, $0) } ?? false
                }
        } else {
            false
        }
    }
}
