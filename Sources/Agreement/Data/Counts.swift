extension ReliabilityData {
    /// How often two categories met in a unit.
    public struct Coincidence: Hashable, Sendable {
        /// How many values the unit had.
        public var values: Int
        public var first: Int
        public var second: Int
        /// The number of ordered pairs of coders.
        public var pairs: Int
    }

    /// The integers T(m, c, k): over the units with exactly m values, the ordered pairs of different coders of whom
    /// one said c and the other k. They add over disjoint units.
    ///
    /// Only pairs that occur, in ascending order of m, c and k.
    public func coincidenceCounts() -> [Coincidence] {
        var table = PatternTable(width: 3)
        forEachPattern { index, row in
            let present = row.filter { $0 != Self.missing }
            guard present.count > 1 else { return }
            for (i, first) in present.enumerated() {
                for (j, second) in present.enumerated() where i != j {
                    table.add([Int32(present.count), first, second], weight: weights[index])
                }
            }
        }
        let sorted = table.sorted().table
        return (0..<sorted.count).map { index in
            let row = sorted[index].map(Int.init)
            return Coincidence(values: row[0], first: row[1], second: row[2], pairs: sorted.weights[index])
        }
    }

    /// The integers P(i, j, c, k): the units to which coder i gave category c and coder j category k.
    ///
    /// - Parameters:
    ///   - first: i, a position in ``coders``.
    ///   - second: j.
    public func pairCounts(_ first: Int, _ second: Int) -> AgreementTable {
        var table = PatternTable(width: 2)
        forEachPattern { index, row in
            guard row[first] != Self.missing, row[second] != Self.missing else { return }
            table.add([row[first], row[second]], weight: weights[index])
        }
        return AgreementTable(
            kind: .contingency(rows: coders[first], columns: coders[second]), categories: categories.map(\.name),
            cells: table.sorted().table.cellsOfPairs { Double($0) })
    }

    /// Krippendorff's coincidences o(c, k): the ordered pairs of each unit divided by its number of values less one.
    public func coincidences() -> AgreementTable {
        var sums: [AgreementTable.Position: Double] = [:]
        for count in coincidenceCounts() {
            sums[.init(row: count.first, column: count.second), default: 0] +=
                Double(count.pairs) / Double(count.values - 1)
        }
        return AgreementTable(
            kind: .coincidences, categories: categories.map(\.name),
            cells: sums.map { .init(position: $0.key, count: $0.value) }
                .sorted { ($0.position.row, $0.position.column) < ($1.position.row, $1.position.column) })
    }
}

extension PatternTable {
    fileprivate func cellsOfPairs(_ number: (Int) -> Double) -> [AgreementTable.Cell] {
        (0..<count).map { index in
            let row = self[index].map(Int.init)
            return .init(position: .init(row: row[0], column: row[1]), count: number(weights[index]))
        }
    }
}

/// The table behind a coefficient: which categories met how often.
public struct AgreementTable: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Units, one coder's values in the rows, the other's in the columns.
        case contingency(rows: String, columns: String)
        /// Krippendorff's coincidences: values, in pairs, over all coders; symmetric.
        case coincidences
    }

    /// A row and a column, by position in the categories.
    public struct Position: Hashable, Sendable {
        public var row: Int
        public var column: Int
    }

    /// A cell that is not zero.
    public struct Cell: Hashable, Sendable {
        public var position: Position
        public var count: Double
    }

    public let kind: Kind
    public let categories: [String]
    /// The cells that are not zero, row by row.
    public let cells: [Cell]

    /// The count in one cell.
    public subscript(row: Int, column: Int) -> Double {
        cells.first { $0.position == Position(row: row, column: column) }?.count ?? 0
    }

    /// The sum of all cells.
    public var total: Double { cells.reduce(0) { $0 + $1.count } }

    /// The sums of the rows.
    public var rowTotals: [Double] { totals(\.row) }

    /// The sums of the columns.
    public var columnTotals: [Double] { totals(\.column) }

    private func totals(_ side: KeyPath<Position, Int>) -> [Double] {
        cells.reduce(into: [Double](repeating: 0, count: categories.count)) { sums, cell in
            sums[cell.position[keyPath: side]] += cell.count
        }
    }
}
