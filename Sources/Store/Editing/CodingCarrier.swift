import CodingModel
import GRDB

/// Carries the codings of a text over to the one that takes its place.
struct CodingCarrier {
    /// How many codings found their place taken.
    private(set) var taken = 0
    /// How many passages that something else hangs on came to what.
    private(set) var anchors: [CarryOutcome: Int] = [:]

    private let edit: StudyEdit
    private let document: (rowID: Int64, id: ObjectID, name: String)
    private let old: (rowID: Int64, id: ObjectID)
    private let new: (rowID: Int64, id: ObjectID)
    private let text: ScalarOffsets

    init(
        _ edit: StudyEdit, document: (rowID: Int64, id: ObjectID, name: String), from old: (rowID: Int64, id: ObjectID),
        to new: (rowID: Int64, id: ObjectID), text: String
    ) throws {
        self.edit = edit
        self.document = document
        self.old = old
        self.new = new
        self.text = ScalarOffsets(text)
    }

    /// A coding of the old text.
    private struct Carried {
        var id: ObjectID
        var row: CodingTable.NewRow
        var rowID: Int64
        var uuid: ObjectID
        var old: Range<Int>
        var outcome: CarryOutcome
    }

    /// Carries all codings and gives how many came to what.
    mutating func carry(_ placements: [CarriedPassage]) throws -> [CarryOutcome: Int] {
        let placed = try placed(placements)
        anchors = try edit.carryAnchors(
            of: (document.rowID, document.id), from: old.rowID, to: new.id, text: text, placed)
        let codings = try codings(placed)
        var outcomes: [CarryOutcome: Int] = [:]
        // Who was found word for word gets a place before those who were not.
        var unchanged: [ObjectID: Range<Int>] = [:]
        for coding in codings.filter({ !$0.outcome.needsReview }) + codings.filter(\.outcome.needsReview) {
            let outcome = try carry(coding)
            outcomes[outcome, default: 0] += 1
            if !outcome.needsReview { unchanged[coding.id] = coding.row.passage.range }
        }
        try edit.carryAdjudications(of: document.rowID, unchanged)
        return outcomes
    }

    private mutating func carry(_ coding: Carried) throws -> CarryOutcome {
        guard coding.outcome != .lost else {
            try review(coding, .lost, takenBy: nil)
            return .lost
        }
        if let holder = try edit.codings.holder(of: coding.row) {
            taken += 1
            try review(coding, .lost, takenBy: holder)
            return .lost
        }
        try edit.removeRow(coding.rowID, uuid: coding.uuid)
        _ = try edit.codings.insert(coding.row)
        if coding.outcome.needsReview { try review(coding, coding.outcome, takenBy: nil) }
        return coding.outcome
    }

    /// Lets a coding wait for a decision. If it does so already, what is told of its origin stays.
    private func review(_ coding: Carried, _ outcome: CarryOutcome, takenBy: ObjectID?) throws {
        let sql = "SELECT uuid FROM reviews WHERE coding = ? AND removed_by IS NULL"
        if let present = try ObjectID.fetchOne(edit.db, sql, [coding.id.data]) {
            try edit.update(.review, present, ["outcome": .text(outcome.rawValue), "taken_by": .init(takenBy)])
            return
        }
        try edit.insert(
            .review, edit.newID(),
            [
                "coding": .init(coding.id), "document": .init(document.id), "revision": .init(old.id),
                "start_offset": .integer(Int64(coding.old.lowerBound)),
                "end_offset": .integer(Int64(coding.old.upperBound)), "outcome": .text(outcome.rawValue),
                "taken_by": .init(takenBy), "created_at": .init(edit.at),
            ])
    }

    private func placed(_ placements: [CarriedPassage]) throws -> [Range<Int>: CarriedPassage] {
        for range in placements.compactMap(\.new) {
            guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count else {
                throw StoreError.beyond(range: range, document: document.name, length: text.count)
            }
        }
        return Dictionary(placements.map { ($0.old, $0) }) { first, _ in first }
    }

    /// The codings in force of the old text, by place, code and coder.
    private func codings(_ placements: [Range<Int>: CarriedPassage]) throws -> [Carried] {
        let statement = try SQLiteStatement(
            edit.db,
            """
            SELECT codings.id, codings.uuid, codings.continues, passages.start_offset, passages.end_offset,
                passages.quotation, codings.code_id, codings.code_version_id, code_versions.uuid, codings.coder_id,
                coders.uuid, codings.weight, codings.created_at, codings.origin_id
            FROM passages CROSS JOIN codings ON codings.passage_id = passages.id
            CROSS JOIN code_versions ON code_versions.id = codings.code_version_id
            CROSS JOIN coders ON coders.id = codings.coder_id
            WHERE passages.revision_id = ?1 AND codings.removed_by IS NULL
            ORDER BY passages.start_offset, passages.end_offset, codings.code_id, codings.coder_id
            """)
        statement.bind(old.rowID, at: 0)
        var carried: [Carried] = []
        while try statement.step() {
            let range = Int(statement.integer(at: 3))..<Int(statement.integer(at: 4))
            guard let placement = placements[range], let origin = CodingOrigin(rowID: statement.integer(at: 13)) else {
                throw StoreError.invalid(
                    "passage \(range.lowerBound)..<\(range.upperBound) of '\(document.name)' is coded, and nothing says "
                        + "what becomes of it in the new text")
            }
            let uuid = try statement.id(at: 1)
            let id = statement.isNull(at: 2) ? uuid : try statement.id(at: 2)
            let words = placement.new.map { text[$0] } ?? ""
            var outcome = placement.new == nil ? .lost : placement.outcome
            if !outcome.needsReview, !isSameWords(words, statement.text(at: 5)) { outcome = .changed }
            let row = CodingTable.NewRow(
                id: edit.newID(), revision: new, passage: Passage(range: placement.new ?? 0..<0, quotation: words),
                codeRowID: statement.integer(at: 6),
                codeVersion: (statement.integer(at: 7), try statement.id(at: 8)),
                coder: (statement.integer(at: 9), try statement.id(at: 10)), weight: statement.number(at: 11),
                createdAt: Timestamp(milliseconds: statement.integer(at: 12)), origin: origin, continues: id)
            carried.append(
                Carried(
                    id: id, row: row, rowID: statement.integer(at: 0), uuid: uuid, old: range, outcome: outcome))
        }
        return carried
    }
}
