/// How the journal's objects of one kind lie in their table: the only place that knows both.
struct ObjectKind: Sendable {
    /// How a field of the journal lies in columns.
    enum Storage: Sendable {
        /// In a column of the field's name.
        case plain
        /// In a column of the field's name, and folded in `<name>_key`.
        case name
        /// In `<name>_id`, as the integer key of a row in that table.
        case reference(table: String)
        /// In `<name>`, as sixteen bytes.
        case identity
        /// In `<name>`, as sixteen bytes, or NULL.
        case optionalIdentity
        /// In `text` and `salt`, with their `commitment`, which alone the journal knows.
        case words
    }

    struct Field: Sendable {
        let name: String
        let storage: Storage

        static func plain(_ name: String) -> Field { Field(name: name, storage: .plain) }
        static func reference(_ name: String, to table: String) -> Field {
            Field(name: name, storage: .reference(table: table))
        }
        static func identity(_ name: String) -> Field { Field(name: name, storage: .identity) }
        static func optionalIdentity(_ name: String) -> Field { Field(name: name, storage: .optionalIdentity) }
        static let name = Field(name: "name", storage: .name)
        static let words = Field(name: "commitment", storage: .words)
    }

    let name: String
    let table: String
    let fields: [Field]

    static let study = ObjectKind(
        name: "study", table: "study",
        fields: [
            .identity("study_uuid"), .plain("title"), .plain("created_at"), .reference("default_coder", to: "coders"),
        ])
    static let coder = ObjectKind(name: "coder", table: "coders", fields: [.name, .plain("created_at")])
    static let document = ObjectKind(
        name: "document", table: "documents",
        fields: [
            .name, .plain("created_at"), .plain("file_name"), .plain("size"), .plain("sha256"), .plain("importer"),
            .plain("importer_version"), .plain("importer_options"),
        ])
    static let revision = ObjectKind(
        name: "revision", table: "revisions",
        fields: [
            .reference("document", to: "documents"), .plain("number"), .plain("reason"), .plain("created_at"),
            .plain("length"), .words, .plain("structure"), .plain("language"), .plain("file_name"), .plain("size"),
            .plain("sha256"), .plain("importer"), .plain("importer_version"), .plain("importer_options"),
        ])
    static let speaker = ObjectKind(
        name: "speaker", table: "speakers",
        fields: [.reference("document", to: "documents"), .name, .reference("case", to: "cases")])
    static let review = ObjectKind(
        name: "review", table: "reviews",
        fields: [
            .identity("coding"), .reference("document", to: "documents"), .reference("revision", to: "revisions"),
            .plain("start_offset"), .plain("end_offset"), .plain("outcome"), .optionalIdentity("taken_by"),
            .plain("created_at"),
        ])
    static let code = ObjectKind(
        name: "code", table: "codes",
        fields: [
            .reference("parent", to: "codes"), .name, .plain("color"), .plain("created_at"), .plain("status"),
            .plain("aliases"),
        ])
    static let codeVersion = ObjectKind(
        name: "code_version", table: "code_versions",
        fields: [
            .reference("code", to: "codes"), .plain("number"), .plain("definition"), .plain("created_at"),
            .plain("inclusion"), .plain("exclusion"),
        ])
    static let codeExample = ObjectKind(
        name: "code_example", table: "code_examples",
        fields: [.reference("code", to: "codes"), .plain("kind"), .words])
    static let assignment = ObjectKind(
        name: "assignment", table: "assignments",
        fields: [
            .reference("document", to: "documents"), .reference("coder", to: "coders"), .plain("assigned_at"),
            .plain("finished_at"), .plain("blind"),
        ])
    static let assignmentPassage = ObjectKind(
        name: "assignment_passage", table: "assignment_passages",
        fields: [.reference("assignment", to: "assignments"), .identity("anchor")])
    static let anchor = ObjectKind(
        name: "anchor", table: "anchors",
        fields: [
            .identity("anchor"), .reference("document", to: "documents"), .reference("revision", to: "revisions"),
            .plain("start_offset"), .plain("end_offset"), .words,
        ])
    static let adjudication = ObjectKind(
        name: "adjudication", table: "adjudications",
        fields: [
            .reference("document", to: "documents"), .reference("coder", to: "coders"), .plain("outcome"),
            .plain("codings"), .plain("created_at"), .words,
        ])
    static let memo = ObjectKind(
        name: "memo", table: "memos",
        fields: [
            .plain("subject"), .identity("subject_uuid"), .reference("coder", to: "coders"), .plain("created_at"),
            .plain("private"),
        ])
    static let memoVersion = ObjectKind(
        name: "memo_version", table: "memo_versions",
        fields: [.reference("memo", to: "memos"), .plain("number"), .plain("created_at"), .words])
    static let `case` = ObjectKind(name: "case", table: "cases", fields: [.name, .plain("created_at")])
    static let attribute = ObjectKind(
        name: "attribute", table: "attributes", fields: [.name, .plain("kind"), .plain("choices")])
    static let caseValue = ObjectKind(
        name: "case_value", table: "case_values",
        fields: [.reference("case", to: "cases"), .reference("attribute", to: "attributes"), .words])
    static let caseDocument = ObjectKind(
        name: "case_document", table: "case_documents",
        fields: [.reference("case", to: "cases"), .reference("document", to: "documents")])

    static let casePassage = ObjectKind(
        name: "case_passage", table: "case_passages",
        fields: [.reference("case", to: "cases"), .identity("anchor")])

    static let all = [
        study, coder, document, revision, code, codeVersion, assignment, memo, memoVersion, `case`, attribute,
        caseValue, caseDocument, speaker, review,
        codeExample, anchor, assignmentPassage, casePassage, adjudication,
    ]

    /// A record of this kind with all its fields: what an entry does not tell, because there was no such field yet,
    /// is null.
    func completed(_ record: Record) -> Record {
        record.merging(fields.map { ($0.name, .null) }) { told, _ in told }
    }

    static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
