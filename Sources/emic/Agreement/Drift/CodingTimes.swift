import CodingModel

/// When the compared coders made the codings of one document.
struct CodingTimes {
    /// The moment by which half of the codings were made, which a later correction of a few does not move; `nil`
    /// without codings.
    let middle: Timestamp?
    /// For each coder, from the first to the last coding; `nil` where there is none.
    let spells: [ClosedRange<Timestamp>?]

    /// - Parameter codings: who made each coding, by position, and when.
    init(_ codings: [(coder: Int, at: Timestamp)], coders: Int) {
        let sorted = codings.map(\.at).sorted()
        middle = sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
        var spells = [ClosedRange<Timestamp>?](repeating: nil, count: coders)
        for (coder, moment) in codings {
            spells[coder] = spells[coder].map { $0.union(moment...moment) } ?? moment...moment
        }
        self.spells = spells
    }
}

extension ClosedRange {
    /// The least range that holds both.
    func union(_ other: ClosedRange) -> ClosedRange {
        Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
    }
}
