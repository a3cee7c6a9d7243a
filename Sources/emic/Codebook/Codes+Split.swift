import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

extension Codes {
    struct Split: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make several codes of one: its passages are given to the new ones, one by one.",
            discussion: """
                The new codes are added beside the old one, unless they are there. Then passage after passage is shown \
                with what stands around it, and a line of standard input says what it gets; each answer is saved at \
                once. Who stops goes on later with the same command: what still has the old code is what is left.

                By rules or from a table all is done in one change. A rule gives the passages whose words match a \
                regular expression (PCRE2) to a code; --export writes the table that --from takes, with a column \
                'code' to fill in: one code, several by comma, or nothing for what stays.

                A coding stays the one it is, with its coder and memo; 'emic undo' takes answers back one by one.

                Examples:
                  emic codes split stress --into strain,pressure
                  emic codes split stress --into pressure --definition "From above"
                  emic codes split stress --into pressure --by "boss|chief=pressure"
                  emic codes split stress --export queue.csv
                  emic codes split stress --into strain --from queue.csv --retire
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Option(
            parsing: .unconditionalSingleValue,
            help: ArgumentHelp("The codes that its passages go to, several by comma.", valueName: "path"))
        var into: [String] = []

        @Option(
            name: .customLong("definition"), parsing: .unconditionalSingleValue,
            help: ArgumentHelp("What a new code means; repeat it in the order of --into.", valueName: "text"))
        var definitions: [String] = []

        @Option(
            parsing: .unconditional,
            help: ArgumentHelp("The code that the new ones are put below; without it, that above.", valueName: "path"))
        var below: String?

        @Option(
            parsing: .unconditionalSingleValue,
            help: ArgumentHelp("A rule; repeat it for more.", valueName: "regex=path"))
        var by: [String] = []

        @Flag(help: "With --by: capitals and small letters are the same.")
        var ignoreCase = false

        @Option(help: ArgumentHelp("A table that says what gets which code; - is standard input.", valueName: "file"))
        var from: String?

        @Option(help: ArgumentHelp("Write the passages as such a table, and change nothing.", valueName: "file"))
        var export: String?

        @Flag(help: "With --export: replace what is there.")
        var force = false

        @Flag(help: "Once nothing has the code any more, take it out of use.")
        var retire = false

        @Flag(help: "With --by or --from: say what would be changed, and leave the study as it is.")
        var dryRun = false

        func validate() throws {
            guard [!by.isEmpty, from != nil, export != nil].count(where: { $0 }) <= 1 else {
                throw ValidationError("take one of --by, --from and --export")
            }
            guard !into.isEmpty || from != nil || export != nil else {
                throw ValidationError("say which codes the passages go to: --into PATH,PATH")
            }
            if by.isEmpty, ignoreCase { throw ValidationError("--ignore-case goes with --by") }
            if dryRun, by.isEmpty, from == nil { throw ValidationError("--dry-run goes with --by or --from") }
            if force, export == nil { throw ValidationError("--force goes with --export") }
            for rule in by where !rule.contains("=") {
                throw ValidationError("a rule is REGEX=PATH, as in --by \"boss|chief=pressure\"")
            }
        }

        func run() throws {
            let store = try study.open(as: coder.coder, view)
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let queue = try SplitQueue(of: code, in: store)
            if let export { return try queue.write(to: export, force: force) }
            let parts = try SplitParts(
                into, of: code, definitions: definitions, below: below.map { try store.code(at: $0, in: codebook) },
                in: store)
            let coder = try coder.find(in: store)?.id
            if let from {
                let table = try SplitTable(Input(path: from))
                try assign(queue, parts, in: store, by: coder) { try table.assigned(queue, in: store) }
            } else if !by.isEmpty {
                let rules = try by.map { try SplitRule($0, ignoringCase: ignoreCase) }
                try assign(queue, parts, in: store, by: coder) { try rules.assigned(queue, in: store) }
            } else {
                let added = try store.edit("codes split", by: coder) { edit in
                    edit.subject = code.id
                    edit.summary = parts.summary
                    return try parts.made(through: edit)
                }.value
                var session = SplitSession(queue, into: added, in: store, by: coder)
                try session.run()
                try finish(queue, in: store, by: coder, asking: session)
            }
        }

        /// Gives each passage what `assigned` says, in one change.
        private func assign(
            _ queue: SplitQueue, _ parts: SplitParts, in store: StudyStore, by coder: ObjectID?,
            _ assigned: () throws -> [SplitAnswer]
        ) throws {
            let (report, isRetired) = try store.edit("codes split", by: coder, dryRun: dryRun) { edit in
                edit.subject = queue.code.id
                _ = try parts.made(through: edit)
                var report = SplitReport(of: queue)
                for answer in try assigned() {
                    try report.note(answer, edit.splitCoding(answer.coding, into: answer.ids))
                }
                let isRetired = try retire && queue.isEmpty(in: store)
                if isRetired { try edit.retire(queue.code) }
                edit.summary = report.sentence + (isRetired ? "; it is retired" : "")
                return (report, isRetired)
            }.value
            try Printer().line((dryRun ? "would have " : "") + report.sentence)
            if isRetired { try Printer().line((dryRun ? "would have " : "") + "retired '\(queue.path)'") }
            if dryRun { return Printer.message("nothing was changed: this was a dry run") }
            if !isRetired { try finish(queue, in: store, by: coder) }
        }

        /// Takes the code out of use once nothing has it any more and that is wanted, or says how.
        private func finish(
            _ queue: SplitQueue, in store: StudyStore, by coder: ObjectID?, asking session: SplitSession? = nil
        ) throws {
            if try retire && store.hidesCodings {
                return Printer.message(
                    "'\(queue.path)' is not retired, for others may have given it where they code blind: "
                        + "'emic codes retire' takes it out of use")
            }
            guard queue.code.page.status != .retired, try queue.isEmpty(in: store) else { return }
            guard try retire || session?.confirms("nothing has '\(queue.path)' any more. Retire it? [y/n]") ?? false
            else {
                return Printer.message(
                    "nothing has '\(queue.path)' any more: 'emic codes retire' takes it out of use")
            }
            try store.edit("codes retire", by: coder) { edit in
                edit.subject = queue.code.id
                try edit.retire(queue.code)
                edit.summary = "retired '\(queue.path)'"
            }
            try Printer().line("retired '\(queue.path)'")
        }
    }
}

extension StudyEdit {
    /// Takes a code out of use.
    func retire(_ code: Code) throws {
        var page = code.page
        page.status = .retired
        try describe(code, as: page)
    }
}
