import ArgumentParser
import CodingModel
import Exchange
import Foundation
import Store

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import texts, or a whole study that Emic exported as JSON.",
        discussion: """
            What a file is, is told by its content; --as says it where that fails. The bytes of the file are kept in \
            the study with the text. All files come in by one change, or none does. What was imported is \
            printed, with ids.

            Examples:
              emic import interview.txt
              emic import interviews/*.txt
              emic import old.txt --encoding windows-1252 --name "Interview 3"
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var coder: CoderOptions
    @OptionGroup var output: FormatOptions

    @Argument(help: ArgumentHelp("Files to import; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(
        parsing: .unconditional, help: "What to call the document; the file's name without its ending if not given.")
    var name: String?

    @Option(
        help: ArgumentHelp("What the files are: \(Importer.all.map(\.id).joined(separator: ", ")).", valueName: "kind"))
    var `as`: String?

    @Option(
        help: ArgumentHelp(
            "The texts' encoding: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "encoding"))
    var encoding: String?

    @Flag(help: "Say what would be imported, and leave the study as it is.")
    var dryRun = false

    func validate() throws {
        guard name == nil || files.count == 1 else { throw ValidationError("--name names one document, not several") }
    }

    func run() throws {
        let store = try study.open()
        let options = ImportOptions(encoding: try encoding.map { try TextEncoding(named: $0) })
        let result = try store.edit("import", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
            var documents: [Document] = []
            for file in files {
                let input = try Input(path: file)
                switch try importer(of: input).read(input, options: options) {
                case .texts(let texts):
                    for note in texts.flatMap(\.notes) { Printer.message("\(file): \(note)") }
                    documents += try texts.map { try edit.addDocument(document($0, in: file)) }
                case .study(let dataset):
                    let count = try edit.add(dataset)
                    Printer.message("took over a whole study with \(counted(count, "coding"))")
                    try store.forEachDocument { documents.append($0) }
                }
            }
            edit.subject = documents.count == 1 ? documents[0].id : nil
            edit.summary =
                "imported " + (documents.count == 1 ? "'\(documents[0].name)'" : counted(documents.count, "document"))
            return documents
        }
        try Printer(output.format).print(
            .documents, columns: ["document_id", "document", "length", "file_name"], result.value)
        if dryRun { Printer.message("nothing was imported: this was a dry run") }
    }

    private func importer(of input: Input) throws -> Importer {
        guard let kind = `as` else { return try Importer.matching(input) }
        guard let importer = Importer.all.first(where: { $0.id == kind }) else {
            throw CommandError.refused(
                "there is no importer '\(kind)': it is one of \(Importer.all.map(\.id).joined(separator: ", "))")
        }
        return importer
    }

    private func document(_ text: ImportedText, in file: String) throws -> NewDocument {
        do {
            return NewDocument(text, name: try Name(name ?? text.name))
        } catch {
            throw CommandError.refused("\(file): \(error); give another with --name")
        }
    }
}
