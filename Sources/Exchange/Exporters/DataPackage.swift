import CodingModel

/// The description of a folder of tables as a Frictionless Data Package, which pandas, R and others can load by.
///
/// - Source: Data Package and Table Schema, version 2, https://datapackage.org/standard/data-package/.
enum DataPackage {
    static func json(of study: Study, tables: [TableDescription]) -> String {
        let resources = tables.map { table in
            Node.object([
                ("name", .text(table.name)), ("type", .text("table")), ("path", .text(table.name + ".csv")),
                ("description", .text(table.summary)), ("scheme", .text("file")), ("format", .text("csv")),
                ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
                ("dialect", .object([("lineTerminator", .text("\n")), ("doubleQuote", .literal("true"))])),
                ("schema", schema(of: table)),
            ])
        }
        let package = Node.object([
            ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
            ("name", .text("emic-study")), ("id", .text(study.id.description)), ("title", .text(study.title)),
            ("created", .text(study.createdAt.description)),
            ("description", .text("A study exported by Emic. Offsets count Unicode scalars from 0, the end excluded.")),
            ("resources", .array(resources)),
        ])
        return package.text(indent: 0) + "\n"
    }

    private static func schema(of table: TableDescription) -> Node {
        var members: [(String, Node)] = [
            ("fields", .array(table.columns.map(field))), ("missingValues", .array([.text("")])),
        ]
        if !table.primaryKey.isEmpty {
            members.append(("primaryKey", .array(table.primaryKey.map(Node.text))))
        }
        let keys = table.columns.compactMap { column in
            column.references.map { reference in
                Node.object([
                    ("fields", .array([.text(column.name)])),
                    (
                        "reference",
                        .object([
                            ("resource", .text(reference.table == table.name ? "" : reference.table)),
                            ("fields", .array([.text(reference.column)])),
                        ])
                    ),
                ])
            }
        }
        if !keys.isEmpty { members.append(("foreignKeys", .array(keys))) }
        return .object(members)
    }

    private static func field(_ column: ColumnDescription) -> Node {
        var members: [(String, Node)] = [("name", .text(column.name))]
        members.append(("type", .text(column.type == .uuid ? "string" : column.type.rawValue)))
        if column.type == .uuid { members.append(("format", .text("uuid"))) }
        if column.type == .datetime { members.append(("format", .text("%Y-%m-%dT%H:%M:%S.%fZ"))) }
        members.append(("description", .text(column.summary)))
        let constraints: [(String, Node)] =
            (column.isRequired ? [("required", .literal("true"))] : [])
            + (column.isUnique ? [("unique", .literal("true"))] : [])
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members)
    }
}

/// A JSON value to be written for people to read: indented, short ones on one line.
private enum Node {
    case text(String)
    case literal(String)
    case array([Node])
    case object([(String, Node)])

    func text(indent: Int) -> String {
        let flat = flat
        if flat.count <= 100, !flat.contains("}, {") { return flat }
        let (outer, inner) = (String(repeating: " ", count: indent), String(repeating: " ", count: indent + 2))
        switch self {
        case .text, .literal: return flat
        case .array(let nodes):
            let lines = nodes.map { inner + $0.text(indent: indent + 2) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members):
            let lines = members.map { "\(inner)\(JSONText.quoted($0)): \($1.text(indent: indent + 2))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    private var flat: String {
        switch self {
        case .text(let text): JSONText.quoted(text)
        case .literal(let literal): literal
        case .array(let nodes): "[" + nodes.map(\.flat).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(JSONText.quoted($0)): \($1.flat)" }.joined(separator: ", ") + "}"
        }
    }
}
