import ArgumentParser
import CodingModel
import Exchange
import Store

struct Coders: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, add, rename and remove coders; say who codes what and who has finished.",
        discussion: """
            Examples:
              emic coders add anna
              emic coders assign anna bo --document interview-3
              emic coders assign --sample 20% --coders anna,bo --blind --seed 7
              emic coders finish anna --document interview-3
              emic coders status
            """,
        subcommands: [
            List.self, Add.self, Edit.self, Default.self, Assign.self, Finish.self, Status.self, Remove.self,
        ], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all coders with their codings and assignments.",
            discussion: """
                Example:
                  emic coders list --format json
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        func run() throws {
            let store = try study.open(as: coder.coder, view)
            let codings = try store.codingCounts().reduce(into: [ObjectID: Int]()) {
                $0[$1.coder, default: 0] += $1.number
            }
            var (assigned, finished): ([ObjectID: Int], [ObjectID: Int]) = ([:], [:])
            try store.forEachAssignment { assignment in
                assigned[assignment.coderID, default: 0] += 1
                if assignment.finishedAt != nil { finished[assignment.coderID, default: 0] += 1 }
            }
            let (assignedCounts, finishedCounts, versions) = (assigned, finished, try store.agreedVersions())
            let table = Table<Coder>.coders
                .adding(Column("codings", .integer, "Codings in force.") { .integer(codings[$0.id] ?? 0) })
                .adding(Column("assigned", .integer, "Documents to code.") { .integer(assignedCounts[$0.id] ?? 0) })
                .adding(Column("finished", .integer, "Documents done.") { .integer(finishedCounts[$0.id] ?? 0) })
                .adding(
                    Column("agreed_version", .boolean, "Whether it is what was settled on, and nobody who codes.") {
                        output.format == .table
                            ? .text(versions.contains($0.id) ? "yes" : "") : .boolean(versions.contains($0.id))
                    })
            let columns = ["coder", "codings", "assigned", "finished", "created_at"]
            try Printer(output.format).print(
                table, columns: columns + (versions.isEmpty ? [] : ["agreed_version"]), store.coders())
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add coders.",
            discussion: """
                Example:
                  emic coders add anna bo
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("Their names.", valueName: "name"))
        var names: [String]

        func run() throws {
            let store = try study.open()
            let coders = try store.edit("coders add") { edit in
                let coders = try names.map { try edit.addCoder(Name($0)) }
                edit.subject = coders.count == 1 ? coders[0].id : nil
                edit.summary = "added " + coders.map { "'\($0.name)'" }.joined(separator: ", ")
                return coders
            }.value
            try Printer(output.format).print(.coders, columns: ["coder", "coder_id"], coders)
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rename a coder.",
            discussion: """
                Example:
                  emic coders edit bo --name "Bo Hansen"
                """)

        @OptionGroup var study: StudyOptions

        @Argument(help: ArgumentHelp("The coder.", valueName: "coder"))
        var coder: String

        @Option(parsing: .unconditional, help: "The new name.")
        var name: String

        func run() throws {
            let store = try study.open()
            let coder = try store.coder(named: coder)
            try store.edit("coders edit") { edit in
                edit.subject = coder.id
                edit.summary = "renamed '\(coder.name)' to '\(name)'"
                try edit.renameCoder(coder.id, to: Name(name))
            }
            try Printer().line("renamed '\(coder.name)' to '\(name)'")
        }
    }

    struct Default: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say who codes where neither --coder nor EMIC_CODER says it.",
            discussion: """
                Examples:
                  emic coders default anna
                  emic coders default --none
                """)

        @OptionGroup var study: StudyOptions

        @Argument(help: ArgumentHelp("The coder.", valueName: "coder"))
        var coder: String?

        @Flag(help: "Nobody: it has to be said each time.")
        var none = false

        func validate() throws {
            guard (coder == nil) == none else { throw ValidationError("give a coder's name, or --none") }
        }

        func run() throws {
            let store = try study.open()
            let coder = try coder.map { try store.person(named: $0) }
            let summary = coder.map { "'\($0.name)' codes where nobody is named" } ?? "nobody codes unless named"
            try store.edit("coders default") { edit in
                edit.subject = coder?.id
                edit.summary = summary
                try edit.setDefaultCoder(coder?.id)
            }
            try Printer().line(summary)
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a coder.",
            discussion: """
                Refused while there are codings of theirs, unless --with-codings says so. 'emic undo' brings all back.

                Example:
                  emic coders remove bo
                """)

        @OptionGroup var study: StudyOptions

        @Argument(help: ArgumentHelp("The coder.", valueName: "coder"))
        var coder: String

        @OptionGroup var removal: RemovalOptions

        func run() throws {
            let store = try study.open()
            let coder = try store.coder(named: coder)
            try removal.remove(coder.id, named: coder.name, kind: "coders remove", from: store) { edit, withCodings in
                try edit.removeCoder(coder, withCodings: withCodings)
            }
        }
    }
}
