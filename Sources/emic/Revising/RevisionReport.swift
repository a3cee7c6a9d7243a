import CodingModel
import Exchange
import Store

/// What became of a document's codings when it got a new text. The outcomes' numbers add up to all that had a place.
struct RevisionReport {
    /// A coding, before and after.
    struct Row {
        let coding: Coding
        let outcome: CarryOutcome
        /// Where it stands now; `nil` if it is lost.
        let new: Passage?
        /// Whether somebody has to decide.
        let waits: Bool
        let takenBy: ObjectID?
    }

    let document: String
    /// The number of the new text.
    let revision: Int
    let rows: [Row]
    /// Codings that had no place in the text before, either.
    let unplacedBefore: Int
    /// How many passages of memos, cases and assignments came to what.
    let anchors: [CarryOutcome: Int]

    init(
        document: String, revision: Int, before: [Coding], placements: [CarriedPassage], after: [Coding],
        reviews: [Review], unplacedBefore: Int, anchors: [CarryOutcome: Int] = [:]
    ) {
        self.document = document
        self.revision = revision
        self.unplacedBefore = unplacedBefore
        self.anchors = anchors
        let said = Dictionary(placements.map { ($0.old, $0.outcome) }) { first, _ in first }
        let places = Dictionary(after.map { ($0.id, $0.passage) }) { first, _ in first }
        let waiting = Dictionary(reviews.map { ($0.codingID, $0) }) { first, _ in first }
        rows = before.map { coding in
            let (new, review) = (places[coding.id], waiting[coding.id])
            let outcome = new == nil ? .lost : said[coding.passage.range] ?? .changed
            return Row(
                coding: coding, outcome: outcome, new: new, waits: review != nil, takenBy: review?.takenBy)
        }
    }

    /// `text 2 of 'interview': 12 codings: 8 unmoved, 2 moved, 1 changed, 1 lost; 2 wait in 'emic review'`.
    var sentence: String {
        var text = "text \(revision) of '\(document)': "
        guard !rows.isEmpty else { return text + "no codings" + (unplacedBefore > 0 ? earlier : "") }
        let counts = Dictionary(grouping: rows, by: \.outcome).mapValues(\.count)
        text += "\(counted(rows.count, "coding")): " + Self.told(counts)
        let waiting = rows.count(where: \.waits)
        if waiting > 0 { text += "; \(grouped(waiting)) wait\(waiting == 1 ? "s" : "") in 'emic review'" }
        return text + (unplacedBefore > 0 ? earlier : "")
    }

    /// `3 passages of memos, cases or assignments: 2 moved, 1 lost`; `nil` if there were none.
    var anchorSentence: String? {
        let count = anchors.values.reduce(0, +)
        guard count > 0 else { return nil }
        let lost = (anchors[.lost] ?? 0) > 0 ? " ('emic memos' and 'emic cases' keep what is lost)" : ""
        return "\(counted(count, "passage")) of memos, cases or assignments: " + Self.told(anchors) + lost
    }

    private static func told(_ counts: [CarryOutcome: Int]) -> String {
        CarryOutcome.allCases.compactMap { outcome in
            counts[outcome].map { "\(grouped($0)) \(outcome.rawValue)" }
        }.joined(separator: ", ")
    }

    private var earlier: String { ", and \(grouped(unplacedBefore)) lost before" }

    static let table = Table<Row>(
        "codings", "A row is a coding of the document's text before.",
        [
            Column("coding_id", .uuid, "The coding's identity.") { .id($0.coding.id) },
            Column("outcome", .string, "unmoved, moved, changed, split or lost.") { .text($0.outcome.rawValue) },
            Column("code", .string, "The code's path.") { .text($0.coding.code) },
            Column("coder", .string, "Who coded.") { .text($0.coding.coder) },
            Column("old_start", .integer, "Where it stood.") { .integer($0.coding.passage.range.lowerBound) },
            Column("old_end", .integer, "The end excluded.") { .integer($0.coding.passage.range.upperBound) },
            Column("new_start", .integer, "Where it stands.") { $0.new.map { .integer($0.range.lowerBound) } ?? .null },
            Column("new_end", .integer, "The end excluded.") { $0.new.map { .integer($0.range.upperBound) } ?? .null },
            Column("old_quotation", .string, "What it said.") { .text($0.coding.passage.quotation) },
            Column("new_quotation", .string, "What it says.") { Field($0.new?.quotation) },
            Column("waits", .boolean, "Whether it waits in 'emic review'.") { .boolean($0.waits) },
            Column("taken_by", .uuid, "The coding that has its place.") { Field($0.takenBy) },
        ])
}
