import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

struct Untag: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take codes off passages again.",
        discussion: """
            The opposite of 'emic tag', named in the same way; or by the codings' ids, of which the last digits will \
            do; or, with --everywhere, all that the coder has given these codes to. 'emic undo' brings them back.

            Examples:
              emic untag interview-3 --quote "halved the number" --code recruitment
              emic untag interview-3 --lines 12..14 --code stress --touching
              emic untag --id 42fc9c0f
              emic untag interview-3 --code stress --everywhere --coder anna
              emic untag --code stress --everywhere --origin pattern --dry-run
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

    @Flag(help: "In place of a passage: wherever the code is, in the document or, without one, in all.")
    var everywhere = false

    @Option(help: "With --everywhere: only codings that came about in this way.")
    var origin: CodingOrigin?

    @Flag(help: "Say what would be removed, and leave the study as it is.")
    var dryRun = false

    func validate() throws {
        guard id.isEmpty else {
            guard document == nil, selector.count == 0, codes.isEmpty, !everywhere else {
                throw ValidationError("--id says it all: leave out the document, the passage and the code")
            }
            return
        }
        guard origin == nil || everywhere else { throw ValidationError("--origin goes with --everywhere") }
        if everywhere {
            guard selector.count == 0, !touching else {
                throw ValidationError("--everywhere is in place of a passage: leave out one of the two")
            }
        } else {
            guard document != nil else {
                throw ValidationError("say which document, which codings with --id, or all with --everywhere")
            }
            guard selector.count == 1 else {
                throw ValidationError(
                    selector.count > 1
                        ? CommandError.severalSelectors.description
                        : CommandError.noSelector.description + ", or --everywhere")
            }
        }
        guard !codes.isEmpty else { throw ValidationError("say which code: --code PATH") }
    }

    func run() throws {
        let store = try study.open(as: coder.coder)
        let printer = Printer(output.format)
        let codings = try chosen(in: store, printer: printer)
        let summary = Self.summary(of: codings)
        try store.edit("untag", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
            try edit.removeCodings(codings.map(\.id))
            edit.subject = codings.count == 1 ? codings[0].id : nil
            edit.summary = "removed " + summary
        }
        if output.format == .table, codings.count > Tag.mostShown {
            Printer.message("too many to show here: --format csv prints them all")
        } else {
            try printer.printCodings(columns: ["coding_id"] + Codings.columns, codings)
        }
        Printer.message(dryRun ? "would remove \(summary): nothing was removed" : "removed \(summary)")
    }

    /// How many of what code, and where.
    private static func summary(of codings: [Coding]) -> String {
        let numbers = Dictionary(grouping: codings, by: \.code).mapValues(\.count).sorted { $0.key < $1.key }
        let codes =
            numbers.count == 1
            ? "\(counted(codings.count, "coding")) of \(numbers[0].key)"
            : "\(counted(codings.count, "coding")): "
                + numbers.map { "\(grouped($0.value)) of \($0.key)" }.joined(separator: ", ")
        let documents = Set(codings.map(\.document)).sorted().map { "'\($0)'" }
        return codes + " in "
            + (documents.count > 3 ? counted(documents.count, "document") : documents.joined(separator: ", "))
    }

    private func chosen(in store: StudyStore, printer: Printer) throws -> [Coding] {
        guard id.isEmpty else { return try store.presentCodings(store.codingIDs(named: id, of: "--id")) }
        return try everywhere ? given(in: store) : placed(in: store, printer: printer)
    }

    /// All that the coder has given the codes to.
    private func given(in store: StudyStore) throws -> [Coding] {
        let coder = try coder.require(in: store)
        let query = CodingQuery(
            documents: try document.map { [try store.document(named: $0).id] },
            codes: try store.codebook().codes(named: codes, in: store).map(\.id), coders: [coder.id],
            origins: origin.map { [$0] })
        var codings: [Coding] = []
        try store.forEachCoding(matching: query) { codings.append($0) }
        try store.tellUnplaced(matching: query, not: "removed")
        guard !codings.isEmpty else {
            throw CommandError.refused("\(coder.name) has no such coding in \(store.path): nothing was removed")
        }
        return codings
    }

    private func placed(in store: StudyStore, printer: Printer) throws -> [Coding] {
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
}
