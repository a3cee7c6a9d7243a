public import CodingModel

extension Table where Row == Case {
    /// The cases, without their values, documents and passages, which have tables of their own.
    public static var cases: Table<Case> {
        Table(
            "cases", "A row is what is studied: a person, a school, a company.", primaryKey: ["case_id"],
            [
                Column("case_id", .uuid, "The case's identity.", required: true, unique: true) { .id($0.id) },
                Column("case", .string, "The case's name.", required: true, unique: true) { .text($0.name) },
                Column("created_at", .datetime, "When it was made, UTC.", required: true) { .time($0.createdAt) },
            ])
    }
}

extension Table where Row == Attribute {
    /// The attributes that cases may have.
    public static var attributes: Table<Attribute> {
        Table(
            "attributes", "A row is a property of cases, such as age or district.", primaryKey: ["attribute_id"],
            [
                Column("attribute_id", .uuid, "The attribute's identity.", required: true, unique: true) {
                    .id($0.id)
                },
                Column("attribute", .string, "The attribute's name.", required: true, unique: true) {
                    .text($0.name)
                },
                Column(
                    "kind", .string, "What its values are: text, number, date, boolean or choice.", required: true
                ) { .text($0.kind.rawValue) },
                Column("choices", .string, "The values of a choice, one a line; empty for other kinds.") {
                    .text($0.choices.joined(separator: "\n"))
                },
            ])
    }
}

extension DatasetTable {
    static let cases = DatasetTable(Table.cases) { dataset, _, body in
        try dataset.forEachCase(body)
    }

    static let attributes = DatasetTable(Table.attributes) { dataset, _, body in
        for attribute in try dataset.attributes() { try body(attribute) }
    }

    static let caseValues = DatasetTable(
        Table<(subject: Case, attribute: Attribute, value: String)>(
            "case_values", "A row is the value of one attribute of one case.", primaryKey: ["case_id", "attribute_id"],
            [
                Column("case", .string, "The case's name.", required: true) { .text($0.subject.name) },
                Column(
                    "case_id", .uuid, "The case's identity.", required: true,
                    references: Reference("cases", "case_id")
                ) { .id($0.subject.id) },
                Column("attribute", .string, "The attribute's name.", required: true) { .text($0.attribute.name) },
                Column(
                    "attribute_id", .uuid, "The attribute's identity.", required: true,
                    references: Reference("attributes", "attribute_id")
                ) { .id($0.attribute.id) },
                Column("value", .string, "The value, as the attribute's kind says.") { .text($0.value) },
            ])
    ) { dataset, _, body in
        let attributes = try dataset.attributes()
        try dataset.forEachCase { subject in
            for attribute in attributes {
                guard let value = subject.values[attribute.name] else { continue }
                try body((subject, attribute, value))
            }
        }
    }

    static let caseDocuments = DatasetTable(
        Table<(subject: Case, documentID: ObjectID, document: String)>(
            "case_documents", "A row says that a document belongs to a case.", primaryKey: ["case_id", "document_id"],
            [
                Column("case", .string, "The case's name.", required: true) { .text($0.subject.name) },
                Column(
                    "case_id", .uuid, "The case's identity.", required: true,
                    references: Reference("cases", "case_id")
                ) { .id($0.subject.id) },
                Column("document", .string, "The document's name.", required: true) { .text($0.document) },
                Column(
                    "document_id", .uuid, "The document's identity.", required: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.documentID) },
            ])
    ) { dataset, _, body in
        let documents = try dataset.documentNames()
        try dataset.forEachCase { subject in
            for id in subject.documentIDs { try body((subject, id, documents[id] ?? "")) }
        }
    }

    static let casePassages = DatasetTable(
        Table<(subject: Case, anchor: AnchoredPassage, document: String)>(
            "case_passages", "A row says that a passage belongs to a case.", primaryKey: ["case_id", "passage_id"],
            [
                Column("case", .string, "The case's name.", required: true) { .text($0.subject.name) },
                Column(
                    "case_id", .uuid, "The case's identity.", required: true,
                    references: Reference("cases", "case_id")
                ) { .id($0.subject.id) },
                Column("document", .string, "The document's name.", required: true) { .text($0.document) },
                Column(
                    "document_id", .uuid, "The document's identity.", required: true,
                    references: Reference("documents", "document_id")
                ) { .id($0.anchor.documentID) },
                Column(
                    "start_offset", .integer, "Where the passage begins: Unicode scalars of the text, from 0.",
                    required: true
                ) { .integer($0.anchor.passage.range.lowerBound) },
                Column(
                    "end_offset", .integer, "Where it ends, in the same count; the end is excluded.", required: true
                ) { .integer($0.anchor.passage.range.upperBound) },
                Column("quotation", .string, "The text between the two offsets, unchanged.", required: true) {
                    .text($0.anchor.passage.quotation)
                },
                Column(
                    "passage_id", .uuid, "What the passage is known by, here and as the subject of memos.",
                    required: true
                ) { .id($0.anchor.id) },
            ])
    ) { dataset, _, body in
        let (documents, anchors) = (try dataset.documentNames(), try dataset.anchors())
        try dataset.forEachCase { subject in
            for anchor in subject.passageIDs.compactMap({ anchors[$0] }) {
                try body((subject, anchor, documents[anchor.documentID] ?? ""))
            }
        }
    }
}
