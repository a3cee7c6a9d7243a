import CodingModel
import Exchange
import Store

/// A memo with what it is about, as lists show it.
struct MemoRow {
    let entry: MemoEntry
    let coder: String?
    /// What it is about in words: `code wellbeing/stress`, `passage interview-3 12..40`.
    let about: String
    /// The document that it is about, or in which its passage or coding is.
    var document: (id: ObjectID, name: String)?
    /// Of a passage or coding, as long as it has a place in the text; of a lost passage, where it last was.
    var passage: Passage?
    /// The code that it is about, or that its coding gives.
    var codeID: ObjectID?

    var memo: Memo { entry.memo }
    /// Offsets into the current text.
    private var place: Range<Int>? { entry.isLost ? nil : passage?.range }

    static let table = Table<MemoRow>(
        "memos", "A row is a memo.",
        [
            Column("memo_id", .uuid, "The memo's identity.") { .id($0.memo.id) },
            Column("about", .string, "What it is about, in words.") { .text($0.about) },
            Column("subject", .string, "Of what kind that is.") { .text($0.memo.subject.rawValue) },
            Column("subject_id", .uuid, "Its identity.") { .id($0.memo.subjectID) },
            Column("memo", .string, "The note.") { .text($0.memo.text) },
            Column("coder", .string, "Who wrote it.") { Field($0.coder) },
            Column("coder_id", .uuid, "Their identity.") { Field($0.memo.coderID) },
            Column("private", .boolean, "Whether exports leave it out.") { .boolean($0.memo.isPrivate) },
            Column("created_at", .datetime, "When it was first written.") { .time($0.memo.createdAt) },
            Column("edited_at", .datetime, "When it was last written.") { .time($0.entry.editedAt) },
            Column("version", .integer, "How often it was written.") { .integer($0.entry.version) },
            Column("lost", .boolean, "Whether its words are no longer in the text.") { .boolean($0.entry.isLost) },
            Column("document", .string, "The document it is about or in.") { Field($0.document?.name) },
            Column("document_id", .uuid, "Its identity.") { Field($0.document?.id) },
            Column("start_offset", .integer, "Where its passage begins, unless lost.") {
                $0.place.map { .integer($0.lowerBound) } ?? .null
            },
            Column("end_offset", .integer, "The end excluded.") { $0.place.map { .integer($0.upperBound) } ?? .null },
            Column("quotation", .string, "Its passage; of a lost one, what it was.") { Field($0.passage?.quotation) },
        ])

    /// Prints memos: for people what they are about, what they say and who wrote them.
    static func print(_ rows: [MemoRow], _ output: FormatOptions) throws {
        var table = table
        if output.format == .table {
            table = Table(
                table.name, table.summary,
                table.columns.map { column in
                    guard column.description.name == "private" else { return column }
                    return Column("private", .string, "Whether exports leave it out.") {
                        .text($0.memo.isPrivate ? "private" : "")
                    }
                })
        }
        let columns = ["about", "memo", "coder", "created_at"]
        try Printer(output.format).print(
            table, columns: columns + (rows.contains { $0.memo.isPrivate } ? ["private"] : []) + ["memo_id"], rows)
    }
}

/// Says in words what memos are about.
struct MemoSubjects {
    private var documents: [ObjectID: String] = [:]
    private var cases: [ObjectID: String] = [:]
    private let codebook: Codebook
    private let coders: [ObjectID: String]
    private let anchors: [ObjectID: AnchoredPassage]
    private let codings: [ObjectID: Coding]

    /// What is needed for those memos.
    init(of entries: [MemoEntry], in store: StudyStore) throws {
        codebook = try store.codebook()
        coders = Dictionary(try store.coders().map { ($0.id, $0.name) }) { first, _ in first }
        anchors = Dictionary(try store.anchors().map { ($0.id, $0) }) { first, _ in first }
        let coded = Set(entries.filter { $0.memo.subject == .coding }.map(\.memo.subjectID))
        codings = Dictionary(try store.codings(coded.sorted()).map { ($0.id, $0) }) { first, _ in first }
        var (documents, cases): ([ObjectID: String], [ObjectID: String]) = ([:], [:])
        try store.forEachDocument { documents[$0.id] = $0.name }
        try store.forEachCase { cases[$0.id] = $0.name }
        (self.documents, self.cases) = (documents, cases)
    }

    /// The memos, told.
    static func rows(_ entries: [MemoEntry], in store: StudyStore) throws -> [MemoRow] {
        let subjects = try MemoSubjects(of: entries, in: store)
        return entries.map(subjects.row)
    }

    private func row(_ entry: MemoEntry) -> MemoRow {
        let subject = entry.memo.subjectID
        func row(_ about: String) -> MemoRow {
            let lost = entry.isLost ? ", whose words are no longer in the text" : ""
            return MemoRow(entry: entry, coder: entry.memo.coderID.flatMap { coders[$0] }, about: about + lost)
        }
        func document(_ id: ObjectID) -> (id: ObjectID, name: String) { (id, documents[id] ?? "") }
        switch entry.memo.subject {
        case .study: return row("study")
        case .document:
            var row = row("document \(document(subject).name)")
            row.document = document(subject)
            return row
        case .code:
            var row = row("code \(codebook.path(of: subject) ?? "")")
            row.codeID = subject
            return row
        case .case: return row("case \(cases[subject] ?? "")")
        case .passage:
            guard let anchor = anchors[subject] else { return row("passage") }
            let document = document(anchor.documentID)
            let range = anchor.passage.range
            var row = row(
                "passage \(document.name)" + (anchor.isLost ? "" : " \(range.lowerBound)..\(range.upperBound)"))
            (row.document, row.passage) = (document, anchor.passage)
            return row
        case .coding:
            guard let coding = codings[subject] else { return row("coding") }
            let range = coding.passage.range
            var row = row("coding \(coding.document) \(range.lowerBound)..\(range.upperBound) \(coding.code)")
            (row.document, row.passage) = ((coding.documentID, coding.document), coding.passage)
            row.codeID = coding.codeID
            return row
        }
    }
}
