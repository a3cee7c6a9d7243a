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
        let writer = RowWriter(table, as: rowFormat, to: .standardOutput())
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
        try print(TextTable(columns: columns.map { Self.column($0.description) }, rows: rows))
        if rows.isEmpty { Self.message("no \(table.description.name.replacingOccurrences(of: "_", with: " "))") }
    }

    /// Prints a table for people.
    func print(_ table: TextTable) throws {
        try lines { line in
            for text in table.lines(width: terminal.tableWidth) { try line(text) }
        }
    }

    /// How a column behaves where there is little room: identities and places are of no use when cut, and of a
    /// quotation enough must be left to know it by.
    private static func column(_ description: ColumnDescription) -> TextTable.Column {
        let header = description.name.replacingOccurrences(of: "_", with: " ")
        switch description.name {
        case _ where description.type == .uuid: return .init(header, least: .max)
        case "offsets": return .init(header, least: .max)
        case "quotation", "context", "old_quotation", "new_quotation": return .init(header, least: 24)
        default: return .init(header)
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
    ///
    /// - Parameter styled: whether the lines were made safe where they were made, and hold colours.
    func lines(styled: Bool = false, _ produce: ((String) throws -> Void) throws -> Void) throws {
        let output = styled ? Output(descriptor: STDOUT_FILENO, name: "standard output") : .standardOutput()
        try produce { line in
            output.append(line)
            output.append("\n")
            try output.endRow()
        }
        try output.flush()
    }

    /// A line of results for people.
    func line(_ text: String = "") throws {
        try lines { try $0(text) }
    }

    /// A line of results for people that is broken at words on a terminal; what follows begins with `hanging` blanks.
    func sentence(_ text: String, hanging: Int = 0) throws {
        guard let width = terminal.tableWidth else { return try line(text) }
        try lines { line in
            for part in text.wrapped(to: max(TextTable.narrowest, width), hanging: hanging) { try line(part) }
        }
    }

    /// A message that a person at a terminal likes to have, and that would only be in the way elsewhere.
    func remark(_ text: String) {
        if terminal.isTerminal { Self.message(text) }
    }

    /// A message for people, to standard error: what was done, what was assumed.
    static func message(_ text: String) {
        let output = Output(descriptor: STDERR_FILENO, name: "standard error")
        output.append(visible(text) + "\n")
        try? output.flush()
    }
}

extension Output {
    /// Where results go: bytes as they are to a file or pipe, but nothing that a terminal would take for a command.
    static func standardOutput() -> Output {
        let output = Output(descriptor: STDOUT_FILENO, name: "standard output")
        guard Terminal.standardOutput().isTerminal else { return output }
        return Output { bytes in
            output.append(visible(String(decoding: bytes, as: UTF8.self)))
            try output.flush()
        }
    }
}

/// `1 coding`, `2 codings`, `10,000 codings`.
func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// `1`, `10,000`.
func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    var grouped = ""
    for (position, digit) in digits.enumerated() {
        if position > 0, (digits.count - position) % 3 == 0 { grouped.append(",") }
        grouped.append(digit)
    }
    return grouped
}
