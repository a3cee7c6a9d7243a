/// Where a span begins or ends, in units: small, for there may be millions.
struct SpanEdge: Sendable {
    let position: Int
    private let who: Int32
    /// The code, or its complement where the span ends.
    private let what: Int32

    init(position: Int, coder: Int, code: Int, opens: Bool) {
        self.position = position
        who = Int32(truncatingIfNeeded: coder)
        what = Int32(truncatingIfNeeded: opens ? code : ~code)
    }

    var coder: Int { Int(who) }
    var code: Int { Int(what < 0 ? ~what : what) }
    var opens: Bool { what >= 0 }
}

extension [SpanEdge] {
    /// Puts them in order of position, those at one position as they came: digit by digit, for there may be millions.
    mutating func sortByPosition() {
        let bits = 11
        let farthest = reduce(0) { Swift.max($0, $1.position) }
        var sorted = self
        for shift in stride(from: 0, to: Int.bitWidth - farthest.leadingZeroBitCount, by: bits) {
            var places = [Int](repeating: 0, count: 1 << bits)
            for edge in self { places[edge.position >> shift & (1 << bits - 1)] += 1 }
            var place = 0
            for digit in places.indices { (places[digit], place) = (place, place + places[digit]) }
            for edge in self {
                let digit = edge.position >> shift & (1 << bits - 1)
                sorted[places[digit]] = edge
                places[digit] += 1
            }
            swap(&self, &sorted)
        }
    }

    /// The edges of each code that has any, in their order.
    var byCode: [(code: Int, edges: [SpanEdge])] {
        var groups: [(code: Int, edges: [SpanEdge])] = []
        var places = [Int](repeating: -1, count: (map(\.code).max() ?? -1) + 1)
        for edge in self {
            if places[edge.code] < 0 {
                places[edge.code] = groups.count
                groups.append((edge.code, []))
            }
            groups[places[edge.code]].edges.append(edge)
        }
        return groups
    }
}
