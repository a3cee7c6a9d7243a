import CodingModel
import Exchange
import Store

/// A case as lists show it.
struct CaseRow {
    let subject: Case
    let speakers: Int
    /// Passages of its own whose words are no longer in the text.
    let lostPassages: Int
    let codings: Int

    /// The cases with the codings they share something with.
    static func rows(_ cases: [Case], in store: StudyStore) throws -> [CaseRow] {
        let stretches = try store.stretchesByCase()
        let index = StretchIndex(cases.map { stretches[$0.id] ?? Stretches() })
        var codings = [Int](repeating: 0, count: cases.count)
        try store.forEachSpan(matching: .all) { span in
            for (position, _) in index.shares(of: span.range, in: span.documentID) { codings[position] += 1 }
        }
        var speakers: [ObjectID: Int] = [:]
        try store.forEachDocument { document in
            for case let owner? in try store.speakers(of: document.id).map(\.caseID) {
                speakers[owner, default: 0] += 1
            }
        }
        let lost = try store.lostPassageCounts()
        return cases.enumerated().map { position, subject in
            CaseRow(
                subject: subject, speakers: speakers[subject.id] ?? 0, lostPassages: lost[subject.id] ?? 0,
                codings: codings[position])
        }
    }

    /// Cases with a column for each attribute, between their names and what they have of the texts; for programs
    /// behind these, so that the columns that are always there come first.
    static func table(_ attributes: [Attribute], for format: PrintFormat) -> Table<CaseRow> {
        var columns = Table<Case>.cases.columns.map { column in
            Column<CaseRow>(column.description.name, column.description.type, column.description.summary) {
                column.field($0.subject)
            }
        }
        columns += [
            Column("documents", .integer, "Documents that belong to it as a whole.") {
                .integer($0.subject.documentIDs.count)
            },
            Column("speakers", .integer, "Speakers that it is.") { .integer($0.speakers) },
            Column("passages", .integer, "Single passages that belong to it.") {
                .integer($0.subject.passageIDs.count)
            },
            Column("codings", .integer, "Codings that share a character with any of these.") {
                .integer($0.codings)
            },
        ]
        let fixed = columns.map(\.description.name)
        let values = attributes.map { attribute in
            let name = attribute.name
            return Column<CaseRow>(
                fixed.contains(name) ? "\(name) (attribute)" : name, .string, "Its value of that attribute."
            ) { Field($0.subject.values[name].map { attribute.shown($0, to: format) }) }
        }
        guard format == .table else { return Table("cases", "A row is a case.", columns + values) }
        let shown = columns.filter { !["case_id", "created_at"].contains($0.description.name) }
        return Table("cases", "A row is a case.", [shown[0]] + values + shown.dropFirst())
    }
}

extension Attribute {
    /// A value as it is shown: for people `yes` and `no` rather than `true` and `false`.
    func shown(_ value: String, to format: PrintFormat = .table) -> String {
        guard kind == .boolean, format == .table else { return value }
        return value == "true" ? "yes" : "no"
    }
}
