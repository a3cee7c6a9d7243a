import ArgumentParser
import CodingModel
import Exchange
import Store

extension Cases {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List cases with their values, what they have of the texts, and their codings.",
            discussion: """
                Examples:
                  emic cases list --format csv
                  emic cases list --attribute district=North
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        @Option(
            name: .customLong("attribute"), parsing: .unconditionalSingleValue,
            help: ArgumentHelp(
                "Only cases with this value; of one attribute any of several, of different ones all.",
                valueName: "name=value"))
        var attributes: [NamedValue] = []

        func run() throws {
            let store = try study.open(view).codedByPeople()
            let rows = try CaseRow.rows(store.cases(where: attributes), in: store)
            try Printer(output.format).print(CaseRow.table(store.attributes(), for: output.format), rows)
            if rows.isEmpty, attributes.isEmpty {
                Printer.message("'emic cases add' and 'emic cases import' make some")
            }
        }
    }
}
