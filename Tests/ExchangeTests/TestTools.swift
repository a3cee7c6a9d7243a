import Exchange
import Foundation

/// What a thrown error says; `nil` if nothing is thrown.
func message(_ body: () throws -> some Any) -> String? {
    do {
        _ = try body()
        return nil
    } catch {
        return String(describing: error)
    }
}

/// A folder for the time of one test.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "emic-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path(percentEncoded: false))
}

/// The bytes of a file.
func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
}

/// Writes a file.
func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
}

/// The names in a folder, hidden ones too, in order.
func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

/// The Python on this machine, where there is one.
enum Python {
    struct Failed: Error {
        var output: String
    }

    static let runs = imports("csv")

    /// Whether a module can be imported; tests that need one are skipped without it.
    static func imports(_ module: String) -> Bool {
        (try? run("import \(module)")) != nil
    }

    /// What a program prints.
    static func run(_ program: String, _ arguments: [String] = [], input: [UInt8] = []) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program] + arguments
        let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // What is written here is less than a pipe holds, or is read before anything is printed.
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
        try standardInput.fileHandleForWriting.close()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(output: String(decoding: printed + complaints, as: UTF8.self))
        }
        return Array(printed)
    }

    /// Rows of texts that were printed as JSON.
    static func strings(_ json: [UInt8]) throws -> [[String]] {
        try JSONDecoder().decode([[String]].self, from: Data(json))
    }
}

/// The folder with texts and tables to try things on, where the environment names one.
let corpora = ProcessInfo.processInfo.environment["EMIC_SHARED"].map { $0 + "/corpora" }
