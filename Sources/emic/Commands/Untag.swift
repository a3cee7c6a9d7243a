import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

struct Untag: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take codes off passages again.",
        discussion: """
            The opposite of 'emic tag', named in the same way; or by the codings' ids. 'emic undo' brings them back.

            Examples:
              emic untag interview-3 --quote "halved the number" --code recruitment
              emic untag interview-3 --lines 12..14 --code stress --touching
              emic untag --id 019b76da-c358-70eb-98f5-42fc9c0f4265
            """)

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

    @Flag(help: "Also codings that only touch the passage.")
    var touching = false

    @Option(help: ArgumentHelp("The coding's id, several by comma or by repeating it.", valueName: "id"))
    var id: [String] = []

    @Flag(help: "Say what would be removed, and leave the study as it is.")
    var dryRun = false

    func validate() throws {
        if id.isEmpty {
            guard document != nil else { throw ValidationError("say which document, or which codings with --id") }
            guard selector.count == 1 else { throw ValidationError(CommandError.noSelector.description) }
            guard !codes.isEmpty else { throw ValidationError("say which code: --code PATH") }
        } else {
            guard document == nil, selector.count == 0, codes.isEmpty else {
                throw ValidationError("--id says it all: leave out the document, the passage and the code")
            }
        }
    }

    func run() throws {
        let store = try study.open(as: coder.coder)
        let printer = Printer(output.format)
        let codings = try id.isEmpty ? chosen(in: store, printer: printer) : named(in: store)
        try store.edit("untag", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
            try edit.removeCodings(codings.map(\.id))
            let documents = Set(codings.map(\.document)).sorted().map { "'\($0)'" }
            let paths = Set(codings.map(\.code)).sorted()
            edit.subject = codings.count == 1 ? codings[0].id : nil
            edit.summary =
                "removed \(counted(codings.count, "coding")) of \(paths.joined(separator: ", ")) "
                + "in \(documents.count > 3 ? counted(documents.count, "document") : documents.joined(separator: ", "))"
        }
        try printer.printCodings(columns: ["coding_id"] + Codings.columns, codings)
        Printer.message(
            dryRun ? "nothing was removed: this was a dry run" : "removed \(counted(codings.count, "coding"))")
    }

    private func chosen(in store: StudyStore, printer: Printer) throws -> [Coding] {
        let document = try store.document(named: document ?? "")
        let codes = try store.codebook().codes(named: codes, in: store)
        let coder = try coder.require(in: store)
        let text = try store.storedText(of: document.id)
        var selector = selector
        // Several occurrences are no question here: only what is coded counts.
        selector.all = selector.quote != nil && selector.nth == nil
        let ranges = Set(try selector.passages(in: text, of: document.name, printer: printer).map(\.range))
        var (exact, overlapping): ([Coding], [Coding]) = ([], [])
        let query = CodingQuery(documents: [document.id], codes: codes.map(\.id), coders: [coder.id])
        try store.forEachCoding(matching: query) { coding in
            if ranges.contains(coding.passage.range) { exact.append(coding) }
            if ranges.contains(where: { $0.overlaps(coding.passage.range) }) { overlapping.append(coding) }
        }
        let chosen = touching ? overlapping : exact
        guard !chosen.isEmpty else {
            throw CommandError.nothingToUntag(document: document.name, overlapping: overlapping.count)
        }
        return chosen
    }

    private func named(in store: StudyStore) throws -> [Coding] {
        let wanted = try id.names(of: "--id", isKnown: { _ in false }).map { text in
            guard let id = ObjectID(text) else {
                throw CommandError.refused("'\(text)' is not a coding's id: 'emic codings --format csv' lists them")
            }
            return id
        }.uniqued()
        let codings = try store.codings(wanted)
        if let missing = wanted.first(where: { id in !codings.contains { $0.id == id } }) {
            throw CommandError.refused(
                "there is no coding \(missing) in \(store.path): 'emic codings --format csv' lists them")
        }
        return codings
    }
}
