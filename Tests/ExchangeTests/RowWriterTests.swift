import CodingModel
import Exchange
import TestSupport
import Testing

@Suite struct RowWriterTests {
    struct Pair: Sendable {
        var left: Field
        var right: Field
    }
    static let pairs = Table<Pair>(
        "pairs", "A row is a pair.",
        [Column("left", .string, "Left.") { $0.left }, Column("the \"right\"", .string, "Right.") { $0.right }])

    static func write(_ rows: [Pair], as format: RowFormat, spreadsheetSafe: Bool = false) throws -> String {
        try text { output in
            let writer = RowWriter(pairs, as: format, spreadsheetSafe: spreadsheetSafe, to: output)
            for row in rows { try writer.write(row) }
            try writer.finish()
        }
    }

    @Test func `a table without rows still has its header, its brackets, or nothing`() throws {
        #expect(try Self.write([], as: .csv) == "left,\"the \"\"right\"\"\"\n")
        #expect(try Self.write([], as: .json) == "[]\n")
        #expect(try Self.write([], as: .jsonl) == "")
    }

    @Test func `cells with commas, quotes or line ends are quoted, others are not`() throws {
        let rows = [
            Pair(left: .text("a,b"), right: .text("she said \"no\"")),
            Pair(left: .text("two\nlines"), right: .text("mac\rline")),
            Pair(left: .text(" æøå 👩🏽‍🏫; 'x' "), right: .null),
            Pair(left: .text("\""), right: .text("")),
        ]
        let lines = [
            #"left,"the ""right""""#, #""a,b","she said ""no""""#, "\"two\nlines\",\"mac\rline\"",
            " æøå 👩🏽‍🏫; 'x' ,", "\"\"\"\",",
        ]
        #expect(try Self.write(rows, as: .csv) == lines.map { $0 + "\n" }.joined())
    }

    @Test func `JSON is one array with a row a line, JSON lines an object a line`() throws {
        let rows = [
            Pair(left: .integer(-9), right: .number(0.1)), Pair(left: .boolean(true), right: .null),
            Pair(left: .text("a\"\\\n\t\u{1}\u{1F}/"), right: .text("æ👩🏽‍🏫")),
        ]
        let lines = [
            #"{"left":-9,"the \"right\"":0.1}"#, #"{"left":true,"the \"right\"":null}"#,
            #"{"left":"a\"\\\n\t\u0001\u001f/","the \"right\"":"æ👩🏽‍🏫"}"#,
        ]
        #expect(try Self.write(rows, as: .json) == "[\n" + lines.joined(separator: ",\n") + "\n]\n")
        #expect(try Self.write(rows, as: .jsonl) == lines.joined(separator: "\n") + "\n")
    }

    @Test(arguments: [
        0, 1, -1, 9, 10, 99, 100, 12345, Int.max, Int.min, Int(Int32.max), -1000,
    ])
    func `whole numbers are written as Swift writes them`(number: Int) throws {
        let row = Pair(left: .integer(number), right: .integer(0))
        #expect(try Self.write([row], as: .jsonl).contains(":\(number),"))
    }

    @Test func `numbers have the digits that give the same number back, and no infinity`() throws {
        let rows = [0.1 + 0.2, 1e-7, -1.0 / 3, 5e300].map { Pair(left: .number($0), right: .number(.infinity)) }
        #expect(
            try Self.write(rows, as: .csv).split(separator: "\n").dropFirst()
                == ["0.30000000000000004,", "1e-07,", "-0.3333333333333333,", "5e+300,"])
        #expect(try Self.write([rows[0]], as: .jsonl).hasSuffix(":null}\n"))
    }

    @Test func `identities and moments are written as they describe themselves`() throws {
        let times: [Int64] = [
            0, -1, 1, 86_399_999, 86_400_000, -86_400_000, -86_400_001, 1_772_352_000_123, 253_402_300_799_999,
        ]
        for milliseconds in times {
            let (time, id) = (Timestamp(milliseconds: milliseconds), SampleDataset.id(7))
            let written = try Self.write([Pair(left: .time(time), right: .id(id))], as: .csv)
            #expect(written.hasSuffix("\n\(time),\(id)\n"))
        }
    }

    @Test func `what a spreadsheet would run gets an apostrophe only where that is asked for`() throws {
        let formulas = ["=1+1", "+45", "-2", "@x", "\tx", "\rx", "＝1", "＠x"]
        let others = ["a=1", " =1", "", "'=1", "–1"]
        for text in formulas {
            let row = Pair(left: .text(text), right: .integer(-2))
            #expect(try Self.write([row], as: .csv, spreadsheetSafe: true).contains("'" + text))
            #expect(try !Self.write([row], as: .csv).contains("'"))
        }
        for text in others {
            let row = Pair(left: .text(text), right: .number(-2.5))
            #expect(try Self.write([row], as: .csv, spreadsheetSafe: true) == Self.write([row], as: .csv))
        }
        let number = try Self.write([Pair(left: .integer(-2), right: .null)], as: .csv, spreadsheetSafe: true)
        #expect(number.hasSuffix("\n-2,\n"))
    }

    @Test func `the one empty cell of a row is written as two quotation marks`() throws {
        let single = Table<String>("single", "A row is a text.", [Column("text", .string, "A text.") { .text($0) }])
        let written = try text { output in
            let writer = RowWriter(single, as: .csv, to: output)
            for row in ["a", "", "b"] { try writer.write(row) }
            try writer.finish()
        }
        #expect(written == "text\na\n\"\"\nb\n")
    }

    @Test func `the codings begin with the columns that scripts rely on`() {
        #expect(
            Table.codings.columns.prefix(13).map(\.description.name) == [
                "coding_id", "document", "document_id", "start_offset", "end_offset", "quotation", "code", "code_id",
                "coder", "weight", "memo", "created_at", "origin",
            ])
    }

    @Test func `rows leave in pieces, and an error in sending reaches the caller`() throws {
        struct Full: Error {}
        var pieces = 0
        let output = Output(piece: 100) { bytes in
            pieces += 1
            if pieces > 2 { throw Full() }
            #expect(bytes.count >= 100)
        }
        let writer = RowWriter(Self.pairs, as: .jsonl, to: output)
        #expect(throws: Full.self) {
            for _ in 0..<1000 { try writer.write(Pair(left: .text("a"), right: .text("b"))) }
        }
        #expect(pieces == 3)
    }
}

/// What `body` writes, as text.
func text(_ body: (Output) throws -> Void) throws -> String {
    var bytes: [UInt8] = []
    let output = Output { bytes.append(contentsOf: $0) }
    try body(output)
    try output.flush()
    return String(decoding: bytes, as: UTF8.self)
}
