/// What coders gave each unit, counted: every distinct pattern of values once, with how often it occurs.
///
/// Patterns, not units, are what all coefficients, intervals and diagnostics work on, so their cost does not grow
/// with the text. The same units in another order give the same data to the last bit: categories and patterns are
/// held in ascending order.
public struct ReliabilityData: Sendable {
    /// The coders' names, in the order in which they were given.
    public let coders: [String]
    /// The possible values in order: as given, or else those that occur, numbers by size and words by name.
    public let categories: [Category]
    /// Whether the categories were given, rather than taken from the values that occur.
    public let categoriesAreGiven: Bool
    /// The documents (or other groups) that the units come from; empty where units stand alone.
    public let clusters: [String]

    /// A pattern a row: for each coder the position of a category, or ``missing``.
    let patterns: PatternTable
    /// Rows of cluster and pattern, with how often the pattern occurs in the cluster; no row without clusters.
    let occurrences: PatternTable

    /// Puts the patterns in ascending order; `occurrences` refers to them as they were.
    init(
        coders: [String], categories: [Category], categoriesAreGiven: Bool, clusters: [String],
        patterns: PatternTable, occurrences: PatternTable
    ) {
        let (sorted, positions) = patterns.sorted()
        self.init(
            coders: coders, categories: categories, categoriesAreGiven: categoriesAreGiven, clusters: clusters,
            sorted: sorted, occurrences: occurrences.renumbered(column: 1, to: positions).sorted().table)
    }

    private init(
        coders: [String], categories: [Category], categoriesAreGiven: Bool, clusters: [String],
        sorted patterns: PatternTable, occurrences: PatternTable
    ) {
        self.coders = coders
        self.categories = categories
        self.categoriesAreGiven = categoriesAreGiven
        self.clusters = clusters
        self.patterns = patterns
        self.occurrences = occurrences
    }

    /// What a pattern holds for a coder who gave no value.
    public static let missing: Int32 = -1

    /// The number of units, those without any value included.
    public var units: Int { patterns.weights.reduce(0, +) }

    /// How often each pattern occurs.
    public var weights: [Int] { patterns.weights }

    /// The values of pattern `index`, one a coder: positions in ``categories``, or ``missing``.
    public func pattern(_ index: Int) -> ArraySlice<Int32> { patterns[index] }

    /// Calls `body` with each pattern's number and its values.
    @inline(__always)
    func forEachPattern(_ body: (Int, UnsafeBufferPointer<Int32>) -> Void) {
        let width = coders.count
        patterns.cells.withUnsafeBufferPointer { cells in
            for index in 0..<patterns.count {
                body(index, UnsafeBufferPointer(rebasing: cells[index * width..<(index + 1) * width]))
            }
        }
    }

    /// Those coders only, in that order, by position in ``coders``.
    public func selecting(coders chosen: [Int]) -> ReliabilityData {
        selection(coders: chosen).data
    }

    /// Those coders only, and for each pattern its number afterwards.
    func selection(coders chosen: [Int]) -> (data: ReliabilityData, regrouping: Regrouping) {
        guard chosen != Array(coders.indices) else {
            return (self, Regrouping(positions: Array(weights.indices), count: weights.count))
        }
        return mapping(coders: chosen.map { coders[$0] }) { row, new in
            for (place, coder) in chosen.enumerated() { new[place] = row[coder] }
        }
    }

    /// Category `index` against all the others.
    public func binary(category index: Int) -> ReliabilityData {
        let other = Category("not \(categories[index].name)")
        return replacing(categories: [other, categories[index]]) { $0 == index ? 1 : 0 }
    }

    /// The positions of coders who gave a value; if fewer than two did, others stay beside them.
    var comparedCoders: [Int] {
        var spoke = [Bool](repeating: false, count: coders.count)
        forEachPattern { index, row in
            for coder in row.indices where row[coder] != Self.missing { spoke[coder] = true }
        }
        let speaking = spoke.indices.filter { spoke[$0] }
        let silent = spoke.indices.filter { !spoke[$0] }
        return (speaking + silent.prefix(max(0, 2 - speaking.count))).sorted()
    }

    /// Without the coders who gave no value at all, as long as two remain.
    func droppingSilentCoders() -> ReliabilityData { selecting(coders: comparedCoders) }

    /// The data with values told apart from each other, but not who gave them: each pattern in ascending order.
    func pooled() -> (data: ReliabilityData, regrouping: Regrouping) {
        mapping { row, new in
            // A few values: each goes where it belongs among those before it.
            for place in row.indices {
                var free = place
                while free > 0, new[free - 1] > row[place] {
                    new[free] = new[free - 1]
                    free -= 1
                }
                new[free] = row[place]
            }
        }
    }

    /// The data with other categories, and each value replaced by what `change` makes of it: the number of one of them,
    /// or ``missing``.
    func replacing(categories: [Category], _ change: (Int32) -> Int32) -> ReliabilityData {
        mapping(categories: categories) { row, new in
            for place in row.indices { new[place] = row[place] == Self.missing ? Self.missing : change(row[place]) }
        }.data
    }

    /// The data with every pattern rewritten by `change`, into as many places as there are coders afterwards, and for
    /// each pattern its number afterwards.
    private func mapping(
        coders: [String]? = nil, categories: [Category]? = nil,
        _ change: (UnsafeBufferPointer<Int32>, UnsafeMutableBufferPointer<Int32>) -> Void
    ) -> (data: ReliabilityData, regrouping: Regrouping) {
        let coders = coders ?? self.coders
        var changed = PatternTable(width: coders.count)
        var numbers: [Int] = []
        numbers.reserveCapacity(patterns.count)
        var new = [Int32](repeating: Self.missing, count: coders.count)
        new.withUnsafeMutableBufferPointer { new in
            forEachPattern { index, row in
                change(row, new)
                numbers.append(changed.add(UnsafeBufferPointer(new), weight: weights[index]))
            }
        }
        let (sorted, positions) = changed.sorted()
        numbers = numbers.map { positions[$0] }
        let data = ReliabilityData(
            coders: coders, categories: categories ?? self.categories,
            categoriesAreGiven: categories != nil || categoriesAreGiven, clusters: clusters, sorted: sorted,
            occurrences: occurrences.regrouped(column: 1, to: numbers))
        return (data, Regrouping(positions: numbers, count: sorted.count))
    }
}

/// Where the patterns of some data are in other data, which tell fewer of them apart.
struct Regrouping: Sendable {
    /// For each pattern its number among the others.
    let positions: [Int]
    /// How many others there are.
    let count: Int

    /// How often each of the others occurs where the patterns occur as `weights` say.
    func weights(_ weights: [Int]) -> [Int] {
        var sums = [Int](repeating: 0, count: count)
        for (index, position) in positions.enumerated() { sums[position] += weights[index] }
        return sums
    }

    /// The way through this one and then `next`.
    func then(_ next: Regrouping) -> Regrouping {
        Regrouping(positions: positions.map { next.positions[$0] }, count: next.count)
    }
}

extension PatternTable {
    /// The table with the integers of one column replaced by `numbers[integer]`, in ascending order, rows that become equal
    /// counted as one.
    func regrouped(column: Int, to numbers: [Int]) -> PatternTable {
        let sorted = renumbered(column: column, to: numbers).sorted().table
        var (cells, weights): ([Int32], [Int]) = ([], [])
        cells.reserveCapacity(sorted.cells.count)
        for index in 0..<sorted.count {
            if index > 0, sorted[index].elementsEqual(sorted[index - 1]) {
                weights[weights.count - 1] += sorted.weights[index]
            } else {
                cells += sorted[index]
                weights.append(sorted.weights[index])
            }
        }
        return PatternTable(width: width, cells: cells, weights: weights)
    }
}
