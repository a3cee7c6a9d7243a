import ArgumentParser
import CodingModel
import Exchange
import Store

struct Matrix: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Count codes by document, by coder, by case, by attribute, and with each other.",
        discussion: """
            A row is a code. By document, coder or case, 'all' counts each coding once, and each character that is \
            covered once, so that it can be less than the sum.

            By case, a coding counts for each case with which its passage shares at least one character: the cases of \
            its document, of the speakers who have the word there, and of passages that it overlaps. Of what it covers, \
            and of the words of its text, a case has what is its own. By attribute, the cases with one value are taken \
            together. 'all' is what belongs to any of the columns: text of no case, or only of cases without a value, \
            is not in it. To compare columns that differ in how much was said, the last lines tell how many cases and \
            words each has; --count percent and per-1000-words are of these words.

            By code, a cell says how often two codes stand together: pairs of codings by the same coder whose passages \
            share a character, or the characters or documents in which they do. What stands on the diagonal is counted \
            of the code alone.

            A code counts its own codings; --roll-up adds those of the codes below it. What holds nothing is left out; \
            --zeros shows it. Words are words and numbers; percentages and rates are of all texts in question, or of \
            the column's.

            Examples:
              emic matrix
              emic matrix --by code --count characters
              emic matrix --by coder --code wellbeing --roll-up
              emic matrix --by case --count per-1000-words
              emic matrix --by attribute:district --count per-1000-words
              emic matrix --by document --count percent --format csv
              emic matrix --by code --format csv --wide
            """)

    @OptionGroup var study: StudyOptions

    @Option(help: "What the codes are counted by.")
    var by = MatrixAxis.document

    @Option(help: "What is counted.")
    var count = MatrixMeasure.codings

    @Flag(help: "Count codings with a code also for the codes above it.")
    var rollUp = false

    @Flag(help: "With --by code: codings of different coders can stand together, too.")
    var acrossCoders = false

    @Flag(help: "Also show codes, columns and, for programs, cells in which nothing is.")
    var zeros = false

    @Flag(help: "With --format csv: a column for whatever is across, as spreadsheets have it.")
    var wide = false

    @OptionGroup(title: "Which codings") var filter: CodingFilterOptions
    @OptionGroup var view: ViewOptions
    @OptionGroup var output: FormatOptions

    func validate() throws {
        if wide, output.format != .csv { throw ValidationError("--wide goes with --format csv") }
        if acrossCoders, by != .code { throw ValidationError("--across-coders goes with --by code") }
        if rollUp, filter.exact {
            throw ValidationError("--roll-up counts the codes below, --exact leaves them out: choose one of them")
        }
    }

    func run() throws {
        let store = try filter.study(study.open(view))
        let query = try filter.query(in: store)
        let matrix = try store.snapshot { store in
            try StudyMatrix(
                of: store, by: by, measure: count, query: query, rollUp: rollUp, acrossCoders: acrossCoders)
        }
        if by.isOfCases, matrix.columns.isEmpty {
            throw CommandError.refused(
                matrix.cases.withoutValue > 0
                    ? "no case in \(store.path) has a value to count by: 'emic cases set' gives one"
                    : "there are no cases in \(store.path) to count by")
        }
        tellNotCounted(matrix)
        let table = MatrixTable(matrix, zeros: zeros)
        let printer = Printer(output.format)
        guard output.format == .table else {
            return wide
                ? try printer.print(table.wide, table.rows)
                : try printer.print(table.tidy, table.cells(zeros: zeros))
        }
        try printer.print(table.text)
        if table.rows.isEmpty { Printer.message("no codings") }
    }

    /// Says what stands in none of the columns, and so is not in 'all' either.
    private func tellNotCounted(_ matrix: StudyMatrix) {
        let cases = matrix.cases.withoutValue
        var parts = cases == 0 ? [] : ["\(counted(cases, "case")) without a value"]
        if matrix.codingsOutside > 0 {
            parts.append(
                "\(counted(matrix.codingsOutside, "coding")) of none of the cases" + (cases == 0 ? "" : " with one"))
        }
        if !parts.isEmpty { Printer.message("not counted: " + parts.joined(separator: ", ")) }
    }
}
