import Exchange
import TestSupport
import Testing

@Suite struct CSVReaderTests {
    static func rows(_ text: String, name: String = "t.csv") throws -> [[String]] {
        try rows(Array(text.utf8), name: name)
    }

    static func rows(_ bytes: [UInt8], name: String = "t.csv") throws -> [[String]] {
        let reader = try CSVReader(Input(bytes: bytes, name: name))
        var rows = [reader.header]
        while let row = try reader.next() { rows.append(try row.get().cells) }
        return rows
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `line ends of any system separate rows, and stay as they are inside quotes`(end: String) throws {
        let text = ["a,b", "1,\"x\(end)y\"", "", "\"\",", "3,\"\"\"\""].joined(separator: end)
        for tail in ["", end, end + end] {
            #expect(try Self.rows(text + tail) == [["a", "b"], ["1", "x\(end)y"], ["", ""], ["3", "\""]])
        }
    }

    @Test func `a byte order mark is no part of the first name`() throws {
        #expect(try Self.rows("\u{FEFF}a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
        #expect(try Self.rows("\u{FEFF}\"a\",b\n1,2\n") == [["a", "b"], ["1", "2"]])
    }

    @Test(arguments: Separator.allCases)
    func `the separator is told by the header`(separator: Separator) throws {
        let text =
            "a_b\(separator.rawValue)\"x,;\ty\"\(separator.rawValue)c\n1\(separator.rawValue)2,5\(separator.rawValue)"
        let reader = try CSVReader(Input(bytes: Array(text.replacing("2,5", with: "2").utf8), name: "t.csv"))
        #expect(reader.separator == separator)
        #expect(reader.header == ["a_b", "x,;\ty", "c"])
        #expect(try reader.next()?.get().cells == ["1", "2", ""])
    }

    @Test func `a row's line is where it begins`() throws {
        let reader = try CSVReader(Input(bytes: Array("a,b\n\n\"1\n2\",3\r\n4,5".utf8), name: "t.csv"))
        #expect(try reader.next()?.get().line == 3)
        #expect(try reader.next()?.get().line == 5)
        #expect(try reader.next() == nil)
    }

    @Test func `a quotation mark inside a cell that has none at its beginning stands for itself`() throws {
        #expect(try Self.rows("a,b\nshe said \"no\",5\"\n") == [["a", "b"], ["she said \"no\"", "5\""]])
    }

    @Test func `a quotation mark that is never closed is named by line and character`() {
        #expect(
            message { try Self.rows("a,b\n1,2\n3æ,\"x\ny\n") }
                == "t.csv:3: the quotation mark at character 4 is never closed: close it, and double those inside a cell"
        )
    }

    @Test func `what follows a closing quotation mark is named by line and character`() {
        #expect(
            message { try Self.rows("a,b\n\"x\ny\" z,2\n") }
                == "t.csv:3: character 3 follows a closing quotation mark: double the marks inside a cell")
    }

    @Test func `rows of another length are named, and reading goes on`() throws {
        let reader = try CSVReader(Input(bytes: Array("a,b\n1\n1,2,3\n5,6\n".utf8), name: "t.csv"))
        let problems = [try reader.next(), try reader.next()].map { row in message { try row?.get() } }
        #expect(
            problems == [
                "t.csv:2: 1 cell, expected 2 as in the header: put cells that hold the separator in quotes",
                "t.csv:3: 3 cells, expected 2 as in the header: put cells that hold the separator in quotes",
            ])
        #expect(try reader.next()?.get().cells == ["5", "6"])
    }

    @Test func `what is no table of UTF-8 text is refused`() {
        #expect(message { try Self.rows("") } == "'t.csv' is empty: there is nothing to import")
        #expect(message { try Self.rows([0xFF, 0xFE, 0x61, 0x00]) } == "'t.csv' is UTF-16: save the table as UTF-8")
        #expect(
            message { try Self.rows(Array("a,b\n1,".utf8) + [0xE5]) }
                == "t.csv:2: 'b' is not UTF-8: save the table as UTF-8")
        #expect(message { try Self.rows("a,b,a\n") } == "t.csv:1: columns 1 and 3 have the same name: rename one")
    }

    @Test(arguments: 0..<20)
    func `random tables come back as they were written, in pieces of any size`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let table = RandomTable(&random)
        let written = try table.csv()
        #expect(try Self.rows(written) == [["column 0"] + (1..<table.width).map { "column \($0)" }] + table.rows)
        #expect(naiveCSV(written) == [["column 0"] + (1..<table.width).map { "column \($0)" }] + table.rows)
    }

    @Test(.enabled(if: Python.runs)) func `Python reads the same cells`() throws {
        var random = SeededGenerator(seed: 99)
        for _ in 0..<5 {
            let table = RandomTable(&random)
            let program = """
                import csv, json, sys, io
                text = sys.stdin.buffer.read().decode('utf-8')
                print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))[1:]))
                """
            let read = try Python.run(program, input: Array(try table.csv().utf8))
            #expect(try Python.strings(read) == table.rows)
        }
    }

    @Test func `rows longer than a piece of the file are read whole`() throws {
        let long = String(repeating: "æ\"\n", count: 400_000)
        let text = "a,b\n1,\"\(long.replacing("\"", with: "\"\""))\"\n2,3\n"
        #expect(try Self.rows(text) == [["a", "b"], ["1", long], ["2", "3"]])
    }
}

/// Cells of letters, quotes, separators, line ends and emoji.
struct RandomTable {
    let width: Int
    let rows: [[String]]

    init(_ random: inout SeededGenerator) {
        let pieces = ["a", "æ", ",", ";", "\"", "\"\"", "\n", "\r", "\r\n", "👩🏽‍🏫", " ", "\t", "e\u{301}", "=", "'", "x"]
        let width = Int.random(in: 1...5, using: &random)
        self.width = width
        rows = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...6, using: &random)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &random)]
                }.joined()
            }
        }
    }

    func csv() throws -> String {
        let columns = (0..<width).map { column in
            Column<[String]>("column \(column)", .string, "A text.") { .text($0[column]) }
        }
        return try text { output in
            let writer = RowWriter(Table("random", "A row is random.", columns), as: .csv, to: output)
            for row in rows { try writer.write(row) }
            try writer.finish()
        }
    }
}

/// RFC 4180 letter by letter, with nothing but LF between rows: another way to the same cells.
func naiveCSV(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
        if isQuoted {
            if scalar == "\"", scalars.first == "\"" {
                cell.unicodeScalars.append(scalars.removeFirst())
            } else if scalar == "\"" {
                isQuoted = false
            } else {
                cell.unicodeScalars.append(scalar)
            }
        } else if scalar == "\"" {
            isQuoted = true
        } else if scalar == "," || scalar == "\n" {
            row.append(cell)
            cell = ""
            if scalar == "\n" {
                rows.append(row)
                row = []
            }
        } else {
            cell.unicodeScalars.append(scalar)
        }
    }
    return rows
}
