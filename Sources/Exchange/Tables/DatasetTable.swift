public import CodingModel

/// A table of a study: its columns, and how its rows come out of a dataset.
public struct DatasetTable: Sendable {
    public let description: TableDescription
    private let writing: @Sendable (any CodedDataset, CodingQuery, RowFormat, Bool, Output, Bool) throws -> Void

    init<Row>(
        _ table: Table<Row>,
        rows: @escaping @Sendable (any CodedDataset, CodingQuery, (Row) throws -> Void) throws -> Void
    ) {
        description = table.description
        writing = { dataset, query, format, spreadsheetSafe, output, finishes in
            let writer = RowWriter(table, as: format, spreadsheetSafe: spreadsheetSafe, to: output)
            try rows(dataset, query) { try writer.write($0) }
            if finishes { try writer.finish() } else { writer.close() }
        }
    }

    /// Writes the table's rows: of codings only those that `query` asks for, of private memos only if `options` do.
    ///
    /// - Throws: what the dataset and the output throw.
    public func write(
        _ dataset: any CodedDataset, as format: RowFormat, options: ExportOptions = ExportOptions(), to output: Output
    ) throws {
        let shown = options.privateMemos ? dataset : WithoutPrivateMemos(whole: dataset)
        try writing(shown, options.query, format, options.spreadsheetSafe, output, true)
    }

    /// Writes the rows as a value within a larger JSON text.
    func writeArray(_ dataset: any CodedDataset, matching query: CodingQuery, to output: Output) throws {
        try writing(dataset, query, .json, false, output, false)
    }

    /// All tables, in the order in which each refers only to those before it.
    public static let all: [DatasetTable] = [
        documents, codes, codeVersions, coders, cases, attributes, caseValues, caseDocuments, assignments, codings,
        memos, speakers, segments, sourceLines, codeExamples, casePassages,
        assignmentPassages, adjudications,
    ]

    /// The table called `name`.
    ///
    /// - Throws: ``ExchangeError/unknownTable(_:)``, which lists those there are.
    public static func named(_ name: String) throws(ExchangeError) -> DatasetTable {
        guard let table = all.first(where: { $0.description.name == name }) else { throw .unknownTable(name) }
        return table
    }
}

extension TableDescription {
    /// What all tables of a study say of themselves.
    public static var all: [TableDescription] { DatasetTable.all.map(\.description) }
}
