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
            let text = name.padded(to: width + 2) + cell
            // What has no blanks, such as a hash, is copied in one piece.
            if cell.contains(" ") { try sentence(text, hanging: width + 2) } else { try line(text) }
        }
    }

    /// Prints bytes and nothing else: unchanged, but made safe where they go to a terminal.
    static func raw(_ bytes: [UInt8]) throws {
        let output = Output.standardOutput()
        output.append(bytes)
        try output.flush()
    }
}
