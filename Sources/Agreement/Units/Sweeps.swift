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

/// How often each pattern occurs in each document, as documents come one after another.
struct OccurrenceCounts: Sendable {
    private var cells: [Int32] = []
    private var weights: [Int] = []
    /// Where each pattern was counted last, -1 where it never was.
    private var latest: [Int] = []

    /// Counts `pattern` `weight` times more in `document`, which is the last that was counted in, or a new one.
    mutating func add(_ pattern: Int, weight: Int, in document: Int) {
        while latest.count <= pattern { latest.append(-1) }
        let entry = latest[pattern]
        if entry >= 0, Int(cells[2 * entry]) == document {
            weights[entry] += weight
        } else {
            latest[pattern] = weights.count
            cells.append(Int32(document))
            cells.append(Int32(pattern))
            weights.append(weight)
        }
    }

    /// Rows of document and pattern.
    var table: PatternTable { PatternTable(width: 2, cells: cells, weights: weights) }
}

/// One code's patterns of "coded" (1) and "not coded" (0).
struct CodeCounts: Sendable {
    private(set) var patterns: PatternTable
    private(set) var occurrences = OccurrenceCounts()
    private var sweptDocuments: Set<Int> = []

    init(coders: Int) {
        patterns = PatternTable(width: coders)
    }

    func swept(_ document: Int) -> Bool { sweptDocuments.contains(document) }

    /// Counts the stretches between the edges of one code, which are in order of position.
    mutating func sweep(_ edges: [SpanEdge], of document: Int, units: Int, blank: [Int32]) {
        var row = blank
        var depth = [Int](repeating: 0, count: blank.count)
        walk(edges, units: units) { edge in
            depth[edge.coder] += edge.opens ? 1 : -1
            row[edge.coder] = depth[edge.coder] > 0 ? 1 : 0
        } count: { length in
            occurrences.add(patterns.add(row, weight: length), weight: length, in: document)
        }
        sweptDocuments.insert(document)
    }
}

/// The patterns of all codes together: a value is the set of codes that a coder has open.
struct SetCounts: Sendable {
    /// The sets that occur, each in ascending order; a value in a pattern is a position here.
    private(set) var sets: [[Int32]] = [[]]
    private var numbers: [[Int32]: Int32] = [[]: 0]
    private(set) var patterns: PatternTable
    private(set) var occurrences = OccurrenceCounts()

    init(coders: Int) {
        patterns = PatternTable(width: coders)
    }

    /// Counts the stretches between edges, which are in order of position.
    mutating func sweep(_ edges: [SpanEdge], of document: Int, units: Int, blank: [Int32], codes: Int) {
        var row = blank
        var depth = [Int](repeating: 0, count: blank.count * codes)
        var open = [[Int32]](repeating: [], count: blank.count)
        var changed: [Int] = []
        walk(edges, units: units) { edge in
            let index = edge.coder * codes + edge.code
            depth[index] += edge.opens ? 1 : -1
            guard depth[index] == (edge.opens ? 1 : 0) else { return }
            open[edge.coder].toggle(Int32(edge.code))
            if !changed.contains(edge.coder) { changed.append(edge.coder) }
        } count: { length in
            for coder in changed { row[coder] = number(of: open[coder]) }
            changed.removeAll(keepingCapacity: true)
            occurrences.add(patterns.add(row, weight: length), weight: length, in: document)
        }
    }

    private mutating func number(of set: [Int32]) -> Int32 {
        if let number = numbers[set] { return number }
        let number = Int32(sets.count)
        numbers[set] = number
        sets.append(set)
        return number
    }
}

/// Walks over `edges` from unit 0 to the last: `turn` for each edge, `count` with the length of each stretch between.
func walk<Failure: Error>(
    _ edges: [SpanEdge], units: Int, turn: (SpanEdge) -> Void, count: (Int) throws(Failure) -> Void
) throws(Failure) {
    var position = 0
    for edge in edges {
        if edge.position > position {
            try count(edge.position - position)
            position = edge.position
        }
        turn(edge)
    }
    if units > position { try count(units - position) }
}

extension [Int32] {
    /// Puts `element` into an ascending list, or takes it out if it is there.
    fileprivate mutating func toggle(_ element: Int32) {
        let place = firstIndex { $0 >= element } ?? endIndex
        if place < endIndex, self[place] == element { remove(at: place) } else { insert(element, at: place) }
    }
}
