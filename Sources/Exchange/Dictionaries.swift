/// What exports promise, as documents for people and programs, made from the tables themselves.
public enum Dictionaries {
    /// The tables of the CSV folder, in Markdown.
    public static var csv: String {
        """
        # The CSV folder: tables and columns

        A file a table, `NAME.csv`: RFC 4180 in UTF-8 without byte order mark, a header, LF line ends. An empty cell is
        nothing. Times are ISO 8601 in UTC. The folder `texts` holds each document's text in UTF-8 with LF line ends, as
        `documents.csv` names it; offsets count Unicode scalars (code points) in it from 0, the end excluded, so in
        Python `text[start_offset:end_offset] == quotation` if the file is opened with `newline=""`. `datapackage.json`
        describes all of it as a Frictionless Data Package.

        """ + tables(Exporter.csvTables.map(\.description))
    }

    /// The parts of the JSON document, in Markdown.
    public static var json: String {
        """
        # The JSON document: parts and keys

        One object: `format` is `\(EmicJSONFormat.name)`, `version` is \(EmicJSONFormat.version), `study` an object, and
        each further part an array with a row a line. Keys are in the order given here. What is not known or not said is
        `null`. Times are ISO 8601 in UTC; offsets count Unicode scalars (code points) of the text from 0, the end
        excluded. `schema.json` says the same to programs.

        """ + tables([Table.study.description] + EmicJSONFormat.tables.map(\.description))
    }

    private static func tables(_ tables: [TableDescription]) -> String {
        tables.map { table in
            let columns = table.columns.map { column in
                let notes =
                    (column.isRequired ? ["never empty"] : []) + (column.isUnique ? ["unique"] : [])
                    + (column.references.map { ["in `\($0.table).\($0.column)`"] } ?? [])
                let about = column.summary.replacing("|", with: "\\|")
                return "| `\(column.name)` | \(column.type.rawValue) | \(about) | \(notes.joined(separator: ", ")) |\n"
            }
            let key = table.primaryKey.map { "`\($0)`" }.joined(separator: ", ")
            return
                "\n## \(table.name)\n\n\(table.summary) Key: \(key).\n\n| column | type | meaning | |\n|---|---|---|---|\n"
                + columns.joined()
        }.joined()
    }

    /// The JSON document's schema (JSON Schema 2020-12).
    public static var jsonSchema: String {
        let parts =
            [
                ("format", "{\"const\": \"\(EmicJSONFormat.name)\"}"),
                ("version", "{\"const\": \(EmicJSONFormat.version)}"),
            ]
            + [("study", schema(of: Table.study.description, indent: "    "))]
            + EmicJSONFormat.tables.map { table in
                let rows = schema(of: table.description, indent: "    ")
                return (table.description.name, "{\"type\": \"array\", \"items\": \(rows)}")
            }
        let properties = parts.map { "    \(JSONText.quoted($0)): \($1)" }.joined(separator: ",\n")
        let required = parts.map { JSONText.quoted($0.0) }.joined(separator: ", ")
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "A study exported by Emic",
              "type": "object",
              "required": [\(required)],
              "properties": {
            \(properties)
              }
            }

            """
    }

    private static func schema(of table: TableDescription, indent: String) -> String {
        let names = table.columns.map { JSONText.quoted($0.name) }
        let properties = zip(names, table.columns).map { "\(indent)    \($0): \(schema(of: $1))" }
        return """
            {
            \(indent)  "description": \(JSONText.quoted(table.summary)),
            \(indent)  "type": "object",
            \(indent)  "required": [\(names.joined(separator: ", "))],
            \(indent)  "properties": {
            \(properties.joined(separator: ",\n"))
            \(indent)  }
            \(indent)}
            """
    }

    private static func schema(of column: ColumnDescription) -> String {
        let type =
            switch column.type {
            case .integer, .number, .boolean: column.type.rawValue
            case .string, .uuid, .datetime: "string"
            }
        var members = column.isRequired ? "\"type\": \"\(type)\"" : "\"type\": [\"\(type)\", \"null\"]"
        switch column.type {
        case .uuid: members += ", \"format\": \"uuid\""
        case .datetime: members += ", \"format\": \"date-time\""
        default: break
        }
        return "{\(members), \"description\": \(JSONText.quoted(column.summary))}"
    }
}
