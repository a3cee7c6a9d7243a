/// For each unit those of other coders further right with which it may be aligned.
///
/// - Complexity: O(pairs that lie close enough), found by one sweep from left to right.
struct Neighbours: Sendable {
    struct Neighbour: Sendable {
        let unit: Int
        /// What aligning the two costs.
        let dissimilarity: Double
        /// How well they go together: 1 at the same place with the same code, 0 far apart or with different codes.
        let attraction: Double
    }

    /// How well two units go together that lie that far apart and differ that much in their codes.
    static func attraction(_ positional: Double, _ categorical: Double) -> Double {
        max(0, 1 - positional) * (1 - categorical)
    }

    private var all: [Neighbour] = []
    private var starts: [Int] = [0]

    /// Those with a dissimilarity up to `limit`.
    init(_ text: CodedUnits, _ dissimilarity: UnitDissimilarity, limit: Double) {
        let units = text.units
        // Positions alone exceed the limit where the borders lie this many summed lengths apart.
        let reach = dissimilarity.alpha > 0 ? (limit / dissimilarity.alpha).squareRoot() : .infinity
        var longest = units.map(\.length)
        for index in longest.indices.dropLast().reversed() { longest[index] = max(longest[index], longest[index + 1]) }
        for (index, first) in units.enumerated() {
            for other in index + 1..<max(index + 1, units.count) {
                let second = units[other]
                if second.start - first.start > reach * (first.length + longest[other]) { break }
                guard second.coder != first.coder else { continue }
                let positional = UnitDissimilarity.positional(first, second)
                let categorical = dissimilarity.categorical(first, second)
                let combined = dissimilarity.alpha * positional + dissimilarity.beta * categorical
                guard combined <= limit else { continue }
                all.append(
                    Neighbour(
                        unit: other, dissimilarity: combined,
                        attraction: Self.attraction(positional, categorical)))
            }
            starts.append(all.count)
        }
    }

    /// Those of one unit, from left to right.
    subscript(unit: Int) -> ArraySlice<Neighbour> { all[starts[unit]..<starts[unit + 1]] }
}
