import Agreement
import ArgumentParser
import CodingModel
import Exchange
import Store

struct Disagreements: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the passages where coders differ, those that cost most first.",
        discussion: """
            Compares what 'emic agree' compares: documents that not all coders have finished, and so those that are \
            still being coded blind, are left out. Coders can differ in a passage's borders; one can give a code that \
            others do not (omission); or one gives another code instead (confusion). What a disagreement costs is its \
            part in the code's observed disagreement, of what the code's coefficient lacks to 1: by so much it would \
            rise were this settled. The parts of one code add up to 1. csv, json and jsonl have a row a coder and \
            coding, with ids. 'emic adjudicate' settles them.

            Examples:
              emic disagreements
              emic disagreements --coders anna,bo --code recruitment --context 80
              emic disagreements --document interview-3 --unit sentence
              emic disagreements --by kind --limit 5 --page 2
              emic disagreements --settled
              emic disagreements --format csv
            """)

    /// Disagreements that people are shown at a time.
    static let onePage = 20

    /// What disagreements are put together by.
    enum Grouping: String, CaseIterable, ExpressibleByArgument {
        case kind, code, document
    }

    @OptionGroup var study: StudyOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup(title: "Which disagreements") var chosen: DisagreementOptions

    @Option(
        name: [.customLong("code"), .customLong("codes")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only what is about one of these codes, several by comma.", valueName: "path"))
    var codes: [String] = []

    @Option(help: "Put together what shares this.")
    var by: Grouping?

    @Flag(help: "Those that were settled instead of those that are open, with how and why.")
    var settled = false

    @Option(
        help: ArgumentHelp(
            "How much of the text is shown: whole words, so many characters on either side.", valueName: "characters"))
    var context = 40

    @Option(help: ArgumentHelp("Not more than this at a time; people are shown \(onePage).", valueName: "number"))
    var limit: Int?

    @Option(help: ArgumentHelp("With a limit: which page, from 1.", valueName: "number"))
    var page = 1

    func validate() throws {
        if context < 1 { throw ValidationError("--context takes a number of characters from 1 on") }
        if let limit, limit < 1 { throw ValidationError("--limit is \(limit), expected 1 or more") }
        if page < 1 { throw ValidationError("--page is \(page), expected 1 or more") }
    }

    func run() throws {
        let store = try study.open()
        try store.snapshot { store in
            let found = try StudyDisagreements(of: store, chosen.choice(in: store))
            let settlements = try Settled(store, by: chosen.agreedVersion(in: store))
            let all = try found.worstFirst(about: codes, in: store).filter { (settlements[$0] != nil) == settled }
            let ordered = by.map { grouped(all, by: $0, of: found) } ?? all
            let texts = DisputedTexts(store)
            if output.format == .table {
                try printPage(ordered, found, settlements, texts)
                found.tellScope()
            } else {
                let shown = shown(ordered.count)
                try Printer(output.format).print(DisputeRow.table) { body in
                    for number in shown {
                        let dispute = ordered[number]
                        let rows = DisputeRow.rows(
                            dispute, number: number + 1, of: found, settled: settlements,
                            text: try texts.text(of: dispute.document))
                        try rows.forEach(body)
                    }
                }
            }
        }
    }

    /// The disputes that are shown of so many, by position.
    private func shown(_ count: Int) -> Range<Int> {
        guard let limit = limit ?? (output.format == .table ? Self.onePage : nil) else { return 0..<count }
        let start = min(count, (page - 1) * limit)
        return start..<min(count, start + limit)
    }

    private func printPage(
        _ disputes: [Dispute], _ found: StudyDisagreements, _ settlements: Settled, _ texts: DisputedTexts
    ) throws {
        let (printer, shown) = (Printer(), shown(disputes.count))
        let page = DisputePage(found: found, texts: texts, reach: context)
        var heading: String?
        for number in shown {
            let dispute = disputes[number]
            if number > shown.lowerBound { try printer.line() }
            if let by, heading != name(dispute, by: by, of: found) {
                let name = name(dispute, by: by, of: found)
                let count = disputes.count { self.name($0, by: by, of: found) == name }
                try printer.line("\(name) · \(counted(count, "disagreement"))")
                heading = name
            }
            for line in try page.lines(
                dispute, number: number + 1, settled: settlements.sentence(on: dispute, of: found))
            {
                try printer.sentence(line.text, hanging: line.hanging)
            }
        }
        let open = settled ? "settled" : "open"
        if disputes.isEmpty {
            Printer.message("no \(open) disagreements")
        } else if shown.count < disputes.count {
            let range = shown.isEmpty ? "none" : "\(shown.lowerBound + 1) to \(shown.upperBound)"
            let more = shown.upperBound < disputes.count && !shown.isEmpty ? "; --page \(self.page + 1) shows more" : ""
            Printer.message("shown: \(range) of \(counted(disputes.count, "\(open) disagreement"))\(more)")
        } else {
            printer.remark(
                "\(counted(disputes.count, "\(open) disagreement")) of \(Figures.list(found.coders.map(\.name)))")
        }
    }

    /// The disputes by group, in the order in which the groups' worst come.
    private func grouped(_ disputes: [Dispute], by grouping: Grouping, of found: StudyDisagreements) -> [Dispute] {
        let groups = Dictionary(grouping: disputes) { name($0, by: grouping, of: found) }
        return disputes.map { name($0, by: grouping, of: found) }.uniqued().flatMap { groups[$0] ?? [] }
    }

    private func name(_ dispute: Dispute, by grouping: Grouping, of found: StudyDisagreements) -> String {
        switch grouping {
        case .kind: dispute.kind.rawValue
        case .code: found.codeNames(dispute)
        case .document: dispute.document.name
        }
    }
}
