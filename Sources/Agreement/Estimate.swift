/// What a coefficient says of some data: a number, or the reason why there is none, and what it was computed from.
public struct Estimate: Sendable {
    /// The coefficient's id, such as `krippendorff-alpha`.
    public let coefficient: String
    /// The coefficient, at most 1; `nil` where it is undefined. Never NaN, never 1 by convention.
    public let value: Double?
    /// Why there is no value, in a sentence; `nil` where there is one.
    public let undefined: String?
    /// Observed agreement as this coefficient counts it, 0 to 1; `nil` where no unit has two values.
    public let observed: Double?
    /// The agreement that chance alone would give, such that value = (observed − expected) ÷ (1 − expected); `nil` for
    /// a measure that makes no allowance for chance.
    public let expected: Double?
    /// How many units entered.
    public let units: Int
    /// The names of the coders who entered.
    public let coders: [String]
    /// What the number rests on and could have been chosen otherwise, a sentence each.
    public let assumptions: [String]

    /// The data that entered.
    let data: ReliabilityData

    /// The possible categories, in order.
    public var categories: [String] { data.categories.map(\.name) }

    /// The table behind the number: for two coders their contingencies, for more the coincidences of all of them.
    public var table: AgreementTable { coders.count == 2 ? data.pairCounts(0, 1) : data.coincidences() }
}
