/// The forms that rows are written in for programs.
public enum RowFormat: String, Hashable, Sendable, CaseIterable {
    /// RFC 4180 in UTF-8 without byte order mark: a header, then a line a row, each ended by LF.
    case csv
    /// One array of objects, a line each, whose keys are the columns' names.
    case json
    /// An object a line.
    case jsonl
}

/// Writes rows of a table, one after the other.
public final class RowWriter<Row> {
    private let fields: [@Sendable (Row) -> Field]
    private let format: RowFormat
    private let spreadsheetSafe: Bool
    private let output: Output
    /// For JSON, what stands before each value: its key, and the brace or comma before that.
    private let keys: [[UInt8]]
    private var isEmpty = true

    /// A writer of `table` to `output`.
    ///
    /// With `spreadsheetSafe`, texts in CSV that a spreadsheet would run as a formula get an apostrophe before them.
    public init(_ table: Table<Row>, as format: RowFormat, spreadsheetSafe: Bool = false, to output: Output) {
        fields = table.columns.map(\.field)
        self.format = format
        self.spreadsheetSafe = spreadsheetSafe
        self.output = output
        keys = table.columns.enumerated().map { position, column in
            Array(((position == 0 ? "{" : ",") + JSONText.quoted(column.description.name) + ":").utf8)
        }
        guard format == .csv else { return }
        for (position, column) in table.columns.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            output.appendCSV(.text(column.description.name), spreadsheetSafe: false)
        }
        output.append(UInt8(ascii: "\n"))
    }

    /// Writes one row.
    ///
    /// - Throws: what the output throws.
    public func write(_ row: Row) throws {
        switch format {
        case .csv:
            writeCSV(row)
        case .json:
            output.append(isEmpty ? "[\n" : ",\n")
            writeJSON(row)
        case .jsonl:
            writeJSON(row)
            output.append(UInt8(ascii: "\n"))
        }
        isEmpty = false
        try output.endRow()
    }

    /// Ends the table and sends everything.
    ///
    /// - Throws: what the output throws.
    public func finish() throws {
        close()
        if format == .json { output.append(UInt8(ascii: "\n")) }
        try output.flush()
    }

    /// Ends the table, so that something else may follow in the same output.
    func close() {
        if format == .json { output.append(isEmpty ? "[]" : "\n]") }
    }

    /// Writes one row as a value within a larger JSON text.
    func writeObject(_ row: Row) throws {
        writeJSON(row)
        try output.endRow()
    }

    private func writeCSV(_ row: Row) {
        for position in fields.indices {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            output.appendCSV(fields[position](row), spreadsheetSafe: spreadsheetSafe)
        }
        // A line without anything would be no row at all.
        if fields.count == 1, fields[0](row).text.isEmpty { output.append("\"\"") }
        output.append(UInt8(ascii: "\n"))
    }

    private func writeJSON(_ row: Row) {
        for position in fields.indices {
            output.append(keys[position])
            output.appendJSON(fields[position](row))
        }
        output.append(UInt8(ascii: "}"))
    }
}
