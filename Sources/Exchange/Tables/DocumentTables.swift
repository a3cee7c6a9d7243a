public import CodingModel

extension Table where Row == Document {
    /// The documents.
    public static var documents: Table<Document> {
        Table(
            "documents", "A row is an imported text.", primaryKey: ["document_id"],
            [
                Column("document_id", .uuid, "The document's identity.", required: true, unique: true) {
                    .id($0.id)
                },
                Column("document", .string, "The document's name.", required: true, unique: true) {
                    .text($0.name)
                },
                Column(
                    "revision", .integer, "Which text of the document: 1 as imported, more after each mending.",
                    required: true
                ) { .integer($0.revision) },
                Column("length", .integer, "Unicode scalars in the text.", required: true) { .integer($0.length) },
                Column("created_at", .datetime, "When it was imported, UTC.", required: true) {
                    .time($0.createdAt)
                },
                Column("file_name", .string, "The file it came from, without folders.", required: true) {
                    .text($0.source.fileName)
                },
                Column("file_size", .integer, "Bytes in that file.", required: true) { .integer($0.source.size) },
                Column(
                    "sha256", .string, "SHA-256 of that file's bytes, 64 hexadecimal digits in lower case.",
                    required: true
                ) { .text($0.source.sha256) },
                Column("importer", .string, "What read the file.", required: true) { .text($0.source.importer) },
                Column("importer_version", .string, "The version of that.", required: true) {
                    .text($0.source.importerVersion)
                },
                Column(
                    "importer_options", .string,
                    "What it was told, as key=value separated by blanks; empty if nothing."
                ) { .text($0.source.importerOptions) },
            ])
    }
}

extension DatasetTable {
    static let documents = DatasetTable(Table.documents) { dataset, _, body in
        try dataset.forEachDocument(body)
    }
}
