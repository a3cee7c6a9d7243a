extension ReliabilityData {
    /// A table as papers print it: a row a coder, a column a unit, values separated by white space, `*` for missing.
    ///
    /// A row that ends early is missing from there on. Coders without a name are `coder 1`, `coder 2` and so on.
    public init(rows: String, coders: [String]? = nil, categories: [String]? = nil) throws(AgreementError) {
        let cells = rows.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
            .filter { !$0.isEmpty }
        let width = cells.map(\.count).max() ?? 0
        let units = (0..<width).map { unit in
            cells.map { unit < $0.count && $0[unit] != "*" ? Category($0[unit]) : nil }
        }
        try self.init(
            coders: coders ?? cells.indices.map { "coder \($0 + 1)" }, units: units,
            categories: categories?.map { Category($0) })
    }

    /// A table with a row a unit, and in it a value a coder; `nil` is missing.
    ///
    /// - Parameters:
    ///   - counts: How often each unit occurs; once where not given.
    ///   - clusters: The document or group of each unit, if they have any; the same name is the same group.
    ///   - categories: The possible values in order, if they are known; else those that occur.
    /// - Throws: ``AgreementError`` for a unit with too few or too many cells, a value outside the categories, or a
    ///   name that stands twice.
    public init(
        coders: [String], units: [[Category?]], counts: [Int]? = nil, clusters: [String]? = nil,
        categories: [Category]? = nil
    ) throws(AgreementError) {
        var builder = try Builder(coders: coders, categories: categories)
        for (name, indices) in Self.grouped(units.indices, by: clusters) {
            if let name { builder.beginCluster(name) }
            for index in indices {
                guard units[index].count == coders.count else {
                    throw .wrongNumberOfCells(unit: index + 1, found: units[index].count, expected: coders.count)
                }
                var row: [Int32] = []
                for value in units[index] {
                    if let value { row.append(try builder.number(of: value)) } else { row.append(Self.missing) }
                }
                builder.add(row, count: counts?[index] ?? 1)
            }
        }
        self = builder.finish()
    }

    /// The indices of each group, groups in the order in which they first come.
    private static func grouped(_ indices: Range<Int>, by names: [String]?) -> [(name: String?, indices: [Int])] {
        guard let names else { return [(nil, Array(indices))] }
        var groups: [(name: String?, indices: [Int])] = []
        var numbers: [String: Int] = [:]
        for index in indices {
            if let number = numbers[names[index]] {
                groups[number].indices.append(index)
            } else {
                numbers[names[index]] = groups.count
                groups.append((names[index], [index]))
            }
        }
        return groups
    }
}
