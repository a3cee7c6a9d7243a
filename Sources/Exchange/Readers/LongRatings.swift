/// Collects the values of a table with a row a value, in whatever order rows come.
///
/// What it does not know, it does not judge: it says that it can't read it, and the exact reader says why.
struct LongRatings: Sendable {
    /// What the three columns are for.
    enum Column: String, Sendable {
        case unit
        case coder
        case value
    }

    private let layout: RatingsCells
    private let columns: [Column]
    private var units: UnitNumbers
    private var coders = ValueNumbers()
    private var numbers = ValueNumbers()
    /// For each coder the numbers of the values, by the units' numbers, up to the last that the coder was found at.
    private var ratings: [[Int32]] = []

    /// What stands where there is no row.
    private static let unrated: Int32 = -2

    init(_ layout: RatingsCells, columns: [Column], units: UnitNumbers) {
        self.layout = layout
        self.columns = columns
        self.units = units
    }

    /// How many units were found.
    var count: Int { units.count }

    /// The coders, in the order in which they first came.
    var coderNames: [String] { coders.values }

    /// What the numbers in ``cells(of:)`` stand for.
    var values: [String] { numbers.values }

    /// Takes the rows in `bytes`, which end with a line feed; false if there is one that only the exact reader can judge.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (layout, columns) = (layout, columns)
        return layout.withStops { stops in
            columns.withUnsafeBufferPointer { columns in
                var position = 0
                while position < bytes.count {
                    guard readRow(bytes, &position, stops, columns) else { return false }
                }
                return true
            }
        }
    }

    @inline(__always)
    private mutating func readRow(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ stops: UnsafeBufferPointer<UInt8>,
        _ columns: UnsafeBufferPointer<Column>
    ) -> Bool {
        var (unit, coder, value) = (ValueNumbers.missing, ValueNumbers.missing, ValueNumbers.missing)
        for column in columns.indices {
            guard let cell = RatingsCells.next(in: bytes, &position, stops) else { return false }
            guard cell.stop == (column == columns.count - 1 ? RatingsCells.lineFeed : layout.separator) else {
                return column == 0 && cell.isEmptyLine
            }
            let number: Int32? =
                switch columns[column] {
                case .unit: units.number(of: cell.bytes, key: cell.key)
                case .coder: coders.number(of: cell.bytes, key: cell.key)
                case .value: numbers.number(of: cell.bytes, key: cell.key)
                }
            guard let number else { return false }
            switch columns[column] {
            case .unit: unit = number
            case .coder: coder = number
            case .value: value = number
            }
        }
        return put(value, unit: unit, coder: coder)
    }

    /// Notes a value; false if the unit or the coder has no name, or the coder rated the unit already.
    @inline(__always)
    private mutating func put(_ value: Int32, unit: Int32, coder: Int32) -> Bool {
        guard unit >= 0, coder >= 0 else { return false }
        let (unit, coder) = (Int(unit), Int(coder))
        if coder == ratings.count { ratings.append([]) }
        if unit < ratings[coder].count {
            guard ratings[coder][unit] == Self.unrated else { return false }
            ratings[coder][unit] = value
            return true
        }
        while ratings[coder].count < unit { ratings[coder].append(Self.unrated) }
        ratings[coder].append(value)
        return true
    }

    /// Takes what `other` found in the rows that follow; false if a coder rated a unit twice.
    mutating func add(_ other: LongRatings) -> Bool {
        guard let units = units.add(other.units), let coders = coders.add(other.coders),
            let numbers = numbers.add(other.numbers)
        else { return false }
        for (coder, ratings) in zip(coders, other.ratings) {
            for (unit, value) in ratings.enumerated() where value != Self.unrated {
                let value = value == ValueNumbers.missing ? value : numbers[Int(value)]
                guard put(value, unit: units[unit], coder: coder) else { return false }
            }
        }
        return true
    }

    /// Unit by unit, for each coder the number of the value or ``ValueNumbers/missing``.
    func cells(of units: Range<Int>) -> [Int32] {
        let width = ratings.count
        var cells = [Int32](repeating: ValueNumbers.missing, count: units.count * width)
        for (coder, ratings) in ratings.enumerated() {
            for unit in units.clamped(to: 0..<ratings.count) where ratings[unit] != Self.unrated {
                cells[(unit - units.lowerBound) * width + coder] = ratings[unit]
            }
        }
        return cells
    }
}
