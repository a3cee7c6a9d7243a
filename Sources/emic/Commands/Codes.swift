import ArgumentParser
import CodingModel
import Exchange
import Store

struct Codes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The codebook: list, add, show, change, move and remove codes.",
        discussion: """
            A code is named by its path, 'wellbeing/sick leave'; its name alone will do where there is only one of that \
            name.

            Examples:
              emic codes
              emic codes add "sick leave" --parent wellbeing --definition "Absence"
              emic codes edit "sick leave" --definition "Absence because of illness"
            """,
        subcommands: [List.self, Add.self, Show.self, Edit.self, Move.self, Remove.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all codes as a tree, with their codings.",
            discussion: """
                Example:
                  emic codes list --format csv
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var output: FormatOptions

        func run() throws {
            let store = try study.open()
            let counts = try store.codingCounts().reduce(into: [ObjectID: Int]()) {
                $0[$1.code, default: 0] += $1.number
            }
            let codebook = try store.codebook()
            let table = Table<CodeRow>.codes.adding(
                Column("codings", .integer, "Codings with this code itself.") { .integer(counts[$0.code.id] ?? 0) })
            let printer = Printer(output.format)
            guard output.format == .table else { return try printer.print(table, CodeRow.rows(of: codebook)) }
            let tree = Table<Code>(
                "codes", "A row is a code.",
                [
                    Column("code", .string, "Its name, below its parent.") { code in
                        .text(String(repeating: "  ", count: codebook.depth(of: code.id)) + code.name)
                    },
                    Column("codings", .integer, "Codings with this code itself.") { .integer(counts[$0.id] ?? 0) },
                    Column("definition", .string, "What it means.") { .text($0.definition) },
                ])
            try printer.print(tree, codebook.codes)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add codes.",
            discussion: """
                Examples:
                  emic codes add recruitment --definition "How people are found and hired"
                  emic codes add "sick leave" stress --parent wellbeing
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("Their names.", valueName: "name"))
        var names: [String]

        @Option(parsing: .unconditional, help: ArgumentHelp("What the code means.", valueName: "text"))
        var definition = ""

        @Option(parsing: .unconditional, help: ArgumentHelp("The code above.", valueName: "path"))
        var parent: String?

        @Option(help: ArgumentHelp("A colour, such as #3366cc.", valueName: "colour"))
        var color: String?

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let parent = try parent.map { try store.code(at: $0, in: codebook) }
            let added = try store.edit("codes add", by: coder.find(in: store)?.id) { edit in
                let codes = try names.map { name in
                    try edit.addCode(Name(name), parent: parent?.id, definition: definition, color: color)
                }
                edit.subject = codes.count == 1 ? codes[0].id : nil
                let above = parent.flatMap { codebook.path(of: $0.id) }.map { $0 + "/" } ?? ""
                edit.summary = "added " + codes.map { "'\(above)\($0.name)'" }.joined(separator: ", ")
                return Set(codes.map(\.id))
            }.value
            let rows = CodeRow.rows(of: try store.codebook()).filter { added.contains($0.code.id) }
            try Printer(output.format).print(.codes, columns: ["code", "definition", "code_id"], rows)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a code: its definition now and before, and how often it was used.",
            discussion: """
                Example:
                  emic codes show "wellbeing/sick leave"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let printer = Printer(output.format)
            let rows = CodeRow.rows(of: codebook).filter { $0.code.id == code.id }
            guard output.format == .table else { return try printer.print(.codes, rows) }
            let names = Dictionary(uniqueKeysWithValues: try store.coders().map { ($0.id, $0.name) })
            let counts = try store.codingCounts().filter { $0.code == code.id }
            try printer.line(codebook.path(of: code.id) ?? code.name)
            try printer.line("  id \(code.id)" + (code.color.map { ", colour \($0)" } ?? ""))
            for version in try store.codeVersions().filter({ $0.codeID == code.id }).reversed() {
                let day = version.createdAt.description.prefix(10)
                try printer.sentence(
                    "  version \(version.version), \(day): "
                        + (version.definition.isEmpty ? "no definition" : version.definition), hanging: 4)
            }
            let below = codebook.codes.filter { $0.parent == code.id }.map(\.name)
            if !below.isEmpty { try printer.sentence("  below it: \(below.joined(separator: ", "))", hanging: 4) }
            let byCoder = counts.map { "\(names[$0.coder] ?? "?") \($0.number)" }.sorted().joined(separator: ", ")
            let total = counts.reduce(0) { $0 + $1.number }
            try printer.line("  \(counted(total, "coding"))" + (byCoder.isEmpty ? "" : " (\(byCoder))"))
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a code another name, definition or colour.",
            discussion: """
                Another definition makes a new version; each coding knows under which version it was made.

                Example:
                  emic codes edit "sick leave" --definition "Absence because of illness"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Option(parsing: .unconditional, help: "Its new name.")
        var name: String?

        @Option(parsing: .unconditional, help: ArgumentHelp("What it means.", valueName: "text"))
        var definition: String?

        @Option(help: ArgumentHelp("A colour, such as #3366cc.", valueName: "colour"))
        var color: String?

        func validate() throws {
            guard name != nil || definition != nil || color != nil else {
                throw ValidationError("say what to change: --name, --definition or --color")
            }
        }

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let path = codebook.path(of: code.id) ?? code.name
            let edited = try store.edit("codes edit", by: coder.find(in: store)?.id) { edit in
                edit.subject = code.id
                var changes: [String] = []
                if let name {
                    try edit.renameCode(code, to: Name(name))
                    changes.append("renamed to '\(name)'")
                }
                if let definition, try edit.define(code, as: definition) {
                    changes.append("defined anew (version \(code.version + 1))")
                }
                if let color {
                    try edit.setColor(of: code, to: color)
                    changes.append("coloured \(color)")
                }
                edit.summary = "'\(path)' " + changes.joined(separator: ", ")
                return edit.summary
            }
            try Printer().line(edited.entry == nil ? "'\(path)' is like that already" : edited.value)
        }
    }

    struct Move: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a code below another one, or at the top.",
            discussion: """
                Examples:
                  emic codes move "sick leave" --below wellbeing
                  emic codes move "sick leave" --top
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Option(parsing: .unconditional, help: ArgumentHelp("The code that will be above.", valueName: "path"))
        var below: String?

        @Flag(help: "Put it at the top of the codebook.")
        var top = false

        func validate() throws {
            guard (below == nil) == top else { throw ValidationError("say where to: --below PATH, or --top") }
        }

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let parent = try below.map { try store.code(at: $0, in: codebook) }
            let from = codebook.path(of: code.id) ?? code.name
            let place = parent.map { "below '\(codebook.path(of: $0.id) ?? $0.name)'" } ?? "to the top"
            try store.edit("codes move", by: coder.find(in: store)?.id) { edit in
                edit.subject = code.id
                edit.summary = "moved '\(from)' \(place)"
                try edit.moveCode(code, below: parent?.id)
            }
            try Printer().line("moved '\(from)' \(place)")
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a code.",
            discussion: """
                Refused while passages are coded with it, unless --with-codings says so. 'emic undo' brings all back.

                Example:
                  emic codes remove "sick leave"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Flag(help: "Remove its codings, too.")
        var withCodings = false

        @Flag(help: "Say what would be removed, and leave the study as it is.")
        var dryRun = false

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let summary = try store.edit("codes remove", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
                edit.subject = code.id
                try edit.removeCode(code, withCodings: withCodings)
                edit.summary = "removed '\(codebook.path(of: code.id) ?? code.name)'" + edit.removedCodings
                return edit.summary
            }.value
            try Printer().line((dryRun ? "would have " : "") + summary)
        }
    }
}
