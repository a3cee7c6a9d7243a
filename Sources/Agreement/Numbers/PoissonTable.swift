/// A Poisson distribution as a table from which a number is drawn with one random word and no branch.
///
/// Each column of equal chance holds its own number and one other (Walker's alias method). Shares are held to 2⁻⁴⁸ of a
/// column, tails left out where their chance is below 2⁻⁶⁰ of the likeliest number's: no amount of draws would tell. Made
/// with basic arithmetic only, so that all machines draw the same.
///
/// - Source: Walker, "An efficient method for generating discrete random variables with general distributions", 1977.
struct PoissonTable: Sendable {
    /// For each column the share of its own number in the upper 48 bits, the other number's column in the lower 16.
    private let columns: [UInt64]
    /// How far a random word is shifted for its upper bits to be a column.
    private let shift: UInt64
    /// The number in the first column.
    private let first: Int

    /// The greatest mean whose table has no more columns than 16 bits can tell apart.
    static let greatestMean = 0x1p22

    /// The distribution with this mean.
    ///
    /// - Precondition: The mean is positive and not above ``greatestMean``.
    /// - Complexity: O(√mean).
    init(mean: Double) {
        precondition(mean > 0 && mean <= Self.greatestMean, "the table has 65,536 columns at most")
        // Relative to the likeliest number, and away from it in both directions: no exponential is needed.
        let likeliest = Int(mean)
        var (below, chance) = ([Double](), 1.0)
        while below.count < likeliest, chance > 0x1p-60 {
            chance *= Double(likeliest - below.count) / mean
            below.append(chance)
        }
        var above = [1.0]
        chance = 1
        while chance > 0x1p-60 {
            chance *= mean / Double(likeliest + above.count)
            above.append(chance)
        }
        first = likeliest - below.count
        let chances = below.reversed() + above

        let bits = max(1, Int.bitWidth - (chances.count - 1).leadingZeroBitCount)
        shift = UInt64(UInt64.bitWidth - bits)
        columns = AliasColumns(chances, count: 1 << bits).columns.map { column in
            UInt64(min(column.share * 0x1p48, 0x1p48 - 1)) << 16 | UInt64(column.other)
        }
    }

    /// Adds a number to each of those places of `counts`, and returns what was added in all.
    @inline(__always)
    func draw(
        _ places: [Int32], _ random: inout RandomStream, into counts: UnsafeMutableBufferPointer<Int>
    ) -> Int {
        let (shift, first) = (shift, first)
        return columns.withUnsafeBufferPointer { columns in
            var (sum, stream) = (0, random)
            for place in places {
                let word = stream.next()
                let own = word &>> shift
                let column = columns[Int(truncatingIfNeeded: own)]
                let isOwn = (word &<< (64 &- shift)) &>> 16 < column &>> 16
                let drawn = first &+ Int(truncatingIfNeeded: isOwn ? own : column & 0xFFFF)
                counts[Int(place)] &+= drawn
                sum &+= drawn
            }
            random = stream
            return sum
        }
    }
}
