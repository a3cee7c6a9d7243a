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

    @Argument(help: ArgumentHelp("How many changes.", valueName: "number"))
    var count = 1

    func validate() throws {
        guard count > 0 else { throw ValidationError("the number of changes is 1 or more") }
    }

    func run() throws {
        let store = try study.open(as: coder.coder)
        let coder = try coder.find(in: store)?.id
        do {
            for entry in try store.undo(count, by: coder) {
                try Printer().line("took back change \(entry.number) (\(entry.kind)): \(entry.summary)")
            }
        } catch StoreError.nothingToUndo where count > 1 {
            throw CommandError.refused("there are not \(count) changes to take back: nothing was changed")
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

    @Argument(help: ArgumentHelp("How many changes.", valueName: "number"))
    var count = 1

    func validate() throws {
        guard count > 0 else { throw ValidationError("the number of changes is 1 or more") }
    }

    func run() throws {
        let store = try study.open(as: coder.coder)
        let coder = try coder.find(in: store)?.id
        do {
            for entry in try store.redo(count, by: coder) {
                try Printer().line("did again change \(entry.number) (\(entry.kind)): \(entry.summary)")
            }
        } catch StoreError.nothingToRedo where count > 1 {
            throw CommandError.refused("there are not \(count) changes to do again: nothing was changed")
        }
    }
}
