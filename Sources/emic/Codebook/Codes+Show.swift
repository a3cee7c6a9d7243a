import ArgumentParser
import CodingModel
import Exchange
import Store

extension Codes {
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
}
