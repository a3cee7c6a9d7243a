import Agreement
import ArgumentParser
import CodingModel
import Exchange
import Store

struct Adjudicate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Settle what coders differ on: one version, both, another extent, neither.",
        discussion: """
            The coders' own codings stay as they are. What is settled on goes to an agreed version, a coder of its own \
            ('consensus', or --as), together with what nobody disputed: all of it when the version is made, then \
            document by document as something is settled there, and everywhere with --agreed. Where the agreed codings \
            of a place are cut differently, it holds those of the coder named first. A disagreement is open again when \
            a coding in it is changed or removed. The version codes nothing itself, and commands that count or list \
            codings leave it out unless it is named ('emic codings --coder consensus'); exports have it.

            Without ids it asks, those that cost most first: the number of the coder whose version is taken, b both, e \
            another extent, n neither, s skip, u undo, q quit; then the reason. Answers may also be piped. Each answer \
            is saved at once, and 'emic undo' takes it back.

            Examples:
              emic adjudicate
              emic adjudicate fc9c0f4265aa --take anna --reason "as in the codebook"
              emic adjudicate fc9c0f4265aa --quote "halved the number" --reason "whole"
              emic adjudicate fc9c0f4265aa --neither --reason "only an aside"
              emic adjudicate --all --take anna --reason "bo was in training" --dry-run
              emic adjudicate --agreed
              emic adjudicate --summary
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup(title: "Which disagreements") var chosen: DisagreementOptions

    @Argument(
        help: ArgumentHelp(
            "The disagreements, by id as 'emic disagreements' shows it, or the id of a coding in it.", valueName: "id"))
    var ids: [String] = []

    @Flag(help: "All that are open.")
    var all = false

    @Flag(help: "Bring what nobody disputes up to date, and settle nothing.")
    var agreed = false

    @Flag(help: "Show agreement before and after, and settle nothing.")
    var summary = false

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Take what this coder gave, be it nothing.", valueName: "name"))
    var take: String?

    @Flag(help: "Take all that was given; passages of one code that overlap become one.")
    var both = false

    @Flag(help: "Nothing is coded there.")
    var neither = false

    @OptionGroup var extent: ExtentOptions

    @Option(
        name: [.customLong("code"), .customLong("codes")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "With another passage: its code, if not the one in question. Without ids: only what is about these codes.",
            valueName: "path"))
    var codes: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Who settles; without it EMIC_CODER, else the study's default coder.", valueName: "name"))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "How much of the text is shown when it asks: so many characters on either side.", valueName: "characters"))
    var context = 40

    @Flag(help: "Say what would be settled, and leave the study as it is.")
    var dryRun = false

    func validate() throws {
        let decisions = [take != nil, both, neither, extent.count > 0].count { $0 }
        if decisions > 1 || extent.count > 1 {
            throw ValidationError("take one version, --both, --neither or one new passage, not several of these")
        }
        guard [all, agreed, summary, !ids.isEmpty].count(where: { $0 }) <= 1 else {
            throw ValidationError("ids, --all, --agreed and --summary: choose one")
        }
        if all || !ids.isEmpty {
            guard decisions == 1 else {
                throw ValidationError(
                    "say what is settled on: --take NAME, --both, --neither, --quote, --offsets or --lines")
            }
            guard !all || extent.count == 0 else {
                throw ValidationError("a new passage is for one disagreement, not for all")
            }
            guard ids.count < 2 || extent.count == 0 else {
                throw ValidationError("a new passage is for one disagreement, found \(ids.count)")
            }
            guard let reason, !reason.allSatisfy(\.isWhitespace) else {
                throw ValidationError("say why: --reason TEXT")
            }
            if !ids.isEmpty, extent.count == 0, !codes.isEmpty {
                throw ValidationError("--code goes with another passage, or with --all")
            }
        } else if decisions > 0 || reason != nil {
            throw ValidationError("say which disagreements by their ids, or all with --all")
        } else if dryRun, !agreed {
            throw ValidationError("--dry-run goes with ids, --all and --agreed")
        }
        if context < 1 { throw ValidationError("--context takes a number of characters from 1 on") }
    }

    func run() throws {
        let store = try study.open()
        if summary { return try printSummary(store) }
        let edit = AgreedVersionEdit(
            store: store, chosen: chosen, coder: try CoderOptions.find(by, in: store), dryRun: dryRun)
        if agreed { return try takeOver(edit) }
        let found = try StudyDisagreements(of: store, chosen.choice(in: store))
        if ids.isEmpty, !all {
            let open = try self.open(in: found, store)
            found.tellScope()
            guard !open.isEmpty else { return try tellNothingOpen(store) }
            let settled = try AdjudicationQueue(edit, found, open, reach: context).run()
            Printer.message("settled \(counted(settled, "disagreement"))")
            if settled > 0 { try printSummary(store) }
        } else {
            let disputes = try all ? open(in: found, store) : ids.splitAtCommas.map { try found.dispute($0, in: store) }
            guard !disputes.isEmpty else { return try tellNothingOpen(store) }
            try settle(disputes, found, edit)
            found.tellScope()
        }
    }

    /// What is open and was asked for, the worst first.
    private func open(in found: StudyDisagreements, _ store: StudyStore) throws -> [Dispute] {
        let settlements = try Settled(store, by: chosen.agreedVersion(in: store))
        return try found.worstFirst(about: codes, in: store).filter { settlements[$0] == nil }
    }

    private func tellNothingOpen(_ store: StudyStore) throws {
        Printer.message("no open disagreements: nothing was changed")
        try printSummary(store)
    }

    private func settle(_ disputes: [Dispute], _ found: StudyDisagreements, _ edit: AgreedVersionEdit) throws {
        let store = edit.store
        let decision = try decision(on: disputes, in: found, store)
        let ids = disputes.map(\.id).uniqued()
        let before = try chosen.agreedVersion(in: store)
        let (version, entry) = try edit.settle(disputes, decision, reason: reason ?? "")
        if dryRun {
            try Printer(output.format).print(DisputeRow.table, columns: DisputeRow.columns) { body in
                let texts = DisputedTexts(store)
                for (number, dispute) in disputes.enumerated() {
                    try DisputeRow.rows(
                        dispute, number: number + 1, of: found, settled: nil, text: texts.text(of: dispute.document)
                    ).forEach(body)
                }
            }
            Printer.message(
                "\(counted(ids.count, "disagreement")) would be settled \(decision.summary(found)); "
                    + "nothing was changed: this was a dry run")
            return
        }
        let results = try Settled(store, by: version.coder)
        let codings = try store.codings(disputes.flatMap { results[$0]?.results ?? [] }.uniqued())
        if output.format != .table || codings.count <= Tag.mostShown {
            let columns = ["coding_id", "document"] + Tag.columns.dropFirst()
            try Printer(output.format).printCodings(columns: columns, codings)
        }
        if before == nil, let entry {
            Printer.message(
                "made '\(version.coder.name)', which with what nobody disputes has "
                    + "\(counted(entry.codingsMade, "coding"))")
        }
        let open = found.documents.flatMap(\.disputes).count { results[$0] == nil }
        Printer.message(
            "settled \(counted(ids.count, "disagreement")) \(decision.summary(found)); \(grouped(open)) still open: "
                + "'emic adjudicate --summary' shows agreement before and after")
    }

    private func decision(
        on disputes: [Dispute], in found: StudyDisagreements, _ store: StudyStore
    ) throws -> Decision {
        if both { return .both }
        if neither { return .neither }
        if let take {
            let coder = try store.coder(named: take)
            guard let position = found.coders.firstIndex(of: coder) else {
                throw CommandError.refused(
                    "'\(coder.name)' is not compared: choose \(found.coders.map(\.name).joined(separator: " or "))")
            }
            return .take(position)
        }
        let dispute = disputes[0]
        let range = try extent.range(for: dispute, in: store.storedText(of: dispute.document.id))
        guard codes.isEmpty else {
            return .extent(range, codes: try store.codebook().codes(named: codes, in: store).map(\.id))
        }
        guard dispute.places.count == 1 else {
            throw CommandError.refused(
                "the disagreement is between \(found.codeNames(dispute)): say the passage's code with --code")
        }
        return .extent(range, codes: [found.codes[dispute.places[0].code].code.id])
    }

    private func takeOver(_ edit: AgreedVersionEdit) throws {
        let (_, version, entry) = try edit.make { version in
            try version.update(version.found.documents)
            return ((), "brought '\(version.coder.name)' up to date")
        }
        version.found.tellScope()
        let (made, removed) = (entry?.codingsMade ?? 0, entry?.codingsRemoved ?? 0)
        let change =
            made + removed == 0 ? "nothing new is agreed on" : "\(grouped(made)) added, \(grouped(removed)) removed"
        try Printer().line(
            "'\(version.coder.name)': \(change) in \(counted(version.found.documents.count, "document"))")
        if dryRun { Printer.message("nothing was changed: this was a dry run") }
    }

    private func printSummary(_ store: StudyStore) throws {
        try store.snapshot { store in
            let version = try chosen.agreedVersion(in: store)
            let found = try StudyDisagreements(of: store, chosen.choice(in: store))
            let summary = try AdjudicationSummary(found, in: store, chosen, version: version)
            guard output.format == .table else {
                return try Printer(output.format).print(AdjudicationSummary.table, summary.rows)
            }
            try Printer().print(summary.page)
        }
    }
}
