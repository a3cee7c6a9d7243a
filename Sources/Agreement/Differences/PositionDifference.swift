/// The squared distance between places on a line: everything follows from sums and sums of squares, without a table.
///
/// Places are whole numbers of a step: a power of ten where all values are decimals of few places, which makes the sums
/// exact, else as fine as the sums of squares over all units allow.
struct PositionDifference: DifferenceFunction {
    private let places: [Int]
    private let step: Double

    var one: Double { 1 / (step * step) }

    /// Categories that stand at `numbers`, to be summed over `units` of `coders` values each at most.
    init(_ numbers: [Double], coders: Int, units: Int) {
        let least = numbers.min() ?? 0
        let range = (numbers.max() ?? 0) - least
        let decimals = Self.decimals(numbers, range)
        let bits = (124 - Self.bits(units) - 2 * Self.bits(coders)) / 2
        step = decimals ?? (range > 0 ? range / Double(1 << min(bits, 50)) : 1)
        let unit = step
        places = numbers.map { Int((($0 - least) / unit).rounded()) }
    }

    /// The power of ten of which all `numbers` are multiples; `nil` if they have more than nine decimal places, or so
    /// many digits in all that squares would be too large.
    private static func decimals(_ numbers: [Double], _ range: Double) -> Double? {
        var power = 1.0
        for _ in 0...9 {
            guard range * power < 0x1p40 else { return nil }
            if numbers.allSatisfy({ ($0 * power).rounded() / power == $0 }) { return 1 / power }
            power *= 10
        }
        return nil
    }

    private static func bits(_ number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }

    /// Categories at whole places, `step` apart.
    fileprivate init(places: [Int], step: Double) {
        self.places = places
        self.step = step
    }

    func difference(_ first: Int, _ second: Int, values: [Int]) -> Double {
        let distance = Double(places[first] - places[second]) * step
        return distance * distance
    }

    func scores(_ profiles: PatternProfiles, values: [Int]) -> [Int128] {
        profiles.sizes.indices.map { index in
            var (sum, squares): (Int128, Int128) = (0, 0)
            for entry in profiles[index] {
                let place = Int128(places[entry.category])
                sum += Int128(entry.count) * place
                squares += Int128(entry.count) * place * place
            }
            return 2 * (Int128(profiles.sizes[index]) * squares - sum * sum)
        }
    }

    /// By the distance from the mean: the mean squared distance from a place is its square plus the variance.
    func means(_ shares: [Double], values: [Int]) -> [Double] {
        let numbers = places.map { Double($0) * step }
        let total = shares.reduce(0, +)
        guard total > 0 else { return shares }
        let mean = dot(shares, numbers) / total
        let squares = numbers.map { ($0 - mean) * ($0 - mean) }
        let spread = dot(shares, squares)
        return squares.map { total * $0 + spread }
    }

    func largest(_ values: [Int]) -> Double {
        let distance = Double((places.max() ?? 0) - (places.min() ?? 0)) * step
        return distance * distance
    }
}

/// The ordinal difference: the squared distance between midranks, so that it changes with how often values occur.
struct MidrankDifference: DifferenceFunction {
    let categories: Int
    let one = 4.0
    let dependsOnValues = true

    /// Twice the midranks are whole: all values below, twice, and those of the category itself.
    private func positions(_ values: [Int]) -> PositionDifference {
        var below = 0
        let places = values.map { count in
            defer { below += 2 * count }
            return below + count
        }
        return PositionDifference(places: places, step: 0.5)
    }

    func difference(_ first: Int, _ second: Int, values: [Int]) -> Double {
        positions(values).difference(first, second, values: values)
    }

    func scores(_ profiles: PatternProfiles, values: [Int]) -> [Int128] {
        positions(values).scores(profiles, values: values)
    }

    func means(_ shares: [Double], values: [Int]) -> [Double] { positions(values).means(shares) }

    func largest(_ values: [Int]) -> Double { positions(values).largest() }
}
