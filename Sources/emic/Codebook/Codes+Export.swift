public import ArgumentParser
import CodingModel
public import Exchange
import Store

extension Codes {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the codebook as a text that imports again: yaml, json, csv or markdown.",
            discussion: """
                Each code is told by its path; what is empty is left out. Markdown makes the appendix of a thesis.

                Examples:
                  emic codes export > codebook.yaml
                  emic codes export --format markdown --to codebook.md
                """)

        @OptionGroup var study: StudyOptions

        @Option(help: "The form; without it, that of the file's name, or yaml.")
        var format: CodebookFormat?

        @Option(parsing: .unconditional, help: ArgumentHelp("The file to write.", valueName: "file"))
        var to: String?

        @Flag(help: "Replace what is there, unless it is a study.")
        var force = false

        func run() throws {
            let store = try study.open()
            let codebook = try store.codebook()
            let text = try CodebookFile.text(
                of: codebook, as: format ?? to.flatMap { CodebookFormat(path: $0) } ?? .yaml)
            guard let to else {
                let output = Output.standardOutput()
                output.append(text)
                return try output.flush()
            }
            guard !to.hasSuffix(".emic") else {
                throw CommandError.refused("\(to) is the name of a study: choose another")
            }
            try Destination(to, force: force).writeFile { output in
                output.append(text)
                try output.flush()
            }
            try Printer().line("wrote \(counted(codebook.codes.count, "code")) to \(to)")
        }
    }
}

extension CodebookFormat: ExpressibleByArgument {}
