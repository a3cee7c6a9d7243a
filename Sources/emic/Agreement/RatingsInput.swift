import Agreement
import Exchange

/// The way from a table of ratings to reliability data.
enum RatingsInput {
    /// The data in the table at `path`, `-` being standard input.
    ///
    /// - Parameters:
    ///   - coders: Whom to compare, in that order; all if not given.
    ///   - categories: All possible values, or, where cells are sets, all possible codes; if not given, those that occur.
    ///   - sets: Whether cells are sets of codes; if not given, they are where one of them is `{}` or has a `|`.
    /// - Throws: ``ExchangeError``, ``AgreementError``, ``CommandError`` for a coder whom the table does not have.
    static func read(
        path: String, coders: [String]? = nil, categories: [String]? = nil, sets: Bool? = nil
    ) throws -> ReliabilityData {
        try read(Input(path: path), coders: coders, categories: categories, sets: sets)
    }

    /// What people call the table at `path`.
    static func name(of path: String) -> String { path == "-" ? "standard input" : path }

    /// The data in `input`.
    static func read(
        _ input: Input, coders: [String]? = nil, categories: [String]? = nil, sets: Bool? = nil
    ) throws -> ReliabilityData {
        let parts = try RatingsReader.parts(of: input, start: Part.init) { part, block in part.add(block) }
        let names = parts[0].coders
        let chosen = try positions(of: coders ?? [], among: names, in: input.name)
        let given = categories ?? []
        let areSets = sets ?? (parts.contains(where: \.hasSets) || given.contains(where: isSet))
        let reading: (Category) -> Category = areSets ? { Category(cell: $0.name) } : { $0 }

        // What is given for sets are their codes, unless it is the sets themselves.
        let codes = areSets && !given.contains(where: isSet) ? given : []
        let possible = given.isEmpty || !codes.isEmpty ? nil : given.map { reading(Category($0)) }
        if !codes.isEmpty { for part in parts { try part.check(codes: codes) } }
        // Where all values mean what is written, the first part is the beginning of the whole.
        let isPlain = possible == nil && !areSets
        var builder = isPlain ? parts[0].builder : try ReliabilityData.Builder(coders: names, categories: possible)
        for part in parts.dropFirst(isPlain ? 1 : 0) { try builder.add(part.builder, reading: reading) }
        let data = builder.finish()
        return chosen.map { data.selecting(coders: $0) } ?? data
    }

    /// The data in a table that is held in memory because the order of its units matters, or what they are called.
    ///
    /// - Parameter clusters: The group of each unit, if they have any.
    static func data(
        of table: RatingsTable, name: String, clusters: [String]? = nil, coders: [String] = [],
        categories given: [String] = []
    ) throws -> ReliabilityData {
        let values = table.cells.lazy.joined().compactMap(\.self)
        let areSets = given.contains(where: isSet) || values.contains(where: isSet)
        let reading: (String) -> Category = { areSets ? Category(cell: $0) : Category($0) }
        let codes = areSets && !given.contains(where: isSet) ? given : []
        if !codes.isEmpty {
            for code in values.compactMap({ Category(cell: $0).codes }).joined() where !codes.contains(code) {
                throw AgreementError.unknownCategory(code, categories: codes)
            }
        }
        let data = try ReliabilityData(
            coders: table.coders, units: table.cells.map { $0.map { $0.map(reading) } }, counts: table.counts,
            clusters: clusters, categories: given.isEmpty || !codes.isEmpty ? nil : given.map(reading))
        let chosen = try positions(of: coders, among: table.coders, in: name)
        return chosen.map { data.selecting(coders: $0) } ?? data
    }

    /// Where the chosen coders are among all; `nil` if none were chosen.
    static func positions(of coders: [String], among names: [String], in table: String) throws -> [Int]? {
        guard !coders.isEmpty else { return nil }
        return try coders.map { name in
            guard let position = names.firstIndex(of: name) else {
                throw CommandError.refused("\(table) has no coder '\(name)': it has \(names.joined(separator: ", "))")
            }
            return position
        }
    }

    /// Whether a cell can only be a set of codes.
    private static func isSet(_ cell: String) -> Bool { cell == "{}" || cell.utf8.contains(UInt8(ascii: "|")) }

    /// The units in one stretch of the table, with values as they are written.
    private struct Part {
        let coders: [String]
        private(set) var builder: ReliabilityData.Builder
        private(set) var hasSets = false
        private var values = 0

        init(coders: [String]) throws {
            self.coders = coders
            builder = try ReliabilityData.Builder(coders: coders)
        }

        mutating func add(_ block: RatingsReader.Block) {
            for value in block.values[values...] {
                // Values are known by the numbers that the reader gave them, which count up from 0 as these do.
                _ = builder.number(ofNew: Category(value))
                hasSets = hasSets || RatingsInput.isSet(value)
            }
            values = block.values.count
            let width = coders.count
            for row in 0..<block.cells.count / width {
                builder.add(
                    UnsafeBufferPointer(rebasing: block.cells[row * width..<(row + 1) * width]),
                    count: block.counts?[row] ?? 1)
            }
        }

        /// Makes sure that all values are sets of these codes.
        func check(codes: [String]) throws(AgreementError) {
            let known = Set(codes)
            for value in builder.categories {
                for code in Category(cell: value.name).codes ?? [] where !known.contains(code) {
                    throw .unknownCategory(code, categories: codes)
                }
            }
        }
    }
}
