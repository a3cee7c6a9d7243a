import ArgumentParser
import TestSupport
import Testing

@testable import emic

@Suite struct HelpTests {
    /// The words that lead to each command.
    static let commands: [[String]] = {
        func below(_ command: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
            let configuration = command.configuration
            let commands: [any ParsableCommand.Type] =
                configuration.subcommands + configuration.groupedSubcommands.flatMap { $0.subcommands }
            return [path] + commands.flatMap { below($0, path + [$0._commandName]) }
        }
        return below(Emic.self, [])
    }()

    @Test func `examples fit a terminal, for one broken by its width can't be pasted`() {
        func check(_ command: any ParsableCommand.Type) {
            let configuration = command.configuration
            for line in configuration.discussion.split(separator: "\n") where line.hasPrefix("  emic ") {
                #expect(line.count <= 80, "\(line)")
            }
            for below in configuration.subcommands { check(below) }
            for below in configuration.groupedSubcommands.flatMap({ $0.subcommands }) { check(below) }
        }
        check(Emic.self)
    }

    @Test(arguments: commands)
    func `every command explains itself in lines that fit, with an example`(command: [String]) throws {
        let desk = try Desk(empty: ())
        let help = try desk.done(command + ["--help"])
        #expect(help.hasPrefix("OVERVIEW: "))
        #expect(help.contains("\n  emic "), "an example")
        for line in help.split(separator: "\n") where !line.hasPrefix("USAGE:") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test func `a command that there is not gets the near ones offered`() throws {
        let desk = try Desk()
        #expect(try desk.misused("code") == "'emic' has no command 'code': did you mean 'codes' or 'coders'?")
        #expect(try desk.misused("codes", "ad", "x") == "'emic codes' has no command 'ad': did you mean 'add'?")
        #expect(try desk.misused("frobnicate").hasPrefix("'emic' has no command 'frobnicate': it has init, info"))
        #expect(try desk.misused("info", "--stdy", "x").contains("--stdy"))
    }

    @Test func `options before the command are told to stand behind it`() throws {
        let desk = try Desk()
        #expect(
            try desk.misused("--study", "study.emic", "info")
                == "options come after the command, as in 'emic info --study …'")
    }

    @Test func `the version is printed and nothing else`() throws {
        let desk = try Desk(empty: ())
        #expect(try desk.done("--version") == Emic.version + "\n")
    }
}
