import ArgumentParser
import Exchange
import Foundation
import Store

struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a finished study from a sample, and show what can be done with it.",
        discussion: """
            Two invented interviews, eight codes, three coders. The study and its exports are yours to play with.

            Example:
              emic demo --to emic-demo
            """)

    @Option(help: ArgumentHelp("The folder to make; it must not exist yet.", valueName: "folder"))
    var to = "emic-demo"

    func run() throws {
        guard !FileManager.default.fileExists(atPath: to) else { throw StoreError.exists(path: to) }
        do {
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
        } catch {
            throw CommandError.refused("the folder \(to) can't be made: check the permissions of the folder above")
        }
        let path = "\(to)/sample.emic"
        let store = try SampleStudy.create(at: path)
        try Exporter.csvFolder.write(store, to: Destination("\(to)/csv"))
        try Exporter.emicJSON.write(store, to: Destination("\(to)/sample.json"))

        try show(Read.self, ["read", "teacher", "--lines", "5..14"], of: path)
        try show(Agree.self, ["agree"], of: path)
        let printer = Printer()
        try printer.line("The study:      \(path)")
        try printer.line("Its exports:    \(to)/csv (tables for R and pandas), \(to)/sample.json (all in one file)")
        try printer.line("Look further:   emic codings --study \(path) --code trivsel")
        try printer.line("                emic --help")
    }

    /// Runs a command as if it had been typed.
    private func show<Command: ParsableCommand>(_ command: Command.Type, _ words: [String], of study: String) throws {
        let printer = Printer()
        let arguments = words.dropFirst() + ["--study", study]
        try printer.line("> emic \(words[0]) \(arguments.joined(separator: " "))")
        var parsed = try command.parse(Array(arguments))
        try parsed.run()
        try printer.line()
    }
}
