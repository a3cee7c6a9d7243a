import ArgumentParser
import CodingModel
import Exchange
import Store

extension Attributes {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List attributes with their kind, choices, and how many cases have a value.",
            discussion: """
                Example:
                  emic attributes list --format json
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var output: FormatOptions

        func run() throws {
            let store = try study.open()
            try Attributes.print(store.attributes(), in: store, output)
        }
    }

    /// Prints attributes with how many cases have a value of each.
    static func print(_ attributes: [Attribute], in store: StudyStore, _ output: FormatOptions) throws {
        var counts: [String: Int] = [:]
        try store.forEachCase { for name in $0.values.keys { counts[name, default: 0] += 1 } }
        let cases = counts
        var columns = Table<Attribute>.attributes.columns
        if output.format == .table {
            columns[columns.count - 1] = Column("choices", .string, "The values of a choice.") {
                .text($0.choices.joined(separator: ", "))
            }
        }
        columns.append(Column("cases", .integer, "Cases that have a value.") { .integer(cases[$0.name] ?? 0) })
        try Printer(output.format).print(
            Table("attributes", "A row is an attribute.", columns),
            columns: ["attribute", "kind", "choices", "cases"], attributes)
    }
}
