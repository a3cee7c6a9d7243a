import ArgumentParser
import CodingModel
import Glibc

/// The command line: arguments in, one line from store to output, messages, exit codes.
@main
struct Emic: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "emic",
        abstract: "Code interviews, measure how far coders agree, export what they coded.",
        discussion: """
            A study is one file, NAME.emic. Most commands find it by themselves if it lies in this folder or in one \
            above; --study or EMIC_STUDY names another. --coder or EMIC_CODER says who is coding.

            A first study:
              emic init study.emic --title "My study"
              emic coders add anna
              emic codes add recruitment --definition "How people are found and hired"
              emic import interview.txt
              emic tag interview --quote "some words of the interview" --code recruitment
              emic read interview

            To see one that is finished: emic demo
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "The study",
                subcommands: [Init.self, Info.self, Check.self, Log.self, Undo.self, Redo.self, Demo.self]),
            CommandGroup(
                name: "What it holds",
                subcommands: [
                    Import.self, Documents.self, Coders.self, Codes.self, Cases.self, Attributes.self, Memos.self,
                ]),
            CommandGroup(
                name: "Coding",
                subcommands: [
                    Read.self, Find.self, Annotate.self, Tag.self, Untag.self, Codings.self, ReviewCommand.self,
                ]),
            CommandGroup(
                name: "Results",
                subcommands: [Matrix.self, Agree.self, Disagreements.self, Adjudicate.self, Export.self]),
        ])

    /// Refuses a word that is no command where there should be one, and options before it, with a way out.
    private static func checkCommand(_ words: [String]) throws {
        var known: [any ParsableCommand.Type] = configuration.groupedSubcommands.flatMap { $0.subcommands }
        var (above, takesNames) = ("emic", false)
        for word in words {
            if word == "help" || takesNames && !known.contains(where: { $0._commandName == word }) { return }
            if word.hasPrefix("-") {
                guard above == "emic", ["--study", "--coder", "--format"].contains(where: { word.hasPrefix($0) }) else {
                    return
                }
                throw ValidationError("options come after the command, as in 'emic info \(word) …'")
            }
            guard let command = known.first(where: { $0._commandName == word }) else {
                let names = known.map { $0._commandName }
                let near = nearestNames(to: word, among: names)
                throw ValidationError(
                    "'\(above)' has no command '\(word)': "
                        + (near.isEmpty
                            ? "it has \(names.joined(separator: ", "))"
                            : "did you mean " + near.map { "'\($0)'" }.joined(separator: " or ") + "?"))
            }
            known = command.configuration.subcommands
            takesNames = command is any DefaultTakesNames.Type
            above += " " + word
            if known.isEmpty { return }
        }
    }

    /// The command that the arguments name.
    static func command(from arguments: [String]) throws -> any ParsableCommand {
        try parseAsRoot(ReadingOptions.spelledOut(arguments))
    }

    /// Runs the command that the arguments name.
    ///
    /// Exit status 0: done; 1: refused or failed; 64: the command line is wrong.
    static func main() {
        if CommandLine.arguments.dropFirst() == ["--version"] {
            print(version)
            return
        }
        do {
            try checkCommand(Array(CommandLine.arguments.dropFirst()))
            var command = try command(from: Array(CommandLine.arguments.dropFirst()))
            try command.run()
        } catch {
            let status = exitCode(for: error)
            guard status != .success else { exit(withError: error) }
            // What was found in a file may be in it, so it is made safe for a terminal.
            let message = fullMessage(for: error)
            if !message.isEmpty { Printer.message(message) }
            Glibc.exit(status.rawValue)
        }
    }
}

/// A command with commands below it that may as well be followed by a name, which its default command takes.
protocol DefaultTakesNames {}
