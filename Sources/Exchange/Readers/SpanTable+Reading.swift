extension SpanTable {
    /// What a column of the table holds.
    enum Column: Int, CaseIterable {
        case continuum, coder, code, start, end, length

        /// What it is called in the header.
        var name: String { String(describing: self) }
    }

    /// The passages in `input`.
    ///
    /// They are looked up by their bytes, in stretches side by side. A table with lines that end in a carriage return
    /// alone, line ends or quotation marks inside of cells, or an error in it is read again cell by cell.
    ///
    /// - Throws: ``ExchangeError`` for the first row or column that can't be used.
    public init(_ input: Input) throws {
        try self.init(input, RatingsReader.Division())
    }

    /// The same with another division, which changes nothing.
    init(_ input: Input, _ division: RatingsReader.Division) throws {
        let input = try input.rewindable()
        let reader = try CSVReader(input)
        let columns = try Self.columns(of: reader)
        self = try Self.plain(input, division, columns, reader) ?? Self.exact(reader, columns)
        if texts.isEmpty { throw ExchangeError.header(name, .noRows) }
    }

    /// For each column of the table what it holds; `nil` for what is passed over.
    private static func columns(of reader: CSVReader) throws(ExchangeError) -> [Column?] {
        let header = reader.header.map { $0.lowercased() }
        for column in Column.allCases where column != .length && !header.contains(column.name) {
            throw .header(
                reader.name, .missingColumn(column.name, known: Column.allCases.map(\.name), found: reader.header))
        }
        return header.map { name in Column.allCases.first { $0.name == name } }
    }

    /// Reads the table to its end, whatever there is.
    private static func exact(_ reader: CSVReader, _ columns: [Column?]) throws(ExchangeError) -> SpanTable {
        var table = SpanTable(name: reader.name)
        while let row = try reader.next()?.get() {
            var bytes: [UInt8] = []
            var ends: [Int] = []
            for cell in row.cells {
                bytes += cell.trimmed.utf8
                ends.append(bytes.count)
            }
            let problem: RowProblem? = bytes.withUnsafeBufferPointer { bytes in
                var cells = Row()
                for (column, (start, end)) in zip(columns, zip([0] + ends, ends)) {
                    guard let column else { continue }
                    cells.cells[column.rawValue] = RatingsCells.Cell(
                        line: UnsafeBufferPointer(rebasing: bytes[start..<end]))
                }
                do throws(RowProblem) {
                    try table.add(cells, line: row.line)
                    return nil
                } catch {
                    return error
                }
            }
            if let problem { throw .row(reader.name, line: row.line, problem) }
        }
        return table
    }

    /// The table whose header `reader` has read, in several stretches; `nil` if the exact reader has to look at it.
    private static func plain(
        _ input: Input, _ division: RatingsReader.Division, _ columns: [Column?], _ reader: CSVReader
    ) throws -> SpanTable? {
        let (layout, name) = (RatingsCells(separator: reader.separator.byte), reader.name)
        let ranges = try division.ranges(of: input, from: reader.offset)
        // Threads read nothing of it but bytes at places.
        nonisolated(unsafe) let input = input
        let found = sideBySide(ranges.count) { number in
            Result {
                var stretch = Stretch(table: SpanTable(name: name), layout: layout, columns: columns)
                let isRead = try input.blocks(of: ranges[number], size: division.blockSize) { stretch.read($0) }
                return isRead ? stretch : nil
            }
        }
        var (table, line) = (SpanTable(name: name), reader.line)
        for stretch in found {
            guard let stretch = try stretch.get(), table.add(stretch.table, line: line) else { return nil }
            line += stretch.lines
        }
        return table
    }

    /// Whole lines of a table, with lines counted from 0.
    private struct Stretch: Sendable {
        var table: SpanTable
        let layout: RatingsCells
        let columns: [Column?]
        private(set) var lines = 0

        init(table: SpanTable, layout: RatingsCells, columns: [Column?]) {
            (self.table, self.layout, self.columns) = (table, layout, columns)
        }

        /// Takes the rows in `bytes`, which end with a line feed; false if there is one that only the exact reader can
        /// judge.
        mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            let (layout, columns) = (layout, columns)
            return layout.withStops { stops in
                var (position, row) = (0, Row())
                while position < bytes.count {
                    guard readRow(bytes, &position, stops, layout.separator, columns, &row) else { return false }
                    lines += 1
                }
                return true
            }
        }

        @inline(__always)
        private mutating func readRow(
            _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ stops: UnsafeBufferPointer<UInt8>,
            _ separator: UInt8, _ columns: [Column?], _ row: inout Row
        ) -> Bool {
            for (number, column) in columns.enumerated() {
                guard let cell = RatingsCells.next(in: bytes, &position, stops) else { return false }
                guard cell.stop == (number == columns.count - 1 ? RatingsCells.lineFeed : separator) else {
                    return number == 0 && cell.isEmptyLine
                }
                if let column { row.cells[column.rawValue] = cell }
            }
            return (try? table.add(row, line: lines)) != nil
        }
    }
}
