import Foundation

/// A program of the system that a test needs, such as `python3`.
enum Program {
    struct Result {
        let output: String
        let errors: String
        let status: Int32
    }

    /// Whether there is a program of that name.
    static func isInstalled(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }

    /// Runs it and waits for its end.
    static func run(_ name: String, _ arguments: [String], input: String = "") throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let pipes = (input: Pipe(), output: Pipe(), errors: Pipe())
        process.standardInput = pipes.input
        process.standardOutput = pipes.output
        process.standardError = pipes.errors
        try process.run()
        pipes.input.fileHandleForWriting.write(Data(input.utf8))
        try pipes.input.fileHandleForWriting.close()
        let output = pipes.output.fileHandleForReading.readDataToEndOfFile()
        let errors = pipes.errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self),
            status: process.terminationStatus)
    }
}
