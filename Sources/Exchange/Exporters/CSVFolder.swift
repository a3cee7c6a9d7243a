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
                    try table.write(
                        dataset, matching: options.query, as: .csv, spreadsheetSafe: options.spreadsheetSafe,
                        to: output)
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
        Table.documents.adding(
            Column(
                "text_file", .string, "The file with the text in UTF-8, whose scalars offsets count.", required: true,
                unique: true
            ) { .text("texts/\($0.id).txt") })
    ) { dataset, _, body in try dataset.forEachDocument(body) }
}
