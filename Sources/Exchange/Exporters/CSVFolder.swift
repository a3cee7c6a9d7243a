import CodingModel

extension Exporter {
    /// A table a file, the texts, and a description of it all that other programs read.
    public static let csvFolder = Exporter(
        id: "csv", summary: "CSV: a folder of tables with their texts, described by datapackage.json.", target: .folder
    ) { dataset, destination, options in
        try destination.writeFolder(mark: "datapackage.json") { folder in
            try folder.writeFile("datapackage.json") { output in
                output.append(DataPackage.json(of: try dataset.study(), tables: csvTables.map(\.description)))
            }
            for table in csvTables {
                try folder.writeFile(table.description.name + ".csv") { output in
                    try table.write(dataset, as: .csv, options: options, to: output)
                }
            }
            try folder.makeFolder("texts") { texts in
                try dataset.forEachDocument { document in
                    let text = try dataset.text(of: document.id)
                    try texts.writeFile("\(document.id).txt") { $0.append(text) }
                }
            }
        }
    }

    /// The tables of the folder: those of every export, and for documents where their text lies.
    static let csvTables: [DatasetTable] = DatasetTable.all.map { table in
        table.description.name == "documents" ? documentsWithTexts : table
    }

    private static let documentsWithTexts = DatasetTable(
        Table<(document: Document, language: String?)>(
            Table.documents.name, Table.documents.summary, primaryKey: Table.documents.primaryKey,
            Table.documents.columns.map { $0.of { $0.document } } + [
                Column(
                    "text_file", .string, "The file with the text in UTF-8, whose scalars offsets count.",
                    required: true, unique: true
                ) { .text("texts/\($0.document.id).txt") },
                Column("language", .string, "The text's language, as ISO 639-1 has it; empty if it is not known.") {
                    Field($0.language)
                },
            ])
    ) { dataset, _, body in
        try dataset.forEachDocument { try body(($0, try dataset.language(of: $0.id))) }
    }
}

extension Column {
    /// The same column in a table whose rows have this one's as a part.
    fileprivate func of<Whole>(_ part: @escaping @Sendable (Whole) -> Row) -> Column<Whole> {
        Column<Whole>(
            description.name, description.type, description.summary, required: description.isRequired,
            unique: description.isUnique, references: description.references
        ) { field(part($0)) }
    }
}
