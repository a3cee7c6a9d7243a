/// Sums over documents by the names they have in Krippendorff's formulas; lengths all in one unit.
struct Coincidences {
    private let sums: [Double]
    private let layout: CoincidenceSums
    /// Between codes, row by row; `nil` where different codes differ by 1.
    private let distances: [Double]?
    /// l.., the length of all coders' lines.
    let total: Double
    /// l*.., the length at which units meet.
    let met: Double

    init(_ sums: [Double], _ layout: CoincidenceSums, distances: [Double]?) {
        self.sums = sums
        self.layout = layout
        self.distances = distances
        total = (0...layout.codes).reduce(0) { $0 + sums[layout.length($1)] }
        met = (0..<layout.codes).reduce(0) { $0 + sums[layout.met($1)] }
    }

    var codes: Range<Int> { 0..<layout.codes }
    /// The codes and the gap.
    var values: ClosedRange<Int> { 0...layout.codes }

    /// l_c.
    func length(_ value: Int) -> Double { sums[layout.length(value)] }
    /// Σ l_cc.
    var matches: Double { values.reduce(0) { $0 + sums[layout.match($1)] } }
    /// Σ l_φk over the codes k.
    var unmatched: Double { length(layout.gap) - sums[layout.match(layout.gap)] }
    /// l..² − S: the pairs of positions that are not of one segment.
    var pairs: Double { total * total - values.reduce(0) { $0 + sums[layout.own($1)] } }

    /// l*_c.
    func met(_ code: Int) -> Double { sums[layout.met(code)] }
    /// S*_c.
    func ownMet(_ code: Int) -> Double { sums[layout.ownMet(code)] }
    /// l*..² − S*.
    var metPairs: Double { met * met - codes.reduce(0) { $0 + ownMet($1) } }
    /// The only code that meets units of another coder; `nil` where there are several.
    var onlyCodeMet: Int? {
        let present = codes.filter { met($0) > 0 }
        return present.count == 1 ? present[0] : nil
    }

    /// Σ l*_ck d_ck over the codes c.
    func observed(_ code: Int) -> Double {
        guard let distances else { return met(code) - sums[layout.match(code)] }
        return codes.reduce(0) { sum, other in
            other == code ? sum : sum + sums[layout.pair(other, code)] * distances[code * layout.codes + other]
        }
    }

    /// Σ l*_c. d_ck over the codes c.
    func expected(_ code: Int) -> Double {
        guard let distances else { return met - met(code) }
        return codes.reduce(0) { $0 + met($1) * distances[code * layout.codes + $1] }
    }
}
