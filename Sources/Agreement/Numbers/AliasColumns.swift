/// Chances laid out in columns of equal height, each of one number or two: what Walker's alias method draws from.
struct AliasColumns {
    /// The share of a column that its own number has, from 0 to 1, and the other number, which has the rest.
    private(set) var columns: [(share: Double, other: Int)]

    /// The columns for numbers 0, 1, 2 … that come as `chances` say, those beyond the last of these never.
    ///
    /// - Precondition: No chance is negative, some are positive, and `count` is not below their number.
    /// - Complexity: O(count).
    init(_ chances: [Double], count: Int) {
        let scale = Double(count) / chances.reduce(0, +)
        var shares = chances.map { $0 * scale } + [Double](repeating: 0, count: count - chances.count)
        columns = shares.indices.map { (1, $0) }
        var low = shares.indices.filter { shares[$0] < 1 }
        var high = shares.indices.filter { shares[$0] >= 1 }
        while let large = high.last, let small = low.popLast() {
            columns[small] = (shares[small], large)
            shares[large] -= 1 - shares[small]
            if shares[large] < 1 {
                high.removeLast()
                low.append(large)
            }
        }
    }
}
