import ArgumentParser
import CodingModel
import Exchange
import Foundation
import Store
import Texts

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import texts, or a whole study that Emic exported as JSON.",
        discussion: """
            What a file is, is told by its content; --as says it where that fails. Text taken from pages is repaired: \
            lines are joined to paragraphs, split words made whole, spaced letters closed up, page numbers and running \
            heads left out, and pull quotes lifted out of sentences; --dry-run shows what that would change. The bytes \
            of the file are kept in the study with the text. All files come in by one change, or none does. What was \
            imported is printed, with ids.

            Examples:
              emic import interview.txt
              emic import interviews/*.txt
              emic import article.pdf --dry-run
              emic import poem.txt --no-repair
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

    @OptionGroup(title: "How texts are read") var reading: ReadingOptions

    @Flag(help: "Say what would be imported, and leave the study as it is.")
    var dryRun = false

    func validate() throws {
        guard name == nil || files.count == 1 else { throw ValidationError("--name names one document, not several") }
    }

    func run() throws {
        let store = try study.open()
        let reader = try TextReading(reading)
        let result = try store.edit("import", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
            var documents: [Document] = []
            try FileReading(reader).forEach(files) { file, content in
                switch content {
                case .texts(let texts):
                    for (imported, draft) in texts {
                        let read = try reader.finished(draft, of: imported, in: store)
                        documents.append(try edit.addDocument(document(imported, read, in: file)))
                        tell(imported, read)
                        if dryRun, output.format == .table { try show(RepairDiff(imported, read)) }
                    }
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

    private func document(_ imported: ImportedText, _ read: ReadingText, in file: String) throws -> NewDocument {
        do {
            let name = try Name(name ?? imported.name)
            return NewDocument(imported, read, name: name, options: reading.description(with: imported.importerOptions))
        } catch {
            throw CommandError.refused("\(file): \(error); give another with --name")
        }
    }

    private func tell(_ imported: ImportedText, _ read: ReadingText) {
        if read.report.language != .unknown || !read.report.isUnchanged {
            Printer.message("\(imported.fileName): " + read.report.sentence)
        }
        for note in imported.notes { Printer.message("\(imported.fileName): \(note)") }
    }

    private func show(_ diff: RepairDiff) throws {
        try Printer().lines(styled: true) { line in
            try diff.lines(colors: Terminal.standardOutput().colors, line)
        }
    }
}
