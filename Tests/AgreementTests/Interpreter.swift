import Foundation

/// A language in which other packages for agreement are written, if it is installed.
struct Interpreter: Sendable {
    /// The program and the option before a script.
    let command: [String]

    /// A Python that may have packages; `EMIC_PYTHON` names it, else `python3` is tried.
    static let python = Interpreter(command: [ProcessInfo.processInfo.environment["EMIC_PYTHON"] ?? "python3", "-c"])
    /// An R that may have packages, here or where `R_LIBS` says.
    static let r = Interpreter(command: ["Rscript", "-e"])

    /// Whether `script`, which loads packages and prints something, gets that far.
    func canRun(_ script: String) -> Bool {
        (try? run(script, input: Data())).map { !$0.isEmpty } ?? false
    }

    /// What `script` prints, which reads all of its input before it does.
    func run(_ script: String, input: Data) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command + [script]
        let (stdin, stdout) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, FileHandle.nullDevice)
        try process.run()
        stdin.fileHandleForWriting.write(input)
        try stdin.fileHandleForWriting.close()
        return stdout.fileHandleForReading.readDataToEndOfFile()
    }
}
