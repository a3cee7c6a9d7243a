import Agreement

/// The u-alphas again, from the book's equations and a cell for every character: slow, and without a sweep.
struct UnitizedReference {
    private let codes: Int
    private let distance: (Int, Int) -> Double
    /// l_ck and e_ck, the gap last.
    private var l: [[Double]]
    private var e: [[Double]]
    /// l*_ck and e*_ck.
    private var met: [[Double]]
    private var metExpected: [[Double]]

    init(_ data: SpanData, distance: @escaping (Int, Int) -> Double = { $0 == $1 ? 0 : 1 }) {
        codes = data.codes.count
        self.distance = distance
        let gap = codes
        l = Self.zeros(codes + 1)
        met = Self.zeros(codes)
        var own = [Double](repeating: 0, count: codes + 1)
        var ownMet = [Double](repeating: 0, count: codes)
        for document in data.documents {
            let coders = document.coders ?? Array(data.coders.indices)
            guard coders.count > 1 else { continue }
            // For every character of every coder its unit, by where it begins, and its value.
            let cells = coders.map { coder in document.cells(coder, gap: gap) }
            let share = 1 / Double(coders.count - 1)
            for (place, row) in cells.enumerated() {
                var lengths: [Int: Double] = [:]
                var pairable: [Int: Double] = [:]
                for (position, cell) in row.enumerated() {
                    if cell.value == gap { own[gap] += 1 } else { lengths[cell.start, default: 0] += 1 }
                    for (other, its) in cells.enumerated() where other != place {
                        l[cell.value][its[position].value] += share
                        guard cell.value != gap, its[position].value != gap else { continue }
                        met[cell.value][its[position].value] += share
                        pairable[cell.start, default: 0] += share
                    }
                }
                for (start, length) in lengths { own[row[start].value] += length * length }
                for (start, length) in pairable { ownMet[row[start].value] += length * length }
            }
        }
        e = Self.expected(l, own)
        metExpected = Self.expected(met, ownMet)
    }

    private static func zeros(_ count: Int) -> [[Double]] {
        [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    }

    /// Equations 33 and 36.
    private static func expected(_ l: [[Double]], _ own: [Double]) -> [[Double]] {
        let sums = l.map { $0.reduce(0, +) }
        let total = sums.reduce(0, +)
        let pairs = total * total - own.reduce(0, +)
        return l.indices.map { c in
            l.indices.map { k in pairs == 0 ? 0 : total * (sums[c] * sums[k] - (c == k ? own[c] : 0)) / pairs }
        }
    }

    /// Equation 34.
    var u: Double? {
        let total = l.joined().reduce(0, +)
        return ratio(
            total - l.indices.reduce(0) { $0 + l[$1][$1] }, total - e.indices.reduce(0) { $0 + e[$1][$1] })
    }

    /// Equation 35.
    var binary: Double? { ratio(l[codes].dropLast().reduce(0, +), e[codes].dropLast().reduce(0, +)) }

    /// Equation 37.
    var cu: Double? {
        ratio((0..<codes).reduce(0) { $0 + weighed(met, $1) }, (0..<codes).reduce(0) { $0 + weighed(metExpected, $1) })
    }

    /// Equation 38.
    func ku(_ k: Int) -> Double? {
        let (observed, expected) = (met[k].reduce(0, +), metExpected[k].reduce(0, +))
        guard observed > 1e-9 else { return nil }
        return ratio(weighed(met, k) * expected / observed, weighed(metExpected, k))
    }

    /// How much of all text, and of a code, the last two rest on.
    var coverage: Double { met.joined().reduce(0, +) / l.joined().reduce(0, +) }

    func coverage(_ k: Int) -> Double? {
        let length = l[k].reduce(0, +)
        return length > 0 ? met[k].reduce(0, +) / length : nil
    }

    private func weighed(_ table: [[Double]], _ k: Int) -> Double {
        (0..<codes).reduce(0) { $0 + table[$1][k] * distance($1, k) }
    }

    private func ratio(_ observed: Double, _ expected: Double) -> Double? {
        expected > 1e-9 ? 1 - observed / expected : nil
    }
}

extension CodedDocument {
    /// For each character the value a coder gave it, and where the unit begins that it is in. Units of one code that
    /// share a character are one.
    func cells(_ coder: Int, gap: Int) -> [(start: Int, value: Int)] {
        var units = spans.filter { $0.coder == coder }
        while true {
            let pairs = units.indices.flatMap { first in units.indices.dropFirst(first + 1).map { (first, $0) } }
            guard
                let (first, second) = pairs.first(where: { first, second in
                    units[first].code == units[second].code && units[first].range.overlaps(units[second].range)
                })
            else { break }
            let both = units.remove(at: second)
            units[first].range =
                min(
                    units[first].range.lowerBound, both.range.lowerBound)..<max(
                    units[first].range.upperBound, both.range.upperBound)
        }
        return (0..<length).map { position in
            units.first { $0.range.contains(position) }.map { ($0.range.lowerBound, $0.code) } ?? (position, gap)
        }
    }
}
