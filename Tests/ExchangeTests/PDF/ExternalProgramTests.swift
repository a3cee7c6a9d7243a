import Foundation
import TestSupport
import Testing

@testable import Exchange

@Suite struct ExternalProgramTests {
    static func run(
        _ script: String, input: [UInt8] = [], timeLimit: Duration = .seconds(60), outputLimit: Int = 1 << 30
    ) throws -> (output: [UInt8], ending: ExternalProgram.Ending) {
        let program = ExternalProgram(
            path: "/bin/sh", arguments: ["-c", script], timeLimit: timeLimit, outputLimit: outputLimit)
        var output: [UInt8] = []
        let ending = try program.run(input: input) { output += $0 }
        return (output, ending)
    }

    @Test func `what goes in comes out, and the status is told`() throws {
        let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let (output, ending) = try Self.run("cat; exit 7", input: input)
        #expect(output == input)
        #expect(ending == ExternalProgram.Ending(status: 7, signal: nil, messages: []))
    }

    @Test func `a program that prints much as results and messages is not stopped by either`() throws {
        let (output, ending) = try Self.run(
            "i=0; while [ $i -lt 20000 ]; do echo results; echo messages >&2; i=$((i+1)); done")
        #expect(output.count == 20000 * 8)
        #expect(ending.messages.count == ExternalProgram.messageLimit && ending.status == 0)
    }

    @Test func `a program that goes on after it closed its output is waited for, but not for ever`() throws {
        #expect(try Self.run("exec >&- 2>&-; sleep 0.2; exit 5").ending.status == 5)
        #expect(throws: ExternalProgram.Failure.tooSlow) {
            try Self.run("exec >&- 2>&-; exec sleep 600", timeLimit: .milliseconds(300))
        }
    }

    @Test func `a program that leaves another one behind is not waited for longer than it runs itself`() throws {
        let start = ContinuousClock.now
        let (output, ending) = try Self.run("sleep 20 & echo done")
        #expect(output == Array("done\n".utf8) && ending.status == 0)
        #expect(start.duration(to: .now) < .seconds(15))
    }

    @Test func `it reads a file without a name that only its owner may read`() throws {
        let output = try Self.run("stat -L -c '%a %h' /dev/stdin", input: [1, 2, 3]).output
        #expect(String(decoding: output, as: UTF8.self) == "600 0\n")
    }

    @Test func `no program stays as a zombie or runs on`() throws {
        let output = try Self.run("echo $$").output
        let id = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(!FileManager.default.fileExists(atPath: "/proc/\(id)/stat"))
        let folder = try TemporaryFolder()
        #expect(throws: ExternalProgram.Failure.tooSlow) {
            try Self.run("echo $$ > '\(folder.path("id"))'; exec sleep 600", timeLimit: .milliseconds(500))
        }
        let killed = try String(contentsOfFile: folder.path("id"), encoding: .utf8).trimmingCharacters(in: .newlines)
        #expect(!FileManager.default.fileExists(atPath: "/proc/\(killed)/stat"))
    }

    @Test func `it gets no settings of ours but those that it needs`() throws {
        let output = String(decoding: try Self.run("env").output, as: UTF8.self)
        let names = Set(output.split(separator: "\n").compactMap { $0.split(separator: "=").first })
        #expect(names.isSubset(of: ["PATH", "HOME", "TMPDIR", "LC_ALL", "PWD", "SHLVL", "_", "OLDPWD"]))
    }
}
