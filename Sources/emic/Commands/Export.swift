public import ArgumentParser
import CodingModel
public import Exchange
import Foundation
import Store

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Export the study, or one table of it, for R, pandas and others.",
        discussion: """
            Without a table's name the whole study is written: as csv into a folder of tables with a description that \
            programs read (datapackage.json), as json into one file that 'emic import' takes back. With a name, one \
            table goes to standard output or to a file. What is there already is kept unless --force says otherwise.

            Tables: \(DatasetTable.all.map(\.description.name).joined(separator: ", ")).

            Examples:
              emic export --format csv --to exported
              emic export --format json --to study.json
              emic export codings --format csv > codings.csv
              emic export codings --format jsonl --code wellbeing --to wellbeing.jsonl
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup(title: "Which codings") var filter: CodingFilterOptions
    @OptionGroup var view: ViewOptions

    @Argument(help: ArgumentHelp("One table; the whole study if not given.", valueName: "table"))
    var table: String?

    @Option(help: "The form.")
    var format = RowFormat.csv

    @Option(parsing: .unconditional, help: ArgumentHelp("The folder (csv) or file to write.", valueName: "path"))
    var to: String?

    @Flag(help: "Replace what is there.")
    var force = false

    @Flag(help: "In CSV, put an apostrophe before cells that a spreadsheet would run as a formula.")
    var spreadsheetSafe = false

    func validate() throws {
        if table == nil, to == nil, format != .jsonl {
            throw ValidationError("say where to: --to PATH; or name a table to have it printed")
        }
        if let table, !holdsCodings, filter.isGiven {
            throw ValidationError(
                "--code, --coder, --document, --case and --origin choose codings, not rows of \(table)")
        }
        if spreadsheetSafe, format != .csv { throw ValidationError("--spreadsheet-safe goes with --format csv") }
    }

    func run() throws {
        let store = try holdsCodings ? study.open(view) : study.open()
        let query = try filter.query(in: store)
        try to.map(refuseDatabase)
        try store.snapshot { store in
            if let name = table ?? (format == .jsonl ? "codings" : nil) {
                try write(DatasetTable.named(name), of: store, matching: query)
            } else if let to {
                try write(store, matching: query, to: Destination(to, force: force))
            }
        }
        if table == nil || table == "codings" { try store.tellUnplaced(matching: query, not: "exported") }
        if spreadsheetSafe {
            Printer.message("cells that a spreadsheet would run as a formula have an apostrophe before them")
        }
    }

    /// Whether codings, or memos on them, are in what is written.
    private var holdsCodings: Bool { table.map(["codings", "memos"].contains) ?? true }

    /// Refuses to put an export in the place of a study, also with --force.
    private func refuseDatabase(at path: String) throws {
        guard force, let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }
        if try file.read(upToCount: 15) == Data("SQLite format 3".utf8) {
            throw CommandError.refused(
                "\(path) is a study or another database, so it is not replaced: choose another name")
        }
    }

    private func write(_ table: DatasetTable, of store: StudyStore, matching query: CodingQuery) throws {
        func write(to output: Output) throws {
            try table.write(store, matching: query, as: format, spreadsheetSafe: spreadsheetSafe, to: output)
        }
        guard let to else { return try write(to: .standardOutput()) }
        try Destination(to, force: force).writeFile(write)
        try Printer().line("wrote \(table.description.name) to \(to)")
    }

    private func write(_ store: StudyStore, matching query: CodingQuery, to destination: Destination) throws {
        guard let exporter = Exporter.all.first(where: { $0.id == format.rawValue }) else { return }
        let options = ExportOptions(query: query, spreadsheetSafe: spreadsheetSafe)
        try exporter.write(store, to: destination, options: options)
        try Printer().line("wrote the study to \(destination.path)")
    }
}

extension RowFormat: ExpressibleByArgument {}
