/// What each disagreement is of all that separates the coders.
///
/// The share of a place is its part in the observed disagreement of its code, so the shares of one code add up to 1. What
/// it costs is that share of what the code's coefficient lacks to 1: how much the coefficient would rise were the place
/// settled and what chance alone would give the same. For Krippendorff's alpha, 1 − D ÷ E, that is the place's part of D
/// divided by E; for kappas of units that all coders finished it is the same in their terms.
public struct DisagreementShares: Sendable {
    private var totals: [Double]

    /// Nothing counted yet.
    public init(codes: Int) {
        totals = [Double](repeating: 0, count: codes)
    }

    /// Counts a disagreement.
    public mutating func add(_ disagreement: Disagreement) {
        for place in disagreement.places { totals[place.code] += place.disagreement }
    }

    /// The part of the place in its code's observed disagreement, above 0 and up to 1, once all are counted.
    public func share(of place: CodedPlace) -> Double {
        totals[place.code] > 0 ? place.disagreement / totals[place.code] : 0
    }

    /// What the place costs its code's coefficient, whose value is `value`.
    public func cost(of place: CodedPlace, value: Double) -> Double { share(of: place) * (1 - value) }
}
