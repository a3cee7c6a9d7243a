/// Passages as coders found them: a table with a row a passage.
///
/// `continuum` names the text, `length` says how long it is, `coder` gave `code` to it from `start` to `end`. A row whose
/// `code`, `start` and `end` are empty names a coder, or a text, without a passage. Columns come in any order, and those
/// with other names are passed over.
public struct SpanTable: Sendable {
    /// What messages call the table.
    public let name: String
    /// The texts, in the order in which they first came.
    public private(set) var texts: [Text] = []

    /// One text with its passages.
    public struct Text: Sendable {
        public let name: String
        /// How long it is, and the line that says so; `nil` where no line does.
        public fileprivate(set) var length: (value: Int, line: Int)?
        /// How far passages reach, and the first line of those that reach farthest.
        public fileprivate(set) var farthest = (end: 0, line: 0)
        public fileprivate(set) var spans: [Span] = []
    }

    /// A passage: the positions of its coder in ``coders`` and of its code in ``codes``, and where it lies in its text.
    public struct Span: Hashable, Sendable {
        public let coder: Int32
        public let code: Int32
        /// Offsets count from 0, the end excluded.
        public let range: Range<Int>
    }

    private var textNumbers = ValueNumbers()
    private var coderNumbers = ValueNumbers()
    private var codeNumbers = ValueNumbers()

    /// A table of which nothing has been read.
    init(name: String) {
        self.name = name
    }

    /// The coders, in the order in which they first came.
    public var coders: [String] { coderNumbers.values }

    /// The codes, in the order in which they first came.
    public var codes: [String] { codeNumbers.values }

    /// The cells of a row, without white space around them where that matters.
    struct Row {
        var cells = [RatingsCells.Cell](
            repeating: RatingsCells.Cell(line: UnsafeBufferPointer(start: nil, count: 0)),
            count: Column.allCases.count)

        @inline(__always)
        subscript(column: Column) -> RatingsCells.Cell { cells[column.rawValue] }
    }

    /// Takes a row.
    ///
    /// - Throws: ``RowProblem`` for what is no passage, and no name alone.
    @inline(__always)
    mutating func add(_ row: Row, line: Int) throws(RowProblem) {
        let text = try text(row, line: line)
        let coder = try Self.number(of: row[.coder], .coder, in: &coderNumbers)
        guard !(row[.code].bytes.isEmpty && row[.start].bytes.isEmpty && row[.end].bytes.isEmpty) else { return }
        let code = try Self.number(of: row[.code], .code, in: &codeNumbers)
        for (column, number) in [(Column.coder, coder), (.code, code)] where number == ValueNumbers.missing {
            throw .emptyCell(column: column.name)
        }
        let start = try Self.whole(row, .start) { "a whole number, 0 or more" }
        let end = try Self.whole(row, .end, above: start) { "a whole number above the start, which is \(start)" }
        if end > texts[text].farthest.end { texts[text].farthest = (end, line) }
        texts[text].spans.append(Span(coder: coder, code: code, range: start..<end))
    }

    /// The position of the row's text, whose length is taken where the row says it.
    @inline(__always)
    private mutating func text(_ row: Row, line: Int) throws(RowProblem) -> Int {
        let number = try Self.number(of: row[.continuum], .continuum, in: &textNumbers)
        guard number != ValueNumbers.missing else { throw .emptyCell(column: Column.continuum.name) }
        let text = Int(number)
        if text == texts.count { texts.append(Text(name: textNumbers.values[text])) }
        guard !row[.length].bytes.isEmpty else { return text }
        let length = try Self.whole(row, .length, above: 0) { "a whole number, 1 or more" }
        guard let known = texts[text].length else {
            texts[text].length = (length, line)
            return text
        }
        guard known.value == length else {
            throw .cell(
                column: Column.length.name, found: Found(row[.length].text),
                expected: "\(known.value), as line \(known.line) has it for the same text")
        }
        return text
    }

    @inline(__always)
    private static func number(
        of cell: RatingsCells.Cell, _ column: Column, in numbers: inout ValueNumbers
    ) throws(RowProblem) -> Int32 {
        guard let number = numbers.number(of: cell.bytes, key: cell.key) else {
            throw .invalidUTF8(column: column.name)
        }
        return number
    }

    /// The number in a cell, which must be above `bound`.
    @inline(__always)
    private static func whole(
        _ row: Row, _ column: Column, above bound: Int = -1, expected: () -> String
    ) throws(RowProblem) -> Int {
        let cell = row[column]
        if cell.bytes.isEmpty { throw .emptyCell(column: column.name) }
        guard let number = cell.wholeNumber, number > bound else {
            throw .cell(column: column.name, found: Found(cell.text), expected: expected())
        }
        return number
    }

    /// Takes what `other` found in the rows that follow, which begin at `line`; false if they say another length.
    mutating func add(_ other: SpanTable, line: Int) -> Bool {
        guard let textPlaces = textNumbers.add(other.textNumbers),
            let coderPlaces = coderNumbers.add(other.coderNumbers),
            let codePlaces = codeNumbers.add(other.codeNumbers)
        else { return false }
        for (number, more) in zip(textPlaces, other.texts) {
            let text = Int(number)
            if text == texts.count { texts.append(Text(name: more.name)) }
            if let length = more.length {
                guard texts[text].length.map({ $0.value == length.value }) ?? true else { return false }
                texts[text].length = texts[text].length ?? (length.value, line + length.line)
            }
            if more.farthest.end > texts[text].farthest.end {
                texts[text].farthest = (more.farthest.end, line + more.farthest.line)
            }
            texts[text].spans += more.spans.lazy.map { span in
                Span(coder: coderPlaces[Int(span.coder)], code: codePlaces[Int(span.code)], range: span.range)
            }
        }
        return true
    }
}

extension RatingsCells.Cell {
    /// What stands in it.
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The number in it, if that is what it is.
    @inline(__always)
    fileprivate var wholeNumber: Int? {
        guard 1...18 ~= bytes.count else { return Int(text) }
        var number = 0
        for byte in bytes {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return Int(text) }
            number = 10 * number + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
