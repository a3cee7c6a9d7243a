/// What one coder made of a document: segments that follow one another from 0 to its end, units with their code and the
/// gaps between them.
///
/// Overlapping units of one code become one; units that abut remain two.
struct Lane: Sendable {
    /// Where each segment ends, and the next begins.
    private(set) var ends: [Int] = []
    /// Each segment's code; a gap has the number that follows those of the codes.
    private(set) var values: [Int] = []

    /// - Parameters:
    ///   - spans: in order. Those that overlap one of another code are passed over.
    ///   - gap: the number that stands for a gap.
    init(_ spans: [CodedSpan], length: Int, gap: Int) {
        ends.reserveCapacity(2 * spans.count + 1)
        values.reserveCapacity(2 * spans.count + 1)
        for span in spans {
            let end = ends.last ?? 0
            if span.range.lowerBound < end {
                if values[values.count - 1] == span.code { ends[ends.count - 1] = max(end, span.range.upperBound) }
                continue
            }
            append(gap, to: span.range.lowerBound)
            append(span.code, to: span.range.upperBound)
        }
        append(gap, to: length)
    }

    private mutating func append(_ value: Int, to end: Int) {
        guard end > ends.last ?? 0 else { return }
        ends.append(end)
        values.append(value)
    }

    /// How many segments there are.
    var count: Int { ends.count }

    /// How long segment `index` is.
    func length(_ index: Int) -> Int { ends[index] - (index == 0 ? 0 : ends[index - 1]) }

    /// Calls `body` with each segment of this lane and each of `other`, which is of the same document, that meet, and how
    /// long they do.
    @inline(__always)
    func forEachMeeting(_ other: Lane, _ body: (_ own: Int, _ other: Int, _ length: Int) -> Void) {
        var (own, its, start) = (0, 0, 0)
        while own < count, its < other.count {
            let end = min(ends[own], other.ends[its])
            body(own, its, end - start)
            start = end
            if ends[own] == end { own += 1 }
            if other.ends[its] == end { its += 1 }
        }
    }
}

extension Continuum {
    /// The lane of each coder.
    func lanes(gap: Int) -> [Lane] { spans.map { Lane($0, length: length, gap: gap) } }

    /// Calls `body` with the values of each two segments of different coders that meet, and how long they do; each pair
    /// of coders once.
    func forEachIntersection(gap: Int, _ body: (_ first: Int, _ second: Int, _ length: Int) -> Void) {
        let lanes = lanes(gap: gap)
        for (place, lane) in lanes.enumerated() {
            for other in lanes.dropFirst(place + 1) {
                lane.forEachMeeting(other) { body(lane.values[$0], other.values[$1], $2) }
            }
        }
    }
}
