import ArgumentParser
import CodingModel
import Store

extension Codes {
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what changed in what a code means from one version to another.",
            discussion: """
                Without versions, the last change. A line that begins with - went, one with + came.

                Examples:
                  emic codes diff "sick leave"
                  emic codes diff "sick leave" 1..3
                """)

        @OptionGroup var study: StudyOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        @Argument(help: ArgumentHelp("Two of its versions.", valueName: "A..B"))
        var versions: NumberRange?

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let path = codebook.path(of: code.id) ?? code.name
            let all = try store.codeVersions().filter { $0.codeID == code.id }
            func version(_ number: Int) throws -> CodeVersion {
                guard let found = all.first(where: { $0.version == number }) else {
                    throw CommandError.refused(
                        "'\(path)' has no version \(number): it has \(counted(all.count, "version"))")
                }
                return found
            }
            let range = versions ?? NumberRange(first: max(1, code.version - 1), last: code.version)
            let (old, new) = (try version(range.first), try version(range.last))
            let printer = Printer()
            try printer.line("\(path), version \(old.version) to \(new.version)")
            let parts = [
                ("definition", old.definition, new.definition), ("inclusion", old.inclusion, new.inclusion),
                ("exclusion", old.exclusion, new.exclusion),
            ].filter { $0.1 != $0.2 }
            for (name, before, after) in parts {
                try printer.line(name)
                for line in before.split(separator: "\n") { try printer.sentence("- \(line)", hanging: 2) }
                for line in after.split(separator: "\n") { try printer.sentence("+ \(line)", hanging: 2) }
            }
            if parts.isEmpty { try printer.line("nothing changed") }
        }
    }
}
