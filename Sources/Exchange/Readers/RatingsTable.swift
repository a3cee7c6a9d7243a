/// What coders gave to units: a row a unit, a column a coder.
public struct RatingsTable: Hashable, Sendable {
    /// The units' names, in the order of the table.
    public var units: [String]
    /// The coders' names, in the order of the table.
    public var coders: [String]
    /// For each unit, each coder's value; `nil` where there is none.
    public var cells: [[String?]]
    /// For each unit, how often it stands for one: 1 where the table has no column `count`.
    public var counts: [Int]

    /// The table in `input`.
    ///
    /// Wide: the first column the unit, each further one a coder, `count` as the last if there is one; an empty cell is
    /// a missing value. Long: three columns `unit`, `coder` and `value` in any order, a row a value.
    ///
    /// - Throws: ``ExchangeError`` for the first row or column that can't be used.
    public init(_ input: Input) throws(ExchangeError) {
        try self.init(CSVReader(input))
    }

    /// The table of which `reader` has read the header.
    init(_ reader: CSVReader) throws(ExchangeError) {
        switch try RatingsHeader(reader) {
        case .long(let columns): try self.init(long: reader, columns)
        case .wide(let coders, let hasCounts): try self.init(wide: reader, coders: coders, hasCounts: hasCounts)
        }
        if units.isEmpty { throw .header(reader.name, .noRows) }
    }

    private init(wide reader: CSVReader, coders: [String], hasCounts: Bool) throws(ExchangeError) {
        self.coders = coders
        (units, cells, counts) = ([], [], [])
        var lines: [String: Int] = [:]
        while let row = try reader.next()?.get() {
            let unit = row.cells[0].trimmed
            if !unit.isEmpty, let line = lines.updateValue(row.line, forKey: unit) {
                throw .row(reader.name, line: row.line, .duplicateUnit(unit, line: line))
            }
            units.append(unit)
            cells.append(row.cells[1...coders.count].map(Self.value))
            guard hasCounts else {
                counts.append(1)
                continue
            }
            let text = row.cells[coders.count + 1].trimmed
            guard let count = Int(text), count >= 0 else {
                throw .row(
                    reader.name, line: row.line,
                    .cell(column: "count", found: Found(text), expected: "a whole number, 0 or more"))
            }
            counts.append(count)
        }
    }

    private init(long reader: CSVReader, _ columns: [LongRatings.Column]) throws(ExchangeError) {
        (units, coders, cells, counts) = ([], [], [], [])
        var (unitPositions, coderPositions): ([String: Int], [String: Int]) = ([:], [:])
        var lines: [[Int]] = []
        while let row = try reader.next()?.get() {
            func cell(_ column: LongRatings.Column) -> String {
                columns.firstIndex(of: column).map { row.cells[$0].trimmed } ?? ""
            }
            let (unit, coder) = (cell(.unit), cell(.coder))
            for (column, text) in [("unit", unit), ("coder", coder)] where text.isEmpty {
                throw .row(reader.name, line: row.line, .emptyCell(column: column))
            }
            let unitPosition = unitPositions[unit] ?? units.count
            if unitPosition == units.count {
                unitPositions[unit] = unitPosition
                units.append(unit)
                cells.append([])
                lines.append([])
            }
            let coderPosition = coderPositions[coder] ?? coders.count
            if coderPosition == coders.count {
                coderPositions[coder] = coderPosition
                coders.append(coder)
            }
            while cells[unitPosition].count <= coderPosition {
                cells[unitPosition].append(nil)
                lines[unitPosition].append(0)
            }
            let before = lines[unitPosition][coderPosition]
            guard before == 0 else {
                throw .row(reader.name, line: row.line, .duplicateRating(unit: unit, coder: coder, line: before))
            }
            lines[unitPosition][coderPosition] = row.line
            cells[unitPosition][coderPosition] = Self.value(cell(.value))
        }
        for unit in cells.indices {
            cells[unit] += [String?](repeating: nil, count: coders.count - cells[unit].count)
        }
        counts = [Int](repeating: 1, count: units.count)
    }

    private static func value(_ cell: String) -> String? {
        let value = cell.trimmed
        return value.isEmpty ? nil : value
    }
}

/// How a table of ratings is laid out, as its header says.
enum RatingsHeader {
    /// A row a unit, a column a coder, and behind them a column `count` if there is one.
    case wide(coders: [String], hasCounts: Bool)
    /// A row a value, in these three columns.
    case long([LongRatings.Column])

    init(_ reader: CSVReader) throws(ExchangeError) {
        let header = reader.header.map { $0.lowercased() }
        if header.sorted() == ["coder", "unit", "value"] {
            self = .long(header.compactMap { LongRatings.Column(rawValue: $0) })
            return
        }
        let hasCounts = header.count > 1 && header.last == "count"
        let columns = 1..<(hasCounts ? header.count - 1 : header.count)
        guard !columns.isEmpty else { throw .header(reader.name, .noCoders) }
        for column in columns where header[column].isEmpty {
            throw .header(reader.name, .emptyCoder(column: column + 1))
        }
        self = .wide(coders: columns.map { reader.header[$0] }, hasCounts: hasCounts)
    }
}
