import ArgumentParser
import CodingModel
import Store

struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take back the last change, or the last few.",
        discussion: """
            Works for every change, also after the program was closed; 'emic redo' does it again.

            Examples:
              emic undo
              emic undo 3
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var coder: CoderOptions

    @Argument(help: "How many changes.")
    var count = 1

    func validate() throws {
        guard count > 0 else { throw ValidationError("the number of changes is 1 or more") }
    }

    func run() throws {
        let store = try study.open()
        for entry in try store.undo(count, by: coder.find(in: store)?.id) {
            Printer().line("took back \(entry.number): \(entry.kind): \(entry.summary)")
        }
    }
}

struct Redo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Do again what was just taken back.",
        discussion: """
            Example:
              emic redo
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var coder: CoderOptions

    @Argument(help: "How many changes.")
    var count = 1

    func validate() throws {
        guard count > 0 else { throw ValidationError("the number of changes is 1 or more") }
    }

    func run() throws {
        let store = try study.open()
        for entry in try store.redo(count, by: coder.find(in: store)?.id) {
            Printer().line("did again \(entry.number): \(entry.kind): \(entry.summary)")
        }
    }
}
