import ArgumentParser
import CodingModel
import Foundation
import Store

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Create a study.",
        discussion: """
            Creates one file that holds everything; refuses to overwrite. Others can't read it: its mode is 0600.

            Example:
              emic init study.emic --title "Leadership in public service"
            """)

    @Argument(help: ArgumentHelp("The new file; .emic is added if its name does not end so.", valueName: "file"))
    var file: String

    @Option(parsing: .unconditional, help: "What the study is called; the file's name if not given.")
    var title: String?

    func run() throws {
        let path = file.hasSuffix(".emic") ? file : file + ".emic"
        let name = String(path.split(separator: "/").last?.dropLast(5) ?? "").trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty, !file.hasSuffix("/") else {
            throw CommandError.refused("'\(file)' is not a file's name: write it as study.emic")
        }
        let title = title?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        let store = try StudyStore.create(at: path, title: title.isEmpty ? name : title)
        let printer = Printer()
        try printer.line("created \(store.path)")
        try printer.line("next: emic coders add NAME, emic codes add NAME, emic import FILE")
    }
}
