import GRDB

/// Inserts rows into one table, many with each statement: most of the time that a small row takes goes by before and
/// after it.
final class BulkInsert {
    private static let rowsAtOnce = 64

    private let columns: Int32
    private let many: SQLiteStatement
    private let one: SQLiteStatement

    init(_ db: Database, into table: String, _ columns: [String]) throws {
        let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        let head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        many = try SQLiteStatement(
            db, head + Array(repeating: row, count: Self.rowsAtOnce).joined(separator: ", "))
        one = try SQLiteStatement(db, head + row)
        self.columns = Int32(columns.count)
    }

    /// Inserts a row for each element. `bind` gives it all its columns, of which the first has the number it is told.
    func run<Element>(
        _ elements: some RandomAccessCollection<Element>,
        _ bind: (_ element: Element, _ row: Int, borrowing SQLiteStatement, _ first: Int32) -> Void
    ) throws {
        var row = 0
        var column: Int32 = 0
        let full = elements.count - elements.count % Self.rowsAtOnce
        for element in elements {
            if row < full {
                bind(element, row, many, column)
                column += columns
                if column == columns * Int32(Self.rowsAtOnce) {
                    try many.run()
                    column = 0
                }
            } else {
                bind(element, row, one, 0)
                try one.run()
            }
            row += 1
        }
    }
}
