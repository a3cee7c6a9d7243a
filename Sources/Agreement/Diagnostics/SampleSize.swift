/// How many units it takes for an interval as narrow as wanted.
public struct SampleSize: Hashable, Sendable {
    /// Units needed in all.
    public let units: Int
    /// The half of the interval's width that they give.
    public let margin: Double

    /// What units of the same kind as those of a pilot would give.
    ///
    /// The standard error falls with the square root of the number of units, if the further ones are like the first.
    /// `nil` where no number of units would do, or the pilot has fewer than two.
    ///
    /// - Parameters:
    ///   - margin: Half the width that the interval may have; above 0.
    ///   - standardError: That of the pilot.
    ///   - pilot: The pilot's units, two or more.
    ///   - level: The interval's.
    public init?(margin: Double, standardError: Double, pilot: Int, level: Double = 0.95) {
        guard margin > 0, standardError.isFinite, pilot > 1 else { return nil }
        func reached(_ units: Int) -> Double {
            standardError * (Double(pilot) / Double(units)).squareRoot()
                * StudentT.quantile((1 + level) / 2, degrees: Double(max(1, units - 1)))
        }
        var (low, high) = (1, 2)
        while reached(high) > margin {
            guard high < 1 << 60 else { return nil }
            (low, high) = (high, 2 * high)
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if reached(middle) > margin { low = middle } else { high = middle }
        }
        units = high
        self.margin = reached(high)
    }
}
