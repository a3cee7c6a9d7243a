/// A symmetric positive definite matrix whose rows begin where their first number other than 0 is, to solve equations.
///
/// - Complexity: O(rows × width²) to factor it, O(rows × width) to solve.
struct Skyline {
    /// The first column of each row.
    private let first: [Int]
    /// Where each row would have column 0.
    private let origin: [Int]
    private var cells: [Double]

    /// All 0, with rows from `first` to the diagonal.
    init(first: [Int]) {
        self.first = first
        var origin: [Int] = []
        var count = 0
        for (row, start) in first.enumerated() {
            origin.append(count - start)
            count += row - start + 1
        }
        self.origin = origin
        cells = [Double](repeating: 0, count: count)
    }

    /// Adds `weight` wherever two of the `places` of `indices`, which ascend, meet.
    mutating func add(_ weight: Double, to indices: [Int32], _ places: Range<Int>) {
        for place in places {
            let row = origin[Int(indices[place])]
            for other in places.lowerBound...place { cells[row + Int(indices[other])] += weight }
        }
    }

    /// Sets all cells to 0.
    mutating func clear() {
        for index in cells.indices { cells[index] = 0 }
    }

    /// Becomes its Cholesky factor. What has no independent part left drops out of the solution.
    mutating func factor() {
        let (first, origin) = (first, origin)
        cells.withUnsafeMutableBufferPointer { cells in
            guard let base = cells.baseAddress else { return }
            for row in first.indices {
                let own = base + origin[row]
                var diagonal = own[row]
                let least = diagonal * 1e-14
                for column in first[row]..<row {
                    let other = base + origin[column]
                    let start = max(first[row], first[column])
                    own[column] =
                        (own[column] - Self.dot(own + start, other + start, column - start)) / other[column]
                }
                diagonal -= Self.dot(own + first[row], own + first[row], row - first[row])
                own[row] = diagonal > least ? diagonal.squareRoot() : 1e64
            }
        }
    }

    /// Solves for the right side; the matrix is factored.
    func solve(_ right: inout [Double]) {
        for row in first.indices {
            var value = right[row]
            for column in first[row]..<row { value -= cells[origin[row] + column] * right[column] }
            right[row] = value / cells[origin[row] + row]
        }
        for row in first.indices.reversed() {
            let value = right[row] / cells[origin[row] + row]
            right[row] = value
            for column in first[row]..<row { right[column] -= cells[origin[row] + column] * value }
        }
    }

    private static func dot(_ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, _ count: Int) -> Double {
        var sums = SIMD4<Double>.zero
        var index = 0
        while index + 4 <= count {
            let a = SIMD4(left[index], left[index + 1], left[index + 2], left[index + 3])
            let b = SIMD4(right[index], right[index + 1], right[index + 2], right[index + 3])
            sums += a * b
            index += 4
        }
        var sum = sums.sum()
        while index < count {
            sum += left[index] * right[index]
            index += 1
        }
        return sum
    }
}
