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

            Private memos stay at home, in every form, unless --private-memos is said.

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

    @Flag(help: "Let private memos go out, too.")
    var privateMemos = false

    func validate() throws {
        if table == nil, to == nil, format != .jsonl {
            throw ValidationError("say where to: --to PATH; or name a table to have it printed")
        }
        if let table, !holdsCodings, filter.isGiven {
            throw ValidationError(
                "--code, --coder, --document, --case, --attribute and --origin choose codings, not rows of \(table)")
        }
        if spreadsheetSafe, format != .csv { throw ValidationError("--spreadsheet-safe goes with --format csv") }
    }

    func run() throws {
        let store = try holdsCodings ? study.open(view) : study.open()
        let options = ExportOptions(
            query: try filter.query(in: store), spreadsheetSafe: spreadsheetSafe, privateMemos: privateMemos)
        try to.map(refuseDatabase)
        try store.snapshot { store in
            if let name = table ?? (format == .jsonl ? "codings" : nil) {
                try write(DatasetTable.named(name), of: store, options)
            } else if let to {
                try write(store, options, to: Destination(to, force: force))
            }
        }
        if table == nil || table == "codings" { try store.tellUnplaced(matching: options.query, not: "exported") }
        if table == nil && format != .jsonl || table == "memos" {
            try store.tellLeftOutMemos(privateToo: privateMemos)
        }
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
        // A folder can be opened, but not read.
        if (try? file.read(upToCount: 15)) == Data("SQLite format 3".utf8) {
            throw CommandError.refused(
                "\(path) is a study or another database, so it is not replaced: choose another name")
        }
    }

    private func write(_ table: DatasetTable, of store: StudyStore, _ options: ExportOptions) throws {
        func write(to output: Output) throws { try table.write(store, as: format, options: options, to: output) }
        guard let to else { return try write(to: .standardOutput()) }
        try Destination(to, force: force).writeFile(write)
        try Printer().line("wrote \(table.description.name) to \(to)")
    }

    private func write(_ store: StudyStore, _ options: ExportOptions, to destination: Destination) throws {
        guard let exporter = Exporter.all.first(where: { $0.id == format.rawValue }) else { return }
        try exporter.write(store, to: destination, options: options)
        try Printer().line("wrote the study to \(destination.path)")
    }
}

extension StudyStore {
    /// Says which memos and passages an export does not hold.
    fileprivate func tellLeftOutMemos(privateToo: Bool) throws {
        var (kept, lost) = (0, 0)
        try forEachMemoEntry { entry in
            if entry.memo.isPrivate, !privateToo { kept += 1 } else if entry.isLost { lost += 1 }
        }
        if kept > 0 {
            Printer.message(
                "not exported: \(counted(kept, "private memo")); --private-memos lets \(kept == 1 ? "it" : "them") go out"
            )
        }
        if lost > 0 {
            Printer.message(
                "not exported: \(counted(lost, "memo")) on words that are no longer in the text, see 'emic memos'")
        }
        let passages = try lostPassageCounts().values.reduce(0, +)
        if passages > 0 {
            Printer.message(
                "not exported: \(counted(passages, "passage")) of cases that are no longer in the text, see 'emic cases'"
            )
        }
    }
}

extension RowFormat: ExpressibleByArgument {}
