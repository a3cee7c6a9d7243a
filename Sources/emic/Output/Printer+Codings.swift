import CodingModel
import Exchange

extension Printer {
    /// Prints codings that `produce` gives one by one: for people the columns named, among which `offsets` is the
    /// passage's place as `--offsets` takes it; for programs all columns of the codings table.
    func printCodings(columns: [String], _ produce: ((Coding) throws -> Void) throws -> Void) throws {
        let offsets = Column<Coding>("offsets", .string, "What --offsets takes.") { coding in
            .text("\(coding.passage.range.lowerBound)..\(coding.passage.range.upperBound)")
        }
        try print(format == .table ? Table.codings.adding(offsets) : .codings, columns: columns, produce)
    }

    /// Prints codings.
    func printCodings(columns: [String], _ codings: [Coding]) throws {
        try printCodings(columns: columns) { body in
            for coding in codings { try body(coding) }
        }
    }
}
