/// What a measure of spans says of some data: a number, or the reason why there is none, and what it was computed from.
public struct SpanEstimate: Sendable {
    /// The coefficient's id, such as `krippendorff-alpha-u`.
    public let coefficient: String
    /// The code it is about; `nil` for all codes together.
    public let code: String?
    /// The domain it is about; `nil` where codes are not grouped in domains.
    public let domain: String?
    /// The coefficient; `nil` where it is undefined. Never NaN, never 1 by convention.
    public let value: Double?
    /// Why there is no value, in a sentence; `nil` where there is one.
    public let undefined: String?
    /// Observed agreement as this coefficient counts it; `nil` where there is nothing to observe.
    public let observed: Double?
    /// The agreement that chance alone would give, such that value = (observed − expected) ÷ (1 − expected); `nil` for a
    /// measure that makes no allowance for chance.
    public let expected: Double?
    /// The share of what could have been compared that the coefficient rests on, 0 to 1; `nil` where it has none.
    public let coverage: Double?
    /// How many spans entered, each coder's own.
    public let units: Int
    /// How many documents entered.
    public let documents: Int
    /// The length of these documents together, in Unicode scalars.
    public let length: Int
    /// The names of the coders who entered.
    public let coders: [String]
    /// What the number rests on and could have been chosen otherwise, a sentence each.
    public let assumptions: [String]
}
