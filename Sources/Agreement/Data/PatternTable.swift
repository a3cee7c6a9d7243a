/// Rows of small integers, each held once with how often it came: a hash table without objects.
///
/// A row is what the coders gave one unit. A million units make a few thousand rows, and everything after the
/// counting costs as much as there are rows.
struct PatternTable: Sendable {
    /// Integers in a row.
    let width: Int
    /// The rows one behind another, in the order in which each first came.
    private(set) var cells: [Int32] = []
    /// How often each row came.
    private(set) var weights: [Int] = []
    /// Row numbers by hash, -1 where free; a power of two, at most half full. Empty until a row is looked for.
    private var slots: [Int32] = []

    init(width: Int) {
        self.width = width
    }

    /// A table of rows that are all different.
    init(width: Int, cells: [Int32], weights: [Int]) {
        (self.width, self.cells, self.weights) = (width, cells, weights)
    }

    /// The number of different rows.
    var count: Int { weights.count }

    /// The integers of row `index`.
    subscript(index: Int) -> ArraySlice<Int32> { cells[index * width..<(index + 1) * width] }

    /// Counts `row` `weight` times more and returns its number.
    @discardableResult
    mutating func add(_ row: [Int32], weight: Int = 1) -> Int {
        row.withUnsafeBufferPointer { add($0, weight: weight) }
    }

    /// Counts `row`, which may be one of another table, `weight` times more and returns its number.
    @discardableResult
    mutating func add(_ row: ArraySlice<Int32>, weight: Int) -> Int {
        row.withUnsafeBufferPointer { add($0, weight: weight) }
    }

    /// Counts `row` `weight` times more and returns its number.
    @discardableResult
    mutating func add(_ row: UnsafeBufferPointer<Int32>, weight: Int) -> Int {
        let index = find(row)
        weights[index] += weight
        return index
    }

    /// The number of `row`, which is new if it never came.
    private mutating func find(_ row: UnsafeBufferPointer<Int32>) -> Int {
        if slots.isEmpty { makeSlots() }
        let mask = slots.count - 1
        var slot = Self.hash(row) & mask
        while slots[slot] >= 0 {
            if holds(row, at: Int(slots[slot])) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(weights.count)
        weights.append(0)
        cells.append(contentsOf: row)
        if 2 * weights.count > slots.count { makeSlots() }
        return weights.count - 1
    }

    private func holds(_ row: UnsafeBufferPointer<Int32>, at index: Int) -> Bool {
        let start = index * width
        for column in 0..<width where cells[start + column] != row[column] { return false }
        return true
    }

    /// Slots for twice as many rows as there are.
    private mutating func makeSlots() {
        var size = 16
        while size < 4 * weights.count { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        let mask = size - 1
        cells.withUnsafeBufferPointer { cells in
            for index in weights.indices {
                let row = UnsafeBufferPointer(rebasing: cells[index * width..<(index + 1) * width])
                var slot = Self.hash(row) & mask
                while slots[slot] >= 0 { slot = (slot + 1) & mask }
                slots[slot] = Int32(index)
            }
        }
    }

    private static func hash(_ row: UnsafeBufferPointer<Int32>) -> Int {
        var hash: UInt64 = 0
        for cell in row {
            hash = (hash ^ UInt64(UInt32(bitPattern: cell))) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return Int(truncatingIfNeeded: hash >> 8)
    }

    /// The same rows in ascending order, and where each row of this table went.
    func sorted() -> (table: PatternTable, positions: [Int]) {
        let order = order
        var table = PatternTable(width: width)
        table.cells.reserveCapacity(cells.count)
        table.weights.reserveCapacity(count)
        var positions = [Int](repeating: 0, count: count)
        for (position, index) in order.enumerated() {
            positions[index] = position
            table.cells += self[index]
            table.weights.append(weights[index])
        }
        return (table, positions)
    }

    /// The numbers of the rows, those of lesser rows first: by the last column, then by the one before and so on, each
    /// time by counting, for integers are positions in a list.
    private var order: [Int] {
        var order = Array(weights.indices)
        var sorted = order
        cells.withUnsafeBufferPointer { cells in
            for column in (0..<width).reversed() {
                let values = order.lazy.map { cells[$0 * width + column] }
                guard let least = values.min(), let greatest = values.max() else { return }
                var places = [Int](repeating: 0, count: Int(greatest) - Int(least) + 2)
                for value in values { places[Int(value) - Int(least) + 1] += 1 }
                for place in places.indices.dropFirst() { places[place] += places[place - 1] }
                for row in order {
                    let value = Int(cells[row * width + column]) - Int(least)
                    sorted[places[value]] = row
                    places[value] += 1
                }
                swap(&order, &sorted)
            }
        }
        return order
    }

    /// The same rows with the integers of one column replaced by `numbers[integer]`.
    func renumbered(column: Int, to numbers: [Int]) -> PatternTable {
        var cells = cells
        for place in stride(from: column, to: cells.count, by: width) {
            cells[place] = Int32(numbers[Int(cells[place])])
        }
        return PatternTable(width: width, cells: cells, weights: weights)
    }

    /// The same rows with each integer replaced by what `change` makes of it, of each another one.
    func mappingCells(_ change: (Int32) -> Int32) -> PatternTable {
        PatternTable(width: width, cells: cells.map(change), weights: weights)
    }
}
