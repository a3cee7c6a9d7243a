public import CodingModel

/// A code and where it stands in the codebook.
public struct CodeRow: Hashable, Sendable {
    public var code: Code
    /// Names from the top down, separated by slashes.
    public var path: String

    /// The codes of `codebook`, in its order.
    public static func rows(of codebook: Codebook) -> [CodeRow] {
        codebook.codes.map { CodeRow(code: $0, path: codebook.path(of: $0.id) ?? $0.name) }
    }
}

extension Table where Row == CodeRow {
    /// The codes as they are now.
    public static var codes: Table<CodeRow> {
        Table(
            "codes", "A row is a code, a node in the codebook's tree.", primaryKey: ["code_id"],
            [
                Column("code_id", .uuid, "The code's identity.", required: true, unique: true) { .id($0.code.id) },
                Column(
                    "code", .string, "The code's path: names from the top down, separated by /.", required: true,
                    unique: true
                ) { .text($0.path) },
                Column("name", .string, "The code's own name, the last of the path.", required: true) {
                    .text($0.code.name)
                },
                Column(
                    "parent_id", .uuid, "The code above; empty at the top.",
                    references: Reference("codes", "code_id")
                ) { Field($0.code.parent) },
                Column("definition", .string, "What the code means now; empty if nobody has said.") {
                    .text($0.code.definition)
                },
                Column("version", .integer, "Counts the definitions, from 1.", required: true) {
                    .integer($0.code.version)
                },
                Column("color", .string, "#rrggbb in lower case; empty for none.") { Field($0.code.color) },
                Column("created_at", .datetime, "When the code was made, UTC.", required: true) {
                    .time($0.code.createdAt)
                },
                Column("inclusion", .string, "When to use it now; empty if nobody has said.") {
                    .text($0.code.page.inclusion)
                },
                Column("exclusion", .string, "When not to use it now; empty if nobody has said.") {
                    .text($0.code.page.exclusion)
                },
                Column("status", .string, "draft, active or retired.", required: true) {
                    .text($0.code.page.status.rawValue)
                },
                Column("aliases", .string, "Other names that it is found under, one a line.") {
                    .text($0.code.page.aliases.joined(separator: "\n"))
                },
            ])
    }
}

extension DatasetTable {
    static let codes = DatasetTable(Table.codes) { dataset, _, body in
        for row in CodeRow.rows(of: try dataset.codebook()) { try body(row) }
    }

    static let codeVersions = DatasetTable(
        Table<(version: CodeVersion, path: String)>(
            "code_versions", "A row is what a code meant at a time.", primaryKey: ["code_id", "version"],
            [
                Column("code", .string, "The code's path as it is now.", required: true) { .text($0.path) },
                Column(
                    "code_id", .uuid, "The code's identity.", required: true,
                    references: Reference("codes", "code_id")
                ) { .id($0.version.codeID) },
                Column("version", .integer, "Counts the code's definitions, from 1.", required: true) {
                    .integer($0.version.version)
                },
                Column("definition", .string, "What the code meant; empty if nobody had said.") {
                    .text($0.version.definition)
                },
                Column("created_at", .datetime, "Since when, UTC.", required: true) { .time($0.version.createdAt) },
                Column("inclusion", .string, "When to use it; empty if nobody had said.") {
                    .text($0.version.inclusion)
                },
                Column("exclusion", .string, "When not to use it; empty if nobody had said.") {
                    .text($0.version.exclusion)
                },
            ])
    ) { dataset, _, body in
        let codebook = try dataset.codebook()
        for version in try dataset.codeVersions() {
            try body((version, codebook.path(of: version.codeID) ?? ""))
        }
    }

    static let coders = DatasetTable(Table.coders) { dataset, _, body in
        for coder in try dataset.coders() { try body(coder) }
    }
}

extension Table where Row == Coder {
    /// The coders.
    public static var coders: Table<Coder> {
        Table(
            "coders", "A row is a person who codes.", primaryKey: ["coder_id"],
            [
                Column("coder_id", .uuid, "The coder's identity.", required: true, unique: true) { .id($0.id) },
                Column("coder", .string, "The coder's name.", required: true, unique: true) { .text($0.name) },
                Column("created_at", .datetime, "When they joined the study, UTC.", required: true) {
                    .time($0.createdAt)
                },
            ])
    }
}
