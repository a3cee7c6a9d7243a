/// Which sums the u-alphas rest on, and what a document adds to them.
///
/// In Krippendorff's symbols, for each value c, a code or the gap φ: l_c., l_cc, l*_c., S_c and S*_c, and where different
/// pairs of codes count differently each l_ck too. All lengths are held as multiples of 1 ÷ ``unit``, which makes them
/// whole numbers though pairs of segments are divided by the number of coders less one.
struct CoincidenceSums: Sendable {
    /// How many codes there are; the number after theirs is the gap's.
    let codes: Int
    let unit: Int
    /// Whether pairs of different codes have sums of their own.
    let tellsPairsApart: Bool

    /// Above this, lengths are held as fractions.
    private static let largestUnit = 1_000_000

    init(_ continua: Continua, tellsPairsApart: Bool) {
        codes = continua.codes.count
        self.tellsPairsApart = tellsPairsApart
        var multiple = 1
        for coders in Set(continua.documents.map(\.coders.count)).sorted() where multiple < Self.largestUnit {
            multiple *= (coders - 1) / greatestCommonDivisor(multiple, coders - 1)
        }
        unit = multiple < Self.largestUnit ? multiple : 1
    }

    var gap: Int { codes }

    var width: Int { firstPair + (tellsPairsApart ? codes * (codes - 1) / 2 : 0) }

    /// l_c.: how long all coders together gave the value.
    func length(_ value: Int) -> Int { value }
    /// l_cc.
    func match(_ value: Int) -> Int { codes + 1 + value }
    /// l*_c.: how long units of the code meet units of the other coders, on average.
    func met(_ code: Int) -> Int { 2 * (codes + 1) + code }
    /// S_c: pairs that a segment makes with itself.
    func own(_ value: Int) -> Int { 3 * (codes + 1) + value }
    /// S*_c: the same of the part of a unit that meets units of the other coders.
    func ownMet(_ code: Int) -> Int { 4 * (codes + 1) + code }
    /// l_ck of two different codes.
    func pair(_ first: Int, _ second: Int) -> Int {
        let (less, more) = (min(first, second), max(first, second))
        return firstPair + more * (more - 1) / 2 + less
    }
    private var firstPair: Int { 5 * (codes + 1) }

    /// What `document` adds.
    ///
    /// - Complexity: O(coders² × segments).
    func terms(_ document: Continuum) -> [SpanTerm] {
        let lanes = document.lanes(gap: gap)
        var met = lanes.map { [Int](repeating: 0, count: $0.count) }
        var matches = [Int](repeating: 0, count: codes + 1)
        var pairs: [Int: Int] = [:]
        for first in lanes.indices {
            for second in lanes.indices.dropFirst(first + 1) {
                lanes[first].forEachMeeting(lanes[second]) { own, its, length in
                    let (one, two) = (lanes[first].values[own], lanes[second].values[its])
                    if one == two {
                        // Both orders.
                        matches[one] += 2 * length
                    }
                    guard one != gap, two != gap else { return }
                    met[first][own] += length
                    met[second][its] += length
                    if tellsPairsApart, one != two { pairs[pair(one, two), default: 0] += length }
                }
            }
        }

        let share = Double(unit) / Double(lanes.count - 1)
        var terms: [SpanTerm] = []
        for value in 0...codes where matches[value] > 0 {
            terms.append(SpanTerm(match(value), Double(matches[value]) * share))
        }
        for (sum, length) in pairs.sorted(by: { $0.key < $1.key }) {
            terms.append(SpanTerm(sum, Double(length) * share))
        }
        return terms + ownTerms(lanes, met: met, share)
    }

    /// What depends on single segments.
    private func ownTerms(_ lanes: [Lane], met: [[Int]], _ share: Double) -> [SpanTerm] {
        var lengths = [Int](repeating: 0, count: codes + 1)
        var squares = [Double](repeating: 0, count: codes + 1)
        var metLengths = lengths
        var metSquares = squares
        for (lane, met) in zip(lanes, met) {
            for (segment, value) in lane.values.enumerated() {
                let length = lane.length(segment)
                lengths[value] += length
                // A gap has no structure: it counts as single positions.
                squares[value] += value == gap ? Double(length) : Double(length) * Double(length)
                metLengths[value] += met[segment]
                metSquares[value] += Double(met[segment]) * Double(met[segment])
            }
        }
        var terms: [SpanTerm] = []
        for value in 0...codes where lengths[value] > 0 {
            terms.append(SpanTerm(length(value), Double(lengths[value] * unit)))
            terms.append(SpanTerm(own(value), squares[value] * Double(unit * unit)))
            if value != gap, metLengths[value] > 0 {
                terms.append(SpanTerm(self.met(value), Double(metLengths[value]) * share))
                terms.append(SpanTerm(ownMet(value), metSquares[value] * share * share))
            }
        }
        return terms
    }
}

/// Euclid's.
private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
}
