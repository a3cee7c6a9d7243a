import ArgumentParser
import CodingModel
import Exchange
import Store

struct Codings: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List codings: by code, coder, document and origin.",
        discussion: """
            Of each passage a table shows offsets as 'emic tag --offsets' takes them; csv, json and jsonl have all \
            columns, with ids.

            Examples:
              emic codings --code wellbeing --coder anna
              emic codings --document interview-3 --format csv
              emic codings --document article --cite
              emic codings --code stress --outdated
            """)

    /// What people see of a coding.
    static let columns = ["document", "offsets", "code", "coder", "quotation"]

    @OptionGroup var study: StudyOptions
    @OptionGroup(title: "Which codings") var filter: CodingFilterOptions
    @OptionGroup var output: FormatOptions

    @Flag(help: "Only those made under an older version of what their code means.")
    var outdated = false

    @Flag(help: "Add on which page and line of the original the passage stood.")
    var cite = false

    func run() throws {
        let store = try study.open()
        let query = try filter.query(in: store)
        try store.snapshot { store in
            let codebook = try store.codebook()
            let places = cite ? Citations(store).column : nil
            try Printer(output.format).printCodings(columns: Self.columns, adding: places) {
                body in
                try store.forEachCoding(matching: query) { coding in
                    guard !outdated || coding.codeVersion < codebook[coding.codeID]?.version ?? 0 else { return }
                    try body(coding)
                }
            }
        }
    }
}
