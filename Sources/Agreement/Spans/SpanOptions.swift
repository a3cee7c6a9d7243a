/// What may be chosen about a measure of spans; each one takes from it what it knows of.
public struct SpanOptions: Sendable {
    /// Which codes are compared together.
    public var grouping: Grouping
    /// How far apart the codes of two units that meet are, for `krippendorff-alpha-cu` and `-ku`, and for gamma.
    public var difference: Difference
    /// Whether codes that are numbers mean their value or only their position, for differences.
    public var scale: Scale
    /// How gamma aligns units and measures chance, for `gamma`, `gamma-cat` and `gamma-k`.
    public var gamma: GammaOptions
    /// What two passages must have in common to match, as a share of the longer one, 0 to 1; for `segment-agreement` and
    /// `segment-kappa`.
    public var overlap: Double
    /// From how many characters apart two boundaries are no near miss, for `boundary-similarity` and
    /// `segmentation-similarity`; 2, their authors' choice, lets boundaries be off by one.
    public var reach: Int

    /// Which codes are compared together.
    public enum Grouping: Hashable, Sendable {
        /// All of them, and which code a coder chose is part of the comparison.
        case allCodes
        /// Each code for itself, against everything else.
        case eachCode
        /// Each domain for itself: codes of one domain exclude one another, those of different ones may overlap.
        case domains([SpanDomain])
    }

    public init(
        grouping: Grouping = .allCodes, difference: Difference = .nominal, scale: Scale = .values,
        gamma: GammaOptions = GammaOptions(), overlap: Double = 0.5, reach: Int = 2
    ) {
        self.grouping = grouping
        self.difference = difference
        self.scale = scale
        self.gamma = gamma
        self.overlap = overlap
        self.reach = reach
    }
}
