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
    /// The sets that occur, each in ascending order; a value in a pattern is a position here. Some occur at the end of a
    /// stretch only, where one code follows another.
    private(set) var sets: [[Int32]] = [[]]
    private var numbers: [[Int32]: Int32] = [[]: 0]
    /// For each set and each code the number of the set that has the code more, or less; -1 where it never came to that.
    private var neighbours: [Int32]
    private let codes: Int
    private(set) var patterns: PatternTable
    private(set) var occurrences = OccurrenceCounts()

    init(coders: Int, codes: Int) {
        patterns = PatternTable(width: coders)
        neighbours = [Int32](repeating: -1, count: codes)
        self.codes = codes
    }

    /// Counts the stretches between edges, which are in order of position.
    mutating func sweep(_ edges: [SpanEdge], of document: Int, units: Int, blank: [Int32]) {
        var row = blank
        var depth = [Int](repeating: 0, count: blank.count * codes)
        walk(edges, units: units) { edge in
            let index = edge.coder * codes + edge.code
            depth[index] += edge.opens ? 1 : -1
            guard depth[index] == (edge.opens ? 1 : 0) else { return }
            row[edge.coder] = neighbour(of: row[edge.coder], edge.code)
        } count: { length in
            occurrences.add(patterns.add(row, weight: length), weight: length, in: document)
        }
    }

    /// The number of `set` with `code` put in, or taken out if it is there.
    @inline(__always)
    private mutating func neighbour(of set: Int32, _ code: Int) -> Int32 {
        let known = neighbours[Int(set) * codes + code]
        return known >= 0 ? known : findNeighbour(of: set, code)
    }

    @inline(never)
    private mutating func findNeighbour(of set: Int32, _ code: Int) -> Int32 {
        var toggled = sets[Int(set)]
        toggled.toggle(Int32(code))
        let number = numbers[toggled] ?? Int32(sets.count)
        if Int(number) == sets.count {
            numbers[toggled] = number
            sets.append(toggled)
            neighbours += [Int32](repeating: -1, count: codes)
        }
        neighbours[Int(set) * codes + code] = number
        neighbours[Int(number) * codes + code] = set
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
