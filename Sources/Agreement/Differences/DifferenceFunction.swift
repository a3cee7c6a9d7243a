/// The differences between categories, ready to be summed over patterns and over shares of categories.
///
/// Sums over units are whole numbers: a difference is held as a multiple of 1 ÷ ``one``, so that any order of units,
/// coders and threads gives the same bits.
protocol DifferenceFunction: Sendable {
    /// The whole number that stands for a difference of 1.
    var one: Double { get }
    /// Whether differences change with how often each category occurs.
    var dependsOnValues: Bool { get }

    /// The difference of two categories.
    ///
    /// - Parameter values: how often each category occurs in units with two values or more.
    func difference(_ first: Int, _ second: Int, values: [Int]) -> Double

    /// For each pattern the sum of differences over ordered pairs of its values, in units of 1 ÷ ``one``.
    ///
    /// - Parameter values: how often each category occurs in units with two values or more.
    func scores(_ profiles: PatternProfiles, values: [Int]) -> [Int128]

    /// The mean difference of each category from values distributed as `shares`, times the sum of the shares.
    ///
    /// - Parameter values: how often each category occurs in units with two values or more.
    func means(_ shares: [Double], values: [Int]) -> [Double]

    /// The mean difference of two values that are both distributed as `shares`, times the square of the sum of the shares.
    ///
    /// - Parameter values: how often each category occurs in units with two values or more.
    func mean(within shares: [Double], values: [Int]) -> Double

    /// The largest difference there can be between two categories.
    func largest(_ values: [Int]) -> Double
}

extension DifferenceFunction {
    var dependsOnValues: Bool { false }

    /// Pair by pair.
    func scores(_ profiles: PatternProfiles, values: [Int]) -> [Int128] {
        profiles.sizes.indices.map { index in
            let entries = profiles[index]
            var score: Int128 = 0
            for (place, first) in entries.enumerated() {
                for second in entries.dropFirst(place + 1) {
                    let difference = difference(first.category, second.category, values: values)
                    score += 2 * Int128(first.count * second.count) * Int128(Int((difference * one).rounded()))
                }
            }
            return score
        }
    }

    func mean(within shares: [Double], values: [Int]) -> Double { dot(shares, means(shares, values: values)) }

    /// Where nothing depends on how often categories occur.
    func scores(_ profiles: PatternProfiles) -> [Int128] { scores(profiles, values: []) }

    func means(_ shares: [Double]) -> [Double] { means(shares, values: []) }

    func largest() -> Double { largest([]) }

    /// The mean difference between values distributed as `first` and as `second`, times both sums of shares; the same
    /// to the last bit whichever comes first.
    func mean(_ first: [Double], _ second: [Double]) -> Double {
        (dot(first, means(second)) + dot(second, means(first))) / 2
    }
}

/// The sum of products, term by term.
func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
}

/// The sum of `terms` in ascending order: the same to the last bit however they came.
func sortedSum(_ terms: [Double]) -> Double {
    terms.sorted().reduce(0, +)
}
