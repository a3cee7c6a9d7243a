import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

struct Tag: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give codes to passages.",
        discussion: """
            The passage is named by one of --quote, --offsets, --lines, --paragraph and --match; or many come from a \
            table with --from, which has the columns document, code, coder, and either start_offset and end_offset or \
            quotation; weight, memo, nth and created_at may be added, and --code is for rows without a code. A passage that has the code already, by the \
            same coder, keeps its one coding. What was coded is printed, with ids.

            Examples:
              emic tag interview-3 --quote "halved the number" --code recruitment
              emic tag interview-3 --lines 12..14 --code "sick leave",stress --coder anna
              emic tag interview-3 --match "absen(t|ce)" --extend sentence --code stress
              emic tag --from codings.csv
              emic tag --from found.csv --code stress
            """)

    /// What people see of a coding that was made just now.
    static let columns = ["coding_id", "offsets", "code", "coder", "quotation"]
    /// Codings of a table that people are shown.
    static let mostShown = 100

    @OptionGroup var study: StudyOptions
    @OptionGroup var coder: CoderOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup(title: "The passage") var selector: SelectorOptions

    @Argument(help: ArgumentHelp("The document.", valueName: "document"))
    var document: String?

    @Option(
        name: [.customLong("code"), .customLong("codes")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("The code by its path, several by comma or by repeating it.", valueName: "path"))
    var codes: [String] = []

    @Option(parsing: .unconditional, help: "How much or how sure, on a scale of your own.")
    var weight: Double?

    @Option(parsing: .unconditional, help: "A note on the coding.")
    var memo: String?

    @Option(help: ArgumentHelp("A table of codings as CSV or JSON; - is standard input.", valueName: "file"))
    var from: String?

    @Flag(help: "With --from: leave out rows that can't be used; without it, one such row stops all.")
    var skipBad = false

    @Flag(help: "Say what would be coded, and leave the study as it is.")
    var dryRun = false

    func validate() throws {
        if from != nil {
            guard document == nil, selector.count == 0 else {
                throw ValidationError("with --from, the table says which documents and passages")
            }
        } else {
            guard document != nil else { throw ValidationError("say which document, or give a table with --from") }
            guard selector.count == 1 else { throw ValidationError(CommandError.noSelector.description) }
            guard !codes.isEmpty else { throw ValidationError("say which code: --code PATH") }
            if skipBad { throw ValidationError("--skip-bad goes with --from") }
        }
    }

    func run() throws {
        let store = try study.open(as: coder.coder)
        if let from {
            try tag(from: from, in: store)
        } else if let document {
            try tag(document, in: store)
        }
    }

    private func tag(_ name: String, in store: StudyStore) throws {
        let document = try store.document(named: name)
        let codebook = try store.codebook()
        let codes = try codebook.codesToGive(named: codes, in: store)
        let coder = try coder.require(in: store)
        let text = try store.storedText(of: document.id)
        let printer = Printer(output.format)
        let passages = try selector.passages(in: text, of: document.name, printer: printer)
        let origin: CodingOrigin = selector.match == nil ? .manual : .pattern
        let result = try store.edit("tag", by: coder.id, dryRun: dryRun) { edit in
            var added: [AddedCoding] = []
            for passage in passages {
                for code in codes {
                    added.append(
                        try edit.addCoding(
                            NewCoding(
                                documentID: document.id, passage: passage, codeID: code.id, coderID: coder.id,
                                weight: weight, memo: memo, origin: origin)))
                }
            }
            let paths = codes.compactMap { codebook.path(of: $0.id) }.joined(separator: ", ")
            edit.subject = document.id
            edit.summary = "\(counted(added.madeCount, "coding")) of \(paths) in '\(document.name)'"
            let wanted = Set(added.map(\.id))
            var codings: [Coding] = []
            let query = CodingQuery(documents: [document.id], codes: codes.map(\.id), coders: [coder.id])
            try store.forEachCoding(matching: query) { if wanted.contains($0.id) { codings.append($0) } }
            return (added, codings)
        }.value
        try printer.printCodings(columns: Self.columns, result.1)
        tell(made: result.0.madeCount, before: result.0.count - result.0.madeCount, by: coder.name)
    }

    /// Says what the table of codings does not show: which were there before, and what a dry run would make.
    private func tell(made: Int, before: Int, by coder: String) {
        if before > 0 {
            let unchanged =
                weight == nil && memo == nil
                ? "nothing new there" : "weight and memo stay as they were, 'emic codings edit' changes them"
            let news = made > 0 && !dryRun ? "\(counted(made, "coding")) made; " : ""
            Printer.message("\(news)\(counted(before, "passage")) had the code by \(coder) already: \(unchanged)")
        }
        if dryRun { Printer.message("\(counted(made, "coding")) would be made: nothing was coded, this was a dry run") }
    }

    private func tag(from path: String, in store: StudyStore) throws {
        let table = try CodingTable(
            Input(path: path), store: store, defaultCoder: coder.find(in: store), defaultCodes: codes)
        var report = CodingTable.Report()
        let result = try store.edit("tag", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
            report = try table.add(to: edit, skippingBad: skipBad, keepingIDs: dryRun)
            // They are there only until the edit is over.
            if dryRun { try print(report) { body in try store.codings(report.ids).forEach(body) } }
            edit.summary = "\(counted(report.made, "coding")) from \(table.name)"
        }
        if !dryRun {
            try print(report) { body in
                if let entry = result.entry { try store.forEachCoding(madeBy: entry, body) }
            }
        }
        report.tell(dryRun: dryRun)
    }

    /// Prints what came out of a table: for programs all of it, for people not more than they can look at.
    private func print(_ report: CodingTable.Report, _ produce: ((Coding) throws -> Void) throws -> Void) throws {
        if output.format == .table, report.made == 0 { return }
        if output.format == .table, report.made > Self.mostShown {
            Printer.message("too many to show here: --format csv prints them all, 'emic codings' lists them")
            return
        }
        try Printer(output.format).printCodings(columns: ["coding_id", "document"] + Self.columns.dropFirst(), produce)
    }
}

extension [AddedCoding] {
    /// How many are new.
    fileprivate var madeCount: Int {
        count { if case .made = $0 { true } else { false } }
    }
}
