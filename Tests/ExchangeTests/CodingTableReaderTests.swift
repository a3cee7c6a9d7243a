import CodingModel
import Exchange
import TestSupport
import Testing

@Suite struct CodingTableReaderTests {
    static func read(_ text: String, name: String = "codings.csv") throws -> (
        entries: [CodingEntry], problems: [String], reader: CodingTableReader
    ) {
        let reader = try CodingTableReader(Input(bytes: Array(text.utf8), name: name))
        var (entries, problems): ([CodingEntry], [String]) = ([], [])
        while let row = try reader.next() {
            switch row {
            case .success(let entry): entries.append(entry)
            case .failure(let error): problems.append(error.description)
            }
        }
        return (entries, problems, reader)
    }

    @Test func `columns stand in any order, and what is unknown is named once`() throws {
        let (entries, problems, reader) = try Self.read(
            """
            colour,quotation,Coder, code ,document,weight,memo,nth,created_at,mood
            red," to be, or ",anna,a/b,d1,0.5,"two
            lines",2,2026-11-22T09:30:00Z,x
            ,q,,c,d2,,,,,

            """)
        #expect(problems.isEmpty)
        #expect(reader.ignoredColumns == ["colour", "mood"])
        #expect(reader.form == .csv)
        let first = try #require(entries.first)
        #expect(first.line == 2)
        #expect([first.document, first.code, first.coder, first.quotation] == ["d1", "a/b", "anna", " to be, or "])
        #expect(first.weight == 0.5)
        #expect(first.memo == "two\nlines")
        #expect(first.nth == 2)
        #expect(first.createdAt == Timestamp("2026-11-22T09:30:00Z"))
        #expect(first.range == nil)
        let second = try #require(entries.last)
        #expect(second.line == 4)
        #expect([second.coder, second.memo] == [nil, nil])
        #expect(second.weight == nil)
    }

    @Test func `offsets and a quotation are both handed on`() throws {
        let (entries, _, _) = try Self.read("document,code,start_offset,end_offset,quotation\nd,c,3,7,what\nd,c,0,1,\n")
        #expect(entries.map(\.range) == [3..<7, 0..<1])
        #expect(entries.map(\.quotation) == ["what", nil])
    }

    @Test func `JSON lines, an array, and CSV give the same rows`() throws {
        let csv = "document,code,coder,start_offset,end_offset,weight\nd,c,anna,3,7,\nd,æ/\"c\",bo,0,1,1.5\n"
        let objects = [
            #"{"document":"d","code":"c","coder":"anna","start_offset":3,"end_offset":7,"weight":null}"#,
            #"{"end_offset":"1","start_offset":0,"weight":1.5,"coder":"bo","code":"\u00e6/\"c\"","document":"d"}"#,
        ]
        func withoutLines(_ text: String) throws -> [CodingEntry] {
            try Self.read(text).entries.map { entry in
                var entry = entry
                entry.line = 0
                return entry
            }
        }
        let expected = try withoutLines(csv)
        #expect(expected.count == 2)
        #expect(try withoutLines(objects.joined(separator: "\n\n") + "\r\n") == expected)
        #expect(try withoutLines("\u{FEFF}" + objects.joined(separator: "\n")) == expected)
        #expect(try withoutLines(" [\n" + objects.joined(separator: ",\n") + "\n]\n") == expected)
        #expect(try withoutLines("[]") == [])
    }

    @Test func `semicolons separate, and numbers then have decimal commas`() throws {
        let (entries, _, reader) = try Self.read("document;code;quotation;weight\nd;c;a,b;0,25\nd;c;x;1.5\n")
        #expect(reader.separator == .semicolon)
        #expect(entries.map(\.weight) == [0.25, 1.5])
    }

    @Test(arguments: [
        ("d,c,abc,7,,", "'start_offset' is 'abc', expected a whole number"),
        ("d,c,3,-7,,", "'end_offset' is '-7', expected 0 or more"),
        ("d,c,7,7,,", "'end_offset' is 7, expected more than 'start_offset', which is 7"),
        ("d,c,3,,q,", "'end_offset' is empty: a passage has two ends"),
        ("d,c,,3,,", "'start_offset' is empty: a passage has two ends"),
        ("d,c,,,,", "no passage: give 'start_offset' and 'end_offset', or 'quotation'"),
        (" ,c,,,q,", "'document' is empty"),
        ("d,,,,q,", "'code' is empty"),
        ("d,c,,,q,much", "'weight' is 'much', expected a number"),
        ("d,c,,,q,nan", "'weight' is 'nan', expected a number"),
        ("d,c,I felt sick,7,,", "'start_offset' is a text of 11 characters, expected a whole number"),
        ("d,c,1", "3 cells, expected 6 as in the header: put cells that hold the separator in quotes"),
    ])
    func `a bad cell is named by file, line and column, and the rows after it are read`(
        row: String, expected: String
    ) throws {
        let header = "document,code,start_offset,end_offset,quotation,weight"
        let (entries, problems, _) = try Self.read("\(header)\nd,c,,,fine,\n\(row)\nd,c,,,good,\n")
        #expect(problems == ["codings.csv:3: \(expected)"])
        #expect(entries.map(\.quotation) == ["fine", "good"])
    }

    @Test(arguments: [
        (#"{"document":"d","code":["c"],"quotation":"q"}"#, "'code' is an array, expected a text"),
        (
            #"{"document":"d","code":"c","start_offset":1.5,"end_offset":3}"#,
            "'start_offset' is '1.5', expected a whole number"
        ),
        (#"["d"]"#, "expected an object in braces, with the columns' names as keys"),
        (#"{"document":"d","code":"c","quotation":"q"#, "not JSON: the file ends in the middle of a value"),
        (#"{"document":"d";"code":"c"}"#, "not JSON: expected ',' or '}' at byte 16 of the line"),
        (#"{"document":"d","document":"c"}"#, "the key 'document' stands twice in one object: keep one"),
        (
            #"{"document":"d","code":"c","quotation":"q","created_at":"yesterday"}"#,
            "'created_at' is 'yesterday', expected a date and time as in 2026-11-22T09:30:00Z"
        ),
    ])
    func `a bad JSON line is named, and the lines after it are read`(row: String, expected: String) throws {
        let good = #"{"document":"d","code":"c","quotation":"fine"}"#
        let (entries, problems, _) = try Self.read("\(good)\n\(row)\n\(good)\n", name: "c.jsonl")
        #expect(problems == ["c.jsonl:2: \(expected)"])
        #expect(entries.map(\.line) == [1, 3])
    }

    @Test(arguments: [
        ("document,coder\n", "no column 'code': the columns are 'document', 'coder'"),
        (
            "Yes, I was\n",
            "no column 'document', nor any of 'code', 'start_offset', 'end_offset', 'quotation': the first line must "
                + "name the columns"
        ),
        (
            "document,code\n",
            "no column says where: add 'start_offset' and 'end_offset', or 'quotation', to 'document', 'code'"
        ),
        ("document,code,start_offset,quotation\n", "a passage has two ends: add the column 'end_offset'"),
        ("document,code,end_offset\n", "a passage has two ends: add the column 'start_offset'"),
    ])
    func `a table that lacks a column is refused at once`(header: String, expected: String) {
        #expect(message { try Self.read(header) } == "codings.csv:1: \(expected)")
    }

    @Test func `the codings that are exported can be read again`() throws {
        let dataset = SampleDataset.small
        for format in RowFormat.allCases {
            let written = try text { output in
                try DatasetTable.named("codings").write(dataset, as: format, to: output)
            }
            let (entries, problems, _) = try Self.read(written)
            #expect(problems.isEmpty)
            #expect(entries.map(\.quotation) == dataset.allCodings.map(\.passage.quotation))
            #expect(entries.map(\.range) == dataset.allCodings.map(\.passage.range))
            #expect(entries.map(\.memo) == dataset.allCodings.map(\.memo))
            #expect(entries.map(\.weight) == dataset.allCodings.map(\.weight))
            #expect(entries.map(\.createdAt) == dataset.allCodings.map(\.createdAt))
            #expect(entries.map(\.code) == dataset.allCodings.map(\.code))
        }
    }
}
