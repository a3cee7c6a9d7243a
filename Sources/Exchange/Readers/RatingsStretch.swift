/// Reads whole lines of a wide table of ratings.
///
/// What it does not know, it does not judge: it says that it can't read it, and the exact reader says why.
struct RatingsStretch: Sendable {
    private(set) var units: UnitNames
    private var numbers = ValueNumbers()
    private let layout: RatingsCells
    private let coders: Int
    private let hasCounts: Bool

    init(_ layout: RatingsCells, coders: Int, hasCounts: Bool, units: UnitNames.Check) {
        self.layout = layout
        self.coders = coders
        self.hasCounts = hasCounts
        self.units = UnitNames(units)
    }

    /// What the numbers in the cells stand for.
    var values: [String] { numbers.values }

    /// Numbers of the values, row by row, and the counts of the rows.
    struct Rows {
        var cells: [Int32]
        var counts: [Int]
    }

    /// The rows in `bytes`, which end with a line feed; `nil` if there is a row that only the exact reader can judge.
    mutating func rows(in bytes: UnsafeBufferPointer<UInt8>) -> Rows? {
        var counts: [Int] = []
        var (isRead, run) = (true, UnitNames.Run())
        let layout = layout
        // Behind each cell stands a byte, so there are no more of them than bytes.
        let cells = [Int32](unsafeUninitializedCapacity: bytes.count) { cells, count in
            layout.withStops { stops in
                var position = 0
                while isRead, position < bytes.count {
                    isRead = readRow(bytes, &position, stops, &run, cells, &count, &counts)
                }
            }
        }
        return isRead && units.finish(run) ? Rows(cells: cells, counts: counts) : nil
    }

    @inline(__always)
    private mutating func readRow(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ stops: UnsafeBufferPointer<UInt8>,
        _ run: inout UnitNames.Run, _ cells: UnsafeMutableBufferPointer<Int32>, _ count: inout Int,
        _ counts: inout [Int]
    ) -> Bool {
        let last = coders + (hasCounts ? 1 : 0)
        var column = 0
        while true {
            guard let cell = RatingsCells.next(in: bytes, &position, stops) else { return false }
            guard cell.stop == (column == last ? RatingsCells.lineFeed : layout.separator) else {
                return column == 0 && cell.isEmptyLine
            }
            if column == 0 {
                guard units.add(cell.bytes, key: cell.key, to: &run) else { return false }
            } else if column <= coders {
                guard let number = numbers.number(of: cell.bytes, key: cell.key) else { return false }
                cells[count] = number
                count += 1
            } else {
                guard let text = String(valid: cell.bytes), let number = Int(text.trimmed), number >= 0 else {
                    return false
                }
                counts.append(number)
            }
            if column == last { return true }
            column += 1
        }
    }
}
