import TestSupport
import Testing

@testable import Exchange

/// Reading passages by their bytes, in stretches, gives what reading them cell by cell gives.
@Suite struct SpanTableTests {
    private static func read(
        _ text: String, blockSize: Int = 1 << 18, stretches: Int = 1
    ) -> Result<[String], any Error> {
        Result {
            let table = try SpanTable(
                Input(bytes: Array(text.utf8), name: "s.csv"),
                RatingsReader.Division(blockSize: blockSize, stretches: stretches, blocks: 1))
            return table.described
        }
    }

    /// A random table, right or with something wrong in it; with `aside`, a quoted cell that has it read cell by cell.
    private static func table(_ random: inout SeededGenerator) -> (plain: String, aside: String) {
        func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
        let isOdd = chance(0.4)
        let texts = ["interview", "b", isOdd ? "é" : "c", isOdd ? "e\u{301}" : "d"]
        let coders = ["ana", "a coder with a long name", isOdd ? " ana" : "bo", isOdd ? "" : "cy"]
        var columns = ["continuum", "coder", "code", "start", "end", "note"] + (chance(0.5) ? ["length"] : [])
        columns.shuffle(using: &random)
        let lineEnd = chance(0.2) ? "\r\n" : "\n"
        var rows: [[String: String]] = []
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            let start = Int.random(in: 0...900, using: &random)
            var row = [
                "continuum": texts.randomElement(using: &random)!, "coder": coders.randomElement(using: &random)!,
                "code": "code \(Int.random(in: 0...3, using: &random))", "start": "\(start)",
                "end": "\(start + Int.random(in: isOdd ? 0...40 : 1...40, using: &random))",
                "length": chance(0.5) ? "1000" : "", "note": chance(0.1) ? "\"quoted\"" : "x",
            ]
            if chance(0.1) { for name in ["code", "start", "end"] { row[name] = "" } }
            let (oddStarts, oddLengths) = (["+1", " 2", "-1", "x", "", "99999999999999999999"], ["999", "0", "long"])
            if isOdd, chance(0.03) { row["start"] = oddStarts.randomElement(using: &random) }
            if isOdd, chance(0.02) { row["length"] = oddLengths.randomElement(using: &random) }
            rows.append(row)
        }
        func text(_ rows: [[String: String]]) -> String {
            ([columns] + rows.map { row in columns.map { row[$0] ?? "" } })
                .map { $0.joined(separator: ",") + lineEnd }.joined()
        }
        let plain = text(rows)
        if !rows.isEmpty { rows[rows.count - 1]["note"] = "\"\"\"\"" }
        return (plain + (chance(0.1) ? lineEnd : ""), text(rows))
    }

    @Test func `a thousand random tables read in any division as they do cell by cell`() {
        var random = SeededGenerator(seed: 21)
        var refused = 0
        for _ in 0..<1000 {
            let (plain, aside) = Self.table(&random)
            let expected = Self.read(aside)
            let found = Self.read(
                plain, blockSize: .random(in: 8...300, using: &random), stretches: .random(in: 1...5, using: &random))
            if case .failure = expected { refused += 1 }
            #expect("\(found)" == "\(expected)", "\(plain.debugDescription)")
        }
        #expect((100...600).contains(refused))
    }

    @Test func `what a table says of its texts, coders and codes`() throws {
        let table = try SpanTable(
            Input(
                bytes: Array(
                    """
                    Start;END;code;coder;continuum;length
                    3;9;x;ana;b;
                    ;;;cy;b;20
                    0;4;y;bo;a;
                    ;;;;c;7
                    2;9;x;bo;b;20

                    """.utf8), name: "s.csv"))

        #expect(table.coders == ["ana", "cy", "bo"] && table.codes == ["x", "y"])
        #expect(table.texts.map(\.name) == ["b", "a", "c"])
        #expect(table.texts[0].length?.value == 20 && table.texts[0].length?.line == 3)
        #expect(table.texts[1].length == nil && table.texts[2].length?.value == 7)
        #expect(table.texts[0].farthest == (end: 9, line: 2))
        #expect(table.texts[0].spans.map(\.coder) == [0, 2] && table.texts[0].spans.map(\.range) == [3..<9, 2..<9])
    }
}

extension SpanTable {
    /// All that it holds, in lines.
    fileprivate var described: [String] {
        texts.map { text in
            let spans = text.spans.map { "\(coders[Int($0.coder)]) \(codes[Int($0.code)]) \($0.range)" }
            let length = text.length.map { "\($0.value) in line \($0.line)" } ?? "unknown"
            return "\(text.name), \(length), \(text.farthest): \(spans.joined(separator: ", "))"
        } + [coders.joined(separator: ","), codes.joined(separator: ",")]
    }
}
