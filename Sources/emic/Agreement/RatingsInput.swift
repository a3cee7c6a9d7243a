import Agreement
import Exchange

/// Ratings from a table of one's own.
enum RatingsInput {
    /// The ratings in the file at `path`, or on standard input where it is `-`.
    ///
    /// Values are sets where a cell has a `|` or is `{}`; the categories are then the codes that sets are made of.
    ///
    /// - Parameters:
    ///   - coders: Whom to compare; all if empty.
    ///   - categories: All possible values in order; those that occur if empty.
    /// - Throws: ``ExchangeError``, ``AgreementError``, ``CommandError``.
    static func read(path: String, coders: [String], categories: [String]) throws -> ReliabilityData {
        let table = try RatingsTable(Input(path: path))
        if let unknown = coders.first(where: { !table.coders.contains($0) }) {
            throw CommandError.refused(
                "\(path) has no coder '\(unknown)': it has \(table.coders.joined(separator: ", "))")
        }
        let holdsSets = table.cells.contains { $0.contains { $0 == "{}" || $0?.contains("|") == true } }
        let units = table.cells.map { $0.map { $0.map { holdsSets ? Category(cell: $0) : Category($0) } } }
        if holdsSets, !categories.isEmpty {
            let codes = Set(units.joined().compactMap { $0?.codes }.joined())
            if let unknown = codes.sorted().first(where: { !categories.contains($0) }) {
                throw AgreementError.unknownCategory(unknown, categories: categories)
            }
        }
        let data = try ReliabilityData(
            coders: table.coders, units: units, counts: table.counts,
            categories: holdsSets || categories.isEmpty ? nil : categories.map { Category($0) })
        return coders.isEmpty ? data : data.selecting(coders: coders.compactMap { table.coders.firstIndex(of: $0) })
    }
}
