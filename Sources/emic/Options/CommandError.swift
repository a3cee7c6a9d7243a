/// Why a command can't do what it was asked.
enum CommandError: Error, CustomStringConvertible {
    case noStudyHere
    case severalStudies([String], folder: String?)
    case noCoder([String])
    case noSelector
    case severalSelectors
    case emptyOption(String)
    case notFound(document: String, near: Int)
    case several(count: Int, document: String)
    case noSuchOccurrence(nth: Int, count: Int, document: String)
    case noMatch(document: String)
    case nothingToUntag(document: String, overlapping: Int)
    case noCoding(String, study: String)
    case noCode(String, study: String, near: [String])
    case badRows(count: Int, file: String, more: Bool)
    /// With names that are like it, or else with those that there are.
    case noSpeaker(String, near: [String], isNear: Bool)
    case refused(String)

    var description: String {
        switch self {
        case .noStudyHere:
            "there is no study in this folder or above: create one with 'emic init NAME.emic', or name one with --study"
        case .severalStudies(let names, let folder):
            "there are \(names.count) studies \(folder.map { "in \($0)" } ?? "here") (\(names.joined(separator: ", "))): "
                + "say which with --study"
        case .noCoder(let names):
            names.isEmpty
                ? "the study has no coder yet: add one with 'emic coders add NAME'"
                : "say who codes: --coder NAME (\(names.joined(separator: ", "))), EMIC_CODER, or 'emic coders default NAME'"
        case .noSelector:
            "say which passage: one of --quote, --offsets, --lines, --paragraph and --match"
        case .severalSelectors:
            "say the passage in one way: --quote, --offsets, --lines, --paragraph or --match, not several of them"
        case .emptyOption(let option): "\(option) is empty: say which, or leave it out"
        case .notFound(let document, let near):
            near == 0
                ? "the quotation is not in '\(document)', nor anything like it: "
                    + "'emic read' shows the text with the numbers that --lines takes"
                : "the quotation is not in '\(document)': the nearest stretches are listed, take one by its --offsets"
        case .several(let count, let document):
            "the quotation is found \(count) times in '\(document)': take one with --nth N, or all with --all"
        case .noSuchOccurrence(let nth, let count, let document):
            "there is no occurrence \(nth) in '\(document)': the quotation is found \(count) time\(count == 1 ? "" : "s")"
        case .noMatch(let document): "the pattern matches nothing in '\(document)'"
        case .nothingToUntag(let document, let overlapping):
            overlapping == 0
                ? "no such coding at that place of '\(document)'"
                : "no such coding at exactly that place of '\(document)', but \(overlapping) that touch it: "
                    + "--touching removes them"
        case .noCoding(let id, let study):
            "there is no coding \(id) in \(study): 'emic codings --ids' lists them"
        case .noCode(let path, let study, let near):
            "no code '\(path)' in \(study): "
                + (near.isEmpty ? "a" : "did you mean \(Self.quoted(near).joined(separator: " or "))? A")
                + " new one is made by '\(Self.addition(of: path))'"
        case .badRows(let count, let file, let more):
            "\(more ? "more than " : "")\(count) rows of \(file) can't be used, so nothing was coded: mend them, or leave "
                + "them out with --skip-bad"
        case .noSpeaker(let name, let near, true):
            "nobody in the study speaks as '\(name)': did you mean \(Self.quoted(near).joined(separator: " or "))?"
        case .noSpeaker(let name, let all, false):
            "nobody in the study speaks as '\(name)': "
                + (all.isEmpty
                    ? "no speakers are known"
                    : "those who speak are " + Self.quoted(Array(all.prefix(10))).joined(separator: ", ")
                        + (all.count > 10 ? " and \(all.count - 10) more" : ""))
        case .refused(let reason): reason
        }
    }

    /// The command that adds a code.
    private static func addition(of path: String) -> String {
        func word(_ name: Substring) -> String { name.contains(" ") ? "\"\(name)\"" : String(name) }
        guard let slash = path.lastIndex(of: "/") else { return "emic codes add \(word(path[...]))" }
        return "emic codes add \(word(path[path.index(after: slash)...])) --parent \(word(path[..<slash]))"
    }

    private static func quoted(_ names: [String]) -> [String] { names.map { "'\($0)'" } }
}
