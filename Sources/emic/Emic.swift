import ArgumentParser
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
                name: "The study:",
                subcommands: [Init.self, Info.self, Check.self, Log.self, Undo.self, Redo.self, Demo.self]),
            CommandGroup(
                name: "What it holds:", subcommands: [Import.self, Documents.self, Coders.self, Codes.self]),
            CommandGroup(
                name: "Coding:", subcommands: [Read.self, Tag.self, Untag.self, Codings.self]),
            CommandGroup(name: "Results:", subcommands: [Agree.self, Export.self]),
        ])

    /// Runs the command that the arguments name.
    ///
    /// Exit status 0: done; 1: refused or failed; 64: the command line is wrong.
    static func main() {
        if CommandLine.arguments.dropFirst() == ["--version"] {
            print(version)
            return
        }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            exit(withError: error)
        }
    }
}
