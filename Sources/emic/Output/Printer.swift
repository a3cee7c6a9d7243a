import CodingModel
import Exchange
import Foundation

/// Writes results to standard output and messages to standard error.
struct Printer {
    let format: PrintFormat
    private let terminal = Terminal.standardOutput()

    init(_ format: PrintFormat = .table) {
        self.format = format
    }

    /// Prints rows that `produce` gives one by one.
    ///
    /// - Parameter columns: those that a table for people shows; all if `nil`. Programs get all.
    func print<Row>(
        _ table: Table<Row>, columns: [String]? = nil, _ produce: ((Row) throws -> Void) throws -> Void
    ) throws {
        guard let rowFormat = RowFormat(rawValue: format.rawValue) else {
            return try printTable(table, columns: columns, produce)
        }
        let writer = RowWriter(table, as: rowFormat, to: Output(descriptor: STDOUT_FILENO, name: "standard output"))
        try produce { try writer.write($0) }
        try writer.finish()
    }

    /// Prints rows.
    func print<Row>(_ table: Table<Row>, columns: [String]? = nil, _ rows: some Sequence<Row>) throws {
        try print(table, columns: columns) { body in
            for row in rows { try body(row) }
        }
    }

    private func printTable<Row>(
        _ table: Table<Row>, columns: [String]?, _ produce: ((Row) throws -> Void) throws -> Void
    ) throws {
        let shown = columns.map { names in
            names.compactMap { name in table.columns.first { $0.description.name == name } }
        }
        let columns = shown ?? table.columns
        var rows: [[String]] = []
        try produce { row in rows.append(columns.map { Self.cell($0.field(row)) }) }
        let text = TextTable(
            columns: columns.map { .init($0.description.name.replacingOccurrences(of: "_", with: " ")) }, rows: rows)
        try lines { line in
            for text in text.lines(width: terminal.tableWidth) { try line(text) }
        }
    }

    /// A cell as people want to see it.
    private static func cell(_ field: Field) -> String {
        switch field {
        case .time(let time): String(time.description.prefix(16)).replacingOccurrences(of: "T", with: " ")
        case .number(let number) where number.isFinite && number != number.rounded():
            String(format: "%.3f", number)
        case .number(let number) where number.isFinite: String(format: "%g", number)
        default: field.text
        }
    }

    /// Prints lines for people that `produce` gives one by one; nothing in them reaches a terminal as a command.
    func lines(_ produce: ((String) throws -> Void) throws -> Void) throws {
        let output = Output(descriptor: STDOUT_FILENO, name: "standard output")
        try produce { line in
            output.append(terminal.isTerminal ? visible(line) : line)
            output.append("\n")
            try output.endRow()
        }
        try output.flush()
    }

    /// A line of results for people.
    func line(_ text: String = "") {
        try? lines { try $0(text) }
    }

    /// A message for people, to standard error: what was done, what was assumed.
    static func message(_ text: String) {
        let output = Output(descriptor: STDERR_FILENO, name: "standard error")
        output.append(visible(text) + "\n")
        try? output.flush()
    }
}

/// `1 coding`, `2 codings`, `10,000 codings`.
func counted(_ count: Int, _ noun: String) -> String {
    let digits = Array(String(count))
    var grouped = ""
    for (position, digit) in digits.enumerated() {
        if position > 0, (digits.count - position) % 3 == 0 { grouped.append(",") }
        grouped.append(digit)
    }
    return "\(grouped) \(noun)\(count == 1 ? "" : "s")"
}
