import ArgumentParser
import CodingModel
import Exchange
import Store

extension Cases {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take cases, their values and documents from a table in CSV.",
            discussion: """
                A row is a case, named in the column 'case'; a column 'document' names a document that belongs to it; \
                any other column is an attribute. A case with several documents has several rows. What is not there \
                yet is made; an empty cell leaves a value as it is; a value that its attribute does not take stops all.

                Examples:
                  emic cases import schools.csv --dry-run
                  emic cases import people.csv --case-column ID --kind postcode=text
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The table; - is standard input.", valueName: "file"))
        var file: String

        @Option(parsing: .unconditional, help: ArgumentHelp("The column that names the cases.", valueName: "name"))
        var caseColumn = "case"

        @OptionGroup var options: CaseImportOptions

        func run() throws {
            let store = try study.open()
            let entries = try CaseEntries(Input(path: file), caseColumn: caseColumn)
            try options.take(
                entries, into: store, kind: "cases import", by: coder.find(in: store)?.id, output: output)
        }
    }
}
