import TestSupport
import Testing

@testable import Exchange

/// Reading ratings by their bytes gives what reading them cell by cell gives.
@Suite struct RatingsReaderTests {
    /// A table put together again from numbers; without the units' names, which the reader does not give.
    struct Rows: Equatable, Sendable {
        var coders: [String]
        var cells: [[String?]] = []
        var counts: [Int] = []

        init(coders: [String]) { self.coders = coders }

        init(_ table: RatingsTable) { (coders, cells, counts) = (table.coders, table.cells, table.counts) }

        mutating func add(_ block: RatingsReader.Block) {
            for row in 0..<block.cells.count / coders.count {
                let numbers = block.cells[row * coders.count..<(row + 1) * coders.count]
                cells.append(numbers.map { $0 < 0 ? nil : block.values[Int($0)] })
                counts.append(block.counts?[row] ?? 1)
            }
        }
    }

    static func read(_ text: String, blockSize: Int = 64, stretches: Int = 3) throws -> Rows {
        let parts = try RatingsReader.parts(
            of: Input(bytes: Array(text.utf8), name: "r.csv"),
            RatingsReader.Division(blockSize: blockSize, stretches: stretches, blocks: 1), start: Rows.init
        ) { $0.add($1) }
        return parts.dropFirst().reduce(into: parts[0]) {
            $0.cells += $1.cells
            $0.counts += $1.counts
        }
    }

    /// A random table as somebody may have written it, right or with something wrong in it.
    static func table(_ random: inout SeededGenerator) -> String {
        let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
        let lineEnd = chance(0.3, &random) ? "\r\n" : "\n"
        let coders = Int.random(in: 1...4, using: &random)
        let hasCounts = chance(0.3, &random)
        let (isOdd, isShuffled, isQuoted) = (chance(0.3, &random), chance(0.3, &random), chance(0.2, &random))
        let isInQuotes = chance(0.3, &random)
        let values = [
            "1", "2", "12", "trust", "fear|trust", "{}", "-3.25", "a longer value", "interesting", "øl", "", "",
        ]
        let odd = [" 1", "2 ", "cafe\u{301}", "caf\u{e9}", "\u{a0}", " ", "\u{1F469}\u{200D}\u{1F52C}", "a\"b", "0x1"]
        var names = (0..<Int.random(in: 0...40, using: &random)).map {
            "\(chance(0.2, &random) ? "unit number " : "u")\($0)"
        }
        if isShuffled { names.shuffle(using: &random) }
        if isOdd, let first = names.first, chance(0.5, &random) { names.append(first) }
        if isOdd { names += ["é", "", " x", chance(0.3, &random) ? "e\u{301}" : "e"] }
        var text = chance(0.1, &random) ? "\u{FEFF}" : ""
        let written = { (cells: [String]) in
            (isInQuotes ? cells.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" } : cells).joined(separator: separator)
        }
        let header = ["unit"] + (0..<coders).map { "coder \($0)" } + (hasCounts ? ["count"] : [])
        text += written(header) + lineEnd
        for name in names {
            var cells = [name]
            for _ in 0..<coders {
                var value = (isOdd && chance(0.2, &random) ? odd : values).randomElement(using: &random) ?? ""
                if isQuoted, chance(0.1, &random) { value = "\"\(value.replacing("\"", with: "\"\""))\(separator)x\"" }
                cells.append(value)
            }
            if hasCounts {
                cells.append(isOdd && chance(0.01, &random) ? "many" : "\(Int.random(in: 0...99, using: &random))")
            }
            if isOdd, chance(0.01, &random) { cells.append("too many") }
            text += written(cells) + (isOdd && chance(0.02, &random) ? "\r" : lineEnd)
            if chance(0.02, &random) { text += lineEnd }
        }
        if chance(0.2, &random), text.hasSuffix(lineEnd) { text.removeLast() }
        return text
    }

    @Test func `two thousand random tables read in any division as they do cell by cell`() {
        var random = SeededGenerator(seed: 7)
        var refused = 0
        for _ in 0..<2000 {
            let text = Self.table(&random)
            let expected = Result { Rows(try RatingsTableTests.read(text)) }
            let (blockSize, stretches) = (
                Int.random(in: 8...200, using: &random), Int.random(in: 1...5, using: &random)
            )
            let found = Result { try Self.read(text, blockSize: blockSize, stretches: stretches) }
            if case .failure = expected { refused += 1 }
            #expect(found.described == expected.described, "\(text.debugDescription)")
        }
        #expect((200...1500).contains(refused))
    }

    /// A random table with a row a value, right or with something wrong in it.
    static func longTable(_ random: inout SeededGenerator) -> String {
        let separator = [",", ";"].randomElement(using: &random) ?? ","
        let (isOdd, isInQuotes) = (chance(0.3, &random), chance(0.3, &random))
        let prefix = ["", "u", "unit number "].randomElement(using: &random) ?? ""
        let width = chance(0.3, &random) ? 3 : 1
        var units = (0..<Int.random(in: 0...30, using: &random)).map { number in
            prefix + String(repeating: "0", count: width - min(width, "\(number)".count)) + "\(number)"
        }
        if isOdd {
            units += [["é", "e\u{301}"], ["K", "\u{212A}"], [" x", "x"], [""]].randomElement(using: &random) ?? []
        }
        let coders = ["anna", "bo", "a coder with a long name", isOdd ? "å" : "cleo"]
        let values = ["1", "2", "a longer value", "fear|trust", "", isOdd ? " 1" : "3", isOdd ? "caf\u{e9}" : "4"]
        var rows: [[String]] = []
        for coder in coders.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)) {
            for unit in units where !chance(0.1, &random) {
                rows.append([unit, coder, values.randomElement(using: &random) ?? ""])
            }
        }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: rows.shuffle(using: &random)
        case 1: rows.sort { $0[0] < $1[0] }
        default: break
        }
        if isOdd, chance(0.3, &random), let row = rows.randomElement(using: &random) { rows.append(row) }
        let order = [0, 1, 2].shuffled(using: &random)
        let lines = ([["unit", "coder", chance(0.2, &random) ? "Value" : "value"]] + rows).map { row in
            let cells = order.map { isInQuotes || chance(0.05, &random) ? "\"\(row[$0])\"" : row[$0] }
            return (cells + (isOdd && chance(0.01, &random) ? ["too many"] : [])).joined(separator: separator)
        }
        return lines.joined(separator: chance(0.2, &random) ? "\r\n" : "\n") + (chance(0.5, &random) ? "\n" : "")
    }

    @Test func `two thousand random tables with a row a value read in any division as they do cell by cell`() {
        var random = SeededGenerator(seed: 11)
        var refused = 0
        for _ in 0..<2000 {
            let text = Self.longTable(&random)
            let expected = Result { Rows(try RatingsTableTests.read(text)) }
            let (blockSize, stretches) = (
                Int.random(in: 8...200, using: &random), Int.random(in: 1...5, using: &random)
            )
            let found = Result { try Self.read(text, blockSize: blockSize, stretches: stretches) }
            if case .failure = expected { refused += 1 }
            #expect(found.described == expected.described, "\(text.debugDescription)")
        }
        #expect((200...1500).contains(refused))
    }

    @Test func `ten thousand units, a row a value, are the same by unit, by coder and in no order`() throws {
        var rows: [String] = []
        for coder in ["anna", "bo", "cleo"] {
            for unit in 1...10_000 { rows.append("unit number \(unit),\(coder),\((unit * 7 + coder.count) % 5)\n") }
        }
        let sorted = { (rows: [String]) in
            let read = try Self.read("unit,coder,value\n" + rows.joined(), blockSize: 4096)
            let columns = ["anna", "bo", "cleo"].compactMap { read.coders.firstIndex(of: $0) }
            return read.cells.map { cells in columns.map { cells[$0] ?? "" }.joined(separator: " ") }.sorted()
        }
        let byCoder = try sorted(rows)
        var random = SeededGenerator(seed: 3)

        #expect(byCoder.count == 10_000)
        #expect(try sorted((0..<30_000).map { rows[$0 % 3 * 10_000 + $0 / 3] }) == byCoder)
        #expect(try sorted(rows.shuffled(using: &random)) == byCoder)
    }

    @Test func `a plain table is read in as many stretches as asked for, one with quotes in quotes at once`() throws {
        let plain = "unit,a,b\n" + (1...500).map { "\($0),1,2\n" }.joined()
        let count = { (text: String) in
            try RatingsReader.parts(
                of: Input(bytes: Array(text.utf8), name: "r.csv"),
                RatingsReader.Division(blockSize: 64, stretches: 3, blocks: 1), start: Rows.init
            ) { $0.add($1) }.count
        }
        #expect(try count(plain) == 3)
        #expect(try count(plain + "501,\"1\",\"2\"\n") == 3)
        #expect(try count(plain + "501,\"1\"\"\",2\n") == 1)
        #expect(try count(plain + "501,\"1\n1\",2\n") == 1)
    }

    @Test func `units in no order are told apart, and the one named twice is found`() throws {
        let rows = (0..<500).map { "\(($0 * 7919) % 1009),1,2\n" }.joined()
        #expect(try Self.read("unit,a,b\n" + rows, blockSize: 128).counts.count == 500)
        let twice = message { try Self.read("unit,a,b\n" + rows + "7919,1,1\n0,2,2\n", blockSize: 128) }
        #expect(twice == "r.csv:503: the unit '0' stands in line 2 already: rename one")
    }

    @Test(arguments: ["Kelvin \u{212A},1\nKelvin K,1\n", "e\u{301},1\n\u{e9},2\n", "ab,1\n\u{a0}ab,2\n"])
    func `units that look the same are the same`(rows: String) {
        let table = "unit,a\n" + rows
        #expect(message { try Self.read(table) } == message { try RatingsTableTests.read(table) })
        #expect(message { try Self.read(table) }?.contains("stands in line 2 already") == true)
    }

    @Test func `a cell that is no text is refused with its line and column`() {
        let bytes = Array("unit,a\nu1,1\nu2,".utf8) + [0xC3, 0x28, 0x0A]
        let found = message {
            try RatingsReader.parts(of: Input(bytes: bytes, name: "r.csv"), start: Rows.init) { $0.add($1) }
        }
        #expect(found == "r.csv:3: 'a' is not UTF-8: save the table as UTF-8")
    }
}

extension Result where Success == RatingsReaderTests.Rows {
    /// The rows, or what is wrong with them.
    fileprivate var described: String {
        switch self {
        case .success(let rows): "\(rows)"
        case .failure(let error): "\(error)"
        }
    }
}

/// True in so many of all draws.
private func chance(_ share: Double, _ random: inout SeededGenerator) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
}
