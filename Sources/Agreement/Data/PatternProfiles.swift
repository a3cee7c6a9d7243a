/// What each pattern holds, whoever said it: how many values, which categories, and how often each.
///
/// The counts of a pattern are the integers from which T(m, c, k) is summed: with n values of a category, n(n − 1)
/// ordered pairs agree.
struct PatternProfiles: Sendable {
    /// Values in a pattern: m.
    private(set) var sizes: [Int] = []
    /// Ordered pairs of equal values in a pattern.
    private(set) var agreeingPairs: [Int] = []
    /// Where the entries of a pattern start in ``entries``; one more than there are patterns.
    private(set) var starts: [Int] = [0]
    /// Each category of a pattern with its count, by category.
    private(set) var entries: [(category: Int, count: Int)] = []
    /// The most values that a pattern may have.
    let largest: Int
    /// The number of possible categories: q.
    let categories: Int

    /// - Parameter completeOnly: whether a pattern in which a value is missing counts as one without any.
    init(_ data: ReliabilityData, completeOnly: Bool = false) {
        largest = data.coders.count
        categories = data.categories.count
        data.forEachPattern { _, row in
            var present = row.filter { $0 != ReliabilityData.missing }.sorted()
            if completeOnly, present.count < row.count { present = [] }
            var agreeing = 0
            for value in present {
                if entries.count > starts[starts.count - 1], entries[entries.count - 1].category == Int(value) {
                    entries[entries.count - 1].count += 1
                } else {
                    entries.append((Int(value), 1))
                }
            }
            for entry in entries[starts[starts.count - 1]...] { agreeing += entry.count * (entry.count - 1) }
            sizes.append(present.count)
            agreeingPairs.append(agreeing)
            starts.append(entries.count)
        }
    }

    /// The categories of pattern `index` and their counts.
    subscript(index: Int) -> ArraySlice<(category: Int, count: Int)> { entries[starts[index]..<starts[index + 1]] }

    /// How many units have m values, for m = 0, 1, … ``largest``, where pattern i occurs `weights[i]` times.
    func unitsBySize(_ weights: [Int]) -> [Int] {
        var units = [Int](repeating: 0, count: largest + 1)
        for (index, size) in sizes.enumerated() { units[size] += weights[index] }
        return units
    }

    /// The sums of `scores`, one a pattern, over units with m values, for m = 0, 1, … ``largest``.
    func sumsBySize(_ scores: [Int128], _ weights: [Int]) -> [Int128] {
        var sums = [Int128](repeating: 0, count: largest + 1)
        sums.withUnsafeMutableBufferPointer { sums in
            for ((size, score), weight) in zip(zip(sizes, scores), weights) where weight > 0 {
                sums[size] += Int128(weight) * score
            }
        }
        return sums
    }

    /// The share of each category, averaged over all units that have a value.
    func meanShares(_ weights: [Int]) -> [Double] {
        var counts = [Int](repeating: 0, count: (largest + 1) * categories)
        for index in sizes.indices where weights[index] > 0 {
            for place in starts[index]..<starts[index + 1] {
                counts[sizes[index] * categories + entries[place].category] += weights[index] * entries[place].count
            }
        }
        let units = Double(unitsBySize(weights).dropFirst().reduce(0, +))
        var shares = [Double](repeating: 0, count: categories)
        for size in 1..<max(2, largest + 1) {
            for category in 0..<categories {
                shares[category] += Double(counts[size * categories + category]) / Double(size)
            }
        }
        return shares.map { $0 / units }
    }

    /// For each pattern the mean of what `numbers` holds for its values; 0 for a pattern without a value.
    func means(of numbers: [Double]) -> [Double] {
        sizes.indices.map { index in
            self[index].reduce(0) { $0 + Double($1.count) * numbers[$1.category] } / Double(max(1, sizes[index]))
        }
    }

    /// How often each category occurs in units with two values or more.
    func pairableValues(_ weights: [Int]) -> [Int] {
        var values = [Int](repeating: 0, count: categories)
        // Without a check at each access, for bootstraps come through here a thousand times.
        precondition(weights.count == sizes.count, "a weight a pattern")
        values.withUnsafeMutableBufferPointer { values in
            entries.withUnsafeBufferPointer { entries in
                var place = 0
                for (index, weight) in weights.enumerated() {
                    let end = starts[index + 1]
                    if sizes[index] > 1, weight > 0 {
                        for entry in entries[place..<end] { values[entry.category] += weight * entry.count }
                    }
                    place = end
                }
            }
        }
        return values
    }
}
