import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

extension Codings {
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Move codings, or give them another code, weight or memo.",
            discussion: """
                Which codings is said by their ids, of which the last digits will do, or as for 'emic codings'. A coding \
                that is edited stays the one it is: its id, its coder, its memo and when it was made. If the same coder \
                has given that code to that passage in another coding, the two would be one: nothing is changed, unless \
                --join lets the memos go over to the other one. Behind ids, --code is --to-code. 'emic undo' takes an edit \
                back.

                Examples:
                  emic codings edit 42fc9c0f --quote "halved the number of applicants"
                  emic codings edit 42fc9c0f --start -2 --end +1
                  emic codings edit 42fc9c0f --weight 2 --memo "look again"
                  emic codings edit --code stress --coder anna --extend sentence --dry-run
                  emic codings edit --code strain --to-code stress --join
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions
        @OptionGroup(title: "Which codings") var filter: CodingFilterOptions
        @OptionGroup(title: "What becomes of them") var changes: CodingEditOptions

        @Argument(help: ArgumentHelp("The codings' ids.", valueName: "id"))
        var ids: [String] = []

        @Flag(help: "Where there is such a coding already, make one of the two.")
        var join = false

        @Flag(help: "Say what would be changed, and leave the study as it is.")
        var dryRun = false

        /// The path of the code that the codings get: where ids say which they are, --code has no other use.
        private var newCode: String? { ids.isEmpty ? changes.toCode : changes.toCode ?? filter.chosen.codes.first }

        func validate() throws {
            guard !ids.isEmpty || filter.isGiven else {
                throw ValidationError(
                    "say which codings: by their ids, which 'emic codings --ids' lists, or as with --code")
            }
            guard ids.isEmpty || !filter.isGivenBesidesCode, ids.isEmpty || filter.chosen.codes.count <= 1 else {
                throw ValidationError("the ids say which codings: leave out --coder, --document and the like")
            }
            guard changes.isGiven || newCode != nil else {
                throw ValidationError(
                    "say what to change: --quote, --offsets, --lines, --extend, --start, --end, --to-code, --weight or "
                        + "--memo")
            }
        }

        func run() throws {
            let whole = try study.open(view)
            // By its id also a coding of an agreed version can be meant.
            let store = try ids.isEmpty ? filter.study(whole) : whole
            let codings = try chosen(in: store)
            let printer = Printer(output.format)
            let edits = try CodingEdits(changes, code: newCode, of: codings, in: store, printer: printer)
            var report = CodingEdits.Report()
            let edited = try store.edit("codings edit", by: coder(in: store), dryRun: dryRun) { edit in
                report = try edits.make(through: edit, joining: join)
                edit.subject = codings.count == 1 ? codings[0].id : nil
                edit.summary = report.summary(of: edits.description)
                return try store.codings(report.changed)
            }.value
            if report.changed.isEmpty, let taken = report.taken.first {
                throw CommandError.refused(taken.sentence(amongOthers: report.taken.count - 1))
            }
            if !edited.isEmpty || output.format != .table {
                try printer.printCodings(columns: ["coding_id"] + Codings.columns, edited)
            }
            report.tell(dryRun: dryRun)
        }

        private func chosen(in store: StudyStore) throws -> [Coding] {
            guard ids.isEmpty else { return try store.presentCodings(store.codingIDs(named: ids, of: "the id")) }
            var codings: [Coding] = []
            let query = try filter.query(in: store)
            try store.forEachCoding(matching: query) { codings.append($0) }
            try store.tellUnplaced(matching: query, not: "changed")
            guard !codings.isEmpty else {
                throw CommandError.refused("there is no such coding in \(store.path): 'emic codings' lists them")
            }
            return codings
        }

        /// Who edits: --coder says whose codings they are, so it is who is coding otherwise.
        private func coder(in store: StudyStore) throws -> ObjectID? { try CoderOptions.ofEnvironment(in: store)?.id }
    }
}

/// What is to become of codings.
struct CodingEditOptions: ParsableArguments {
    @OptionGroup(title: "Where they go") var selector: SelectorOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Move the beginning by words: -2 takes in two words before, +2 leaves out the first two.",
            valueName: "words"))
    var start: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Move the end by words: +2 takes in the next two words, -2 leaves out the last two.", valueName: "words"))
    var end: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("Another code, by its path.", valueName: "path"))
    var toCode: String?

    @Option(parsing: .unconditional, help: "Another weight.")
    var weight: Double?

    @Flag(help: "Take the weight away.")
    var noWeight = false

    @Option(parsing: .unconditional, help: "What the coder's note on the coding says; an empty one takes it away.")
    var memo: String?

    /// Whether the passage is to be another one.
    var movesPassage: Bool { selector.count > 0 || selector.extend != nil || start != nil || end != nil }

    /// Whether anything is to be changed.
    var isGiven: Bool { movesPassage || toCode != nil || weight != nil || noWeight || memo != nil }

    func validate() throws {
        guard weight == nil || !noWeight else { throw ValidationError("take --weight or --no-weight, not both") }
        guard selector.count == 0 || start == nil && end == nil else {
            throw ValidationError("--start and --end move the passage that is coded: leave out the new one, or them")
        }
        guard selector.match == nil, !selector.all else {
            throw ValidationError("a coding has one passage: name it by --quote, --offsets, --lines or --paragraph")
        }
    }
}
