import Foundation
import TestSupport
import Testing

/// A folder with a study in it, at which commands are run as a person or a script would run them.
struct Desk {
    let folder: TemporaryFolder
    /// The study's file, by its name in the folder.
    static let study = "study.emic"

    /// What the study holds of `interview`: a hyphenated line end, quotes, an emoji of several scalars, a combining
    /// accent, and words that stand there twice.
    static let interview = """
        Interview with a headmaster

        I: How do you find new teachers?
        H: We have halved the number of appli-
        cants in three years. “It is hard,” she said.

        Sick leave is the worst of it. Sick leave costs us a teacher a day,
        and 👩🏽‍🏫 Åse stays at home – more than a month.

        I: And the staff room?
        H: The cafe\u{301} talk helps. Nobody calls it a meeting.

        """

    static let coders = ["anna", "bo", "carla"]
    static let codes = ["recruitment", "wellbeing", "wellbeing/sick leave", "wellbeing/stress", "time, pressed"]

    /// A study with one document, three coders and five codes, in which nothing is coded yet.
    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Self.template.get().path(Self.study), toPath: path(Self.study))
    }

    /// A folder without a study.
    init(empty: Void) throws {
        folder = try TemporaryFolder()
    }

    private static let template = Result<TemporaryFolder, any Error> {
        let desk = try Desk(empty: ())
        try desk.write(interview, to: "interview.txt")
        try desk.done("init", study, "--title", "A small study")
        try desk.done(["coders", "add"] + coders)
        try desk.done("codes", "add", "recruitment", "wellbeing", "time, pressed")
        try desk.done("codes", "add", "sick leave", "stress", "--parent", "wellbeing")
        try desk.done("import", "interview.txt", "--no-repair")
        return desk.folder
    }

    func path(_ name: String) -> String { folder.path(name) }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try folder.write(text, to: name) }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path(name))) }

    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path(name)))) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    // MARK: Running

    /// Runs a command.
    func emic(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> ProgramRun {
        try Program.emic(arguments, in: folder, input: input, environment: environment)
    }

    /// Runs a line of shell.
    @discardableResult
    func shell(_ line: String, environment: [String: String] = [:]) throws -> ProgramRun {
        try Program.shell(line, in: folder, environment: environment)
    }

    /// Runs a command that must succeed, and gives what it printed as results.
    @discardableResult
    func done(_ arguments: String..., input: String = "", location: SourceLocation = #_sourceLocation) throws -> String
    {
        try done(arguments, input: input, location: location)
    }

    @discardableResult
    func done(_ arguments: [String], input: String = "", location: SourceLocation = #_sourceLocation) throws -> String {
        let run = try Program.emic(arguments, in: folder, input: input)
        #expect(run.status == 0, "\(arguments): \(run.messages)", sourceLocation: location)
        return run.output
    }

    /// Runs a command that must be refused in one sentence with exit status 1 and leave the study as it was; gives the
    /// sentence.
    @discardableResult
    func refused(
        _ arguments: String..., input: String = "", location: SourceLocation = #_sourceLocation
    ) throws -> String {
        let before = try? state()
        let run = try Program.emic(arguments, in: folder, input: input)
        #expect(run.status == 1, "\(arguments): \(run.output)", sourceLocation: location)
        #expect(run.messages.hasPrefix("Error: "), "\(run.messages)", sourceLocation: location)
        #expect(run.messages.count { $0 == "\n" } == 1, "\(run.messages)", sourceLocation: location)
        #expect(try before == nil || before == state(), "the study was changed", sourceLocation: location)
        return String(run.messages.dropFirst("Error: ".count).dropLast())
    }

    /// Runs a command line that must be told to be wrong, with exit status 64; gives the sentence.
    @discardableResult
    func misused(_ arguments: String..., location: SourceLocation = #_sourceLocation) throws -> String {
        let run = try Program.emic(arguments, in: folder)
        #expect(run.status == 64, "\(arguments): \(run.messages)", sourceLocation: location)
        #expect(run.output.isEmpty, sourceLocation: location)
        #expect(run.messages.hasPrefix("Error: "), sourceLocation: location)
        return String(run.messages.prefix { $0 != "\n" }.dropFirst("Error: ".count))
    }

    /// The rows that a command prints as JSON.
    func rows(_ arguments: String..., location: SourceLocation = #_sourceLocation) throws -> [[String: Any]] {
        try rows(arguments, location: location)
    }

    func rows(_ arguments: [String], location: SourceLocation = #_sourceLocation) throws -> [[String: Any]] {
        let text = try done(arguments + ["--format", "json"], location: location)
        return try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]], sourceLocation: location)
    }

    /// All that can be told of the study: its journal and what an export holds.
    func state() throws -> String {
        let log = try Program.emic(["log", "--study", Self.study, "--format", "csv"], in: folder)
        let codings = try Program.emic(["export", "codings", "--study", Self.study], in: folder)
        let overview = try Program.emic(["info", "--study", Self.study, "--format", "csv"], in: folder)
        guard log.status == 0, codings.status == 0, overview.status == 0 else { throw NoStudy() }
        return log.output + codings.output + overview.output
    }

    private struct NoStudy: Error {}

    // MARK: Coding

    /// Gives a code to the words of `interview`.
    @discardableResult
    func tag(_ quotation: String, _ code: String, by coder: String, _ more: String...) throws -> String {
        try done(["tag", "interview", "--quote", quotation, "--code", code, "--coder", coder] + more)
    }

    /// A few codings by anna and bo, on which they agree and differ.
    func tagSome() throws {
        try write(
            """
            document,code,coder,quotation,nth,weight,memo
            interview,recruitment,anna,halved the number of applicants in three years,,0.5,"a note, with a comma"
            interview,recruitment,bo,the number of applicants,,,
            interview,sick leave,anna,Sick leave,1,,
            interview,sick leave,bo,Sick leave,1,-2,
            interview,stress,bo,more than a month,,,
            """, to: "some.csv")
        try done("tag", "--from", "some.csv")
    }
}

/// The cells of a table in CSV.
func cells(ofCSV text: String) -> [[String]] {
    var (rows, row, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    var characters = Array(text.unicodeScalars)[...]
    while let character = characters.popFirst() {
        switch character {
        case "\"" where isQuoted && characters.first == "\"":
            characters.removeFirst()
            cell.unicodeScalars.append("\"")
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
            row.append(cell)
            cell = ""
        case "\n" where !isQuoted:
            rows.append(row + [cell])
            (row, cell) = ([], "")
        default: cell.unicodeScalars.append(character)
        }
    }
    return rows
}

extension Dictionary where Key == String, Value == Any {
    func text(_ key: String) -> String? { self[key] as? String }
    func number(_ key: String) -> Double? { (self[key] as? NSNumber)?.doubleValue }
    func integer(_ key: String) -> Int? { (self[key] as? NSNumber)?.intValue }
}
