/// What became of a passage when its document got another text.
public struct CarriedPassage: Hashable, Sendable {
    /// Where it stood: Unicode scalars of the old text, from 0, the end excluded.
    public var old: Range<Int>
    /// Where it stands now, in scalars of the new text; of a split passage, its largest part; `nil` where it is lost.
    public var new: Range<Int>?
    public var outcome: Outcome

    public init(old: Range<Int>, new: Range<Int>?, outcome: Outcome) {
        self.old = old
        self.new = new
        self.outcome = outcome
    }

    /// The five things that can become of a passage; each passage has exactly one.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// The same words at the same offsets.
        case unmoved
        /// The same words at other offsets.
        case moved
        /// At its place stand words that are partly others.
        case changed
        /// Its words stand in several places, apart from one another.
        case split
        /// Its words are gone, or nothing says for sure where they went.
        case lost
    }
}
