import ArgumentParser
import CodingModel
import Foundation
import Store

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Create a study.",
        discussion: """
            Creates one file that holds everything; refuses to overwrite.

            Example:
              emic init study.emic --title "Leadership in public service"
            """)

    @Argument(help: ArgumentHelp("The new file; .emic is added if its name has no ending.", valueName: "file"))
    var file: String

    @Option(help: "What the study is called; the file's name if not given.")
    var title: String?

    func run() throws {
        let path = URL(fileURLWithPath: file).pathExtension.isEmpty ? file + ".emic" : file
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let store = try StudyStore.create(at: path, title: title ?? name)
        let printer = Printer()
        printer.line("created \(store.path)")
        printer.line("next: emic coders add NAME, emic codes add NAME, emic import FILE")
    }
}
