import ArgumentParser
import CodingModel
import Exchange
import Store

extension Coders {
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show who is to code what, how far they are, and who has finished.",
            discussion: """
                A row is a coder and a document that they were assigned or have coded in. Of others, while you code a \
                document blind, it says whether they have finished and nothing of what they coded.

                Examples:
                  emic coders status
                  emic coders status --coder anna --format csv
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        func run() throws {
            let store = try study.open(as: coder.coder, view)
            let work = try store.withoutAgreedVersions().snapshot { try Work(of: $0) }
            try Printer(output.format).print(
                output.format == .table ? Work.shown : Work.table,
                columns: ["coder", "document", "blind", "parts", "passages", "finished_at"], work.rows)
            if output.format == .table, !work.rows.isEmpty { Printer.message(work.sentence) }
        }
    }
}

/// How far coders are with documents.
private struct Work {
    struct Row {
        let coder: Coder
        let document: Document
        let assignment: Assignment?
        /// How many passages they coded; `nil` if whoever asks is not to know.
        let passages: Int?
    }

    /// By coder and document, in the order in which these came into the study.
    let rows: [Row]
    private let blind: Int

    init(of store: StudyStore) throws {
        var assignments: [[ObjectID]: Assignment] = [:]
        try store.forEachAssignment { assignments[[$0.coderID, $0.documentID]] = $0 }
        var passages: [[ObjectID]: Set<Range<Int>>] = [:]
        try store.forEachSpan(matching: .all) { passages[[$0.coderID, $0.documentID], default: []].insert($0.range) }
        var documents: [Document] = []
        try store.forEachDocument { documents.append($0) }
        let hidden = Set(try store.blindDocuments())
        blind = Set(assignments.values.filter { $0.isBlind && $0.finishedAt == nil }.map(\.documentID)).count
        rows = try store.coders().flatMap { coder in
            documents.compactMap { document in
                let key = [coder.id, document.id]
                guard assignments[key] != nil || passages[key] != nil else { return nil }
                let isHidden = hidden.contains(document.id) && store.viewer != .coder(coder.id)
                return Row(
                    coder: coder, document: document, assignment: assignments[key],
                    passages: isHidden ? nil : passages[key]?.count ?? 0)
            }
        }
    }

    /// `anna has finished 3 of 12 documents, bo 12 of 12; 9 documents are coded blind`.
    var sentence: String {
        var (names, assigned, finished): ([String], [String: Int], [String: Int]) = ([], [:], [:])
        for row in rows where row.assignment != nil {
            if assigned[row.coder.name] == nil { names.append(row.coder.name) }
            assigned[row.coder.name, default: 0] += 1
            finished[row.coder.name, default: 0] += row.assignment?.finishedAt == nil ? 0 : 1
        }
        guard !names.isEmpty else { return "nothing is assigned: 'emic coders assign' does that" }
        let parts = names.enumerated().map { number, name in
            let (done, all) = (grouped(finished[name, default: 0]), assigned[name, default: 0])
            return number == 0
                ? "\(name) has finished \(done) of \(counted(all, "document"))" : "\(name) \(done) of \(grouped(all))"
        }
        let tail = blind == 0 ? "" : "; \(counted(blind, "document")) \(blind == 1 ? "is" : "are") coded blind"
        return parts.joined(separator: ", ") + tail
    }

    /// For people: whether it is coded blind in a word.
    static let shown = Table<Row>(
        table.name, table.summary,
        table.columns.map { column in
            guard column.description.name == "blind" else { return column }
            return Column("blind", .string, column.description.summary) {
                .text($0.assignment?.isBlind ?? false ? "blind" : "")
            }
        })

    static let table = Table<Row>(
        "assignments", "A row is a coder and a document that they were assigned or have coded in.",
        [
            Column("coder", .string, "The coder's name.") { .text($0.coder.name) },
            Column("coder_id", .uuid, "The coder's identity.") { .id($0.coder.id) },
            Column("document", .string, "The document's name.") { .text($0.document.name) },
            Column("document_id", .uuid, "The document's identity.") { .id($0.document.id) },
            Column("assigned_at", .datetime, "Since when, UTC; empty if it never was.") {
                Field($0.assignment?.assignedAt)
            },
            Column("blind", .boolean, "Whether they code it blind.") { .boolean($0.assignment?.isBlind ?? false) },
            Column("parts", .integer, "Parts they are to code; empty if it is all of the document.") {
                $0.assignment?.parts.map { .integer($0.count) } ?? .null
            },
            Column("passages", .integer, "Passages they coded; empty where others' codings are not shown.") {
                $0.passages.map { .integer($0) } ?? .null
            },
            Column("finished_at", .datetime, "When they were done, UTC; empty while they are not.") {
                Field($0.assignment?.finishedAt)
            },
        ])
}
