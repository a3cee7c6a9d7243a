/// Differences from a table, one number for every two categories.
struct TableDifference: DifferenceFunction {
    /// Row by row.
    private let cells: [Double]
    private let categories: Int
    private let greatest: Double
    /// The largest difference has 48 binary places: an error of 4e-15, and room for the sums of 10¹⁵ units.
    let one: Double

    /// What `difference` gives for any two of `numbers`.
    init(_ numbers: [Double], _ difference: (Double, Double) -> Double) {
        self.init(
            cells: numbers.flatMap { x in numbers.map { y in x == y ? 0 : difference(x, y) } },
            categories: numbers.count)
    }

    /// A table that a person wrote.
    ///
    /// - Throws: ``AgreementError/badTable(_:)``.
    init(_ rows: [[Double]], categories: Int) throws(AgreementError) {
        guard rows.count == categories, rows.allSatisfy({ $0.count == categories }) else {
            throw .badTable("it needs a row and a column for each of the \(categories) categories")
        }
        for row in rows.indices {
            guard rows[row][row] == 0 else { throw .badTable("a value agrees with itself fully") }
            for column in rows.indices {
                guard rows[row][column] == rows[column][row] else { throw .badTable("it must be symmetric") }
                guard rows[row][column] == 0 || 1e-100...1e100 ~= rows[row][column] else {
                    throw .badTable("no difference is negative, infinite or next to nothing")
                }
            }
        }
        self.init(cells: rows.flatMap(\.self), categories: categories)
    }

    private init(cells: [Double], categories: Int) {
        self.cells = cells
        self.categories = categories
        greatest = cells.max() ?? 0
        one = greatest > 0 ? 0x1p48 / greatest : 1
    }

    /// The same differences divided by `unit`, unless that is 0.
    func scaled(by unit: Double) -> TableDifference {
        unit == 0 ? self : TableDifference(cells: cells.map { $0 / unit }, categories: categories)
    }

    /// The same differences with the largest as 1.
    var scaledToOne: TableDifference { scaled(by: largest()) }

    func difference(_ first: Int, _ second: Int, values: [Int]) -> Double { cells[first * categories + second] }

    func means(_ shares: [Double], values: [Int]) -> [Double] {
        var means = [Double](repeating: 0, count: categories)
        for row in 0..<categories {
            for column in 0..<categories { means[row] += cells[row * categories + column] * shares[column] }
        }
        return means
    }

    func largest(_ values: [Int]) -> Double { greatest }
}
