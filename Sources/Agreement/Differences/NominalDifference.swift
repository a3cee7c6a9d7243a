/// 0 for equal categories and 1 for any two others: no table, however many categories there are.
struct NominalDifference: DifferenceFunction {
    let categories: Int
    let one = 1.0

    func difference(_ first: Int, _ second: Int, values: [Int]) -> Double { first == second ? 0 : 1 }

    func scores(_ profiles: PatternProfiles, values: [Int]) -> [Int128] {
        zip(profiles.sizes, profiles.agreeingPairs).map { size, agreeing in Int128(size * (size - 1) - agreeing) }
    }

    /// For each category the shares of all others, summed from both ends: 1 − share would lose what is rare.
    func means(_ shares: [Double], values: [Int]) -> [Double] {
        var means = [Double](repeating: 0, count: shares.count)
        var below = 0.0
        for index in shares.indices {
            means[index] = below
            below += shares[index]
        }
        var above = 0.0
        for index in shares.indices.reversed() {
            means[index] += above
            above += shares[index]
        }
        return means
    }

    func largest(_ values: [Int]) -> Double { 1 }
}
