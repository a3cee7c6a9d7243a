/// The table that two coders are expected to give: one code, given equally often by both, on which they agree as far as
/// is anticipated. What a sample size rests on before there is a pilot.
public struct AnticipatedAgreement: Hashable, Sendable {
    /// The coefficient's value in the table, as near to the one anticipated as counts allow.
    public let value: Double
    /// The standard error that one unit would give: that of n units is this, divided by √n.
    public let standardErrorOfOne: Double

    /// The units of the table; enough that rounding to whole units does not show.
    private static let units = 10_000_000

    /// Finds the table.
    ///
    /// - Parameters:
    ///   - value: The coefficient anticipated, from 0 to less than 1.
    ///   - prevalence: The share of units that a coder gives the code, above 0 and below 1.
    ///   - coefficient: One of those for single codes, with a formula for its standard error.
    /// - Throws: ``AgreementError/noInterval(coefficient:reason:)`` where no table with that prevalence has such a
    ///   value, or there is no formula.
    public init(
        _ coefficient: Coefficient, value: Double, prevalence: Double
    ) throws(AgreementError) {
        let given = Int((prevalence * Double(Self.units)).rounded())
        // The more units only one of them codes, the lower the coefficient: bisection finds how many.
        var (low, high) = (0, min(given, Self.units - given))
        func estimated(_ disagreeing: Int) throws(AgreementError) -> Double? {
            try coefficient.estimate(Self.data(given: given, disagreeing: disagreeing)).value
        }
        guard given > 0, high > 0, let least = try estimated(high), least <= value, value < 1 else {
            throw .noInterval(
                coefficient: coefficient.id,
                reason: "no table of two coders with this prevalence has the value that is anticipated")
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if let found = try estimated(middle), found > value { low = middle } else { high = middle }
        }
        let data = try Self.data(given: given, disagreeing: high)
        let interval = try coefficient.interval(data)
        self.value = try coefficient.estimate(data).value ?? value
        standardErrorOfOne = interval.standardError * Double(Self.units).squareRoot()
    }

    /// Two coders who both give the code to `given` units, each to `disagreeing` that the other does not.
    private static func data(given: Int, disagreeing: Int) throws(AgreementError) -> ReliabilityData {
        let (no, yes) = (Category("not coded"), Category("coded"))
        return try ReliabilityData(
            coders: ["first", "second"], units: [[yes, yes], [yes, no], [no, yes], [no, no]],
            counts: [given - disagreeing, disagreeing, disagreeing, units - given - disagreeing],
            categories: [no, yes])
    }
}

extension SampleSize {
    /// How many units two coders need for an interval as narrow as wanted, by what is anticipated.
    ///
    /// `nil` where no number of units would do.
    public init?(margin: Double, _ anticipated: AnticipatedAgreement, level: Double = 0.95) {
        // As of a pilot so large that it tells all about one unit.
        let pilot = 1 << 40
        self.init(
            margin: margin, standardError: anticipated.standardErrorOfOne / Double(pilot).squareRoot(), pilot: pilot,
            level: level)
    }
}
