import Foundation
import TestSupport

/// A Markdown page whose `console` blocks are commands with what they print.
struct ConsolePage {
    let url: URL
    let lines: [String]

    /// A page of the project by its path from the top.
    init(_ path: String) throws {
        let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        url = top.appendingPathComponent(path)
        lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    }

    /// Where a command stands, and what the page says that it prints.
    struct Command {
        let line: Int
        let text: String
        var expected: [String]
    }

    /// Whether a command printed what the page says; a line `…` on the page stands for any lines.
    static func fits(_ output: [String], _ expected: [String]) -> Bool {
        let parts = withoutChance(expected).split(separator: "…", omittingEmptySubsequences: false)
        var rest = withoutChance(output)[...]
        for (number, part) in parts.enumerated() {
            let isLast = number == parts.count - 1
            let starts = number == 0 ? [rest.startIndex] : Array(rest.startIndex...rest.endIndex)
            let fitting = (isLast ? starts.reversed() : starts).first { start in
                rest[start...].starts(with: part) && (!isLast || start + part.count == rest.endIndex)
            }
            guard let fitting else { return false }
            rest = rest[(fitting + part.count)...]
        }
        return true
    }

    /// The commands in order.
    var commands: [Command] {
        var (commands, isInBlock): ([Command], Bool) = ([], false)
        for (number, line) in lines.enumerated() {
            if line.hasPrefix("```") {
                isInBlock = line == "```console"
            } else if isInBlock, line.hasPrefix("$ ") {
                commands.append(Command(line: number + 1, text: String(line.dropFirst(2)), expected: []))
            } else if isInBlock, !commands.isEmpty {
                commands[commands.count - 1].expected.append(line)
            }
        }
        return commands
    }

    /// The page with what the commands really print.
    func recorded(_ outputs: [[String]]) -> String {
        // What is shortened on the page stays as it is: only a person knows how to shorten.
        let lines = zip(outputs, commands).map { $1.expected.contains("…") ? $1.expected : $0 }
        var (result, isInBlock, outputs): ([String], Bool, ArraySlice<[String]>) = ([], false, lines[...])
        for line in self.lines {
            if line.hasPrefix("```") { isInBlock = line == "```console" }
            if isInBlock, !line.hasPrefix("```"), !line.hasPrefix("$ ") { continue }
            result.append(line)
            if isInBlock, line.hasPrefix("$ ") { result += outputs.popFirst() ?? [] }
        }
        return result.joined(separator: "\n")
    }

    /// What differs from run to run, made the same: identities and times.
    static func withoutChance(_ lines: [String]) -> [String] {
        let id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
        let time = /20\d\d-\d\d-\d\d([ T]\d\d:\d\d(:\d\d\.\d{3}Z)?)?/
        return lines.map { line in
            line.replacing(id, with: "ID").replacing(time, with: "TIME")
                .replacing(/\s+$/, with: "")
        }
    }
}

/// Runs the commands of a page in one folder, results and messages together as a terminal shows them.
func run(_ commands: [ConsolePage.Command], in folder: TemporaryFolder) throws -> [[String]] {
    try commands.map { command in
        let run = try Program.shell("{ \(command.text)\n} 2>&1", in: folder)
        let lines = run.output.components(separatedBy: "\n")
        return lines.last == "" ? lines.dropLast() : lines
    }
}
