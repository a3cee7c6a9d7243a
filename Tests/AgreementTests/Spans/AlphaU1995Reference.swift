import Agreement

/// Krippendorff's alpha_U of 1995 again, from its definition and a cell for every character: slow, and without lanes.
///
/// Two units that share a cell differ by the squares of the distances of their beginnings and of their ends, a unit and a
/// gap that it lies in by the square of its length. Chance moves each unit over each other unit of the code, one cell at a
/// time, and through each gap that it fits in, and takes all pairs of cells that are not of one unit.
struct AlphaU1995Reference {
    /// Observed and expected disagreement of each code.
    private let codes: [(observed: Double, expected: Double)]

    init(_ data: SpanData) {
        codes = data.codes.indices.map { code in
            var texts: [[[Segment]]] = []
            for document in data.documents {
                var own = document
                own.spans = document.spans.filter { $0.code == code }
                let coders = document.coders ?? Array(data.coders.indices)
                if coders.count > 1 { texts.append(coders.map { Segment.line(own.cells($0, gap: -1)) }) }
            }
            let length = texts.reduce(0) { $0 + ($1[0].last?.cells.upperBound ?? 0) }
            return (Self.observed(texts, length), Self.expected(texts.joined().map { $0 }, length))
        }
    }

    /// Of all codes together.
    var value: Double? { Self.ratio(codes.reduce(0) { $0 + $1.observed }, codes.reduce(0) { $0 + $1.expected }) }

    func value(of code: Int) -> Double? { Self.ratio(codes[code].observed, codes[code].expected) }

    private static func ratio(_ observed: Double, _ expected: Double) -> Double? {
        expected > 0 ? 1 - observed / expected : nil
    }

    /// A unit, or all cells between two units.
    private struct Segment {
        let cells: Range<Int>
        let isUnit: Bool

        /// The segments of a line in which a cell says where its unit begins, or is a gap's with the value -1.
        static func line(_ cells: [(start: Int, value: Int)]) -> [Segment] {
            var segments: [Segment] = []
            for (position, cell) in cells.enumerated() {
                let isUnit = cell.value >= 0
                if let last = segments.last, last.isUnit == isUnit, !isUnit || cell.start == last.cells.lowerBound {
                    segments[segments.count - 1] = Segment(
                        cells: last.cells.lowerBound..<position + 1, isUnit: isUnit)
                } else {
                    segments.append(Segment(cells: position..<position + 1, isUnit: isUnit))
                }
            }
            return segments
        }

        /// How far this unit is from a segment of another coder.
        func difference(_ other: Segment) -> Double {
            let (start, end) = (
                cells.lowerBound - other.cells.lowerBound, cells.upperBound - other.cells.upperBound
            )
            if isUnit, other.isUnit { return cells.overlaps(other.cells) ? Double(start * start + end * end) : 0 }
            return isUnit && start >= 0 && end <= 0 ? Double(cells.count * cells.count) : 0
        }
    }

    private static func observed(_ texts: [[[Segment]]], _ length: Int) -> Double {
        var (sum, line) = (0.0, 0)
        for lines in texts {
            for (place, own) in lines.enumerated() {
                line += own.reduce(0) { $0 + $1.cells.count }
                for (other, others) in lines.enumerated() where other != place {
                    for one in own {
                        for another in others {
                            // What a unit is to a gap the gap is to the unit.
                            let difference = one.isUnit ? one.difference(another) : another.difference(one)
                            sum += difference / Double(lines.count - 1)
                        }
                    }
                }
            }
        }
        return sum / Double(line * length)
    }

    private static func expected(_ lines: [[Segment]], _ length: Int) -> Double {
        let (units, gaps) = (lines.joined().filter(\.isUnit), lines.joined().filter { !$0.isUnit })
        var sum = 0
        for (place, unit) in units.enumerated() {
            let l = unit.cells.count
            for other in units.indices where other != place {
                for moved in 1 - l..<l { sum += moved * moved }
            }
            for gap in gaps {
                for start in gap.cells where start + l <= gap.cells.upperBound { sum += l * l }
            }
        }
        var pairs = 0
        let owners = lines.joined().enumerated().flatMap { number, segment in
            segment.cells.map { _ in segment.isUnit ? number : -1 }
        }
        for (cell, owner) in owners.enumerated() {
            for (other, its) in owners.enumerated() where other != cell && (owner < 0 || owner != its) { pairs += 1 }
        }
        return pairs > 0 ? 2 / Double(length) * Double(sum) / Double(pairs) : 0
    }
}
