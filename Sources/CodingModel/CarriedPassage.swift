/// What becomes of a passage when its text is replaced by another one.
public struct CarriedPassage: Hashable, Sendable {
    /// Where it stands in the old text: Unicode scalars from 0, the end excluded.
    public var old: Range<Int>
    /// Where it goes in the new text; `nil` if it is lost.
    public var new: Range<Int>?
    public var outcome: CarryOutcome

    public init(old: Range<Int>, new: Range<Int>?, outcome: CarryOutcome) {
        self.old = old
        self.new = new
        self.outcome = outcome
    }
}

/// How well a passage was found again in a new text.
public enum CarryOutcome: String, Hashable, Sendable, CaseIterable {
    /// The same words at the same offsets.
    case unmoved
    /// The same words at other offsets.
    case moved
    /// Words within it were changed.
    case changed
    /// Its words were torn apart; the place is that of a part of them.
    case split
    /// Its words are no longer there, or nobody can say where.
    case lost

    /// Whether a person has to look at it.
    public var needsReview: Bool { self == .changed || self == .split || self == .lost }
}
