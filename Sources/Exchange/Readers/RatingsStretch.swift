/// Reads whole lines of a wide table of ratings in which nothing is in quotation marks.
///
/// What it does not know, it does not judge: it says that it can't read it, and the exact reader says why.
struct RatingsStretch: Sendable {
    private(set) var units: UnitNames
    private var numbers = ValueNumbers()
    private let separator: UInt8
    private let coders: Int
    private let hasCounts: Bool
    /// For each byte whether a cell may end there.
    private let stops: [Bool]

    init(separator: UInt8, coders: Int, hasCounts: Bool, units: UnitNames.Check) {
        self.separator = separator
        self.coders = coders
        self.hasCounts = hasCounts
        self.units = UnitNames(units)
        var stops = [Bool](repeating: false, count: 256)
        for byte in [separator, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\"")] { stops[Int(byte)] = true }
        self.stops = stops
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
        // Behind each cell stands a byte, so there are no more of them than bytes.
        let cells = [Int32](unsafeUninitializedCapacity: bytes.count) { cells, count in
            stops.withUnsafeBufferPointer { stops in
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
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ stops: UnsafeBufferPointer<Bool>,
        _ run: inout UnitNames.Run, _ cells: UnsafeMutableBufferPointer<Int32>, _ count: inout Int,
        _ counts: inout [Int]
    ) -> Bool {
        let last = coders + (hasCounts ? 1 : 0)
        var column = 0
        while true {
            let start = position
            var key = CellKey.empty
            while !stops[Int(bytes[position])] {
                key = CellKey.adding(bytes[position], to: key)
                position += 1
            }
            let cell = UnsafeBufferPointer(rebasing: bytes[start..<position])
            var stop = bytes[position]
            position += 1
            if stop == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                stop = UInt8(ascii: "\n")
                position += 1
            }
            guard stop == (column == last ? UInt8(ascii: "\n") : separator) else {
                // Only an empty line may be shorter.
                return column == 0 && cell.isEmpty && stop == UInt8(ascii: "\n")
            }
            if column == 0 {
                guard units.add(cell, key: key, to: &run) else { return false }
            } else if column <= coders {
                guard let number = numbers.number(of: cell, key: key) else { return false }
                cells[count] = number
                count += 1
            } else {
                guard let text = String(valid: cell), let number = Int(text.trimmed), number >= 0 else { return false }
                counts.append(number)
            }
            if column == last { return true }
            column += 1
        }
    }
}
