import Exchange

/// Two groups of coders in one table of ratings, or in two tables of the same units.
struct RatingsPair {
    /// The units that both have.
    private(set) var table: RatingsTable
    /// Positions of the first group in the table's coders.
    private(set) var first: [Int]
    /// Positions of the second group.
    private(set) var second: [Int]
    /// What was left out, for people.
    private(set) var facts: [(name: String, text: String)] = []
    /// Who is compared in which table, where there are two; `nil` with one.
    private(set) var compared: String?
    private let path: String

    /// One table, with those coders as both groups; all of its coders if none are named.
    init(_ path: String, coders: [String]) throws {
        self.path = RatingsInput.name(of: path)
        table = try RatingsTable(Input(path: path))
        first = try Self.positions(of: coders, in: table, self.path)
        second = first
    }

    /// Takes other coders of the same table as the second group.
    mutating func choose(second coders: [String]) throws {
        second = try Self.positions(of: coders, in: table, path)
    }

    /// Takes coders of another table of the same units as the second group: those named, else the first group's, else
    /// all.
    ///
    /// - Throws: ``CommandError`` where units are without names, counted differently, or none is in both tables.
    mutating func add(_ otherPath: String, coders: [String]) throws {
        let added = try RatingsTable(Input(path: otherPath))
        let other = RatingsInput.name(of: otherPath)
        let named = coders.isEmpty && first.count < table.coders.count ? first.map { table.coders[$0] } : coders
        let chosen = try Self.positions(of: named, in: added, other)
        for (name, units) in [(path, table.units), (other, added.units)] where units.contains("") {
            throw CommandError.refused(
                "\(name) has a unit without a name, and units of two tables are matched by their names: name each")
        }
        let places = Dictionary(uniqueKeysWithValues: zip(added.units, added.units.indices))
        let common = table.units.indices.compactMap { index in
            places[table.units[index]].map { (mine: index, others: $0) }
        }
        guard !common.isEmpty else {
            throw CommandError.refused(
                "\(path) and \(other) have no unit in common: their first columns must name the same units")
        }
        guard common.allSatisfy({ table.counts[$0.mine] == added.counts[$0.others] }) else {
            throw CommandError.refused("\(path) and \(other) count the same units differently: mend the column 'count'")
        }
        let lost = [(path, table.units.count), (other, added.units.count)].filter { $0.1 > common.count }
        facts = lost.map { name, units in
            (name: "left out", text: "\(counted(units - common.count, "unit")) of \(name) that the other lacks")
        }
        let own = first.map { table.coders[$0] }
        let others = chosen.map { added.coders[$0] }
        compared = "\(Figures.list(own)) in \(path); \(Figures.list(others)) in \(other)"
        // A table compared with itself still has two columns a coder.
        let label = other == path ? "\(other) again" : other
        let clash = !Set(own).isDisjoint(with: others)
        let merged = own.map { clash ? "\($0) in \(path)" : $0 } + others.map { clash ? "\($0) in \(label)" : $0 }
        let (mine, theirs) = (table, added)
        table.units = common.map { mine.units[$0.mine] }
        table.counts = common.map { mine.counts[$0.mine] }
        table.cells = common.map { place in
            first.map { mine.cells[place.mine][$0] } + chosen.map { theirs.cells[place.others][$0] }
        }
        table.coders = merged
        (first, second) = (Array(own.indices), others.indices.map { $0 + own.count })
    }

    private static func positions(of coders: [String], in table: RatingsTable, _ path: String) throws -> [Int] {
        try RatingsInput.positions(of: coders, among: table.coders, in: path) ?? Array(table.coders.indices)
    }
}
