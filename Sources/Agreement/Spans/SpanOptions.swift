/// What may be chosen about a measure of spans; each one takes from it what it knows of.
public struct SpanOptions: Sendable {
    /// Which codes are compared together.
    public var grouping: Grouping
    /// How far apart the codes of two units that meet are, for `krippendorff-alpha-cu` and `-ku`.
    public var difference: Difference
    /// Whether codes that are numbers mean their value or only their position, for differences.
    public var scale: Scale

    /// Which codes are compared together.
    public enum Grouping: Hashable, Sendable {
        /// All of them, and which code a coder chose is part of the comparison.
        case allCodes
        /// Each code for itself, against everything else.
        case eachCode
        /// Each domain for itself: codes of one domain exclude one another, those of different ones may overlap.
        case domains([SpanDomain])
    }

    public init(grouping: Grouping = .allCodes, difference: Difference = .nominal, scale: Scale = .values) {
        self.grouping = grouping
        self.difference = difference
        self.scale = scale
    }
}
