/// What a repair did to a text.
public struct RepairReport: Hashable, Sendable {
    /// The language that was assumed.
    public var language = TextLanguage.unknown
    /// How often each rule changed something: line ends joined, words made whole, lines left out, quotes lifted.
    public var counts: [RepairRule.ID: Int] = [:]
    /// Each change, in the order of the raw text.
    public var changes: [RepairChange] = []

    /// Whether the text came out as it went in.
    public var isUnchanged: Bool { changes.isEmpty }
}

/// One change that a repair made.
public struct RepairChange: Hashable, Sendable {
    /// What happened to the stretch.
    public enum Effect: String, Hashable, Sendable {
        /// Its words stand where they stood, with other white space or hyphens between them.
        case joined
        /// It is not in the reading text.
        case dropped
        /// It stands elsewhere in the reading text.
        case moved
    }

    /// The rule that made it.
    public var rule: RepairRule.ID
    public var effect: Effect
    /// The page of the original, from 1; `nil` where the original has no pages.
    public var page: Int?
    /// The first line of the original that it touches, from 1, on its page where there are pages.
    public var line: Int
    /// The stretch of the raw text: Unicode scalars from 0, the end excluded.
    public var before: Range<Int>
    /// The stretch of the reading text: Unicode scalars from 0, the end excluded; empty where something was dropped.
    public var after: Range<Int>
}
