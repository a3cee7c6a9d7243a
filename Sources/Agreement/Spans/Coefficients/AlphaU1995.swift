extension SpanCoefficient {
    /// Krippendorff's alpha_U of 1995: one estimate for all codes and one a code, which are compared each for itself.
    ///
    /// It is superseded by ``krippendorffAlphaU``: it grows with the resolution of the continuum, and its author warns of
    /// it for more than two coders. It is here for comparison with programs that have it. Several documents are one
    /// continuum after another, in which no unit and no gap reaches from one document to the next.
    ///
    /// - Source: Krippendorff, "On the reliability of unitizing continuous data", Sociological Methodology 25, 1995, with
    ///   expected disagreement as corrected in Content Analysis, 2nd ed., 2004, section 11.6.
    /// - Complexity: O(coders² × spans + spans × log(spans)).
    public static let alphaU1995 = SpanCoefficient(
        id: "alpha-u-1995", name: "Krippendorff's alpha_U (1995)",
        summary: "the older alpha of units, by squared distances of their borders; superseded by krippendorff-alpha-u",
        source: "Krippendorff, On the reliability of unitizing continuous data, 1995, as corrected in 2004"
    ) { continua, _ throws(AgreementError) in AlphaU1995(continua) }
}

private struct AlphaU1995: SpanMeasure {
    /// Where the sums of one code are.
    private struct Places {
        /// Of the squared distances over ordered pairs of coders, each divided by the number of coders less one.
        let distances: Int
        /// Of how many units, and how many gaps, there are of each length, the lengths ascending.
        let units: Lengths
        let gaps: Lengths
    }

    /// Numbers of things by length, one sum a length.
    private struct Lengths {
        let lengths: [Int]
        let first: Int
        let sums: [Int: Int]

        init(_ lengths: Set<Int>, first: Int) {
            self.lengths = lengths.sorted()
            self.first = first
            sums = Dictionary(uniqueKeysWithValues: self.lengths.enumerated().map { ($1, first + $0) })
        }

        var end: Int { first + lengths.count }
    }

    /// The sum of the documents' lengths is the first, that of the lengths of all coders' lines the second.
    private static let (length, line, codes) = (0, 1, 2)

    private let names: [String]
    private let places: [Places]

    init(_ continua: Continua) {
        names = continua.codes.map(\.name)
        var units = names.map { _ in Set<Int>() }
        var gaps = units
        for document in continua.documents {
            document.forEachCode(names.count) { code, lanes in
                for lane in lanes {
                    lane.forEachSegment { isGap, length in
                        _ = isGap ? gaps[code].insert(length) : units[code].insert(length)
                    }
                }
            }
        }
        var next = Self.codes
        places = zip(units, gaps).map { units, gaps in
            let units = Lengths(units, first: next + 1)
            let place = Places(distances: next, units: units, gaps: Lengths(gaps, first: units.end))
            next = place.gaps.end
            return place
        }
        width = next
    }

    let width: Int

    /// A unit cut in two counts by the squares of its parts.
    var bearsCutting: Bool { false }

    var subjects: [Int?] { names.count == 1 ? [nil] : [nil] + names.indices.map { $0 } }

    func terms(_ document: Continuum) -> [SpanTerm] {
        var terms = [
            SpanTerm(Self.length, Double(document.length)),
            SpanTerm(Self.line, Double(document.length * document.coders.count)),
        ]
        document.forEachCode(names.count) { code, lanes in
            let place = places[code]
            var distances = 0.0
            for (number, lane) in lanes.enumerated() {
                for other in lanes.dropFirst(number + 1) { distances += 2 * lane.squaredDistance(other) }
                lane.forEachSegment { isGap, length in
                    if let sum = (isGap ? place.gaps : place.units).sums[length] { terms.append(SpanTerm(sum, 1)) }
                }
            }
            terms.append(SpanTerm(place.distances, distances / Double(lanes.count - 1)))
        }
        return terms
    }

    func agreements(_ sums: [Double]) -> [SpanAgreement] {
        let disagreements = places.map { disagreement(sums, $0) }
        let used = disagreements.filter { $0.expected > 0 }
        let count = Double(max(1, used.count))
        let mean = (
            observed: used.reduce(0) { $0 + $1.observed } / count, expected: used.reduce(0) { $0 + $1.expected } / count
        )
        return subjects.map { subject in
            let (observed, expected) = subject.map { disagreements[$0] } ?? mean
            guard expected > 0 else {
                let units = subject.map { "no unit of '\(names[$0])'" } ?? "no unit"
                return SpanAgreement(.undefined("there is \(units) to compare: agreement beyond chance is undefined"))
            }
            return SpanAgreement(
                observed: 1 - observed, expected: 1 - expected, .value(1 - observed / expected))
        }
    }

    /// Observed and expected disagreement of one code.
    private func disagreement(_ sums: [Double], _ place: Places) -> (observed: Double, expected: Double) {
        let (length, line) = (sums[Self.length], sums[Self.line])
        let units = place.units.lengths.indices.reduce(0) { $0 + sums[place.units.first + $1] }
        guard length > 0, units > 0 else { return (0, 0) }
        // By length downwards, with the number and the length of the gaps that are no shorter.
        var (gap, gaps, gapLength) = (place.gaps.lengths.count, 0.0, 0.0)
        var (placings, within) = (0.0, 0.0)
        for (index, unit) in place.units.lengths.enumerated().reversed() {
            while gap > 0, place.gaps.lengths[gap - 1] >= unit {
                gap -= 1
                gaps += sums[place.gaps.first + gap]
                gapLength += sums[place.gaps.first + gap] * Double(place.gaps.lengths[gap])
            }
            let (count, l) = (sums[place.units.first + index], Double(unit))
            placings +=
                count * ((units - 1) * (2 * l * l * l - 3 * l * l + l) / 3 + l * l * (gapLength - gaps * (l - 1)))
            within += count * l * (l - 1)
        }
        return (
            sums[place.distances] / (line * length), 2 / length * placings / (line * (line - 1) - within)
        )
    }
}

extension Continuum {
    /// Calls `body` with each code that comes here, and each coder's lane of it, in which 0 is the code and 1 a gap; a code
    /// that does not come here is a gap in all lanes.
    fileprivate func forEachCode(_ count: Int, _ body: (Int, [Lane]) -> Void) {
        var own = [[[CodedSpan]]](repeating: [[CodedSpan]](repeating: [], count: coders.count), count: count)
        for (lane, spans) in spans.enumerated() {
            for span in spans { own[span.code][lane].append(CodedSpan(coder: span.coder, code: 0, range: span.range)) }
        }
        for code in 0..<count { body(code, own[code].map { Lane($0, length: length, gap: 1) }) }
    }
}

extension Lane {
    fileprivate func forEachSegment(_ body: (_ isGap: Bool, _ length: Int) -> Void) {
        for segment in 0..<count { body(values[segment] == 1, length(segment)) }
    }

    /// For units that meet, the squared distances of their beginnings and of their ends; for a unit that meets none, its
    /// squared length.
    fileprivate func squaredDistance(_ other: Lane) -> Double {
        var (sum, meets, itsMeets) = (0.0, Set<Int>(), Set<Int>())
        forEachMeeting(other) { own, its, _ in
            guard values[own] == 0, other.values[its] == 0 else { return }
            meets.insert(own)
            itsMeets.insert(its)
            let end = Double(ends[own] - other.ends[its])
            let start = Double((ends[own] - length(own)) - (other.ends[its] - other.length(its)))
            sum += start * start + end * end
        }
        return sum + alone(meets) + other.alone(itsMeets)
    }

    /// The squared lengths of the units that are not among `meets`.
    private func alone(_ meets: Set<Int>) -> Double {
        values.indices.reduce(0) { sum, segment in
            values[segment] == 1 || meets.contains(segment) ? sum : sum + Double(length(segment) * length(segment))
        }
    }
}
