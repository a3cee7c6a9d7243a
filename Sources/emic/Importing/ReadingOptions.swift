import ArgumentParser
import CodingModel
import Exchange
import Texts

/// How files are read and made fit for reading, as the command line says it.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("What the files are: \(Importer.all.map(\.id).joined(separator: ", ")).", valueName: "kind"))
    var `as`: String?

    @Option(
        help: ArgumentHelp(
            "The texts' encoding: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "encoding"))
    var encoding: String?

    @Option(
        help: ArgumentHelp(
            "The texts' language, as da, de, en, nb or sv; guessed if not given.", valueName: "language"))
    var language: String?

    @Flag(help: "Repair extracted text, as is done unless --no-repair is given.")
    var `repair` = false

    @Option(
        help: ArgumentHelp(
            "Take the text as it is; or without these rules only, as --no-repair=hyphens,lines: "
                + "\(RepairRule.all.map(\.id).joined(separator: ", ")).",
            valueName: "rules"))
    var noRepair: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How a turn begins, where Emic does not see it: a regular expression with a group (?<speaker>…).",
            valueName: "regex"))
    var speakers: String?

    /// What `--no-repair` is taken for when it is given without rules.
    static let everyRule = "all"

    func validate() throws {
        if `repair`, noRepair != nil { throw ValidationError("take --repair or --no-repair, not both") }
        let unknown = rulesSwitchedOff.filter { name in !RepairRule.all.contains { $0.id == name } }
        if let name = unknown.first, noRepair != Self.everyRule {
            throw ValidationError(
                "there is no rule '\(name)': the rules are \(RepairRule.all.map(\.id).joined(separator: ", "))")
        }
        if let language, language.count != 2 || !language.allSatisfy({ $0.isASCII && $0.isLowercase }) {
            throw ValidationError("a language is two letters, such as da, de or en: found '\(language)'")
        }
    }

    /// Whether texts are to be left as they are.
    var leavesText: Bool { noRepair == Self.everyRule }

    private var rulesSwitchedOff: [String] { noRepair.map { [$0].splitAtCommas } ?? [] }

    /// How the text is repaired, in `language`.
    func repairOptions(language: TextLanguage, speakers: SpeakerPattern?) -> RepairOptions {
        RepairOptions(language: language, without: Set(rulesSwitchedOff), speakers: speakers)
    }

    /// How the text says who speaks; `nil` if nobody said.
    ///
    /// - Throws: ``TextsError``.
    func speakerPattern() throws -> SpeakerPattern? { try speakers.map { try SpeakerPattern($0) } }

    /// What `input` holds.
    func read(_ input: Input) throws -> Imported {
        let options = ImportOptions(encoding: try encoding.map { try TextEncoding(named: $0) })
        return try importer(of: input).read(input, options: options)
    }

    /// Whether `input` holds a study.
    func isStudy(_ input: Input) throws -> Bool { try importer(of: input).id == Importer.emicJSON.id }

    /// What the importer and the repair were told, as a study keeps it.
    func description(with importerOptions: String) -> String {
        let told = [
            noRepair.map { "no-repair=\($0)" }, language.map { "language=\($0)" },
            speakers.map { "speakers=\($0.replacing(" ", with: "%20"))" },
        ]
        return ([importerOptions] + told.compactMap { $0 }).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func importer(of input: Input) throws -> Importer {
        guard let kind = `as` else { return try Importer.matching(input) }
        guard let importer = Importer.all.first(where: { $0.id == kind }) else {
            throw CommandError.refused(
                "there is no importer '\(kind)': it is one of \(Importer.all.map(\.id).joined(separator: ", "))")
        }
        return importer
    }

    /// The arguments, where `--no-repair` without rules says so in a word: an option always has a value.
    static func spelledOut(_ arguments: [String]) -> [String] {
        arguments.map { $0 == "--no-repair" ? "--no-repair=\(everyRule)" : $0 }
    }
}
