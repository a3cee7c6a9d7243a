import ArgumentParser
import CodingModel
import Store

extension Cases {
    struct FromNames: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make cases and their values from the names of documents or files, by a pattern.",
            discussion: """
                In the pattern, parts of a name stand in braces: {case} is the case that the document belongs to, any \
                other an attribute, and {} means nothing. Without {case} each document is a case of its own name. A \
                part is as short as it can be; where that is not enough, --regex takes a regular expression for the \
                whole name, with named groups. Documents whose names don't fit are left alone, and named.

                Examples:
                  emic cases from-names "{case}_{district}_{year}" --dry-run
                  emic cases from-names "{}-{year}.txt" --file-names
                  emic cases from-names --regex "(?<case>\\w+?)(?<wave>\\d)" --kind wave=number
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("How names are made.", valueName: "pattern"))
        var pattern: String?

        @Option(
            parsing: .unconditional,
            help: ArgumentHelp("The same as a regular expression with named groups.", valueName: "regex"))
        var regex: String?

        @Flag(help: "The names of the files that documents came from, endings and all, instead of the documents' own.")
        var fileNames = false

        @Option(
            name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
            help: ArgumentHelp("Only these documents, several by comma.", valueName: "name"))
        var documents: [String] = []

        @OptionGroup var options: CaseImportOptions

        func validate() throws {
            guard (pattern == nil) != (regex == nil) else {
                throw ValidationError("give a pattern, as \"{case}_{year}\", or --regex")
            }
        }

        func run() throws {
            let store = try study.open()
            let namePattern =
                if let regex { try NamePattern(expression: regex) } else { try NamePattern(template: pattern ?? "") }
            var chosen: [Document] = []
            if documents.isEmpty {
                try store.forEachDocument { chosen.append($0) }
            } else {
                chosen = try store.documents(named: documents)
            }
            let (entries, unfit) = namePattern.entries(of: chosen) { fileNames ? $0.source.fileName : $0.name }
            guard !entries.entries.isEmpty else {
                throw CommandError.refused(
                    chosen.isEmpty
                        ? "there are no documents in \(store.path)"
                        : "no name fits the pattern: the names are "
                            + unfit.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
                            + (unfit.count > 5 ? " and \(unfit.count - 5) more" : ""))
            }
            try options.take(
                entries, into: store, kind: "cases from-names", by: coder.find(in: store)?.id, output: output)
            if !unfit.isEmpty {
                Printer.message(
                    "\(counted(unfit.count, "name")) did not fit: "
                        + unfit.prefix(10).map { "'\($0)'" }.joined(separator: ", ") + (unfit.count > 10 ? ", …" : ""))
            }
        }
    }
}
