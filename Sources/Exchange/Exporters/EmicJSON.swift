import CodingModel

extension Exporter {
    /// All of a study in one document, from which it can be read back.
    public static let emicJSON = Exporter(
        id: "json", summary: "JSON: one document with everything, original files too; emic import reads it back.",
        target: .file
    ) { dataset, destination, options in
        try destination.writeFile { output in
            try writeEmicJSON(dataset, matching: options.query, to: output)
        }
    }

    /// Writes the document: what it is, the study, then an array a table with a line a row, so that memory holds one
    /// row and line tools are of use.
    static func writeEmicJSON(_ dataset: any CodedDataset, matching query: CodingQuery, to output: Output) throws {
        output.append("{\n\"format\":\"\(EmicJSONFormat.name)\",\n\"version\":\(EmicJSONFormat.version),\n\"study\":")
        let study = RowWriter(Table.study, as: .jsonl, to: output)
        try study.writeObject(try dataset.study())
        for table in EmicJSONFormat.tables {
            output.append(",\n\(JSONText.quoted(table.description.name)):")
            try table.writeArray(dataset, matching: query, to: output)
        }
        output.append("\n}\n")
        try output.flush()
    }
}

/// What the JSON of a study is made of, for those who write and those who read it.
enum EmicJSONFormat {
    static let name = "emic-study"
    static let version = 1

    /// The tables in the order of the document, each referring only to those before it.
    static let tables: [DatasetTable] = DatasetTable.all.flatMap { table in
        table.description.name == "documents" ? [table, texts, originals] : [table]
    }

    static let texts = DatasetTable(
        Table<(document: Document, text: String, language: String?)>(
            "texts", "A row is the text of a document.", primaryKey: ["document_id"],
            [
                Column(
                    "document_id", .uuid, "The document's identity.", required: true, unique: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.document.id) },
                Column("revision", .integer, "As in documents.", required: true) { .integer($0.document.revision) },
                Column("text", .string, "The text, whose Unicode scalars offsets count.", required: true) {
                    .text($0.text)
                },
                Column("language", .string, "Its language, as ISO 639-1 has it; empty if it is not known.") {
                    Field($0.language)
                },
            ])
    ) { dataset, _, body in
        try dataset.forEachDocument {
            try body(($0, try dataset.text(of: $0.id), try dataset.language(of: $0.id)))
        }
    }

    static let originals = DatasetTable(
        Table<(document: Document, bytes: [UInt8])>(
            "originals", "A row is the file that a document came from.", primaryKey: ["document_id"],
            [
                Column(
                    "document_id", .uuid, "The document's identity.", required: true, unique: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.document.id) },
                Column("base64", .string, "The file's bytes in Base64 (RFC 4648, with padding).", required: true) {
                    .text(Base64.text(of: $0.bytes))
                },
            ])
    ) { dataset, _, body in
        try dataset.forEachDocument { try body(($0, try dataset.original(of: $0.id))) }
    }
}

extension Table where Row == Study {
    /// The study itself, as one row.
    static var study: Table<Study> {
        Table(
            "study", "The study itself.", primaryKey: ["study_id"],
            [
                Column("study_id", .uuid, "The study's identity.", required: true) { .id($0.id) },
                Column("title", .string, "What it is called.", required: true) { .text($0.title) },
                Column("created_at", .datetime, "When it was begun, UTC.", required: true) { .time($0.createdAt) },
                Column(
                    "default_coder_id", .uuid, "The coder who is meant where none is named; empty if none is.",
                    references: Reference("coders", "coder_id")
                ) { Field($0.defaultCoder) },
            ])
    }
}
