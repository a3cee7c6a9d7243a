/// How many units it takes for an interval as narrow as wanted.
public struct SampleSize: Hashable, Sendable {
    /// Units needed in all.
    public let units: Int
    /// The half of the interval's width that they give.
    public let margin: Double

    /// What units of the same kind as those of a pilot would give.
    ///
    /// The standard error falls with the square root of the number of units, if the further ones are like the first.
    ///
    /// - Parameters:
    ///   - margin: Half the width that the interval may have.
    ///   - standardError: That of the pilot; above 0.
    ///   - pilot: The pilot's units, two or more.
    ///   - level: The interval's.
    public init(margin: Double, standardError: Double, pilot: Int, level: Double = 0.95) {
        func reached(_ units: Int) -> Double {
            standardError * (Double(pilot) / Double(units)).squareRoot()
                * StudentT.quantile((1 + level) / 2, degrees: Double(max(1, units - 1)))
        }
        var (low, high) = (1, 2)
        while reached(high) > margin { (low, high) = (high, 2 * high) }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if reached(middle) > margin { low = middle } else { high = middle }
        }
        units = high
        self.margin = reached(high)
    }
}
