import CodingModel
import Exchange

extension Review {
    /// Worst first: what is lost, then what was torn apart, then what was changed; then by document and place.
    static func isWorse(_ one: Review, than other: Review) -> Bool {
        (one.outcome.badness, one.document, one.old.range.lowerBound, one.old.range.upperBound)
            < (other.outcome.badness, other.document, other.old.range.lowerBound, other.old.range.upperBound)
    }

    /// What people see.
    static let columns = [
        "coding_id", "document", "outcome", "code", "coder", "place", "old_quotation", "new_quotation",
    ]

    static let table = Table<Review>(
        "codings waiting", "A row is a coding that waits for a decision.",
        [
            Column("coding_id", .uuid, "The coding's identity.") { .id($0.codingID) },
            Column("document", .string, "The document's name.") { .text($0.document) },
            Column("outcome", .string, "lost, split or changed.") { .text($0.outcome.rawValue) },
            Column("code", .string, "The code's path.") { .text($0.code) },
            Column("coder", .string, "Who coded.") { .text($0.coder) },
            Column("place", .string, "Where it stands now, as --offsets takes it; else where it stood.") {
                .text($0.place)
            },
            Column("old_revision", .integer, "Which text it was made in.") { .integer($0.oldRevision) },
            Column("old_start", .integer, "Where it stood there.") { .integer($0.old.range.lowerBound) },
            Column("old_end", .integer, "The end excluded.") { .integer($0.old.range.upperBound) },
            Column("new_start", .integer, "Where it stands now.") {
                $0.new.map { .integer($0.range.lowerBound) } ?? .null
            },
            Column("new_end", .integer, "The end excluded.") { $0.new.map { .integer($0.range.upperBound) } ?? .null },
            Column("old_quotation", .string, "What it said.") { .text($0.old.quotation) },
            Column("new_quotation", .string, "What it says now.") { Field($0.new?.quotation) },
            Column("taken_by", .uuid, "The coding that has its place.") { Field($0.takenBy) },
            Column("created_at", .datetime, "Since when it waits, UTC.") { .time($0.createdAt) },
        ])

    private var place: String {
        let range = (new ?? old).range
        let offsets = "\(range.lowerBound)..\(range.upperBound)"
        return new == nil ? "was \(offsets) in text \(oldRevision)" : offsets
    }
}

extension CarryOutcome {
    /// 0 is the worst.
    fileprivate var badness: Int {
        switch self {
        case .lost: 0
        case .split: 1
        case .changed, .moved, .unmoved: 2
        }
    }
}
