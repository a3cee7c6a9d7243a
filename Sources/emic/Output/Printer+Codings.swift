import CodingModel
import Exchange
import Store

extension Printer {
    /// Prints codings that `produce` gives one by one: for people the columns named, among which `offsets` is the
    /// passage's place as `--offsets` takes it; for programs all columns of the codings table, and `more` at the end.
    func printCodings(
        columns: [String], adding more: [Column<Coding>] = [], _ produce: ((Coding) throws -> Void) throws -> Void
    ) throws {
        let offsets = Column<Coding>("offsets", .string, "What --offsets takes.") { coding in
            .text("\(coding.passage.range.lowerBound)..\(coding.passage.range.upperBound)")
        }
        var table = format == .table ? Table.codings.adding(offsets) : .codings
        for column in more { table = table.adding(column) }
        try print(table, columns: columns, produce)
    }

    /// Prints codings.
    func printCodings(columns: [String], adding more: [Column<Coding>] = [], _ codings: [Coding]) throws {
        try printCodings(columns: columns, adding: more) { body in
            for coding in codings { try body(coding) }
        }
    }
}

extension StudyStore {
    /// Says how many codings are missing in what was printed, because their passage is lost in the current text.
    func tellUnplaced(matching query: CodingQuery, not done: String) throws {
        let unplaced = try unplacedCodingCount(matching: query)
        guard unplaced > 0 else { return }
        Printer.message(
            "not \(done): \(counted(unplaced, "coding")) without a place in the current text: see 'emic review'")
    }
}
