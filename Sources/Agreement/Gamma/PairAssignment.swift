/// The best alignment of two coders: an assignment problem on the pairs that lie close enough.
///
/// Each unit of one coder gets a unit of the other or none, by shortest augmenting paths, one unit after another from
/// left to right. Exact.
///
/// - Source: Jonker & Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
///   problems", Computing 38, 1987.
/// - Complexity: O(units × pairs reached × log(pairs reached)); paths are short where units overlap little.
struct PairAssignment {
    private struct Edge {
        let column: Int
        let alignment: Int
        /// What the pair costs more than the column's unit by itself.
        let cost: Double
    }

    private var edges: [[Edge]]
    /// The edge each row has, if any.
    private var chosen: [Edge?]
    private var rowOfColumn: [Int?]
    private var prices: [Double]

    /// The positions of the sets of a best alignment; `alignments` hold one or two units each, alone first.
    static func best(of alignments: UnitaryAlignments, units: [CodedUnits.Unit]) -> [Int] {
        var assignment = PairAssignment(alignments, units)
        for row in units.indices where units[row].coder == 0 { assignment.add(row) }
        var isAligned = [Bool](repeating: false, count: units.count)
        var best: [Int] = []
        for (row, edge) in assignment.chosen.enumerated() {
            guard let edge else { continue }
            (isAligned[row], isAligned[edge.column]) = (true, true)
            best.append(edge.alignment)
        }
        return units.indices.filter { !isAligned[$0] } + best
    }

    private init(_ alignments: UnitaryAlignments, _ units: [CodedUnits.Unit]) {
        edges = [[Edge]](repeating: [], count: units.count)
        chosen = [Edge?](repeating: nil, count: units.count)
        rowOfColumn = [Int?](repeating: nil, count: units.count)
        prices = [Double](repeating: 0, count: units.count)
        for index in units.count..<max(units.count, alignments.count) {
            let pair = alignments[index].map(Int.init)
            let (row, column) = units[pair[0]].coder == 0 ? (pair[0], pair[1]) : (pair[1], pair[0])
            edges[row].append(Edge(column: column, alignment: index, cost: alignments.costs[index] - 1))
        }
        best = [Double](repeating: .infinity, count: units.count)
        isDone = [Bool](repeating: false, count: units.count)
        reachedBy = [(row: Int, edge: Edge)?](repeating: nil, count: units.count)
    }

    // A search's state, kept between searches for its memory.
    private var best: [Double]
    private var isDone: [Bool]
    private var reachedBy: [(row: Int, edge: Edge)?]

    /// Gives `row` a column or none, moving others where that is cheapest.
    private mutating func add(_ source: Int) {
        var queue = ShortestFirst()
        var touched: [Int] = []
        // To leave a row without a column costs 1, which ends a path.
        var (cheapest, end) = (1.0, source)
        var freeColumn: Int?
        var (row, base) = (source, 0.0)
        while true {
            // By the prices, the row's own column is as cheap as any.
            let rowPrice = chosen[row].map { $0.cost - prices[$0.column] } ?? 0
            let unaligned = base + 1 - rowPrice
            if row != source, unaligned < cheapest { (cheapest, end, freeColumn) = (unaligned, row, nil) }
            for edge in edges[row] where !isDone[edge.column] {
                let distance = base + edge.cost - prices[edge.column] - rowPrice
                guard distance < best[edge.column], distance < cheapest else { continue }
                if best[edge.column] == .infinity { touched.append(edge.column) }
                best[edge.column] = distance
                reachedBy[edge.column] = (row, edge)
                if rowOfColumn[edge.column] == nil {
                    (cheapest, freeColumn) = (distance, edge.column)
                } else {
                    queue.push(edge.column, distance)
                }
            }
            var next: Int?
            while let (column, distance) = queue.pop() {
                guard distance < cheapest else { break }
                if !isDone[column], distance == best[column] {
                    next = column
                    break
                }
            }
            guard let next, let owner = rowOfColumn[next] else { break }
            isDone[next] = true
            (row, base) = (owner, best[next])
        }
        for column in touched where isDone[column] { prices[column] += best[column] - cheapest }
        if let freeColumn { augment(to: freeColumn) } else { release(end, from: source) }
        for column in touched {
            (best[column], isDone[column], reachedBy[column]) = (.infinity, false, nil)
        }
    }

    /// Takes the column of `row`, which stays without one, and moves the path's rows up to it.
    private mutating func release(_ row: Int, from source: Int) {
        guard row != source, let edge = chosen[row] else { return }
        chosen[row] = nil
        augment(to: edge.column)
    }

    /// Gives `column` to the row it was reached from, that row's column to the one before, and so on.
    private mutating func augment(to column: Int) {
        var column: Int? = column
        while let free = column, let (row, edge) = reachedBy[free] {
            column = chosen[row]?.column
            chosen[row] = edge
            rowOfColumn[free] = row
        }
    }
}

/// Columns by how far they are, the nearest first: a binary heap.
private struct ShortestFirst {
    private var heap: [(column: Int, distance: Double)] = []

    mutating func push(_ column: Int, _ distance: Double) {
        heap.append((column, distance))
        var place = heap.count - 1
        while place > 0, heap[(place - 1) / 2].distance > heap[place].distance {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func pop() -> (column: Int, distance: Double)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && heap[child].distance < heap[least].distance {
                least = child
            }
            guard least != place else { return first }
            heap.swapAt(place, least)
            place = least
        }
    }
}
