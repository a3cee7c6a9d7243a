/// Draws how often each of several things comes, all in all a given number of times, with replacement.
///
/// Numbers that are Poisson distributed and independent are, given their sum, multinomial. So each thing gets a Poisson
/// number, their means adding up to a little less than what is to be drawn; what is left is drawn one by one, and where
/// they exceed it, which is rare, all are drawn again. The means stay the same in all replicates, as the chances in a
/// chain of binomial numbers would not: so each number is a look into a table or two.
///
/// The Poisson number of a weight of several hexadecimal digits is the sum of those of its digits: a few dozen tables do
/// for all weights.
struct Multinomial: Sendable {
    /// How many things there are.
    let count: Int
    private let draws: Int
    /// A table, and the things that add a number from it.
    private var digits: [(table: PoissonTable, things: [Int32])] = []
    /// What draws one thing: columns with their own share in units of 2⁻³² and the other that has the rest.
    private let columns: [(share: UInt32, other: Int32)]
    /// What draws many of those that are left at once, where they are many more than there are things; else empty.
    private var portions: [Multinomial] = []

    /// Fewer draws than this are made one by one.
    private static let few = 32
    /// How many standard deviations the Poisson numbers' means stay below the draws: one sum of 25 is too large.
    private static let room = 1.75
    /// From so many draws on, what is left may be drawn in portions.
    private static let many = 1 << 20
    /// The place from which on digits are drawn one unit at a time: 16⁵.
    private static let highestPlace = 20

    /// Things that come in proportion to their `weights`.
    ///
    /// - Precondition: No weight is negative, and there are no more draws than all weights together.
    /// - Complexity: O(weights).
    init(_ weights: [Int], draws: Int) {
        let total = weights.reduce(0, +)
        precondition(draws <= total, "what is drawn anew is no more than there is")
        count = weights.count
        self.draws = draws
        let chances = draws > 0 ? weights.map { Double($0) } : []
        columns = AliasColumns(chances, count: chances.count).columns.map { column in
            (UInt32(min(column.share * 0x1p32, 0x1p32 - 1)), Int32(column.other))
        }
        guard draws >= Self.few else { return }
        let root = Int(Double(draws).squareRoot())
        if draws >= Self.many, 16 * count < root { portions = [Multinomial(weights, draws: root / 4)] }
        let mean = (Double(draws) - Self.room * Double(draws).squareRoot()) / Double(total)
        var numbers: [Int: Int] = [:]
        for (thing, weight) in weights.enumerated() {
            Self.forEachDigit(of: weight) { digit in
                let number = numbers[digit] ?? digits.count
                if number == digits.count {
                    numbers[digit] = number
                    digits.append((PoissonTable(mean: Double(digit) * mean), []))
                }
                digits[number].things.append(Int32(thing))
            }
        }
    }

    /// Calls `body` with numbers that add up to `weight`, few of which are different for all weights.
    private static func forEachDigit(of weight: Int, _ body: (Int) -> Void) {
        for place in stride(from: 0, to: highestPlace, by: 4) {
            let digit = weight & 0xF << place
            if digit > 0 { body(digit) }
        }
        for _ in 0..<weight >> highestPlace { body(1 << highestPlace) }
    }

    /// How often each thing comes.
    func draw(_ random: inout RandomStream) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        counts.withUnsafeMutableBufferPointer { counts in
            var left = draws
            repeat {
                left = draws
                counts.update(repeating: 0)
                for (table, things) in digits { left -= table.draw(things, &random, into: counts) }
            } while left < 0
            for portion in portions {
                while left >= portion.draws {
                    for (thing, drawn) in portion.draw(&random).enumerated() { counts[thing] += drawn }
                    left -= portion.draws
                }
            }
            for _ in 0..<left { counts[pick(&random)] += 1 }
        }
        return counts
    }

    @inline(__always)
    private func pick(_ random: inout RandomStream) -> Int {
        let place = random.next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: count))
        let column = columns[Int(truncatingIfNeeded: place.high)]
        return place.low >> 32 < UInt64(column.share) ? Int(truncatingIfNeeded: place.high) : Int(column.other)
    }
}
