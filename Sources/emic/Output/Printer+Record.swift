import Exchange
import Foundation

extension Printer {
    /// Prints one row: for people a line a column, for programs as any row.
    func printRecord<Row>(_ table: Table<Row>, _ row: Row) throws {
        guard format == .table else { return try print(table, [row]) }
        let width = table.columns.map(\.description.name.count).max() ?? 0
        for column in table.columns {
            let cell = column.field(row).text
            if cell.isEmpty { continue }
            let name = column.description.name.replacingOccurrences(of: "_", with: " ")
            line(name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + cell)
        }
    }

    /// Prints bytes and nothing else: unchanged, but texts made safe where they go to a terminal.
    static func raw(_ bytes: [UInt8], isText: Bool) throws {
        let output = Output(descriptor: STDOUT_FILENO, name: "standard output")
        if isText, Terminal.standardOutput().isTerminal {
            output.append(visible(String(decoding: bytes, as: UTF8.self)))
        } else {
            output.append(bytes)
        }
        try output.flush()
    }
}
