public import Foundation

/// A program run to its end in a folder, as a person or a script would run it.
public struct ProgramRun: Sendable {
    /// What it printed as results.
    public let output: String
    /// What it printed as messages.
    public let messages: String
    /// 0 done, 1 refused or failed, 64 a wrong command line.
    public let status: Int32
}

/// Runs programs for tests; `emic` is the one that was just built.
public enum Program {
    /// The folder of the built products, where `emic` lies beside the tests.
    public static let products: URL = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
        return tests.deletingLastPathComponent()
    }()

    /// Runs `emic` with these arguments.
    ///
    /// The environment is the test's own without any setting of Emic's, and `environment` on top.
    public static func emic(
        _ arguments: String..., in folder: TemporaryFolder, input: String = "", environment: [String: String] = [:]
    ) throws -> ProgramRun {
        try emic(arguments, in: folder, input: input, environment: environment)
    }

    /// Runs `emic` with these arguments.
    public static func emic(
        _ arguments: [String], in folder: TemporaryFolder, input: String = "", environment: [String: String] = [:]
    ) throws -> ProgramRun {
        try run(
            products.appendingPathComponent("emic"), arguments, in: folder, input: input, environment: environment)
    }

    /// Runs a line of shell, in which `emic` is the program that was just built.
    public static func shell(
        _ line: String, in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws -> ProgramRun {
        try run(
            URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder, input: "", environment: environment)
    }

    /// Whether there is a program of that name, and for Python a module.
    public static func isInstalled(_ name: String, pythonModule module: String? = nil) -> Bool {
        guard let folder = try? TemporaryFolder() else { return false }
        let line = module.map { "\(name) -c 'import \($0)'" } ?? "command -v \(name)"
        return (try? shell(line, in: folder).status) == 0
    }

    private static func run(
        _ program: URL, _ arguments: [String], in folder: TemporaryFolder, input: String,
        environment: [String: String]
    ) throws -> ProgramRun {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("EMIC_") && $0.key != "COLUMNS" }
        variables["PATH"] = products.path + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
        variables.merge(environment) { $1 }
        process.environment = variables
        // Files, not pipes: a pipe that nobody reads in time would stop the program.
        let files = try ["input", "output", "messages"].map { name in
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("emic-\(name)-\(UUID().uuidString)")
            try Data((name == "input" ? input : "").utf8).write(to: url)
            return url
        }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return ProgramRun(
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            messages: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
            status: process.terminationStatus)
    }
}
