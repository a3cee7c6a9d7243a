import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import emic

@Suite struct ReadmeTests {
    @Test func `every command of the README prints what the README says`() throws {
        let page = try ConsolePage("README.md")
        let commands = page.commands
        #expect(commands.count > 20)
        let folder = try TemporaryFolder()
        let outputs = try run(commands, in: folder)
        if ProcessInfo.processInfo.environment["EMIC_RECORD"] != nil {
            try page.recorded(outputs).write(to: page.url, atomically: true, encoding: .utf8)
            Issue.record("the README was recorded anew: look at it")
        }
        for (command, output) in zip(commands, outputs) {
            #expect(
                ConsolePage.fits(output, command.expected),
                "README.md:\(command.line): \(command.text) printed:\n\(output.joined(separator: "\n"))")
        }
    }

    @Test func `a shortened output fits what it was cut from and nothing else`() {
        let output = ["a", "b", "c", "d"]
        #expect(ConsolePage.fits(output, ["a", "…", "d"]))
        #expect(ConsolePage.fits(output, ["…", "c", "…"]))
        #expect(ConsolePage.fits(output, output))
        #expect(!ConsolePage.fits(output, ["a", "…", "x"]))
        #expect(!ConsolePage.fits(output, ["b", "…"]))
        #expect(!ConsolePage.fits(output, ["a", "b", "c"]))
        #expect(!ConsolePage.fits(output, ["a", "…", "d", "…", "b", "…"]))
    }

    @Test func `every make target that the README names is there`() throws {
        let makefile = try ConsolePage("Makefile").lines
        let page = try ConsolePage("README.md").lines.joined(separator: "\n")
        // As a command, and not in what a command prints.
        for match in page.matches(of: /(?:`|\n)(?:sudo )?make ([a-z]+)/) {
            #expect(makefile.contains { $0.hasPrefix("\(match.1):") }, "make \(match.1)")
        }
    }

    @Test func `every command explains itself with an example`() {
        func check(_ command: any ParsableCommand.Type, _ path: String) {
            let configuration = command.configuration
            let name = "\(path) \(command._commandName)"
            #expect(!configuration.abstract.isEmpty, "\(name) has no abstract")
            #expect(configuration.discussion.contains("emic "), "\(name) has no example")
            for subcommand in configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands) {
                check(subcommand, name)
            }
        }
        check(Emic.self, "")
    }

    @Test func `every example in a command's help is a command line that is understood`() throws {
        func check(_ command: any ParsableCommand.Type) throws {
            let lines = command.configuration.discussion.components(separatedBy: "\n")
            for line in lines where line.hasPrefix("  emic ") {
                let words = try words(of: line)
                #expect(throws: Never.self, "\(line)") { try Emic.command(from: Array(words.dropFirst())) }
            }
            for subcommand in command.configuration.subcommands
                + command.configuration.groupedSubcommands.flatMap(\.subcommands)
            {
                try check(subcommand)
            }
        }
        try check(Emic.self)
    }

    /// The words that the shell makes of a line, without what is piped or redirected.
    private func words(of line: String) throws -> [String] {
        let command = line.split(separator: " > ")[0].replacingOccurrences(of: "|", with: "\\|")
        let quoted = command.replacingOccurrences(of: "\"", with: "\"")
        let folder = try TemporaryFolder()
        let run = try Program.shell("set -f; printf '%s\\n' \(quoted)", in: folder)
        return run.output.components(separatedBy: "\n").filter { !$0.isEmpty }
    }
}
