import ArgumentParser
import CodingModel
import Exchange
import Store

extension Codes {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a code as a page of the codebook: what it means, its use, three samples.",
            discussion: """
                Example:
                  emic codes show "wellbeing/sick leave"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The code.", valueName: "path"))
        var path: String

        func run() throws {
            let store = try study.open(as: coder.coder, view).codedByPeople()
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
            let page = code.page
            for (name, text) in [("when to use", page.inclusion), ("when not to use", page.exclusion)]
            where !text.isEmpty {
                try printer.sentence("  \(name): \(text)", hanging: 4)
            }
            for text in page.examples { try printer.sentence("  example: \(text)", hanging: 4) }
            for text in page.counterExamples { try printer.sentence("  counter-example: \(text)", hanging: 4) }
            if !page.aliases.isEmpty {
                try printer.sentence("  also called: \(page.aliases.joined(separator: ", "))", hanging: 4)
            }
            if page.status != .active { try printer.line("  \(page.status.rawValue)") }
            try store.forEachMemo { memo in
                guard memo.subjectID == code.id else { return }
                let note = memo.isPrivate ? "private memo" : "memo"
                let by = memo.coderID.flatMap { names[$0] }.map { ", " + $0 } ?? ""
                let day = memo.createdAt.description.prefix(10)
                let words = memo.text.split(whereSeparator: \.isNewline).joined(separator: " ")
                try printer.sentence("  \(note) of \(day)\(by): \(words)", hanging: 4)
            }
            let below = codebook.codes.filter { $0.parent == code.id }.map(\.name)
            if !below.isEmpty { try printer.sentence("  below it: \(below.joined(separator: ", "))", hanging: 4) }
            let byCoder = counts.map { "\(names[$0.coder] ?? "?") \($0.number)" }.sorted().joined(separator: ", ")
            let total = counts.reduce(0) { $0 + $1.number }
            try printer.line("  \(counted(total, "coding"))" + (byCoder.isEmpty ? "" : " (\(byCoder))"))
            for coding in try samples(of: code, in: store) {
                let range = coding.passage.range
                let place = "\(coding.document) \(range.lowerBound)..\(range.upperBound)"
                let words = coding.passage.quotation.split(whereSeparator: \.isNewline).joined(separator: " ")
                try printer.sentence("  \(place), \(coding.coder): \(words)", hanging: 4)
            }
        }

        /// Three codings with the code, from the beginning, the middle and the end of all.
        private func samples(of code: Code, in store: StudyStore) throws -> [Coding] {
            var codings: [Coding] = []
            try store.forEachCoding(matching: CodingQuery(codes: [code.id])) { codings.append($0) }
            guard codings.count > 3 else { return codings }
            return [0, codings.count / 2, codings.count - 1].map { codings[$0] }
        }
    }
}
