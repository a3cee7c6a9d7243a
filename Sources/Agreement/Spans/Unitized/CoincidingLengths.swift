/// What a u-alpha rests on: how long segments of two coders that have each two values meet, over all pairs of coders.
public struct CoincidingLengths: Hashable, Sendable {
    /// The codes, and `nil` for text without any, where that is compared.
    public let values: [String?]
    /// l_ck, row by row: how long, in both orders of two coders, divided by the number of coders less one.
    public let lengths: [[Double]]
    /// S_c: the pairs of positions that lie in one segment, the squares of units' lengths; a gap has no structure, and so
    /// counts as single positions.
    public let own: [Double]

    /// l_c.
    public var totals: [Double] { lengths.map { $0.reduce(0, +) } }
    /// l..
    public var total: Double { totals.reduce(0, +) }
    /// Σ l_cc.
    public var agreeing: Double { lengths.indices.reduce(0) { $0 + lengths[$1][$1] } }
}

extension SpanMeasurement {
    /// What each estimate rests on, in the order of ``estimates``; `nil` for a coefficient that is no u-alpha, and
    /// where a coder's overlapping units have codes that exclude one another.
    public var coincidingLengths: [CoincidingLengths?] {
        parts.flatMap { part in
            let alpha = part.measure as? UnitizedAlpha
            let lengths = alpha?.clash == nil ? alpha?.coincidingLengths(part.group.continua.documents) : nil
            return part.measure.subjects.map { _ in lengths }
        }
    }
}

extension UnitizedAlpha {
    fileprivate func coincidingLengths(_ documents: [Continuum]) -> CoincidingLengths {
        let isOfCodes = comparison == .codes || comparison == .eachCode
        let count = isOfCodes ? names.count : names.count + 1
        var lengths = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for document in documents {
            let share = 1 / Double(document.coders.count - 1)
            compared(document).forEachIntersection(gap: layout.gap) { first, second, length in
                guard first < count, second < count else { return }
                lengths[first][second] += Double(length) * share
                lengths[second][first] += Double(length) * share
            }
        }
        let sums = SpanContributions(documents, self).total
        let unit = Double(layout.unit)
        return CoincidingLengths(
            values: names.map { $0 } + (isOfCodes ? [] : [nil]), lengths: lengths,
            own: (0..<count).map { sums[isOfCodes ? layout.ownMet($0) : layout.own($0)] / (unit * unit) })
    }
}
