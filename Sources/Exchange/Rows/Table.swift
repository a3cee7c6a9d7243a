/// A table's name, meaning and columns: the one place that CSV, JSON, the terminal, the description of an exported
/// folder and the dictionaries take them from.
public struct Table<Row>: Sendable {
    /// The name of the file without `.csv`, and of the array in a JSON document.
    public let name: String
    /// One sentence: what a row is.
    public let summary: String
    /// Columns that together tell any two rows apart; empty if the table doesn't promise that.
    public let primaryKey: [String]
    public let columns: [Column<Row>]

    /// The table with these columns, in this order.
    public init(_ name: String, _ summary: String, primaryKey: [String] = [], _ columns: [Column<Row>]) {
        self.name = name
        self.summary = summary
        self.primaryKey = primaryKey
        self.columns = columns
    }

    /// What the table says of itself, without its rows' type.
    public var description: TableDescription {
        TableDescription(
            name: name, summary: summary, primaryKey: primaryKey, columns: columns.map(\.description))
    }

    /// The same table with one more column at the end.
    public func adding(_ column: Column<Row>) -> Table<Row> {
        Table(name, summary, primaryKey: primaryKey, columns + [column])
    }
}

/// A column: what it is called, what it means, and how a row gives its cell.
public struct Column<Row>: Sendable {
    public let description: ColumnDescription
    /// The cell of a row.
    public let field: @Sendable (Row) -> Field

    /// A column that takes its cells from `field`.
    public init(
        _ name: String, _ type: FieldType, _ summary: String, required: Bool = false, unique: Bool = false,
        references: Reference? = nil, field: @escaping @Sendable (Row) -> Field
    ) {
        description = ColumnDescription(
            name: name, type: type, summary: summary, isRequired: required, isUnique: unique, references: references)
        self.field = field
    }
}

/// A table without its rows.
public struct TableDescription: Hashable, Sendable {
    public let name: String
    public let summary: String
    public let primaryKey: [String]
    public let columns: [ColumnDescription]
}

/// A column without its rows.
public struct ColumnDescription: Hashable, Sendable {
    public let name: String
    public let type: FieldType
    /// One sentence or less: what a cell means, with its unit and range.
    public let summary: String
    /// No cell is empty.
    public let isRequired: Bool
    /// No two cells are the same.
    public let isUnique: Bool
    /// Where each cell is found again.
    public let references: Reference?
}

/// A column of another table, or of the same.
public struct Reference: Hashable, Sendable {
    public let table: String
    public let column: String

    /// The column `column` of the table `table`.
    public init(_ table: String, _ column: String) {
        self.table = table
        self.column = column
    }
}
